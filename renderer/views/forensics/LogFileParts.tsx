import { Tabs } from '@mantine/core';
import type { ComparisonTotals } from '../../../shared/contract/forensics.ts';
import { t } from '../../../shared/strings/t.ts';
import { ComparePart } from './ComparePart.tsx';
import { GapsPart } from './GapsPart.tsx';
import styles from './LogFileParts.module.css';
import { SummaryPart } from './SummaryPart.tsx';

interface LogFilePartsProps {
  readonly revision: number;
  readonly comparison: ComparisonTotals | null;
  /** Brings a row into view. */
  readonly onShow: (seq: number) => void;
}

/** What there is to say of the log beside its rows. */
export function LogFileParts({ revision, comparison, onShow }: LogFilePartsProps) {
  return (
    <Tabs
      defaultValue="summary"
      keepMounted={false}
      classNames={{ root: styles.tabs ?? '', list: styles.list ?? '', panel: styles.panel ?? '' }}
    >
      <Tabs.List aria-label={t('logFile.parts.label')}>
        <Tabs.Tab value="summary">{t('logFile.parts.summary')}</Tabs.Tab>
        <Tabs.Tab value="gaps">{t('logFile.parts.gaps')}</Tabs.Tab>
        <Tabs.Tab value="comparison">{t('logFile.parts.comparison')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="summary" tabIndex={0}>
        <SummaryPart revision={revision} />
      </Tabs.Panel>
      <Tabs.Panel value="gaps" tabIndex={-1}>
        <GapsPart revision={revision} onShow={onShow} />
      </Tabs.Panel>
      <Tabs.Panel value="comparison" tabIndex={-1}>
        <ComparePart revision={revision} comparison={comparison} onShow={onShow} />
      </Tabs.Panel>
    </Tabs>
  );
}
