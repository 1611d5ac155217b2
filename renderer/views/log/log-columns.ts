import type { CellClassParams, CellClassRules, ColDef, ValueGetterParams } from 'ag-grid-community';
import type { LogEntry, NotificationEntry } from '../../../shared/contract/log.ts';
import { actors, reportedActions } from '../../../shared/domain/enumerations.ts';
import { entryOf } from '../../../shared/domain/provenance.ts';
import { receiptWord } from '../../../shared/log-query/matches.ts';
import { causeText, isBeyondOcs } from '../../../shared/reporting/cause.ts';
import type { Outcome } from '../../../shared/reporting/outcome.ts';
import { t } from '../../../shared/strings/t.ts';
import { actionKey } from '../../client/action-keys.ts';
import { gapText, lineSentence, lineText, receiverSentence, receiverText } from '../../client/log-cells.ts';
import { foldGroups, foldLines, foldReceiver, foldTitle, foldWire } from '../../client/log-fold-words.ts';
import { type FoldRow, rowsOf, type ShownRow } from '../../client/log-folds.ts';
import { clockTime, everyTime, type TimeZone } from '../../client/time.ts';
import outcome from '../../ui/OutcomeMark.module.css';
import { deliverySentence, deliveryText, outcomeWords } from '../../ui/outcome-words.ts';
import styles from './LogGrid.module.css';
import { marksText, marksTitle } from './mark-words.ts';

/** What an action is called where there is little room; the inspector has the names of the protocol. */
export function actionWord(action: number): string {
  const name = actionKey(action);
  return name === undefined ? t('log.actions.other', { action: String(action) }) : t(`log.actions.${name}`);
}

export function actorWord(actor: number): string {
  return entryOf(actors, actor)?.name ?? t('log.columns.otherActor', { actor: String(actor) });
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
    [styles.demanded, 'on-demand'],
  ],
  (row) => (isBeyondOcs(row.cause) ? row.cause.kind : row.loggedAt === null ? 'none' : 'line'),
);

/** Cells are plain text with a class: at a thousand rows a second, nothing else keeps up. */
export function logColumns(zone: TimeZone, now: () => number): ColDef<ShownRow>[] {
  return [
    {
      colId: 'marks',
      headerName: t('log.columns.marks'),
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
      headerName: zone === 'utc' ? t('log.columns.timeUtc') : t('log.columns.timeLocal'),
      valueGetter: ({ data }) => (data ? clockTime(endOf(data).at, zone, now()) : ''),
      cellClass: styles.mono ?? '',
      width: 114,
    },
    {
      colId: 'gap',
      headerName: t('log.columns.gap'),
      headerTooltip: t('log.columns.gapHint'),
      valueGetter: gapOf,
      cellClass: `${styles.mono} ${styles.quiet}`,
      width: 78,
    },
    {
      colId: 'id',
      headerName: t('log.columns.id'),
      valueGetter: text(({ id }) => String(id), foldTitle),
      tooltipValueGetter: text(
        ({ id }) => (id === 81001 ? t('log.columns.periodicHint') : t('log.columns.changeHint')),
        ({ isOpen }) => t(isOpen ? 'log.columns.fold' : 'log.columns.open'),
      ),
      cellClass: styles.mono ?? '',
      cellClassRules: {
        [styles.quiet ?? 'quiet']: ({ data }) => data?.kind === 'notification' && data.id === 81001,
      },
      width: 112,
    },
    {
      colId: 'group',
      headerName: t('log.columns.group'),
      valueGetter: text(({ campaignGroup }) => campaignGroup, foldGroups),
      tooltipValueGetter: text(({ campaignGroup, dbid, seq }) =>
        t('log.columns.groupHint', { name: campaignGroup, dbid, row: String(seq) }),
      ),
      cellClass: styles.group ?? '',
      flex: 3,
      minWidth: 80,
    },
    {
      colId: 'action',
      headerName: t('log.columns.action'),
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
      headerName: t('log.columns.actor'),
      valueGetter: text(({ actor }) => `${actor}  ${actorWord(actor)}`),
      width: 120,
    },
    {
      colId: 'cause',
      headerName: t('log.columns.cause'),
      valueGetter: text(({ cause }) => causeText(cause)),
      tooltipValueGetter: text(({ cause }) => causeText(cause)),
      flex: 3,
      minWidth: 130,
    },
    {
      colId: 'line',
      headerName: t('log.columns.line'),
      headerTooltip: t('log.columns.lineHint'),
      valueGetter: text(lineText, foldLines),
      tooltipValueGetter: text(lineSentence),
      cellClassRules: lineClasses,
      width: 148,
    },
    {
      colId: 'wire',
      headerName: t('log.columns.wire'),
      headerTooltip: t('log.columns.wireHint'),
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
      headerName: t('log.columns.receiver'),
      headerTooltip: t('log.columns.receiverHint'),
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
