import { CloseButton, Tabs } from '@mantine/core';
import { useState } from 'react';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { selectConsole, selectInspected } from '../../client/selectors.ts';
import type { Inspected } from '../../client/window-state.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { DeliveryTab } from './DeliveryTab.tsx';
import { GroupTab } from './GroupTab.tsx';
import { Headline } from './Headline.tsx';
import styles from './Inspector.module.css';
import { PayloadTab } from './PayloadTab.tsx';
import { useDetail } from './use-detail.ts';

/** Everything that is known of one notification, or of one Campaign Group and its newest notification. */
export function Inspector() {
  const inspected = useWindow(selectInspected);
  if (inspected === null) return null;
  return <InspectorOf key={inspected.kind} inspected={inspected} />;
}

function InspectorOf({ inspected }: { readonly inspected: Inspected }) {
  const { store } = useConsole();
  const { groups } = useWindow(selectConsole);
  const [tab, setTab] = useState<string | null>(inspected.kind === 'group' ? 'group' : 'delivery');
  const ownGroup = inspected.kind === 'group' ? groups.byId[inspected.dbid] : undefined;
  const seq = inspected.kind === 'notification' ? inspected.seq : (ownGroup?.last?.seq ?? null);
  const { detail, problem } = useDetail(seq);
  const view = ownGroup ?? (detail ? groups.byId[detail.dbid] : undefined);
  const nothing = (
    <Empty text={problem ?? (seq === null ? 'Nothing was sent for this Campaign Group yet.' : 'Reading …')} />
  );
  return (
    <aside
      className={styles.inspector}
      aria-label="Inspector"
      data-region="inspector"
      data-testid="inspector"
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && store.setState({ inspected: null })}
    >
      <header className={styles.header}>
        {inspected.kind === 'group' ? (
          <h2 className={styles.title}>{view ? campaignGroupName(view.configuration) : 'Campaign Group'}</h2>
        ) : (
          <Headline detail={detail} />
        )}
        <CloseButton aria-label="Close the inspector" onClick={() => store.setState({ inspected: null })} />
      </header>
      <Tabs
        value={tab}
        onChange={setTab}
        keepMounted={false}
        classNames={{ root: styles.tabs ?? '', list: styles.tabList ?? '', panel: styles.panel ?? '' }}
      >
        <Tabs.List>
          <Tabs.Tab value="delivery">Delivery</Tabs.Tab>
          <Tabs.Tab value="payload">Payload</Tabs.Tab>
          <Tabs.Tab value="group">Group</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="delivery" tabIndex={0}>
          {inspected.kind === 'group' && detail && <Headline detail={detail} />}
          {detail ? <DeliveryTab detail={detail} /> : nothing}
        </Tabs.Panel>
        <Tabs.Panel value="payload" tabIndex={0}>
          {detail ? <PayloadTab body={detail.body} /> : nothing}
        </Tabs.Panel>
        <Tabs.Panel value="group" tabIndex={0}>
          {view ? <GroupTab view={view} /> : <Empty text="The Campaign Group no longer exists." />}
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}
