import type { ColDef, SelectionColumnDef } from 'ag-grid-community';
import type { GroupView } from '../../../shared/contract/state.ts';
import type { StatisticName } from '../../../shared/domain/statistics.ts';
import type { GroupCondition } from '../../../shared/domain/transition.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { LastCell, ModeCell, NameCell, NextCell, StateCell, StatisticCell } from './cells.tsx';
import { ActionsCell } from './RowActions.tsx';
import { tabInside } from './tab-inside.ts';

/**
 * Values are parts of the view itself: a cell renders anew only when its own part is another object. What changes by
 * itself cannot be sorted by: rows would move under the reader's eyes.
 */
export const groupColumns: ColDef<GroupView>[] = [
  {
    colId: 'name',
    headerName: 'Campaign Group',
    valueGetter: ({ data }) => data && campaignGroupName(data.configuration),
    cellRenderer: NameCell,
    flex: 3,
    width: 172,
    minWidth: 172,
    sortable: true,
  },
  {
    colId: 'state',
    headerName: 'State',
    valueGetter: ({ data }) => data?.condition,
    comparator: (one?: GroupCondition, other?: GroupCondition) => (one?.state ?? 0) - (other?.state ?? 0),
    cellRenderer: StateCell,
    width: 134,
    sortable: true,
  },
  {
    colId: 'mode',
    headerName: 'Dial mode',
    valueGetter: ({ data }) => data?.condition,
    comparator: (one?: GroupCondition, other?: GroupCondition) => modeOf(one) - modeOf(other),
    cellRenderer: ModeCell,
    flex: 2,
    minWidth: 104,
    sortable: true,
  },
  statistic('busyFactor', 'Busy', 'Busy factor: share of agent time spent busy', 84),
  statistic('hitRatio', 'Hit ratio', 'Answered attempts of all completed attempts', 84),
  statistic('overdialRate', 'Overdial', 'Abandoned calls of all answered calls', 84),
  statistic('timeToComplete', 'Complete in', 'Time until all Calling Lists are done', 96),
  {
    colId: 'next',
    headerName: 'Next',
    headerTooltip: 'Countdown to the next periodic notification',
    valueGetter: ({ data }) => data?.beat,
    cellRenderer: NextCell,
    width: 52,
  },
  {
    colId: 'last',
    headerName: 'Last delivery',
    valueGetter: ({ data }) => data?.last,
    cellRenderer: LastCell,
    width: 138,
  },
  {
    colId: 'actions',
    headerName: 'Actions',
    cellRenderer: ActionsCell,
    suppressKeyboardEvent: tabInside,
    pinned: 'right',
    width: 152,
    resizable: false,
  },
];

/** Kept in view while the rest is scrolled sideways. */
export const leadingColumns = ['ag-Grid-SelectionColumn', 'name'];

/** Hidden while the inspector takes their room: it shows them itself. */
export const statisticColumns = ['busyFactor', 'hitRatio', 'overdialRate', 'timeToComplete'];

export const selectionColumn: SelectionColumnDef = {
  width: 36,
  resizable: false,
  suppressHeaderMenuButton: true,
};

function statistic(name: StatisticName, headerName: string, headerTooltip: string, width: number): ColDef<GroupView> {
  return {
    colId: name,
    headerName,
    headerTooltip,
    valueGetter: ({ data }) => data?.statistics,
    cellRenderer: StatisticCell,
    width,
  };
}

function modeOf(condition: GroupCondition | undefined): number {
  return condition?.state === 5 ? condition.dialing.dialMode : 0;
}
