import { useEffect, useState } from 'react';
import type { ForensicsSummary } from '../../../shared/contract/forensics.ts';
import { doubtKinds } from '../../../shared/forensics/log-record.ts';
import { t } from '../../../shared/strings/t.ts';
import { count } from '../../client/format.ts';
import { selectTimeZone } from '../../client/selectors.ts';
import { fullTime, type TimeZone } from '../../client/time.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './LogFileParts.module.css';

/** What was read of the log, and what of it was not understood. */
export function SummaryPart({ revision }: { readonly revision: number }) {
  const { bridge } = useConsole();
  const zone = useWindow(selectTimeZone);
  const [summary, setSummary] = useState<ForensicsSummary | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a revision tells that the log is another one
  useEffect(() => {
    let isWanted = true;
    void bridge.call('forensics.summary', {}).then((result) => isWanted && result.ok && setSummary(result.value));
    return () => {
      isWanted = false;
    };
  }, [bridge, revision]);
  if (summary === null) return null;
  return (
    <>
      <dl className={styles.facts}>
        {factsOf(summary, zone).map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
      <Doubts summary={summary} />
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

type Facts = readonly (readonly [name: string, value: string])[];

function factsOf({ files, counts, campaignGroups, missing, notKept }: ForensicsSummary, zone: TimeZone): Facts {
  const time = (at: number | null) => (at === null ? null : fullTime(at, zone));
  const some = (value: number) => (value === 0 ? null : count(value));
  const facts: readonly (readonly [string, string | null])[] = [
    [t('logFile.summary.files'), files.join('\n')],
    [t('logFile.summary.from'), time(counts.firstAt)],
    [t('logFile.summary.to'), time(counts.lastAt)],
    [t('logFile.summary.host'), counts.host],
    [t('logFile.summary.application'), counts.application],
    [t('logFile.summary.lines'), count(counts.lines)],
    [t('logFile.summary.notifications'), count(counts.notifications)],
    [t('logFile.summary.changes'), count(counts.changes)],
    [t('logFile.summary.periodic'), count(counts.periodic)],
    [t('logFile.summary.bodies'), some(counts.bodies)],
    [t('logFile.summary.groups'), count(campaignGroups)],
    [t('logFile.summary.missing'), count(missing)],
    [t('logFile.summary.foreign'), count(counts.foreign)],
    [t('logFile.summary.untimed'), some(counts.untimed)],
    [t('logFile.summary.undated'), some(counts.undated)],
    [t('logFile.summary.notKept'), some(notKept)],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

function Doubts({ summary: { counts } }: { readonly summary: ForensicsSummary }) {
  const found = doubtKinds.filter((kind) => counts.doubts[kind].count > 0);
  return (
    <>
      <h3 className={styles.head}>{t('logFile.summary.notUnderstood')}</h3>
      <div className={styles.doubts}>
        {found.length === 0 && <p className={styles.note}>{t('logFile.summary.allUnderstood')}</p>}
        {found.map((kind) => (
          <div key={kind}>
            <p>{t(`logFile.summary.doubts.${kind}`, { count: counts.doubts[kind].count })}</p>
            <ul>
              {counts.doubts[kind].examples.map(({ segment, line, text }) => (
                <li key={`${segment} ${line}`}>{t('logFile.summary.doubt', { line: String(line), text })}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </>
  );
}
