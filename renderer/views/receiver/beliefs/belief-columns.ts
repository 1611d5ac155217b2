import type { ColDef } from 'ag-grid-community';
import type { BeliefRow } from '../../../client/belief-board.ts';
import { tabInside } from '../../groups/tab-inside.ts';
import { AgeCell, BelievedCell, HealingCell, NameCell, TruthCell, VerdictCell } from './belief-cells.tsx';

/** A row is one object that is new when anything of it is: each cell renders anew with it. */
const row: ColDef<BeliefRow>['valueGetter'] = ({ data }) => data;

export const beliefColumns: ColDef<BeliefRow>[] = [
  {
    colId: 'name',
    headerName: 'Campaign Group',
    valueGetter: row,
    cellRenderer: NameCell,
    flex: 2,
    minWidth: 130,
  },
  { colId: 'truth', headerName: 'Truth', valueGetter: row, cellRenderer: TruthCell, flex: 2, minWidth: 136 },
  {
    colId: 'belief',
    headerName: 'The receiver believes',
    valueGetter: row,
    cellRenderer: BelievedCell,
    flex: 3,
    minWidth: 214,
  },
  { colId: 'verdict', headerName: 'Verdict', valueGetter: row, cellRenderer: VerdictCell, width: 178 },
  {
    colId: 'age',
    headerName: 'Told',
    headerTooltip: 'When the receiver got what it believes',
    valueGetter: row,
    cellRenderer: AgeCell,
    suppressKeyboardEvent: tabInside,
    width: 126,
  },
  {
    colId: 'healing',
    headerName: 'What heals it',
    valueGetter: row,
    cellRenderer: HealingCell,
    flex: 3,
    minWidth: 150,
  },
];
