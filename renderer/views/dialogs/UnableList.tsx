import { count, plural } from '../../client/format.ts';
import type { LeftGroup } from '../../client/group-plan.ts';
import styles from './dialogs.module.css';

/** A person reads no more; ten thousand would stop the window. */
const mostListed = 200;

/** Campaign Groups that stay as they are, with the reason. */
export function UnableList({ unable }: { readonly unable: readonly LeftGroup[] }) {
  if (unable.length === 0) return null;
  return (
    <div className={styles.unable}>
      {plural(unable.length, 'Campaign Group')} {unable.length === 1 ? 'stays as it is' : 'stay as they are'}:
      <ul>
        {unable.slice(0, mostListed).map(({ dbid, name, refusal }) => (
          <li key={dbid}>
            <b>{name}</b> · {refusal.sentence}
          </li>
        ))}
        {unable.length > mostListed && <li>… and {count(unable.length - mostListed)} more.</li>}
      </ul>
    </div>
  );
}
