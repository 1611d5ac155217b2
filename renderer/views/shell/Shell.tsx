import { selectIsConnected } from '../../client/selectors.ts';
import { useWindow } from '../../ui/use-window.ts';
import { Banners } from './Banners.tsx';
import { Columns } from './Columns.tsx';
import { CommandBar } from './CommandBar.tsx';
import { Rail } from './Rail.tsx';
import styles from './Shell.module.css';
import { StatusBar } from './StatusBar.tsx';

/** The window's regions: command bar, rail, view with the log below it, inspector, status bar. */
export function Shell() {
  const isConnected = useWindow(selectIsConnected);
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
          <Columns />
        </main>
      </div>
      <StatusBar />
    </div>
  );
}
