import { t } from '../../../shared/strings/t.ts';
import { selectHost, selectWorkspace } from '../../client/selectors.ts';
import { useWindow } from '../../ui/use-window.ts';
import { DialogFrame } from './DialogFrame.tsx';
import styles from './dialogs.module.css';
import { Licences } from './Licences.tsx';

export function AboutDialog() {
  const host = useWindow(selectHost);
  const { wireProfile } = useWindow(selectWorkspace);
  const facts = [
    [t('dialogs.about.version'), host.version],
    [t('dialogs.about.runsIn'), t(`dialogs.about.hosts.${host.kind}`)],
    [t('dialogs.about.node'), host.node],
    [t('dialogs.about.machine'), host.hostName],
    [t('dialogs.about.wireProfile'), wireProfile],
    [t('dialogs.about.profileFolder'), host.profileFolder || t('dialogs.about.noFolder')],
    [t('dialogs.about.traceFile'), host.traceFile || t('dialogs.about.noTrace')],
  ] as const;
  return (
    <DialogFrame title={t('dialogs.about.title')} aside={t('dialogs.about.licence')}>
      <p>{t('dialogs.about.text')}</p>
      <p>{t('dialogs.about.notAffiliated')}</p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Licences inElectron={host.kind === 'electron'} />
    </DialogFrame>
  );
}
