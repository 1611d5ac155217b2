import { Button } from '@mantine/core';
import type { ComparisonTotals } from '../../../shared/contract/forensics.ts';
import type { Difference } from '../../../shared/forensics/compare.ts';
import { t } from '../../../shared/strings/t.ts';
import { selectTimeZone } from '../../client/selectors.ts';
import { everyTime, fullTime } from '../../client/time.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './LogFileParts.module.css';
import { lineOf } from './LogFileRows.tsx';
import { useList } from './use-list.ts';

const partSize = 200;

interface DifferencesProps {
  readonly revision: number;
  readonly comparison: ComparisonTotals;
  readonly onShow: (seq: number) => void;
}

/** What the comparison found, in order of time. */
export function Differences({ revision, comparison, onShow }: DifferencesProps) {
  const { bridge } = useConsole();
  const { list, showMore } = useList<Difference>(revision, async (after) => {
    const result = await bridge.call('forensics.differences', { after, limit: partSize });
    return result.ok ? { items: result.value.differences, more: result.value.more } : null;
  });
  const { matched, lines, received, file } = comparison;
  return (
    <>
      <p className={styles.none}>{t('logFile.compare.totals', { matched, lines, received, file })}</p>
      {list?.items.length === 0 && <p className={styles.none}>{t('logFile.compare.none')}</p>}
      {list && (
        <ul aria-label={t('logFile.compare.listLabel')}>
          {list.items.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: their order is fixed
            <Row key={index} one={one} onShow={onShow} />
          ))}
        </ul>
      )}
      {list?.more && (
        <div className={styles.more}>
          <Button variant="default" size="compact-sm" onClick={() => void showMore()}>
            {t('logFile.gaps.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function Row({ one, onShow }: { readonly one: Difference; readonly onShow: (seq: number) => void }) {
  const zone = useWindow(selectTimeZone);
  const seq = 'seq' in one ? one.seq : null;
  return (
    <li className={styles.item}>
      <span className={styles.name} translate="no">
        {one.campaignGroup}
      </span>
      {seq !== null && (
        <Button variant="default" size="compact-xs" onClick={() => onShow(seq)}>
          {t('logFile.compare.show', { line: lineOf(seq) })}
        </Button>
      )}
      <span className={styles.time} title={everyTime(one.at)}>
        {fullTime(one.at, zone)}
      </span>
      <span className={styles.words}>
        {wordsOf(one)} {'reason' in one && <em>{t(`logFile.compare.reasons.${one.reason}`)}</em>}
      </span>
    </li>
  );
}

function wordsOf(one: Difference): string {
  switch (one.kind) {
    case 'only-sent':
    case 'only-received':
      return t(`logFile.compare.kinds.${one.kind}`);
    case 'order':
      return t('logFile.compare.kinds.order');
    case 'body':
      return t('logFile.compare.kinds.body', {
        count: one.fields.length,
        names: one.fields.map(({ field }) => field).join(', '),
      });
    case 'target':
      return t('logFile.compare.kinds.target', { logged: one.logged, received: one.received });
  }
}
