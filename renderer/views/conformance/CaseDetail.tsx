import { Button } from '@mantine/core';
import { type ConformanceCase, tickText } from '../../../shared/conformance/case.ts';
import { checkWords } from '../../../shared/conformance/check.ts';
import type { CaseResult } from '../../../shared/conformance/run.ts';
import { t } from '../../../shared/strings/t.ts';
import styles from './CaseDetail.module.css';
import { SuiteVerdict, standingOfVerdict } from './SuiteVerdict.tsx';
import { TickRow } from './TickRow.tsx';

interface CaseProps {
  readonly one: ConformanceCase;
  /** Of the newest run, once the case has ended. */
  readonly result: CaseResult | undefined;
}

interface CaseDetailProps extends CaseProps {
  /** Why it cannot be run now, in a sentence; null when it can. */
  readonly runReason: string | null;
  readonly onRun: () => void;
}

/** One case: what it sends and why, what was judged from outside, and the questions to its tester. */
export function CaseDetail({ one, result, runReason, onRun }: CaseDetailProps) {
  const { title, sends, why, source } = one;
  return (
    <section className={styles.detail} aria-label={title}>
      <header className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <Button
          variant="default"
          size="compact-sm"
          aria-disabled={runReason !== null}
          {...(runReason === null ? {} : { 'data-disabled': true, 'aria-description': runReason })}
          onClick={() => runReason === null && onRun()}
        >
          {t('conformance.case.run')}
        </Button>
      </header>
      {result && (
        <p className={styles.verdict}>
          <SuiteVerdict standing={standingOfVerdict(result.verdict)} />
          <span>{result.reason}</span>
        </p>
      )}
      <Questions one={one} result={result} />
      {result && result.checks.length > 0 && (
        <>
          <h4>{t('conformance.case.checks')}</h4>
          <ul className={styles.checks} aria-label={t('conformance.case.checksLabel', { title })}>
            {result.checks.map(({ name, verdict, sentence }) => (
              <li key={name}>
                <SuiteVerdict standing={verdict} words={checkWords[name].title} />
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{t('conformance.case.sends')}</h4>
      <p>{sends}</p>
      <h4>{t('conformance.case.why')}</h4>
      <p>{why}</p>
      <h4>{t('conformance.case.source')}</h4>
      <p className={styles.quiet}>{source.text}</p>
    </section>
  );
}

function Questions({ one, result }: CaseProps) {
  if (one.ticks.length === 0 || result?.verdict === 'not run') return null;
  if (result === undefined)
    return (
      <>
        <h4>{t('conformance.case.ticks')}</h4>
        <p className={styles.quiet}>{t('conformance.case.ticksLater')}</p>
        <ul className={styles.later}>
          {one.ticks.map((tick) => (
            <li key={tick.id}>{tickText(one, tick)}</li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <h4>{t('conformance.case.ticks')}</h4>
      <ul className={styles.ticks} aria-label={t('conformance.case.ticksLabel', { title: one.title })}>
        {result.ticks.map((tick) => (
          <TickRow key={tick.id} caseId={one.id} tick={tick} />
        ))}
      </ul>
    </>
  );
}
