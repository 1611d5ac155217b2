import { Tabs } from '@mantine/core';
import { Group, Panel, useDefaultLayout } from 'react-resizable-panels';
import { t } from '../../../shared/strings/t.ts';
import { usualLayout } from '../../client/layout.ts';
import { selectFront, selectHasGroups, selectRoom, selectView } from '../../client/selectors.ts';
import type { ViewWithLog } from '../../client/window-state.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { ConformanceView } from '../conformance/ConformanceView.tsx';
import { FaultsView } from '../faults/FaultsView.tsx';
import { ForensicsView } from '../forensics/ForensicsView.tsx';
import { GroupsView } from '../groups/GroupsView.tsx';
import { LogPanel } from '../log/LogPanel.tsx';
import { OptionsView } from '../options/OptionsView.tsx';
import { ReceiverView } from '../receiver/ReceiverView.tsx';
import { ScenariosView } from '../scenarios/ScenariosView.tsx';
import { ScheduleView } from '../schedule/ScheduleView.tsx';
import { Welcome } from '../welcome/Welcome.tsx';
import { Divider } from './Divider.tsx';
import styles from './Shell.module.css';
import { useAskedSize } from './use-asked-size.ts';

const views = { groups: GroupsView, receiver: ReceiverView, faults: FaultsView, scenarios: ScenariosView };

/** The view that was chosen, with the log below it or as a tab where there is one. */
export function Main() {
  const view = useWindow(selectView);
  const hasGroups = useWindow(selectHasGroups);
  const { log } = useWindow(selectRoom);
  if (view === 'options') return <OptionsView />;
  if (view === 'schedule') return <ScheduleView />;
  if (view === 'conformance') return <ConformanceView />;
  if (view === 'forensics') return <ForensicsView />;
  if (view === 'groups' && !hasGroups) return <Welcome />;
  return log === 'tab' ? <AsTabs view={view} /> : <AsRows view={view} />;
}

interface WithLog {
  readonly view: ViewWithLog;
}

function AsRows({ view }: WithLog) {
  const panel = useAskedSize('view');
  const { storage } = useConsole();
  const layout = useDefaultLayout({ id: 'rows', storage });
  const View = views[view];
  return (
    <Group id="rows" orientation="vertical" className={styles.rows ?? ''} {...layout}>
      <Panel id="view" panelRef={panel} minSize={160} defaultSize={usualLayout.view}>
        <View />
      </Panel>
      <Divider
        className={styles.horizontal ?? ''}
        label={t('shell.layout.logHeight')}
        onUsual={() => panel.current?.resize(usualLayout.view)}
      />
      <Panel id="log" minSize={120}>
        <LogPanel />
      </Panel>
    </Group>
  );
}

/** Where the two would have two or three rows each, one of them has all the room. */
function AsTabs({ view }: WithLog) {
  const { store } = useConsole();
  const front = useWindow(selectFront);
  const View = views[view];
  return (
    <Tabs
      value={front}
      onChange={(value) => store.setState({ front: value === 'log' ? 'log' : 'view' })}
      keepMounted={false}
      classNames={{ root: styles.tabs ?? '', list: styles.tabList ?? '', panel: styles.tabPanel ?? '' }}
    >
      <Tabs.List aria-label={t('shell.layout.tabs')}>
        <Tabs.Tab value="view">{t(`shell.layout.titles.${view}`)}</Tabs.Tab>
        <Tabs.Tab value="log">{t('shell.layout.log')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="view" tabIndex={-1}>
        <View />
      </Tabs.Panel>
      <Tabs.Panel value="log" tabIndex={-1}>
        <LogPanel />
      </Tabs.Panel>
    </Tabs>
  );
}
