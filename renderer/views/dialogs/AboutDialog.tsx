import { selectHost, selectWorkspace } from '../../client/selectors.ts';
import { useWindow } from '../../ui/use-window.ts';
import { DialogFrame } from './DialogFrame.tsx';
import styles from './dialogs.module.css';

const kinds = { electron: 'Electron', browser: 'browser window', none: 'no window' } as const;

export function AboutDialog() {
  const host = useWindow(selectHost);
  const { wireProfile } = useWindow(selectWorkspace);
  const facts = [
    ['Version', host.version],
    ['Runs in', kinds[host.kind]],
    ['Node', host.node],
    ['Machine', host.hostName],
    ['Wire profile', wireProfile],
    ['Profile folder', host.profileFolder || 'none: nothing is kept'],
    ['Trace file', host.traceFile || 'none'],
  ] as const;
  return (
    <DialogFrame title="Campaign Group Console" aside="MIT licence">
      <p>
        Plays an Outbound Contact Server&apos;s Campaign Group Status Reporting against your receiver. It is a
        simulator: what no source documents is an assumption and is marked so.
      </p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </DialogFrame>
  );
}
