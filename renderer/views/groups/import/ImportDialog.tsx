import { Button } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type CsvGroups, readGroupsCsv } from '../../../../shared/groups-csv/read.ts';
import { t } from '../../../../shared/strings/t.ts';
import { Taken } from '../../../../shared/workspace/taken.ts';
import { createMany } from '../../../client/commands/group-creation.ts';
import { closeDialog, open } from '../../../client/console.ts';
import { pickTextFile } from '../../../client/files.ts';
import { useConsole } from '../../../ui/use-window.ts';
import { DialogFrame } from '../../dialogs/DialogFrame.tsx';
import form from '../form/form.module.css';
import { useGroupTable } from '../use-group-table.ts';
import { ColumnHelp } from './ColumnHelp.tsx';
import styles from './import.module.css';
import { FileNotes, RowsPreview } from './RowsPreview.tsx';

interface ImportDialogProps {
  readonly file: { readonly name: string; readonly text: string } | null;
}

/** Imports Campaign Groups from a CSV file: what is in it is shown, with its errors, before anything is made. */
export function ImportDialog({ file }: ImportDialogProps) {
  const console = useConsole();
  const table = useGroupTable();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const read = useMemo(() => {
    if (file === null) return null;
    return readGroupsCsv(file.text, new Taken(Object.values(table.byId).map(({ configuration }) => configuration)));
  }, [file, table]);
  const good = useMemo(() => goodRows(read), [read]);
  const bad = read === null || read.fault !== null ? 0 : read.rows.length - good.length;
  const submit = async () => {
    setBusy(true);
    const error = await createMany(console, 'imported', good);
    setBusy(false);
    if (error === null) closeDialog(console);
    else setProblem(error.sentence);
  };
  return (
    <DialogFrame
      title={file === null ? t('groupFiles.import.title') : t('groupFiles.import.titleOf', { file: file.name })}
      size={860}
      {...(read === null || read.fault !== null ? {} : { verb: verbOf(good.length, bad) })}
      verbIsOff={good.length === 0}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      aside={problem === null ? asideOf(good.length, bad) : <span className={form.problem}>{problem}</span>}
    >
      <div className={styles.choose}>
        <Button
          variant={file === null ? 'filled' : 'default'}
          leftSection={<IconFileTypeCsv size={15} />}
          data-autofocus={file === null || undefined}
          onClick={() => {
            void chooseFile().then((chosen) => chosen && open(console, { kind: 'import-groups', file: chosen }));
          }}
        >
          {file === null ? t('groupFiles.import.choose') : t('groupFiles.import.chooseOther')}
        </Button>
        {read !== null && read.fault === null && file !== null && <FileNotes read={read} text={file.text} bad={bad} />}
      </div>
      {read !== null && read.fault !== null && (
        <p className={form.problem} role="alert">
          {read.fault}
        </p>
      )}
      {read === null || read.fault !== null ? <ColumnHelp /> : <RowsPreview rows={read.rows} />}
    </DialogFrame>
  );
}

function chooseFile() {
  return pickTextFile('.csv,.tsv,.txt,text/csv,text/tab-separated-values');
}

function goodRows(read: CsvGroups | null) {
  if (read === null || read.fault !== null) return [];
  return read.rows.map(({ configuration }) => configuration).filter((configuration) => configuration !== null);
}

function verbOf(good: number, bad: number): string {
  return bad === 0 || good === 0
    ? t('groupFiles.import.verb', { count: good })
    : t('groupFiles.import.verbSome', { count: good });
}

function asideOf(good: number, bad: number): string {
  if (good === 0 && bad === 0) return '';
  if (good === 0) return t('groupFiles.import.none');
  if (bad === 0) return t('groupFiles.allOrNone');
  return t('groupFiles.import.leftOut', { count: bad });
}
