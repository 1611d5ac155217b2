import type { StatisticName } from '../../../shared/domain/statistics.ts';
import { t } from '../../../shared/strings/t.ts';
import { duration, humanStatistic } from '../../client/format.ts';
import { layOut } from '../../client/sparkline.ts';
import type { StatisticKey } from '../../client/statistics-history.ts';
import { useHistory } from '../../ui/use-window.ts';
import styles from './StatisticChart.module.css';

const width = 300;
const height = 34;

interface StatisticChartProps {
  readonly dbid: string;
  readonly of: StatisticKey;
  readonly label: string;
  readonly isPinned: boolean;
}

/** What a statistic has been while this window looked on, with a mark for each notification that was sent. */
export function StatisticChart({ dbid, of, label, isPinned }: StatisticChartProps) {
  const history = useHistory();
  const spark = layOut(of.name, history.series(dbid, of), history.marks(dbid), width, height);
  if (spark === null || spark.line === '') return null;
  const { low, high, from, until, marks, end } = spark;
  const words = t('inspectorGroup.chart.words', {
    statistic: label,
    duration: duration((until - from) / 1_000),
    low: human(of.name, low),
    high: human(of.name, high),
    count: marks.length,
  });
  return (
    <div className={styles.chart}>
      <svg
        className={`${styles.picture} ${isPinned ? styles.pinned : ''}`}
        viewBox={`0 -2 ${width} ${height + 10}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words}
      >
        <path className={styles.area} d={spark.area} />
        <path className={styles.line} d={spark.line} />
        {end && <path className={styles.end} d={`M${end.x} ${end.y}h.01`} />}
        {marks.map(({ seq, x, isChange }) => (
          <path
            key={seq}
            className={isChange ? styles.change : styles.periodic}
            d={`M${x} ${height + (isChange ? 1 : 4)}V${height + 8}`}
          />
        ))}
      </svg>
      <span className={styles.scale} aria-hidden>
        <span>{human(of.name, high)}</span>
        <span>{human(of.name, low)}</span>
      </span>
    </div>
  );
}

/** What the marks below the lines mean, once for all charts. */
export function ChartLegend() {
  return (
    <p className={styles.legend}>
      <span className={styles.changeKey} aria-hidden /> {t('inspectorGroup.chart.change')}{' '}
      <span className={styles.periodicKey} aria-hidden /> {t('inspectorGroup.chart.periodic')}
    </p>
  );
}

function human(name: StatisticName, value: number): string {
  return humanStatistic(name, value) ?? '';
}
