import type { ColDef, SelectionColumnDef } from 'ag-grid-community';
import type { GroupView } from '../../../shared/contract/state.ts';
import type { StatisticName } from '../../../shared/domain/statistics.ts';
import type { GroupCondition } from '../../../shared/domain/transition.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { LastCell, NameCell, NextCell, StateCell, StatisticCell } from './cells.tsx';
import { ModeCell } from './ModeCell.tsx';
import { ControlCell, NextActionCell } from './plan-cells.tsx';
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
    pinned: 'left',
    width: 174,
    minWidth: 140,
    sortable: true,
  },
  {
    colId: 'state',
    headerName: 'State',
    valueGetter: ({ data }) => data?.condition,
    comparator: (one?: GroupCondition, other?: GroupCondition) => (one?.state ?? 0) - (other?.state ?? 0),
    cellRenderer: StateCell,
    width: 142,
    sortable: true,
  },
  {
    colId: 'mode',
    headerName: 'Dial mode',
    valueGetter: ({ data }) => data?.condition,
    comparator: (one?: GroupCondition, other?: GroupCondition) => modeOf(one) - modeOf(other),
    // It shows what the calls do as well, which changes without the condition.
    equals: () => false,
    cellRenderer: ModeCell,
    flex: 1,
    minWidth: 116,
    sortable: true,
  },
  {
    colId: 'control',
    headerName: 'By',
    headerTooltip: 'Who holds control: who made the newest accepted request',
    valueGetter: ({ data }) => data?.control,
    cellRenderer: ControlCell,
    width: 42,
  },
  statistic('busyFactor', 'Busy', 'Busy factor: share of agent time spent busy', 84),
  statistic('hitRatio', 'Hit ratio', 'Answered attempts of all completed attempts', 84),
  statistic('overdialRate', 'Overdial', 'Abandoned calls of all answered calls', 84),
  statistic('timeToComplete', 'Complete in', 'Time until all Calling Lists are done', 108),
  {
    colId: 'next',
    headerName: 'Next',
    headerTooltip: 'Countdown to the next periodic notification',
    valueGetter: ({ data }) => data?.beat,
    cellRenderer: NextCell,
    width: 52,
  },
  {
    colId: 'nextAction',
    headerName: 'Next action',
    headerTooltip: 'What the Outbound Schedule does next',
    valueGetter: ({ data }) => data?.nextAction,
    cellRenderer: NextActionCell,
    width: 116,
    hide: true,
  },
  {
    colId: 'last',
    headerName: 'Last delivery',
    valueGetter: ({ data }) => data?.last,
    cellRenderer: LastCell,
    flex: 1,
    minWidth: 132,
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

export const selectionColumn: SelectionColumnDef = {
  width: 36,
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

function modeOf(condition: GroupCondition | undefined): number {
  return condition?.state === 5 ? condition.dialing.dialMode : 0;
}
