import { SegmentedControl, Switch } from '@mantine/core';
import { type AnnouncementChoice, announcementChoices, isAnnouncementChoice } from '../../client/announcements.ts';
import { selectAnnouncements, selectLetterKeys } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './OptionsView.module.css';

const labels: Readonly<Record<AnnouncementChoice, string>> = {
  off: 'Off',
  failures: 'Failures',
  summary: 'Summary',
  all: 'All',
};
const explanations: Readonly<Record<AnnouncementChoice, string>> = {
  off: 'Nothing is said of notifications. What your own commands come to is said all the same.',
  failures: 'The first failure of a series is said, and the recovery.',
  summary: 'Failures, and every five seconds at most how many notifications were sent and how many have failed.',
  all: 'Failures, and every five seconds at most the notifications by name, up to three.',
};

/** How this window behaves for this person: it is kept with the window, not with the workspace. */
export function WindowCard() {
  const { store } = useConsole();
  const announcements = useWindow(selectAnnouncements);
  return (
    <article className={styles.card} aria-label="Window">
      <h3 className={styles.asideTitle}>Window</h3>
      <div className={styles.line}>
        <span>Announcements</span>
        <SegmentedControl
          size="xs"
          aria-label="Announcements"
          data={announcementChoices.map((value) => ({ value, label: labels[value] }))}
          value={announcements}
          onChange={(value) => isAnnouncementChoice(value) && store.setState({ announcements: value })}
        />
      </div>
      <p className={styles.note}>
        For screen readers. {explanations[announcements]}
        {announcements !== 'off' && ' Nothing is said while the log does not follow.'}
      </p>
      <Switch
        size="xs"
        label="Single-letter keys, while a list has the focus"
        checked={useWindow(selectLetterKeys)}
        onChange={(event) => store.setState({ letterKeys: event.currentTarget.checked })}
      />
    </article>
  );
}
