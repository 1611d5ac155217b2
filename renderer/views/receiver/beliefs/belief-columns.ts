import type { ColDef } from 'ag-grid-community';
import { t } from '../../../../shared/strings/t.ts';
import type { BeliefRow } from '../../../client/belief-board.ts';
import { tabInside } from '../../groups/tab-inside.ts';
import { AgeCell, BelievedCell, HealingCell, NameCell, TruthCell, VerdictCell } from './belief-cells.tsx';

/** A row is one object that is new when anything of it is: each cell renders anew with it. */
const row: ColDef<BeliefRow>['valueGetter'] = ({ data }) => data;

export const beliefColumns: ColDef<BeliefRow>[] = [
  {
    colId: 'name',
    headerName: t('beliefs.columns.name'),
    valueGetter: row,
    cellRenderer: NameCell,
    flex: 2,
    minWidth: 130,
  },
  {
    colId: 'truth',
    headerName: t('beliefs.columns.truth'),
    valueGetter: row,
    cellRenderer: TruthCell,
    flex: 2,
    minWidth: 136,
  },
  {
    colId: 'belief',
    headerName: t('beliefs.columns.belief'),
    valueGetter: row,
    cellRenderer: BelievedCell,
    flex: 3,
    minWidth: 214,
  },
  {
    colId: 'verdict',
    headerName: t('beliefs.columns.verdict'),
    valueGetter: row,
    cellRenderer: VerdictCell,
    width: 178,
  },
  {
    colId: 'age',
    headerName: t('beliefs.columns.told'),
    headerTooltip: t('beliefs.columns.toldHint'),
    valueGetter: row,
    cellRenderer: AgeCell,
    suppressKeyboardEvent: tabInside,
    width: 126,
  },
  {
    colId: 'healing',
    headerName: t('beliefs.columns.healing'),
    valueGetter: row,
    cellRenderer: HealingCell,
    flex: 3,
    minWidth: 150,
  },
];
