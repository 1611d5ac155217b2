import type { CallError } from '../../../shared/contract/result.ts';
import { type Fault, faultText } from '../../../shared/workspace/faults.ts';
import { plural } from '../../client/format.ts';
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
    <DialogFrame title={title} size={620} aside={<CopyButton label="Copy the list" text={text} />}>
      <p>
        {error.sentence} {plural(faults.length, 'fault')}:
      </p>
      <ul className={styles.faults} data-testid="faults">
        {faults.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <code className={styles.path}>{path === '' ? '(the whole file)' : path}</code>
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}
