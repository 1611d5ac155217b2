import type { LogEntry } from '../../shared/contract/log.ts';
import type { ConsoleState } from '../../shared/contract/state.ts';
import { maskRow, maskUri } from '../../shared/export/mask-secrets.ts';
import type { ReportedGroup, ReportedVerdict, ReportFacts } from '../../shared/export/report/facts.ts';
import { effectiveOptions } from '../../shared/reporting/option-settings.ts';
import { optionNames } from '../../shared/reporting/options.ts';
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
export function reportFacts(engine: ConsoleState, now: number, { rows, ...chosen }: ReportRows): ReportFacts {
  const board = beliefBoard(engine, now);
  const told = board.filter(({ condition, belief }) => belief !== undefined || condition?.state !== 0);
  return {
    version: engine.host.version,
    hostName: engine.host.hostName,
    workspace: engine.workspace.title,
    settings: settingsOf(engine),
    writtenAt: now,
    isVirtual: engine.clock.mode.kind !== 'real',
    ...chosen,
    rows: rows.map((row) => (row.kind === 'note' ? maskRow(row).value : row)),
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
    ['Application', application],
    ['Tenant', `${tenant.name}, CCID ${tenant.ccid}`],
    ['Wire profile', `OCS ${wireProfile}`],
    ['Sending', sending.held ? 'held' : 'on'],
    ...optionNames.map((name) => {
      const { value, source } = inForce[name];
      const text = maskUri(String(value)).value;
      return [name, `${text === '' ? 'empty' : text}${source === 'default' ? ' (default)' : ''}`] as const;
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
        ? 'nothing: it has heard nothing of it'
        : joined(
            `${belief.state === null ? 'no state' : stateWord(belief.state)} ${verdictInBrackets(judgement, now)}`.trim(),
            believedMode(belief),
            sourceWords(belief),
          ),
    verdict,
    healing: healingWords(judgement.healing, now),
  };
}

function truthOf(condition: BeliefRow['condition']): string {
  if (condition === null) return 'not in the workspace';
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
