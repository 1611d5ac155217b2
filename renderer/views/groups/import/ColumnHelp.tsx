import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { csvColumns, listColumns } from '../../../../shared/groups-csv/columns.ts';
import { csvTemplate } from '../../../../shared/groups-csv/write.ts';
import { downloadText } from '../../../client/files.ts';
import styles from './import.module.css';

/** Which columns a file may have, and a file to begin with. */
export function ColumnHelp() {
  return (
    <section aria-label="Columns" className={styles.help}>
      <p>
        The first row has the headings, in any order; only <code>campaign</code> and <code>group</code> have to be
        there. Separated by commas, semicolons or tabs, in UTF-8. What was exported can be imported.
      </p>
      <dl className={styles.columns}>
        {[...csvColumns, ...listColumns(1)].map(({ heading, meaning }) => (
          <div key={heading}>
            <dt>
              <code>{heading}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Button
        variant="default"
        leftSection={<IconDownload size={14} />}
        onClick={() => downloadText('campaign-groups-template.csv', csvTemplate(), 'text/csv;charset=utf-8')}
      >
        Download a template
      </Button>
    </section>
  );
}
