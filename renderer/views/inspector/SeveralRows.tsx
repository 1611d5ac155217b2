import { Button } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { run } from '../../client/commands/run.ts';
import { count, duration, latency } from '../../client/format.ts';
import { selectTimeZone } from '../../client/selectors.ts';
import { fullTime } from '../../client/time.ts';
import { bold } from '../../ui/bold.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { Compared } from './DiffTab.tsx';
import { Facts } from './Facts.tsx';
import styles from './Inspector.module.css';
import { type Counts, type RowsSummary, summaryOf } from './rows-summary.ts';
import several from './SeveralRows.module.css';
import { useDetail } from './use-detail.ts';
import { useEntries } from './use-entries.ts';

/** What several rows come to; of exactly two notifications, also how they differ. */
export function SeveralRows({ seqs }: { readonly seqs: readonly number[] }) {
  const { entries, isReading } = useEntries(seqs);
  const summary = useMemo(() => summaryOf(entries), [entries]);
  const [one, other, ...more] = entries.filter(({ kind }) => kind === 'notification');
  const left = seqs.length - entries.length;
  return (
    <div className={`${styles.panel} ${styles.stack}`}>
      <p className={several.size}>
        {t.rich(summary.notes > 0 ? 'inspector.several.withNotes' : 'inspector.several.notifications', {
          count: summary.notifications,
          notes: summary.notes,
          b: bold,
        })}
        {isReading && ` · ${t('inspector.several.reading')}`}
        {!isReading && left > 0 && ` · ${t('inspector.several.tooOld', { count: left })}`}
      </p>
      <Figures summary={summary} />
      {summary.notifications > 0 && <ToScenario />}
      <Split title={t('inspector.several.outcome')} counts={summary.outcomes} />
      <Split title={t('inspector.several.kind')} counts={summary.kinds} />
      <Split title={t('inspector.several.group')} counts={summary.groups} />
      <Split title={t('inspector.several.receiver')} counts={summary.receipts} />
      {one && other && more.length === 0 && (
        <DiffOfTwo key={`${one.seq} ${other.seq}`} one={one.seq} other={other.seq} />
      )}
    </div>
  );
}

function ToScenario() {
  const console = useConsole();
  return (
    <div>
      <Button variant="default" size="compact-xs" onClick={() => run(console, 'log.to-scenario')}>
        {t('commands.log.to-scenario')}
      </Button>
    </div>
  );
}

function Figures({ summary: { latency: times, span } }: { readonly summary: RowsSummary }) {
  const zone = useWindow(selectTimeZone);
  const facts: (readonly [string, ReactNode])[] = [];
  if (times !== null) {
    const { n, p50, p95, max } = times;
    facts.push([
      t('inspector.several.latency'),
      t('inspector.several.percentiles', { p50: latency(p50), p95: latency(p95), max: latency(max) }),
    ]);
    facts.push(['', t('inspector.several.method', { n })]);
  }
  if (span !== null) {
    facts.push([t('inspector.several.from'), <Moment key="from" at={span.from} />]);
    facts.push([
      t('inspector.several.to'),
      <Moment key="to" at={span.to}>
        {t('inspector.several.until', {
          at: fullTime(span.to, zone),
          duration: duration((span.to - span.from) / 1_000),
        })}
      </Moment>,
    ]);
  }
  return <Facts facts={facts} />;
}

/** Counts, longest first, each with its share as a bar. */
function Split({ title, counts }: { readonly title: string; readonly counts: Counts }) {
  if (counts.length === 0) return null;
  const most = counts[0]?.count ?? 1;
  return (
    <section aria-label={title}>
      <div className={styles.sectionHead}>
        <h3>{title}</h3>
      </div>
      <ul className={several.counts}>
        {counts.map((each) => (
          <li key={each.word}>
            <span className={several.word}>{each.word}</span>
            <span aria-hidden className={several.track}>
              <span className={several.fill} style={{ width: `${(100 * each.count) / most}%` }} />
            </span>
            <b>{count(each.count)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DiffOfTwo({ one, other }: { readonly one: number; readonly other: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <div className={styles.sectionHead}>
        <h3>{t('inspector.several.diff')}</h3>
        <Button variant="default" size="compact-xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'inspector.several.close' : 'inspector.several.compare')}
        </Button>
      </div>
      {isOpen && <ReadAndCompare one={one} other={other} />}
    </section>
  );
}

function ReadAndCompare({ one, other }: { readonly one: number; readonly other: number }) {
  const before = useDetail(one);
  const after = useDetail(other);
  if (before.detail === null || after.detail === null)
    return <Empty text={before.problem ?? after.problem ?? t('inspector.reading')} />;
  return (
    <div className={styles.stack}>
      <Compared base={before.detail} detail={after.detail} />
    </div>
  );
}
