import type { CallError } from '../../../shared/contract/result.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Fault, faultText } from '../../../shared/workspace/faults.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { DialogFrame } from './DialogFrame.tsx';
import styles from './dialogs.module.css';

interface FaultsDialogProps {
  readonly title: string;
  readonly error: CallError;
  readonly faults: readonly Fault[];
}

/** What is wrong in a file or in parameters, with the place of each fault. */
export function FaultsDialog({ title, error, faults }: FaultsDialogProps) {
  const text = () => faults.map((fault) => `${faultText(fault)}\n`).join('');
  return (
    <DialogFrame title={title} size={620} aside={<CopyButton label={t('dialogs.faults.copy')} text={text} />}>
      <p>
        {error.sentence} {t('dialogs.faults.count', { count: faults.length })}
      </p>
      <ul className={styles.faults} data-testid="faults">
        {faults.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <code className={styles.path}>{path === '' ? t('dialogs.faults.whole') : path}</code>
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}
