import { Button } from '@mantine/core';
import type { BeatBreak } from '../../../shared/forensics/beat-causes.ts';
import { t } from '../../../shared/strings/t.ts';
import { selectTimeZone } from '../../client/selectors.ts';
import { everyTime, fullTime } from '../../client/time.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './LogFileParts.module.css';
import { useList } from './use-list.ts';

const partSize = 200;

interface GapsPartProps {
  readonly revision: number;
  readonly onShow: (seq: number) => void;
}

/** Where periodic notifications did not come at their interval, in order of time. */
export function GapsPart({ revision, onShow }: GapsPartProps) {
  const { bridge } = useConsole();
  const { list, showMore } = useList<BeatBreak>(revision, async (after) => {
    const result = await bridge.call('forensics.breaks', { after, limit: partSize });
    return result.ok ? { items: result.value.breaks, more: result.value.more } : null;
  });
  if (list === null) return null;
  if (list.items.length === 0) return <p className={styles.none}>{t('logFile.gaps.none')}</p>;
  return (
    <>
      <ul aria-label={t('logFile.gaps.label')}>
        {list.items.map((gap) => (
          <Gap key={`${gap.seq} ${gap.kind}`} gap={gap} onShow={onShow} />
        ))}
      </ul>
      {list.more && (
        <div className={styles.more}>
          <Button variant="default" size="compact-sm" onClick={() => void showMore()}>
            {t('logFile.gaps.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function Gap({ gap, onShow }: { readonly gap: BeatBreak; readonly onShow: (seq: number) => void }) {
  const zone = useWindow(selectTimeZone);
  const { campaignGroup, kind, missing, from, to, seq, intervalMs, previousMs, cause } = gap;
  const seconds = (ms: number) => Math.round(ms / 100) / 10;
  const time = fullTime(from, zone);
  const figures = {
    count: missing,
    pause: seconds(to - from),
    interval: seconds(intervalMs),
    previous: seconds(previousMs),
  };
  return (
    <li className={styles.item}>
      <span className={styles.name} translate="no">
        {campaignGroup}
      </span>
      <Button
        variant="default"
        size="compact-xs"
        aria-label={t('logFile.gaps.showOf', { group: campaignGroup, time })}
        onClick={() => onShow(seq)}
      >
        {t('logFile.gaps.show')}
      </Button>
      <span className={styles.time} title={everyTime(from)}>
        {time}
      </span>
      <span className={`${styles.words} ${cause === 'unexplained' ? styles.unexplained : ''}`}>
        {t(`logFile.gaps.kinds.${kind}`, figures)} <em>{t(`logFile.gaps.causes.${cause}`)}</em>
      </span>
    </li>
  );
}
