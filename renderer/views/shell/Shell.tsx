import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { selectHasGroups, selectInspected, selectIsConnected, selectView } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { FaultsView } from '../faults/FaultsView.tsx';
import { GroupsView } from '../groups/GroupsView.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { LogPanel } from '../log/LogPanel.tsx';
import { OptionsView } from '../options/OptionsView.tsx';
import { ReceiverView } from '../receiver/ReceiverView.tsx';
import { ScheduleView } from '../schedule/ScheduleView.tsx';
import { Welcome } from '../welcome/Welcome.tsx';
import { Banners } from './Banners.tsx';
import { CommandBar } from './CommandBar.tsx';
import { Rail } from './Rail.tsx';
import styles from './Shell.module.css';
import { StatusBar } from './StatusBar.tsx';
import { useIsNarrow } from './use-is-narrow.ts';

/** The window's regions: command bar, rail, view with the log below it, inspector, status bar. */
export function Shell() {
  const isNarrow = useIsNarrow();
  const isConnected = useWindow(selectIsConnected);
  const isInspecting = useWindow(selectInspected) !== null;
  const { storage } = useConsole();
  const layout = useDefaultLayout({
    id: 'columns',
    panelIds: isInspecting ? ['main', 'inspector'] : ['main'],
    storage,
  });
  return (
    <div className={styles.shell} data-stale={!isConnected || undefined}>
      <CommandBar />
      <div className={styles.banners}>
        <Banners />
      </div>
      <div className={styles.middle}>
        <Rail />
        <main className={styles.main}>
          <div id="popups" />
          {isNarrow ? (
            <div className={styles.narrow}>
              <Main />
              {isInspecting && (
                <div className={styles.overlay}>
                  <Inspector />
                </div>
              )}
            </div>
          ) : (
            <Group id="columns" className={styles.columns ?? ''} {...layout}>
              <Panel id="main" minSize={480}>
                <Main />
              </Panel>
              {isInspecting && (
                <>
                  <Separator className={styles.vertical ?? ''} aria-label="Width of the inspector" />
                  <Panel
                    id="inspector"
                    defaultSize={410}
                    minSize={320}
                    maxSize={900}
                    groupResizeBehavior="preserve-pixel-size"
                  >
                    <Inspector />
                  </Panel>
                </>
              )}
            </Group>
          )}
        </main>
      </div>
      <StatusBar />
    </div>
  );
}

/** The view that was chosen, with the log below it where there is one. */
function Main() {
  const view = useWindow(selectView);
  const hasGroups = useWindow(selectHasGroups);
  const { storage } = useConsole();
  const layout = useDefaultLayout({ id: 'rows', storage });
  if (view === 'options') return <OptionsView />;
  if (view === 'schedule') return <ScheduleView />;
  if (view === 'groups' && !hasGroups) return <Welcome />;
  return (
    <Group id="rows" orientation="vertical" className={styles.rows ?? ''} {...layout}>
      <Panel id="view" minSize={160} defaultSize="52">
        {view === 'groups' ? <GroupsView /> : view === 'faults' ? <FaultsView /> : <ReceiverView />}
      </Panel>
      <Separator className={styles.horizontal ?? ''} aria-label="Height of the log" />
      <Panel id="log" minSize={120}>
        <LogPanel />
      </Panel>
    </Group>
  );
}
