import { SegmentedControl, Switch } from '@mantine/core';
import { t } from '../../../shared/strings/t.ts';
import { announcementChoices, isAnnouncementChoice } from '../../client/announcements.ts';
import { selectAnnouncements, selectLetterKeys } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './OptionsView.module.css';

/** How this window behaves for this person: it is kept with the window, not with the workspace. */
export function WindowCard() {
  const { store } = useConsole();
  const announcements = useWindow(selectAnnouncements);
  return (
    <article className={styles.card} aria-label={t('optionsView.window.title')}>
      <h3 className={styles.asideTitle}>{t('optionsView.window.title')}</h3>
      <div className={styles.line}>
        <span>{t('optionsView.window.announcements.label')}</span>
        <SegmentedControl
          size="xs"
          aria-label={t('optionsView.window.announcements.label')}
          data={announcementChoices.map((value) => ({
            value,
            label: t(`optionsView.window.announcements.choices.${value}`),
          }))}
          value={announcements}
          onChange={(value) => isAnnouncementChoice(value) && store.setState({ announcements: value })}
        />
      </div>
      <p className={styles.note}>{t(`optionsView.window.announcements.notes.${announcements}`)}</p>
      <Switch
        size="xs"
        label={t('optionsView.window.letterKeys')}
        checked={useWindow(selectLetterKeys)}
        onChange={(event) => store.setState({ letterKeys: event.currentTarget.checked })}
      />
    </article>
  );
}
