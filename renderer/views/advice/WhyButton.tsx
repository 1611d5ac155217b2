import { Popover } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { t } from '../../../shared/strings/t.ts';
import { acceleratorText } from '../../client/keys.ts';
import { selectPanel } from '../../client/selectors.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './Advice.module.css';
import { WhyPanel } from './WhyPanel.tsx';

/** Opens the panel that says why nothing is being sent; other parts of the window open it as well. */
export function WhyButton() {
  const { store } = useConsole();
  const panel = useWindow(selectPanel);
  const isOpen = panel?.kind === 'advice';
  const set = (opened: boolean) => store.setState({ panel: opened ? { kind: 'advice', dbid: null } : null });
  return (
    <Popover
      opened={isOpen}
      onChange={(opened) => set(opened)}
      position="bottom-end"
      width={520}
      withRoles={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <span>
          <IconButton
            icon={IconMessageQuestion}
            label={t('adviceView.why.title')}
            keys={acceleratorText('CmdOrCtrl+Shift+Y')}
            onClick={() => set(!isOpen)}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown ?? ''} role="dialog" aria-label={t('adviceView.why.title')}>
        {isOpen && <WhyPanel dbid={panel.dbid} />}
      </Popover.Dropdown>
    </Popover>
  );
}
