import { Button } from '@mantine/core';
import { t } from '../../../shared/strings/t.ts';
import { changeDraft } from '../../client/commands/scenario-draft.ts';
import { useConsole } from '../../ui/use-window.ts';
import styles from './Scenarios.module.css';

/** What happened while recording and no step can say. */
export function LeftOut({ sentences }: { readonly sentences: readonly string[] }) {
  const console = useConsole();
  return (
    <section className={styles.leftOut} aria-label={t('scenarios.recording.leftOut')}>
      <p>{t('scenarios.recording.leftOutTitle')}</p>
      <ul>
        {[...new Set(sentences)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Button variant="default" size="compact-xs" onClick={() => changeDraft(console, { leftOut: [] })}>
        {t('scenarios.recording.dismiss')}
      </Button>
    </section>
  );
}
