import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { GroupView } from '../../../shared/contract/state.ts';
import { listStatisticNames, statisticNames } from '../../../shared/domain/statistics.ts';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import { optionNames } from '../../../shared/reporting/options.ts';
import { whyLocked } from '../../client/commands/group-editing.ts';
import { run } from '../../client/commands/run.ts';
import { dialModeName, optimizationText } from '../../client/dialing-words.ts';
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
          <h3>Statistics</h3>
          <ChartLegend />
        </div>
        <p className={styles.quiet}>A pinned value is sent in every state until you release it.</p>
        <StatisticsEditor dbid={dbid} names={statisticNames} values={statistics.group} pins={statistics.pins.group} />
      </section>
      {callingLists.map((list) => (
        <section key={list.dbid}>
          <div className={styles.sectionHead}>
            <h3>
              Calling List {list.name} <span className={styles.quiet}>DBID {list.dbid}</span>
            </h3>
          </div>
          {statistics.activity && (
            <RecordsBar label="Records left" ready={statistics.activity.listsReady[list.dbid] ?? 0} of={list.records} />
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
          <h3>Effective options</h3>
        </div>
        <Options view={view} />
      </section>
      <section>
        <div className={styles.sectionHead}>
          <h3>Settings</h3>
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
      Edit
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
            <code>{name}</code>
          </dt>
          <dd>
            <code>{effective[name].value === '' ? '(empty)' : String(effective[name].value)}</code>{' '}
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
    ['Campaign', campaign],
    ['Group', group],
    ['Template', template ?? 'none: left out of the body'],
    ['Queue', queue ?? 'none: sent as an empty string'],
    ['Agents', String(agents)],
    ['Calls in progress', `${callsInProgressSeconds} s`],
    ['Unload lasts', `${unloadSeconds} s`],
    ['Complete by itself', autoComplete ? 'yes, when every list is exhausted' : 'no'],
    ['History for predicting', `${historyLength} completed calls`],
    ['DBID', dbid],
    ['GUID', guid],
  ];
}
