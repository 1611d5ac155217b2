import { Button, UnstyledButton } from '@mantine/core';
import { IconFlask, IconHandStop, IconHelp, IconMoon, IconPlayerPlay, IconSearch, IconSun } from '@tabler/icons-react';
import { t } from '../../../shared/strings/t.ts';
import { faultLine } from '../../client/active-faults.ts';
import { run } from '../../client/commands/run.ts';
import { acceleratorText } from '../../client/keys.ts';
import { shownTheme, toggleTheme } from '../../client/preferences.ts';
import { selectRoom, selectSending, selectTheme } from '../../client/selectors.ts';
import { Hint } from '../../ui/Hint.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import iconAddress from '../../ui/icon.svg';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { ClockControl } from './ClockControl.tsx';
import styles from './CommandBar.module.css';
import { LayoutMenu } from './LayoutMenu.tsx';
import { RecordingChip } from './RecordingChip.tsx';
import { TargetChip } from './TargetChip.tsx';
import { useActiveFaults } from './use-active-faults.ts';
import { WorkspaceMenu } from './WorkspaceMenu.tsx';

/** What is worked on, where notifications go, and whether they go at all. */
export function CommandBar() {
  const console = useConsole();
  const theme = shownTheme(useWindow(selectTheme));
  const isRoomy = useWindow(selectRoom).inspector === 'beside';
  return (
    <header className={styles.bar} data-region="commands">
      <img className={styles.logo} src={iconAddress} alt="" width={22} height={22} />
      <h1 className="visually-hidden">{t('shell.name')}</h1>
      <WorkspaceMenu />
      <span className={styles.space} />
      <PaletteButton />
      <RecordingChip />
      <FaultsChip />
      <ClockControl />
      <TargetChip />
      <SendingSwitch />
      <span className={styles.rule} />
      {isRoomy && (
        <IconButton
          icon={theme === 'dark' ? IconSun : IconMoon}
          label={theme === 'dark' ? t('shell.theme.light') : t('shell.theme.dark')}
          onClick={() => toggleTheme(console.store)}
        />
      )}
      {isRoomy && (
        <IconButton icon={IconHelp} label={t('shell.keys')} keys="?" onClick={() => run(console, 'help.keys')} />
      )}
      <LayoutMenu hasRest={!isRoomy} />
    </header>
  );
}

/** The way to every command, for those who do not know its key yet. */
function PaletteButton() {
  const console = useConsole();
  const keys = acceleratorText('CmdOrCtrl+K');
  return (
    <Hint label={t('shell.palette.hint')} keys={keys}>
      <UnstyledButton
        className={styles.palette ?? ''}
        aria-label={t('shell.palette.search')}
        onClick={() => run(console, 'palette.open')}
      >
        <IconSearch size={15} stroke={1.75} aria-hidden />
        <span className={styles.paletteText}>{t('shell.palette.search')}</span>
        <kbd className={styles.paletteKeys}>{keys}</kbd>
      </UnstyledButton>
    </Hint>
  );
}

/** Seen wherever the person looks for what is sent. */
function FaultsChip() {
  const { store } = useConsole();
  const active = useActiveFaults();
  if (active.length === 0) return null;
  return (
    <Hint label={faultLine(active)}>
      <UnstyledButton
        className={`${styles.chip} ${styles.remote} ${styles.faults}`}
        onClick={() => store.setState({ view: 'faults' })}
      >
        <IconFlask size={15} stroke={1.75} aria-hidden />
        {t('shell.faults')}
      </UnstyledButton>
    </Hint>
  );
}

function SendingSwitch() {
  const console = useConsole();
  const { held } = useWindow(selectSending);
  const keys = acceleratorText('CmdOrCtrl+Shift+.');
  return (
    <div className={styles.sending}>
      <span className={`${styles.sendingState} ${held ? styles.held : styles.on}`} data-testid="sending-state">
        {held ? t('shell.sending.held') : t('shell.sending.on')}
      </span>
      <Hint label={held ? t('shell.sending.resumeHint') : t('shell.sending.holdHint')} keys={keys}>
        <Button
          variant={held ? 'filled' : 'default'}
          leftSection={held ? <IconPlayerPlay size={15} /> : <IconHandStop size={15} />}
          className={held ? '' : (styles.stopAll ?? '')}
          // Who presses twice in a fright must not resume with the second press.
          onClick={({ detail }) => detail <= 1 && run(console, 'sending.toggle')}
        >
          {held ? t('shell.sending.resume') : t('shell.sending.hold')}
        </Button>
      </Hint>
    </div>
  );
}
