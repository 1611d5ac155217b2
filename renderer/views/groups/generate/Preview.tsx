import type { DraftGroup } from '../../../../shared/contract/calls.ts';
import { campaignGroupName } from '../../../../shared/workspace/campaign-group.ts';
import { count } from '../../../client/format.ts';
import styles from './generate.module.css';

const mostFirst = 3;

interface PreviewProps {
  readonly configurations: readonly DraftGroup[];
  /** The DBID that the first one without its own gets. */
  readonly free: string;
}

/** The first three that will be made, and the last one. */
export function Preview({ configurations, free }: PreviewProps) {
  const first = configurations.slice(0, mostFirst);
  const last = configurations.length > mostFirst ? configurations.at(-1) : undefined;
  const between = configurations.length - mostFirst - 1;
  const row = (configuration: DraftGroup, index: number) => (
    <tr key={index}>
      <td>{campaignGroupName(configuration)}</td>
      <td>{configuration.dbid ?? String(BigInt(free) + BigInt(index))}</td>
      <td>{configuration.queue ?? '–'}</td>
      <td>{configuration.agents}</td>
      <td>{listsText(configuration)}</td>
    </tr>
  );
  return (
    <section aria-label="Preview">
      <table className={styles.preview} data-testid="generate-preview">
        <thead>
          <tr>
            <th scope="col">Campaign Group</th>
            <th scope="col">DBID</th>
            <th scope="col">Queue</th>
            <th scope="col">Agents</th>
            <th scope="col">Calling Lists</th>
          </tr>
        </thead>
        <tbody>
          {first.map(row)}
          {between > 0 && (
            <tr>
              <td colSpan={5} className={styles.between}>
                … {count(between)} more …
              </td>
            </tr>
          )}
          {last && row(last, configurations.length - 1)}
          {configurations.length === 0 && (
            <tr>
              <td colSpan={5} className={styles.between}>
                What will be made is shown here once every field is right.
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function listsText({ callingLists = [] }: DraftGroup): string {
  if (callingLists.length === 0) return 'none';
  const names = callingLists.slice(0, 2).map(({ name, dbid }) => `${name} (${dbid})`);
  return callingLists.length > 2 ? `${names.join(', ')} … ${callingLists.length} in all` : names.join(', ');
}
