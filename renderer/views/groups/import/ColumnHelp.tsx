import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { csvColumns, listColumns } from '../../../../shared/groups-csv/columns.ts';
import { csvTemplate } from '../../../../shared/groups-csv/write.ts';
import { t } from '../../../../shared/strings/t.ts';
import { downloadText } from '../../../client/files.ts';
import styles from './import.module.css';

/** Which columns a file may have, and a file to begin with. */
export function ColumnHelp() {
  return (
    <section aria-label={t('groupFiles.columns.label')} className={styles.help}>
      <p>{t.rich('groupFiles.columns.help', { code: (words) => <code translate="no">{words}</code> })}</p>
      <dl className={styles.columns}>
        {[...csvColumns, ...listColumns(1)].map(({ heading, meaning }) => (
          <div key={heading}>
            <dt>
              <code translate="no">{heading}</code>
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
        {t('groupFiles.columns.template')}
      </Button>
    </section>
  );
}
