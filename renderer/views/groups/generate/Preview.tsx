import type { DraftGroup } from '../../../../shared/contract/calls.ts';
import { t } from '../../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../../shared/workspace/campaign-group.ts';
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
    <section aria-label={t('groupFiles.preview.label')}>
      <table className={styles.preview} data-testid="generate-preview">
        <thead>
          <tr>
            <th scope="col">{t('groupFiles.preview.name')}</th>
            <th scope="col">{t('groupFiles.preview.dbid')}</th>
            <th scope="col">{t('groupFiles.preview.queue')}</th>
            <th scope="col">{t('groupFiles.preview.agents')}</th>
            <th scope="col">{t('groupFiles.preview.lists')}</th>
          </tr>
        </thead>
        <tbody>
          {first.map(row)}
          {between > 0 && (
            <tr>
              <td colSpan={5} className={styles.between}>
                {t('groupFiles.preview.more', { count: between })}
              </td>
            </tr>
          )}
          {last && row(last, configurations.length - 1)}
          {configurations.length === 0 && (
            <tr>
              <td colSpan={5} className={styles.between}>
                {t('groupFiles.preview.nothing')}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function listsText({ callingLists = [] }: DraftGroup): string {
  if (callingLists.length === 0) return t('groupFiles.preview.noLists');
  const names = callingLists.slice(0, 2).map(({ name, dbid }) => t('groupFiles.preview.list', { name, dbid }));
  return callingLists.length > 2
    ? t('groupFiles.preview.manyLists', { names: names.join(', '), count: callingLists.length })
    : names.join(', ');
}
