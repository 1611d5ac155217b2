import { Popover, UnstyledButton } from '@mantine/core';
import { type CapacityVerdict, capacityOf, summarizeLatency } from '../../../shared/advice/capacity.ts';
import { selectConsole, selectFlow, selectPanel } from '../../client/selectors.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useConsole, useSecond, useWindow } from '../../ui/use-window.ts';
import bar from '../shell/StatusBar.module.css';
import styles from './Advice.module.css';
import { CapacityPanel } from './CapacityPanel.tsx';

const words: Readonly<Record<CapacityVerdict, string>> = {
  idle: 'idle',
  unknown: '?',
  enough: 'ok',
  tight: 'tight',
  short: 'short',
};

/** Whether the connections are enough, in the status bar; behind it, why, with the live figures. */
export function CapacityItem() {
  const { store } = useConsole();
  const panel = useWindow(selectPanel);
  const engine = useWindow(selectConsole);
  const flow = useWindow(selectFlow);
  useSecond();
  const latency = summarizeLatency(flow.latencies.map(({ ms }) => ms));
  const capacity = capacityOf(engine, latency);
  const isOpen = panel?.kind === 'capacity';
  const set = (opened: boolean) => store.setState({ panel: opened ? { kind: 'capacity' } : null });
  return (
    <Popover opened={isOpen} onChange={set} position="top-end" width={440} withRoles={false} trapFocus returnFocus>
      <Popover.Target>
        <span>
          <Hint label="Whether http-connection-pool-size suits the periodic notifications">
            <UnstyledButton
              className={bar.item ?? ''}
              aria-haspopup="dialog"
              aria-expanded={isOpen}
              data-testid="capacity"
              onClick={() => set(!isOpen)}
            >
              pool <b>{words[capacity.verdict]}</b>
            </UnstyledButton>
          </Hint>
        </span>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown ?? ''} role="dialog" aria-label="Connections and capacity">
        {isOpen && <CapacityPanel capacity={capacity} latency={latency} flow={flow} />}
      </Popover.Dropdown>
    </Popover>
  );
}
