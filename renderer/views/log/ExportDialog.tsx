import { Checkbox, Radio, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type ExportFormat, exportFormats } from '../../../shared/contract/calls.ts';
import { t } from '../../../shared/strings/t.ts';
import { exportLog } from '../../client/commands/log-export.ts';
import { closeDialog } from '../../client/console.ts';
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
    else setProblem(t('log.export.not', { reason: error.sentence }));
  };
  return (
    <DialogFrame
      title={t('log.export.title')}
      verb={t('log.export.verb')}
      isBusy={written !== null}
      onSubmit={() => void begin()}
      aside={<span role="status">{written === null ? problem : t('log.export.progress', { rows: written })}</span>}
    >
      <Radio.Group
        label={t('log.export.rows')}
        value={rows}
        onChange={(value) => setRows(selected === 0 ? 'query' : (value as typeof rows))}
      >
        <Stack gap={6} mt={6}>
          <Radio
            size="xs"
            value="query"
            label={isFiltering(logQuery) ? t('log.export.filtered') : t('log.export.all')}
            description={isFiltering(logQuery) ? logQuery.text : undefined}
          />
          <Radio
            size="xs"
            value="selection"
            label={t('log.export.selection', { selected })}
            {...(selected === 0 ? { 'aria-disabled': true, description: t('results.common.selectRow') } : {})}
          />
        </Stack>
      </Radio.Group>
      <Radio.Group label={t('log.export.format')} value={format} onChange={(value) => setFormat(value as ExportFormat)}>
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
        label={t('log.export.unmasked')}
        description={t('log.export.masking')}
        checked={unmasked}
        onChange={(event) => setUnmasked(event.currentTarget.checked)}
      />
    </DialogFrame>
  );
}
