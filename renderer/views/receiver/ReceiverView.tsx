import { Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { selectReceiverTab, selectResponseRules } from '../../client/selectors.ts';
import type { ReceiverTab } from '../../client/window-state.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { ResultLine } from '../shell/ResultLine.tsx';
import { BeliefsTab } from './beliefs/BeliefsTab.tsx';
import { ListenForm } from './ListenForm.tsx';
import { ReceivedTab } from './ReceivedTab.tsx';
import styles from './ReceiverView.module.css';
import { RelayTab } from './RelayTab.tsx';
import { RulesTab } from './rules/RulesTab.tsx';

const parts: readonly { readonly id: ReceiverTab; readonly label: string; readonly Panel: ComponentType }[] = [
  { id: 'received', label: t('receiver.parts.received'), Panel: ReceivedTab },
  { id: 'beliefs', label: t('receiver.parts.beliefs'), Panel: BeliefsTab },
  { id: 'rules', label: t('receiver.parts.rules'), Panel: RulesTab },
  { id: 'relay', label: t('receiver.parts.relay'), Panel: RelayTab },
];

/** The built-in receiver: where it listens, what it got and believes, how it answers, and where it forwards to. */
export function ReceiverView() {
  const { store } = useConsole();
  const tab = useWindow(selectReceiverTab);
  const rulesOn = useWindow(selectResponseRules).filter(({ on }) => on).length;
  return (
    <section className={styles.view} aria-label={t('receiver.label')} data-region="groups" tabIndex={-1}>
      <Tabs
        value={tab}
        onChange={(value) => value !== null && store.setState({ receiverTab: value as ReceiverTab })}
        keepMounted={false}
        classNames={{ root: styles.tabs ?? '', list: styles.tabList ?? '', panel: styles.panel ?? '' }}
      >
        <header className={styles.bar}>
          <h2 className={styles.title}>{t('receiver.title')}</h2>
          <Tabs.List aria-label={t('receiver.parts.label')}>
            {parts.map(({ id, label }) => (
              <Tabs.Tab key={id} value={id}>
                {label}
                {id === 'rules' && rulesOn > 0 && <span className={styles.tabCount}>{rulesOn}</span>}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </header>
        <ListenForm />
        {parts.map(({ id, Panel }) => (
          <Tabs.Panel key={id} value={id} tabIndex={-1}>
            <Panel />
          </Tabs.Panel>
        ))}
      </Tabs>
      <footer className={styles.footer}>
        <ResultLine />
      </footer>
    </section>
  );
}
