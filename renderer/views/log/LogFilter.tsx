import { completeLogQuery } from '../../../shared/log-query/complete.ts';
import { queryKeys } from '../../../shared/log-query/parse-keys.ts';
import type { QueryCompletion } from '../../../shared/query/completion.ts';
import { t } from '../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { applyQuery, rememberQuery, setQuery, typeQuery } from '../../client/commands/log-query.ts';
import type { Console } from '../../client/console.ts';
import { enterRegion } from '../../client/enter-region.ts';
import { selectLogQuery } from '../../client/selectors.ts';
import { QueryField } from '../../ui/QueryField.tsx';
import { QueryHelp } from '../../ui/QueryHelp.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';

const searched = t('log.filter.searched');

/** The text that says which rows of the log are shown. */
export function LogFilter() {
  const console = useConsole();
  const { text, faults, running } = useWindow(selectLogQuery);
  const use = () => {
    applyQuery(console);
    rememberQuery(console);
  };
  return (
    <QueryField
      what={t('log.filter.what')}
      name="log"
      placeholder={t('log.filter.placeholder')}
      value={text}
      faults={faults}
      shownAnyway={t('log.filter.before')}
      isRunning={running > 0}
      help={<QueryHelp what={t('log.filter.what')} one={t('log.filter.one')} searched={searched} keys={queryKeys} />}
      complete={(typed, caret) => waysToGoOn(console, typed, caret)}
      onChange={(asked) => setQuery(console, asked)}
      onType={(typed) => typeQuery(console, typed)}
      onEnter={() => {
        use();
        enterRegion(document, 'log');
      }}
      onEscape={() => document.querySelector<HTMLElement>('[data-region="log"]')?.focus()}
      onBlur={use}
    />
  );
}

/** With nothing typed yet, the queries used before come first. */
function waysToGoOn({ store }: Console, text: string, caret: number): readonly QueryCompletion[] {
  const { recentQueries, engine } = store.getState();
  const groups = Object.values(engine?.groups.byId ?? {}).map(({ configuration }) => ({
    dbid: configuration.dbid,
    name: campaignGroupName(configuration),
  }));
  const recent = (text === '' ? recentQueries : []).map((query) => ({
    label: query,
    meaning: t('log.filter.usedBefore'),
    text: query,
    caret: query.length,
  }));
  return [...recent, ...completeLogQuery(text, caret, { groups })];
}
