import { t } from '../../../shared/strings/t.ts';
import { saveDiagnostics } from '../../client/commands/diagnostics.ts';
import { size } from '../../client/format.ts';
import { useConsole } from '../../ui/use-window.ts';
import styles from './DiagnosticsDialog.module.css';
import { DialogFrame } from './DialogFrame.tsx';

const parts = ['program', 'settings', 'workspace', 'counters', 'log', 'failures'] as const;

/** Shows the whole file before it is saved: the person decides what leaves the machine. */
export function DiagnosticsDialog({ text }: { readonly text: string }) {
  const console = useConsole();
  const title = t('diagnostics.preview', { size: size(text.length) });
  return (
    <DialogFrame
      title={t('diagnostics.title')}
      size={760}
      verb={t('diagnostics.verb')}
      onSubmit={() => saveDiagnostics(console, text)}
    >
      <p>{t('diagnostics.text')}</p>
      <dl className={styles.facts}>
        <dt>{t('diagnostics.inside')}</dt>
        <dd>
          <ul>
            {parts.map((part) => (
              <li key={part}>{t(`diagnostics.has.${part}`)}</li>
            ))}
          </ul>
        </dd>
        <dt>{t('diagnostics.outside')}</dt>
        <dd>{t('diagnostics.hasNot')}</dd>
      </dl>
      <p>{t('diagnostics.look')}</p>
      <section aria-label={title}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
        <pre className={styles.preview} tabIndex={0} translate="no" data-autofocus>
          {text}
        </pre>
      </section>
    </DialogFrame>
  );
}
