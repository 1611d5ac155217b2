import { Button } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { t } from '../../../shared/strings/t.ts';
import { clearReceived } from '../../client/commands/receiver.ts';
import { selectReceiver, selectShownRequest } from '../../client/selectors.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import own from './Received.module.css';
import { ReceivedDetail } from './ReceivedDetail.tsx';
import { ReceivedList } from './ReceivedList.tsx';
import styles from './ReceiverView.module.css';
import { keptRequests, useReceived, useRequest } from './use-received.ts';

/** What the receiver got, and one request in full. */
export function ReceivedTab() {
  const console = useConsole();
  const { received, listening } = useWindow(selectReceiver);
  const requests = useReceived();
  const chosen = useWindow(selectShownRequest);
  const listed = requests?.find(({ number }) => number === chosen);
  const older = useRequest(listed === undefined ? chosen : null);
  const shown = listed ?? older.request ?? (chosen === null ? requests?.[0] : undefined);
  const choose = (number: number) => console.store.setState({ shownRequest: number });
  return (
    <>
      <div className={styles.partBar}>
        <span className={styles.quiet}>
          {received > keptRequests
            ? t('receiver.received.newest', { count: received, listed: keptRequests })
            : t('receiver.received.count', { count: received })}
        </span>
        <span className={styles.space} />
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconEraser size={14} />}
          onClick={() => void clearReceived(console)}
        >
          {t('receiver.received.clear')}
        </Button>
      </div>
      {requests === null ? null : requests.length === 0 && shown === undefined ? (
        <div className={styles.none}>
          <Empty text={t(listening ? 'receiver.received.none' : 'receiver.received.notListening')} />
        </div>
      ) : (
        <div className={own.body}>
          <ReceivedList requests={requests} chosen={shown?.number ?? null} onChoose={choose} />
          {shown ? (
            <ReceivedDetail request={shown} />
          ) : (
            older.isGone && (
              <div className={styles.none}>
                <Empty text={t('receiver.received.gone', { number: String(chosen) })}>
                  <Button variant="default" onClick={() => console.store.setState({ shownRequest: null })}>
                    {t('receiver.received.showNewest')}
                  </Button>
                </Empty>
              </div>
            )
          )}
        </div>
      )}
    </>
  );
}
