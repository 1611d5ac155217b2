import { Button } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { clearReceived } from '../../client/commands/receiver.ts';
import { count, plural } from '../../client/format.ts';
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
          {plural(received, 'request')} received
          {received > keptRequests ? ` · the newest ${count(keptRequests)} are listed` : ''}
        </span>
        <span className={styles.space} />
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconEraser size={14} />}
          onClick={() => void clearReceived(console)}
        >
          Clear
        </Button>
      </div>
      {requests === null ? null : requests.length === 0 && shown === undefined ? (
        <div className={styles.none}>
          <Empty
            text={
              listening
                ? 'Nothing received yet. Use it as the target, then load a Campaign Group.'
                : 'Not listening. Listen and use it as the target, then load a Campaign Group.'
            }
          />
        </div>
      ) : (
        <div className={own.body}>
          <ReceivedList requests={requests} chosen={shown?.number ?? null} onChoose={choose} />
          {shown ? (
            <ReceivedDetail request={shown} />
          ) : (
            older.isGone && (
              <div className={styles.none}>
                <Empty text={`Request ${chosen} is no longer kept: the receiver keeps the newest ones only.`}>
                  <Button variant="default" onClick={() => console.store.setState({ shownRequest: null })}>
                    Show the newest
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
