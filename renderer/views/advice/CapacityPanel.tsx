import { Button, CloseButton } from '@mantine/core';
import type { Capacity, LatencySummary } from '../../../shared/advice/capacity.ts';
import { t } from '../../../shared/strings/t.ts';
import { setOption } from '../../client/commands/sending.ts';
import { type Flow, skippedPerMinute } from '../../client/flow.ts';
import { count, latency as latencyText } from '../../client/format.ts';
import { selectTraffic } from '../../client/selectors.ts';
import { rateText } from '../../client/traffic-rate.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './Advice.module.css';

const mostConnections = 1_024;

interface CapacityPanelProps {
  readonly capacity: Capacity;
  readonly latency: LatencySummary | null;
  readonly flow: Flow;
}

/** The sentence about the pool, the live gauge, and the figures that it comes from. */
export function CapacityPanel({ capacity, latency, flow }: CapacityPanelProps) {
  const console = useConsole();
  const { onWire, waiting } = useWindow(selectTraffic);
  const { pool, needed, verdict, perSecond, groups } = capacity;
  const wanted = Math.min(mostConnections, needed ?? pool);
  const figures = [
    [t('adviceView.capacity.waiting'), count(waiting)],
    [t('adviceView.capacity.skipped'), count(skippedPerMinute(flow))],
    [
      t('adviceView.capacity.latency'),
      latency === null
        ? t('adviceView.capacity.noAnswer')
        : t('adviceView.capacity.percentiles', { p50: latencyText(latency.p50), p95: latencyText(latency.p95) }),
    ],
    [
      t('adviceView.capacity.measuredOn'),
      latency === null
        ? t('adviceView.capacity.notMeasured')
        : t('adviceView.capacity.outcomes', { count: latency.count }),
    ],
    [t('adviceView.capacity.periodic'), groups === 0 ? t('adviceView.capacity.none') : rateText(perSecond * 60)],
  ] as const;
  return (
    <div className={styles.panel} data-testid="capacity-panel">
      <div className={styles.header}>
        <h2 className={styles.title}>{t('adviceView.capacity.title')}</h2>
        <CloseButton
          size={24}
          aria-label={t('adviceView.capacity.close')}
          onClick={() => console.store.setState({ panel: null })}
        />
      </div>
      <p>{capacity.sentence}</p>
      <div>
        <meter
          className={`${styles.gauge} ${onWire >= pool ? styles.full : ''}`}
          aria-label={t('adviceView.capacity.inUse')}
          min={0}
          max={pool}
          value={Math.min(onWire, pool)}
        />
        <p className={styles.note}>{t('adviceView.capacity.onWire', { onWire, pool })}</p>
      </div>
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <Figure key={name} name={name} value={value} />
        ))}
      </dl>
      <div className={styles.header}>
        {verdict === 'short' && wanted > pool && (
          <Button onClick={() => setOption(console, null, 'http-connection-pool-size', wanted)}>
            {t('adviceView.capacity.set', { option: 'http-connection-pool-size', value: String(wanted) })}
          </Button>
        )}
        <Button
          variant="default"
          onClick={() => console.store.setState({ view: 'options', optionsOf: null, panel: null })}
        >
          {t('adviceView.capacity.show')}
        </Button>
      </div>
    </div>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
