import { Popover, UnstyledButton } from '@mantine/core';
import { capacityOf, summarizeLatency } from '../../../shared/advice/capacity.ts';
import { t } from '../../../shared/strings/t.ts';
import { selectConsole, selectFlow, selectPanel } from '../../client/selectors.ts';
import { bold } from '../../ui/bold.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { useConsole, useSecond, useWindow } from '../../ui/use-window.ts';
import bar from '../shell/StatusBar.module.css';
import styles from './Advice.module.css';
import { CapacityPanel } from './CapacityPanel.tsx';

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
          <Hint label={t('adviceView.capacity.hint')}>
            <UnstyledButton
              className={bar.item ?? ''}
              aria-haspopup="dialog"
              aria-expanded={isOpen}
              data-testid="capacity"
              onClick={() => set(!isOpen)}
            >
              {capacity.verdict === 'machine'
                ? t.rich('adviceView.capacity.machine', { b: bold })
                : t.rich('adviceView.capacity.item', {
                    b: bold,
                    verdict: t(`adviceView.capacity.verdicts.${capacity.verdict}`),
                  })}
            </UnstyledButton>
          </Hint>
        </span>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown ?? ''} role="dialog" aria-label={t('adviceView.capacity.title')}>
        {isOpen && <CapacityPanel capacity={capacity} latency={latency} flow={flow} />}
      </Popover.Dropdown>
    </Popover>
  );
}
