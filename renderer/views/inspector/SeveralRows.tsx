import { Button } from '@mantine/core';
import { Fragment, type ReactNode, useMemo, useState } from 'react';
import { count, duration, latency, plural } from '../../client/format.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Moment } from '../../ui/Moment.tsx';
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
        <b>{plural(summary.notifications, 'notification')}</b>
        {summary.notes > 0 && ` and ${plural(summary.notes, 'note')}`}
        {isReading && ' · reading …'}
        {!isReading && left > 0 && ` · ${count(left)} more are too old to be counted here`}
      </p>
      <Figures summary={summary} />
      <Split title="Outcome" counts={summary.outcomes} />
      <Split title="Kind" counts={summary.kinds} />
      <Split title="Campaign Group" counts={summary.groups} />
      <Split title="Receiver" counts={summary.receipts} />
      {one && other && more.length === 0 && (
        <DiffOfTwo key={`${one.seq} ${other.seq}`} one={one.seq} other={other.seq} />
      )}
    </div>
  );
}

function Figures({ summary: { latency: times, span } }: { readonly summary: RowsSummary }) {
  const facts: (readonly [string, ReactNode])[] = [];
  if (times !== null) {
    const { n, p50, p95, max } = times;
    facts.push(['Latency', `p50 ${latency(p50)} · p95 ${latency(p95)} · max ${latency(max)}`]);
    facts.push(['', `nearest rank, n = ${count(n)}`]);
  }
  if (span !== null) {
    facts.push(['From', <Moment key="from" at={span.from} />]);
    const later = `, ${duration((span.to - span.from) / 1_000)} later`;
    facts.push([
      'To',
      <Fragment key="to">
        <Moment at={span.to} />
        {later}
      </Fragment>,
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
        <h3>Diff of the two</h3>
        <Button variant="default" size="compact-xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Close' : 'Compare'}
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
    return <Empty text={before.problem ?? after.problem ?? 'Reading …'} />;
  return (
    <div className={styles.stack}>
      <Compared base={before.detail} detail={after.detail} />
    </div>
  );
}
