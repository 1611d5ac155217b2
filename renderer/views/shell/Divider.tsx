import { Separator } from 'react-resizable-panels';
import { t } from '../../../shared/strings/t.ts';

interface DividerProps {
  readonly className: string;
  /** What it changes, in words. */
  readonly label: string;
  /** Back to the usual size. */
  readonly onUsual: () => void;
}

/**
 * The line between two panes: drawn with the pointer, moved with the arrow keys, to the ends with Home and End. Enter and a
 * double click bring the usual size back.
 */
export function Divider({ className, label, onUsual }: DividerProps) {
  return (
    <Separator
      className={className}
      aria-label={label}
      aria-description={t('shell.layout.divider')}
      onKeyDown={({ key }) => {
        if (key === 'Enter') onUsual();
      }}
    />
  );
}
