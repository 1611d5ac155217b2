import type { CellKeyDownEvent, RowDoubleClickedEvent } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { t } from '../../../../shared/strings/t.ts';
import type { BeliefRow } from '../../../client/belief-board.ts';
import { inspectRow } from '../../../client/commands/inspecting.ts';
import type { Console } from '../../../client/console.ts';
import { gridTab } from '../../../ui/grid-tab.ts';
import { plainGridTexts } from '../../../ui/grid-texts.ts';
import { gridTheme } from '../../../ui/grid-theme.ts';
import { HintLayer } from '../../../ui/HintLayer.tsx';
import { pageNonce } from '../../../ui/page-nonce.ts';
import { useConsole } from '../../../ui/use-window.ts';
import styles from './BeliefsGrid.module.css';
import { beliefColumns } from './belief-columns.ts';

const defaults = { sortable: false, resizable: true, suppressHeaderMenuButton: true, suppressMovable: true };
const theme = gridTheme.withParams({ rowHeight: 46 });

/** One row for each Campaign Group, what has drifted first. Enter or a double click shows what the belief came with. */
export function BeliefsGrid({ rows }: { readonly rows: readonly BeliefRow[] }) {
  const console = useConsole();
  return (
    <section className={styles.grid} aria-label={t('beliefs.label')} data-testid="beliefs-grid">
      <HintLayer>
        <AgGridReact<BeliefRow>
          theme={theme}
          styleNonce={pageNonce}
          localeText={plainGridTexts}
          rowData={rows as BeliefRow[]}
          columnDefs={beliefColumns}
          defaultColDef={defaults}
          getRowId={({ data }) => data.dbid}
          tooltipShowDelay={400}
          {...gridTab}
          suppressNoRowsOverlay
          loading={false}
          animateRows={false}
          onRowDoubleClicked={({ data }: RowDoubleClickedEvent<BeliefRow>) => inspect(console, data)}
          onCellKeyDown={(press) => {
            const { event, data } = press as CellKeyDownEvent<BeliefRow>;
            if ((event as KeyboardEvent).key === 'Enter' && !isOnButton(event)) inspect(console, data);
          }}
        />
      </HintLayer>
    </section>
  );
}

function isOnButton(event: Event | null | undefined): boolean {
  return event?.target instanceof HTMLElement && event.target.closest('button') !== null;
}

/** The notification that the belief came with; without one, the Campaign Group. */
function inspect(console: Console, row: BeliefRow | undefined): void {
  if (row === undefined) return;
  const seq = row.belief?.seq ?? null;
  if (seq !== null) inspectRow(console, seq);
  else if (row.condition !== null) console.store.setState({ inspected: { kind: 'group', dbid: row.dbid } });
}
