import type { ConsoleState, GroupView } from '../../shared/contract/state.ts';
import { isReportedPeriodically } from '../../shared/domain/enumerations.ts';
import type { Belief } from '../../shared/receiver/belief.ts';
import { type BeliefJudgement, judgeBelief } from '../../shared/receiver/judge-belief.ts';
import { effectiveOptions } from '../../shared/reporting/option-settings.ts';
import type { OptionSettings } from '../../shared/reporting/options.ts';
import { t } from '../../shared/strings/t.ts';
import { campaignGroupName } from '../../shared/workspace/campaign-group.ts';
import { targetOf } from './target.ts';

/** What is true of a Campaign Group, as far as a belief can be held against it. */
type Truth = Pick<GroupView, 'condition' | 'transitionEndsAt' | 'beat'>;

/** A Campaign Group with what is true of it and what its receiver believes. */
export interface BeliefRow {
  readonly dbid: string;
  readonly name: string;
  /** Null when a receiver was told of a Campaign Group that the workspace does not have. */
  readonly condition: Truth['condition'] | null;
  readonly transitionEndsAt: number | null;
  readonly beat: Truth['beat'];
  readonly belief: Belief | undefined;
  readonly isReported: boolean;
  /** ms; 0 is off. */
  readonly intervalMs: number;
  readonly verdict: BeliefJudgement['verdict'];
  readonly overdueSince: number | null;
  readonly rank: Rank;
}

/** The order of the board, the worst first. */
const ranks = {
  wontHeal: 0,
  wrong: 1,
  stale: 2,
  overdue: 3,
  unheard: 4,
  inStep: 5,
  atRest: 6,
} as const;
type Rank = (typeof ranks)[keyof typeof ranks];

type BoardState = Pick<ConsoleState, 'groups' | 'beliefs' | 'options' | 'sending'>;

/**
 * Every Campaign Group with its belief: what has drifted first, otherwise in the order of the workspace. Rows that are as
 * they were in `before` stay the same objects, and so does the list when nothing has changed.
 */
export function beliefBoard(
  { groups, beliefs, options, sending }: BoardState,
  now: number,
  before: readonly BeliefRow[] = [],
): readonly BeliefRow[] {
  const known = new Map(before.map((row) => [row.dbid, row]));
  const reportingOf = (own?: OptionSettings): Reporting => {
    const effective = effectiveOptions(options, own);
    const target = targetOf(effective);
    return {
      isReported: !sending.held && target.kind !== 'off' && target.kind !== 'empty',
      intervalMs: effective['campaigngroup-states-interval'].value * 1_000,
    };
  };
  // Most Campaign Groups have no options of their own.
  const usual = reportingOf();
  const rows = groups.ids.flatMap((dbid) => {
    const view = groups.byId[dbid];
    if (view === undefined) return [];
    const own = view.configuration.options;
    return [ranked(rowOf(view, beliefs[dbid], own === undefined ? usual : reportingOf(own)), now)];
  });
  const strangers = Object.values(beliefs).filter(({ dbid }) => groups.byId[dbid] === undefined);
  const board = [...rows, ...strangers.map((belief) => ranked(strangerOf(belief), now))]
    .map((row) => sameAs(known.get(row.dbid), row))
    .sort((one, other) => one.rank - other.rank);
  return board.length === before.length && board.every((row, index) => row === before[index]) ? before : board;
}

type Reporting = Pick<BeliefRow, 'isReported' | 'intervalMs'>;
type Unranked = Omit<BeliefRow, 'verdict' | 'overdueSince' | 'rank'>;

function rowOf(
  { configuration, condition, transitionEndsAt, beat }: GroupView,
  belief: Belief | undefined,
  reporting: Reporting,
): Unranked {
  return {
    dbid: configuration.dbid,
    name: campaignGroupName(configuration),
    condition,
    transitionEndsAt,
    beat,
    belief,
    ...reporting,
  };
}

function strangerOf(belief: Belief): Unranked {
  return {
    dbid: belief.dbid,
    name: belief.campaignGroup,
    condition: null,
    transitionEndsAt: null,
    beat: null,
    belief,
    isReported: false,
    intervalMs: 0,
  };
}

function ranked(row: Unranked, now: number): BeliefRow {
  const judgement = judgeRow(row, now);
  const { verdict, overdueSince } = judgement;
  return { ...row, verdict, overdueSince, rank: rankOf(row, judgement) };
}

/** What the belief of a row is worth at this time of the console's clock. */
export function judgeRow(row: Unranked, now: number): BeliefJudgement {
  const { condition, transitionEndsAt, beat, belief, isReported, intervalMs } = row;
  if (condition !== null)
    return judgeBelief({ view: { condition, transitionEndsAt, beat }, belief, isReported, intervalMs, now });
  return {
    verdict: belief?.distorted ? 'wrong' : 'stale',
    healing: { kind: 'never', why: t('faultWords.board.noSuchGroup') },
    overdueSince: null,
  };
}

function rankOf({ condition }: Unranked, { verdict, healing, overdueSince }: BeliefJudgement): Rank {
  if (verdict === 'unknown')
    return condition !== null && isReportedPeriodically(condition.state) ? ranks.unheard : ranks.atRest;
  if (verdict === 'in-step') return overdueSince === null ? ranks.inStep : ranks.overdue;
  if (healing.kind === 'never') return ranks.wontHeal;
  return verdict === 'wrong' ? ranks.wrong : ranks.stale;
}

function sameAs(before: BeliefRow | undefined, row: BeliefRow): BeliefRow {
  if (before === undefined) return row;
  const names = Object.keys(row) as (keyof BeliefRow)[];
  return names.every((name) => before[name] === row[name]) ? before : row;
}

/** Whether something about it differs from the truth, or is missing. */
export function hasDrifted({ rank }: BeliefRow): boolean {
  return rank < ranks.inStep;
}

/** `1 wrong, 2 stale, 1 overdue, 5 in step`: what there is none of is left out. */
export function boardSummary(rows: readonly BeliefRow[]): string {
  const counts: [number, 'wrong' | 'stale' | 'overdue' | 'inStep' | 'unknown'][] = [
    [rows.filter(({ verdict }) => verdict === 'wrong').length, 'wrong'],
    [rows.filter(({ verdict }) => verdict === 'stale').length, 'stale'],
    [rows.filter(({ overdueSince }) => overdueSince !== null).length, 'overdue'],
    [rows.filter(({ verdict }) => verdict === 'in-step').length, 'inStep'],
    [rows.filter(({ verdict }) => verdict === 'unknown').length, 'unknown'],
  ];
  return counts
    .flatMap(([number, word]) => (number === 0 ? [] : [t(`faultWords.board.${word}`, { count: number })]))
    .join(', ');
}
