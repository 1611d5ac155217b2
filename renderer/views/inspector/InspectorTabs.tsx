import { Tabs } from '@mantine/core';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import type { GroupView } from '../../../shared/contract/state.ts';
import { t } from '../../../shared/strings/t.ts';
import { showTab } from '../../client/commands/inspecting.ts';
import { selectInspectorTabs } from '../../client/selectors.ts';
import type { InspectorTab } from '../../client/window-state.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { DeliveryTab } from './DeliveryTab.tsx';
import { DiffTab } from './DiffTab.tsx';
import { GroupTab } from './GroupTab.tsx';
import { Headline } from './Headline.tsx';
import styles from './Inspector.module.css';
import { PayloadTab } from './PayloadTab.tsx';

interface InspectorTabsProps {
  /** What is inspected: each kind remembers its own tab. */
  readonly of: 'notification' | 'group';
  readonly detail: NotificationDetail | null;
  readonly view: GroupView | undefined;
  /** Said where there is no notification. */
  readonly nothing: string;
}

/** Delivery, Payload, Diff and Group of a notification; of a Campaign Group, its newest one's. */
export function InspectorTabs({ of, detail, view, nothing }: InspectorTabsProps) {
  const console = useConsole();
  const tab = useWindow(selectInspectorTabs)[of];
  const none = <Empty text={nothing} />;
  const head = of === 'group' && detail && <Headline detail={detail} />;
  return (
    <Tabs
      value={tab}
      onChange={(chosen) => chosen !== null && showTab(console, of, chosen as InspectorTab)}
      keepMounted={false}
      classNames={{ root: styles.tabs ?? '', list: styles.tabList ?? '', panel: styles.panel ?? '' }}
    >
      <Tabs.List>
        <Tabs.Tab value="delivery">{t('inspector.tabs.delivery')}</Tabs.Tab>
        <Tabs.Tab value="payload">{t('inspector.tabs.payload')}</Tabs.Tab>
        <Tabs.Tab value="diff">{t('inspector.tabs.diff')}</Tabs.Tab>
        <Tabs.Tab value="group">{t('inspector.tabs.group')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="delivery" tabIndex={0}>
        {head}
        {detail ? <DeliveryTab detail={detail} /> : none}
      </Tabs.Panel>
      <Tabs.Panel value="payload" tabIndex={0}>
        {detail ? <PayloadTab detail={detail} view={view} /> : none}
      </Tabs.Panel>
      <Tabs.Panel value="diff" tabIndex={0}>
        {head}
        {detail ? <DiffTab detail={detail} /> : none}
      </Tabs.Panel>
      <Tabs.Panel value="group" tabIndex={0}>
        {view ? <GroupTab view={view} /> : <Empty text={t('inspector.groupGone')} />}
      </Tabs.Panel>
    </Tabs>
  );
}
