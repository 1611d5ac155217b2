import type { ColDef } from 'ag-grid-community';
import type { LogEntry, NotificationEntry } from '../../../shared/contract/log.ts';
import { actors, reportedActions } from '../../../shared/domain/enumerations.ts';
import { entryOf } from '../../../shared/domain/provenance.ts';
import { clockTime, everyTime, type TimeZone } from '../../client/time.ts';
import outcome from '../../ui/OutcomeMark.module.css';
import { deliverySentence, deliveryText } from '../../ui/outcome-words.ts';
import styles from './LogGrid.module.css';

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

/** Cells are plain text with a class: at a thousand rows a second, nothing else keeps up. */
export function logColumns(zone: TimeZone, now: () => number): ColDef<LogEntry>[] {
  const ofNotification =
    (read: (entry: NotificationEntry) => string) =>
    ({ data }: { data?: LogEntry | undefined }) =>
      data?.kind === 'notification' ? read(data) : '';
  return [
    {
      colId: 'time',
      headerName: zone === 'utc' ? 'Time (UTC)' : 'Time (local)',
      valueGetter: ({ data }) => (data ? clockTime(data.at, zone, now()) : ''),
      tooltipValueGetter: ({ data }) => (data ? everyTime(data.at) : ''),
      cellClass: styles.mono ?? '',
      width: 116,
    },
    {
      colId: 'id',
      headerName: 'Id',
      valueGetter: ofNotification(({ id }) => String(id)),
      tooltipValueGetter: ofNotification(({ id }) =>
        id === 81001 ? '81001: periodic notification' : '81000: notification of a change',
      ),
      cellClass: ({ value }) => [styles.mono ?? '', value === '81001' ? (styles.quiet ?? '') : ''],
      width: 66,
    },
    {
      colId: 'group',
      headerName: 'Campaign Group',
      valueGetter: ofNotification(({ campaignGroup }) => campaignGroup),
      cellClass: styles.group ?? '',
      flex: 1,
      minWidth: 150,
    },
    {
      colId: 'action',
      headerName: 'Action',
      valueGetter: ofNotification(({ action }) => `${action}  ${actionWord(action)}`),
      tooltipValueGetter: ofNotification(({ action }) => entryOf(reportedActions, action)?.name ?? ''),
      width: 142,
    },
    {
      colId: 'actor',
      headerName: 'Actor',
      valueGetter: ofNotification(({ actor }) => `${actor}  ${actorWord(actor)}`),
      width: 124,
    },
    {
      colId: 'wire',
      headerName: 'On the wire',
      valueGetter: ofNotification(deliveryText),
      tooltipValueGetter: ofNotification(deliverySentence),
      cellClass: ({ data }) => (data?.kind === 'notification' ? `${outcome.mark} ${outcome[data.outcome]}` : ''),
      width: 190,
    },
  ];
}
