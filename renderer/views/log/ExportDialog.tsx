import { Checkbox, Radio, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type ExportFormat, exportFormats } from '../../../shared/contract/calls.ts';
import { exportLog } from '../../client/commands/log-export.ts';
import { closeDialog } from '../../client/console.ts';
import { count, plural } from '../../client/format.ts';
import { formatWords } from '../../client/log-export.ts';
import { isFiltering } from '../../client/log-query.ts';
import { inspectedRows } from '../../client/log-selection.ts';
import { selectInspected, selectLogQuery } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';

/** Asks what of the log goes into which file, and writes it. Closing it on the way gives it up. */
export function ExportDialog() {
  const console = useConsole();
  const logQuery = useWindow(selectLogQuery);
  const selected = inspectedRows(useWindow(selectInspected)).length;
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [rows, setRows] = useState<'selection' | 'query'>(selected > 1 ? 'selection' : 'query');
  const [unmasked, setUnmasked] = useState(false);
  const [written, setWritten] = useState<number | null>(null);
  const [problem, setProblem] = useState('');
  const way = useRef<AbortController>(null);
  useEffect(() => () => way.current?.abort(), []);

  const begin = async () => {
    way.current = new AbortController();
    const { signal } = way.current;
    setWritten(0);
    setProblem('');
    const error = await exportLog(console, { format, rows, unmasked }, { onProgress: setWritten, signal });
    if (signal.aborted) return;
    setWritten(null);
    if (error === null) closeDialog(console);
    else setProblem(`Not exported: ${error.sentence}`);
  };
  return (
    <DialogFrame
      title="Export the log"
      verb="Export"
      isBusy={written !== null}
      onSubmit={() => void begin()}
      aside={<span role="status">{written === null ? problem : `${plural(written, 'row')} so far …`}</span>}
    >
      <Radio.Group
        label="Rows"
        value={rows}
        onChange={(value) => setRows(selected === 0 ? 'query' : (value as typeof rows))}
      >
        <Stack gap={6} mt={6}>
          <Radio
            size="xs"
            value="query"
            label={isFiltering(logQuery) ? `All that the filter finds in the journal` : 'All rows of the journal'}
            description={isFiltering(logQuery) ? logQuery.text : undefined}
          />
          <Radio
            size="xs"
            value="selection"
            label={`The selection · ${count(selected)}`}
            {...(selected === 0 ? { 'aria-disabled': true, description: 'Select rows of the log first.' } : {})}
          />
        </Stack>
      </Radio.Group>
      <Radio.Group label="Format" value={format} onChange={(value) => setFormat(value as ExportFormat)}>
        <Stack gap={6} mt={6}>
          {exportFormats.map((name) => (
            <Radio
              key={name}
              size="xs"
              value={name}
              label={formatWords[name].name}
              description={formatWords[name].about}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox
        label="Leave secrets readable"
        description="Otherwise Authorization, cookies and the like are masked."
        checked={unmasked}
        onChange={(event) => setUnmasked(event.currentTarget.checked)}
      />
    </DialogFrame>
  );
}
