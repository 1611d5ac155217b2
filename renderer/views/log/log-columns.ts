import type { CellClassParams, CellClassRules, ColDef, ValueGetterParams } from 'ag-grid-community';
import type { LogEntry, NotificationEntry } from '../../../shared/contract/log.ts';
import { actors, reportedActions } from '../../../shared/domain/enumerations.ts';
import { entryOf } from '../../../shared/domain/provenance.ts';
import { receiptWord } from '../../../shared/log-query/matches.ts';
import { causeText } from '../../../shared/reporting/cause.ts';
import type { Outcome } from '../../../shared/reporting/outcome.ts';
import {
  gapText,
  isBeyondOcs,
  lineSentence,
  lineText,
  receiverSentence,
  receiverText,
} from '../../client/log-cells.ts';
import { foldGroups, foldLines, foldReceiver, foldTitle, foldWire } from '../../client/log-fold-words.ts';
import { type FoldRow, rowsOf, type ShownRow } from '../../client/log-folds.ts';
import { clockTime, everyTime, type TimeZone } from '../../client/time.ts';
import outcome from '../../ui/OutcomeMark.module.css';
import { deliverySentence, deliveryText, outcomeWords } from '../../ui/outcome-words.ts';
import styles from './LogGrid.module.css';
import { marksText, marksTitle } from './mark-words.ts';

/** What an action is called where there is little room; the inspector has the names of the protocol. */
const actionWords: Readonly<Record<number, string>> = {
  0: 'periodic',
  7: 'Load',
  8: 'Unload',
  9: 'Start dialing',
  10: 'Stop dialing',
  11: 'Set dialing mode',
};

export function actionWord(action: number): string {
  return actionWords[action] ?? `Action ${action}`;
}

export function actorWord(actor: number): string {
  return entryOf(actors, actor)?.name ?? `Actor ${actor}`;
}

type Read = (entry: NotificationEntry) => string;
interface Params {
  readonly data?: ShownRow | undefined;
}

const nothing = () => '';

/** The text of a cell: of a notification, and of a run of them. */
function text(read: Read, ofFold: (fold: FoldRow) => string = nothing) {
  return ({ data }: Params) => (data?.kind === 'notification' ? read(data) : data?.kind === 'fold' ? ofFold(data) : '');
}

type Classes = readonly (readonly [cssClass: string | undefined, ...words: string[]])[];

/** One class of several, by a word that the row has; when the word changes, the class before goes. */
function oneOf(classes: Classes, read: Read): CellClassRules {
  return Object.fromEntries(
    classes.map(([cssClass = '', ...words]) => [
      cssClass,
      ({ data }: CellClassParams<ShownRow>) => data?.kind === 'notification' && words.includes(read(data)),
    ]),
  );
}

const outcomeClasses = oneOf(
  (Object.keys(outcomeWords) as Outcome[]).map((name) => [outcome[name], name] as const),
  (row) => row.outcome,
);
const receiptClasses = oneOf(
  [
    [styles.amber, 'problems', 'unreadable', 'rejected', 'nothing'],
    [styles.quiet, 'other', 'pending'],
  ],
  ({ receipt }) => receiptWord(receipt),
);
const lineClasses = oneOf(
  [
    [styles.mono, 'line'],
    [styles.quiet, 'none'],
    [styles.again, 'redelivery'],
    [styles.twice, 'duplicate'],
  ],
  (row) => (isBeyondOcs(row) ? row.cause.kind : row.loggedAt === null ? 'none' : 'line'),
);

/** Cells are plain text with a class: at a thousand rows a second, nothing else keeps up. */
export function logColumns(zone: TimeZone, now: () => number): ColDef<ShownRow>[] {
  return [
    {
      colId: 'marks',
      headerName: 'Marks',
      headerClass: styles.marksHead ?? '',
      valueGetter: text(marksText),
      tooltipValueGetter: text(marksTitle),
      cellClass: styles.marks ?? '',
      cellClassRules: {
        [styles.pinned ?? 'pinned']: ({ data }) => data?.kind === 'notification' && data.mark?.pinned === true,
        [styles.noted ?? 'noted']: ({ data }) => data?.kind === 'notification' && (data.mark?.note ?? '') !== '',
      },
      width: 40,
      minWidth: 40,
      resizable: false,
    },
    {
      colId: 'time',
      headerName: zone === 'utc' ? 'Time (UTC)' : 'Time (local)',
      valueGetter: ({ data }) => (data ? clockTime(endOf(data).at, zone, now()) : ''),
      cellClass: styles.mono ?? '',
      width: 114,
    },
    {
      colId: 'gap',
      headerName: 'Gap',
      headerTooltip: 'Since the row above',
      valueGetter: gapOf,
      cellClass: `${styles.mono} ${styles.quiet}`,
      width: 78,
    },
    {
      colId: 'id',
      headerName: 'Id',
      valueGetter: text(({ id }) => String(id), foldTitle),
      tooltipValueGetter: text(
        ({ id }) => (id === 81001 ? '81001: periodic notification' : '81000: notification of a change'),
        ({ isOpen }) =>
          `A run of periodic notifications. Press ${isOpen ? '←' : '→'} or click to ${isOpen ? 'fold' : 'open'} it.`,
      ),
      cellClass: styles.mono ?? '',
      cellClassRules: {
        [styles.quiet ?? 'quiet']: ({ data }) => data?.kind === 'notification' && data.id === 81001,
      },
      width: 112,
    },
    {
      colId: 'group',
      headerName: 'Campaign Group',
      valueGetter: text(({ campaignGroup }) => campaignGroup, foldGroups),
      tooltipValueGetter: text(({ campaignGroup, dbid, seq }) => `${campaignGroup}\nDBID ${dbid} · row ${seq}`),
      cellClass: styles.group ?? '',
      flex: 3,
      minWidth: 80,
    },
    {
      colId: 'action',
      headerName: 'Action',
      valueGetter: text(
        ({ action }) => `${action}  ${actionWord(action)}`,
        () => `0  ${actionWord(0)}`,
      ),
      tooltipValueGetter: text(({ action }) => entryOf(reportedActions, action)?.name ?? ''),
      flex: 3,
      minWidth: 56,
      maxWidth: 122,
    },
    {
      colId: 'actor',
      headerName: 'Actor',
      valueGetter: text(({ actor }) => `${actor}  ${actorWord(actor)}`),
      width: 120,
    },
    {
      colId: 'cause',
      headerName: 'Cause',
      valueGetter: text(({ cause }) => causeText(cause)),
      tooltipValueGetter: text(({ cause }) => causeText(cause)),
      flex: 3,
      minWidth: 130,
    },
    {
      colId: 'line',
      headerName: 'Log line',
      headerTooltip: 'What OCS writes: Sending, whether or not it arrives',
      valueGetter: text(lineText, foldLines),
      tooltipValueGetter: text(lineSentence),
      cellClassRules: lineClasses,
      width: 148,
    },
    {
      colId: 'wire',
      headerName: 'On the wire',
      headerTooltip: 'What happened to the request',
      valueGetter: text(deliveryText, foldWire),
      tooltipValueGetter: text(deliverySentence),
      cellClass: outcome.mark ?? '',
      cellClassRules: {
        ...outcomeClasses,
        [styles.fault ?? 'fault']: ({ data }) => data?.kind === 'notification' && data.fault !== null,
        [styles.run ?? 'run']: ({ data }) => data?.kind === 'fold',
      },
      flex: 3,
      minWidth: 100,
    },
    {
      colId: 'receiver',
      headerName: 'Receiver',
      headerTooltip: 'What the receiver made of it',
      valueGetter: text(receiverText, foldReceiver),
      tooltipValueGetter: text(receiverSentence),
      cellClassRules: receiptClasses,
      flex: 3,
      minWidth: 96,
    },
  ];
}

function gapOf({ data, node, api }: ValueGetterParams<ShownRow>): string {
  const index = node?.rowIndex ?? null;
  const above = index === null || index === 0 ? undefined : (api.getDisplayedRowAtIndex(index - 1)?.data as ShownRow);
  if (!data || !above || (above.kind === 'fold' && above.isOpen)) return '';
  return gapText((rowsOf(data)[0]?.at ?? 0) - endOf(above).at);
}

/** Both readings of the time of a shown row, and the seconds on the wire. */
export function timeHint(row: ShownRow): string {
  return everyTime(endOf(row).at);
}

/** The newest row that a shown row stands for. */
function endOf(row: ShownRow): LogEntry {
  if (row.kind !== 'fold') return row;
  const last = row.rows.at(-1);
  if (last === undefined) throw new Error('A run has rows.');
  return last;
}
