import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { GroupView } from '../../../shared/contract/state.ts';
import { listStatisticNames, statisticNames } from '../../../shared/domain/statistics.ts';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import { optionNames } from '../../../shared/reporting/options.ts';
import { t } from '../../../shared/strings/t.ts';
import { whyLocked } from '../../client/commands/group-editing.ts';
import { run } from '../../client/commands/run.ts';
import { dialModeName, optimizationText } from '../../client/dialing-words.ts';
import { count } from '../../client/format.ts';
import { selectOptions } from '../../client/selectors.ts';
import { Hint } from '../../ui/Hint.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { sourceWords } from '../options/source-words.ts';
import { ActivitySection } from './ActivitySection.tsx';
import { Facts } from './Facts.tsx';
import { GroupHistory } from './GroupHistory.tsx';
import styles from './Inspector.module.css';
import { RecordsBar } from './RecordsBar.tsx';
import { ChartLegend } from './StatisticChart.tsx';
import { StatisticsEditor } from './StatisticsEditor.tsx';

/** A Campaign Group: how it is, its statistics with what the operator has set, its settings and options. */
export function GroupTab({ view }: { readonly view: GroupView }) {
  const { configuration, condition, statistics } = view;
  const { dbid, callingLists = [] } = configuration;
  return (
    <div className={styles.stack}>
      <div className={styles.sectionHead}>
        <span className={styles.condition}>
          <StateMark state={condition.state} />
          {condition.state === 5 &&
            `${dialModeName(condition.dialing.dialMode)} ${optimizationText(condition.dialing)}`}
        </span>
        <EditButton view={view} />
      </div>
      <ActivitySection view={view} />
      <section>
        <div className={styles.sectionHead}>
          <h3>{t('inspectorGroup.statistics')}</h3>
          <ChartLegend />
        </div>
        <p className={styles.quiet}>{t('inspectorGroup.statisticsHint')}</p>
        <StatisticsEditor dbid={dbid} names={statisticNames} values={statistics.group} pins={statistics.pins.group} />
      </section>
      {callingLists.map((list) => (
        <section key={list.dbid}>
          <div className={styles.sectionHead}>
            <h3>
              {t.rich('inspectorGroup.callingList', {
                name: list.name,
                dbid: list.dbid,
                quiet: (words) => <span className={styles.quiet}>{words}</span>,
              })}
            </h3>
          </div>
          {statistics.activity && (
            <RecordsBar
              label={t('inspectorGroup.activity.recordsLeft')}
              ready={statistics.activity.listsReady[list.dbid] ?? 0}
              of={list.records}
            />
          )}
          <StatisticsEditor
            dbid={dbid}
            callingList={list.dbid}
            names={listStatisticNames}
            values={statistics.lists[list.dbid] ?? {}}
            pins={statistics.pins.lists[list.dbid] ?? {}}
          />
        </section>
      ))}
      <section>
        <div className={styles.sectionHead}>
          <h3>{t('inspectorGroup.options')}</h3>
        </div>
        <Options view={view} />
      </section>
      <section>
        <div className={styles.sectionHead}>
          <h3>{t('inspectorGroup.settings.label')}</h3>
        </div>
        <Facts facts={settingsOf(view)} />
      </section>
      <GroupHistory key={dbid} view={view} />
    </div>
  );
}

function EditButton({ view }: { readonly view: GroupView }) {
  const console = useConsole();
  const reason = whyLocked(view);
  const button = (
    <Button
      variant="default"
      size="compact-xs"
      leftSection={<IconPencil size={13} />}
      aria-disabled={reason !== null}
      {...(reason === null ? {} : { 'data-disabled': true })}
      onClick={() => reason === null && run(console, 'group.edit', [view.configuration.dbid])}
    >
      {t('inspectorGroup.edit')}
    </Button>
  );
  return reason === null ? button : <Hint label={reason}>{button}</Hint>;
}

function Options({ view }: { readonly view: GroupView }) {
  const effective = effectiveOptions(useWindow(selectOptions), view.configuration.options);
  return (
    <dl className={`${styles.facts} ${styles.options}`}>
      {optionNames.map((name) => (
        <div key={name}>
          <dt>
            <code translate="no">{name}</code>
          </dt>
          <dd>
            <code>{effective[name].value === '' ? t('inspectorGroup.empty') : String(effective[name].value)}</code>{' '}
            <span className={styles.quiet}>{sourceWords[effective[name].source]}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function settingsOf({ configuration }: GroupView): (readonly [string, string])[] {
  const {
    campaign,
    group,
    template,
    queue,
    agents,
    callsInProgressSeconds,
    unloadSeconds,
    autoComplete,
    historyLength = 50,
    dbid,
    guid,
  } = configuration;
  return [
    [t('inspectorGroup.settings.campaign'), campaign],
    [t('inspectorGroup.settings.group'), group],
    [t('inspectorGroup.settings.template'), template ?? t('inspectorGroup.settings.noTemplate')],
    [t('inspectorGroup.settings.queue'), queue ?? t('inspectorGroup.settings.noQueue')],
    [t('inspectorGroup.settings.agents'), count(agents)],
    [t('inspectorGroup.settings.callsInProgress'), seconds(callsInProgressSeconds)],
    [t('inspectorGroup.settings.unload'), seconds(unloadSeconds)],
    [
      t('inspectorGroup.settings.autoComplete'),
      t(autoComplete ? 'inspectorGroup.settings.completes' : 'inspectorGroup.settings.doesNotComplete'),
    ],
    [t('inspectorGroup.settings.history'), t('inspectorGroup.settings.completedCalls', { count: historyLength })],
    [t('inspectorGroup.settings.dbid'), dbid],
    [t('inspectorGroup.settings.guid'), guid],
  ];
}

function seconds(value: number): string {
  return t('inspectorGroup.settings.seconds', { seconds: value });
}
