import type { ColDef, SelectionColumnDef } from 'ag-grid-community';
import type { GroupView } from '../../../shared/contract/state.ts';
import type { StatisticName } from '../../../shared/domain/statistics.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { LastCell, ModeCell, NameCell, NextCell, StateCell, StatisticCell } from './cells.tsx';
import { ActionsCell } from './RowActions.tsx';

/** Values are parts of the view itself: a cell renders anew only when its own part is another object. */
export const groupColumns: ColDef<GroupView>[] = [
  {
    colId: 'name',
    headerName: 'Campaign Group',
    valueGetter: ({ data }) => data && campaignGroupName(data.configuration),
    cellRenderer: NameCell,
    pinned: 'left',
    width: 208,
    minWidth: 140,
    sortable: true,
    rowDrag: false,
  },
  {
    colId: 'state',
    headerName: 'State',
    valueGetter: ({ data }) => data?.condition,
    cellRenderer: StateCell,
    width: 148,
  },
  {
    colId: 'mode',
    headerName: 'Dial mode',
    valueGetter: ({ data }) => data?.condition,
    cellRenderer: ModeCell,
    width: 190,
    flex: 1,
    minWidth: 120,
  },
  statistic('busyFactor', 'Busy factor', 'Share of agent time spent busy', 92),
  statistic('hitRatio', 'Hit ratio', 'Answered attempts of all completed attempts', 88),
  statistic('overdialRate', 'Overdial', 'Abandoned calls of all answered calls', 88),
  statistic('timeToComplete', 'To complete', 'Time until all Calling Lists are done', 100),
  {
    colId: 'next',
    headerName: 'Next',
    headerTooltip: 'Countdown to the next periodic notification',
    valueGetter: ({ data }) => data?.beat,
    cellRenderer: NextCell,
    width: 68,
  },
  {
    colId: 'last',
    headerName: 'Last delivery',
    valueGetter: ({ data }) => data?.last,
    cellRenderer: LastCell,
    width: 148,
  },
  {
    colId: 'actions',
    headerName: 'Actions',
    cellRenderer: ActionsCell,
    pinned: 'right',
    width: 160,
    resizable: false,
    sortable: false,
  },
];

export const selectionColumn: SelectionColumnDef = {
  width: 40,
  resizable: false,
  pinned: 'left',
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
