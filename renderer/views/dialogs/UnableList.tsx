import { t } from '../../../shared/strings/t.ts';
import type { UnableGroup } from '../../client/group-plan.ts';
import styles from './dialogs.module.css';

/** A person reads no more; ten thousand would stop the window. */
const mostListed = 200;

/** Campaign Groups that stay as they are, with the reason. */
export function UnableList({ unable }: { readonly unable: readonly UnableGroup[] }) {
  if (unable.length === 0) return null;
  return (
    <div className={styles.unable}>
      {t('dialogs.unable.title', { count: unable.length })}
      <ul>
        {unable.slice(0, mostListed).map(({ dbid, name, refusal }) => (
          <li key={dbid}>
            <b>{name}</b> · {refusal.sentence}
          </li>
        ))}
        {unable.length > mostListed && <li>{t('dialogs.unable.more', { count: unable.length - mostListed })}</li>}
      </ul>
    </div>
  );
}
