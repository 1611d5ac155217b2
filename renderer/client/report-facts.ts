import type { LogEntry } from '../../shared/contract/log.ts';
import type { ConsoleState } from '../../shared/contract/state.ts';
import { maskEntry, maskText, maskUri } from '../../shared/export/mask-secrets.ts';
import type { ReportedGroup, ReportedVerdict, ReportFacts } from '../../shared/export/report/facts.ts';
import { effectiveOptions } from '../../shared/reporting/option-settings.ts';
import { optionNames } from '../../shared/reporting/options.ts';
import { t } from '../../shared/strings/t.ts';
import { activeFaults } from './active-faults.ts';
import { type BeliefRow, beliefBoard, judgeRow } from './belief-board.ts';
import { believedMode, sourceWords, verdictInBrackets } from './believed-words.ts';
import { dialModeName, optimizationText } from './dialing-words.ts';
import { groupNames } from './group-names.ts';
import { healingWords, verdictWords } from './healing-words.ts';
import { stateWord } from './state-words.ts';

export interface ReportRows {
  readonly filter: string;
  readonly rows: readonly LogEntry[];
  readonly hasOlder: boolean;
}

/** What a report tells, as things stand now; secrets in addresses are masked. */
export function reportFacts(engine: ConsoleState, now: number, { rows, filter, hasOlder }: ReportRows): ReportFacts {
  const board = beliefBoard(engine, now);
  const told = board.filter(({ condition, belief }) => belief !== undefined || condition?.state !== 0);
  return {
    version: engine.host.version,
    hostName: engine.host.hostName,
    workspace: engine.workspace.title,
    settings: settingsOf(engine),
    writtenAt: now,
    isVirtual: engine.clock.mode.kind !== 'real',
    filter: maskText(filter).value,
    rows: rows.map(maskEntry),
    hasOlder,
    groups: told.map((row) => groupOf(row, now)),
    groupsAtRest: board.length - told.length,
    faultsOn: activeFaults(engine).map(({ words }) => words),
    verdicts: verdictsOf(engine, board, now),
  };
}

function settingsOf({ workspace, options, sending }: ConsoleState): ReportFacts['settings'] {
  const { application, tenant, wireProfile } = workspace;
  const inForce = effectiveOptions(options);
  return [
    [t('report.settings.application'), application],
    [t('report.settings.tenant'), t('report.settings.tenantValue', { name: tenant.name, ccid: String(tenant.ccid) })],
    [t('report.settings.wireProfile'), `OCS ${wireProfile}`],
    [t('report.settings.sending'), t(sending.held ? 'report.settings.held' : 'report.settings.on')],
    ...optionNames.map((name) => {
      const { value, source } = inForce[name];
      const text = maskUri(String(value)).value || t('report.settings.empty');
      return [name, source === 'default' ? t('report.settings.default', { value: text }) : text] as const;
    }),
  ];
}

function groupOf(row: BeliefRow, now: number): ReportedGroup {
  const { name, dbid, condition, belief, verdict } = row;
  const judgement = judgeRow(row, now);
  return {
    name,
    dbid,
    truth: truthOf(condition),
    believed:
      belief === undefined
        ? t('report.groups.nothing')
        : joined(
            stateAndVerdict(
              belief.state === null ? t('report.groups.noState') : stateWord(belief.state),
              verdictInBrackets(judgement, now),
            ),
            believedMode(belief),
            sourceWords(belief),
          ),
    verdict,
    healing: healingWords(judgement.healing, now),
  };
}

function stateAndVerdict(state: string, verdict: string): string {
  return verdict === '' ? state : t('report.groups.stateAndVerdict', { state, verdict });
}

function truthOf(condition: BeliefRow['condition']): string {
  if (condition === null) return t('report.groups.notInWorkspace');
  const dialing = condition.state === 5 ? condition.dialing : null;
  if (dialing === null) return stateWord(condition.state);
  return joined(stateWord(condition.state), dialModeName(dialing.dialMode), optimizationText(dialing));
}

function verdictsOf({ groups, verdicts }: ConsoleState, board: readonly BeliefRow[], now: number): ReportedVerdict[] {
  const nameOf = groupNames(groups);
  const rows = new Map(board.map((row) => [row.dbid, row]));
  return Object.values(verdicts).map((verdict) => {
    const row = rows.get(verdict.dbid);
    const healing = row === undefined ? null : judgeRow(row, now).healing;
    const { dbid, seq, effect, at } = verdict;
    return { name: nameOf(dbid), seq, effect, at, became: verdictWords(verdict, healing, now, 'utc') };
  });
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
