import type { ColDef, SelectionColumnDef } from 'ag-grid-community';
import type { GroupView } from '../../../shared/contract/state.ts';
import type { StatisticName } from '../../../shared/domain/statistics.ts';
import type { GroupCondition } from '../../../shared/domain/transition.ts';
import { t } from '../../../shared/strings/t.ts';
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
    headerName: t('groups.columns.name'),
    valueGetter: ({ data }) => data && campaignGroupName(data.configuration),
    cellRenderer: NameCell,
    pinned: 'left',
    width: 174,
    minWidth: 140,
    sortable: true,
  },
  {
    colId: 'state',
    headerName: t('groups.columns.state'),
    valueGetter: ({ data }) => data?.condition,
    comparator: (one?: GroupCondition, other?: GroupCondition) => (one?.state ?? 0) - (other?.state ?? 0),
    cellRenderer: StateCell,
    width: 142,
    sortable: true,
  },
  {
    colId: 'mode',
    headerName: t('groups.columns.mode'),
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
    headerName: t('groups.columns.control'),
    headerTooltip: t('groups.columns.controlHint'),
    valueGetter: ({ data }) => data?.control,
    cellRenderer: ControlCell,
    width: 42,
  },
  statistic('busyFactor', 84),
  statistic('hitRatio', 84),
  statistic('overdialRate', 84),
  statistic('timeToComplete', 108),
  {
    colId: 'next',
    headerName: t('groups.columns.next'),
    headerTooltip: t('groups.columns.nextHint'),
    valueGetter: ({ data }) => data?.beat,
    cellRenderer: NextCell,
    width: 52,
  },
  {
    colId: 'nextAction',
    headerName: t('groups.columns.nextAction'),
    headerTooltip: t('groups.columns.nextActionHint'),
    valueGetter: ({ data }) => data?.nextAction,
    cellRenderer: NextActionCell,
    width: 116,
    hide: true,
  },
  {
    colId: 'last',
    headerName: t('groups.columns.last'),
    valueGetter: ({ data }) => data?.last,
    cellRenderer: LastCell,
    flex: 1,
    minWidth: 132,
  },
  {
    colId: 'actions',
    headerName: t('groups.columns.actions'),
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

function statistic(name: StatisticName, width: number): ColDef<GroupView> {
  return {
    colId: name,
    headerName: t(`groups.columns.${name}`),
    headerTooltip: t(`groups.columns.${name}Hint`),
    valueGetter: ({ data }) => data?.statistics,
    cellRenderer: StatisticCell,
    width,
  };
}

function modeOf(condition: GroupCondition | undefined): number {
  return condition?.state === 5 ? condition.dialing.dialMode : 0;
}
