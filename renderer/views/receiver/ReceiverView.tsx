import { Button } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useState } from 'react';
import { clearReceived } from '../../client/commands/receiver.ts';
import { count, plural } from '../../client/format.ts';
import { selectReceiver } from '../../client/selectors.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { ResultLine } from '../shell/ResultLine.tsx';
import { ListenForm } from './ListenForm.tsx';
import { ReceivedDetail } from './ReceivedDetail.tsx';
import { ReceivedList } from './ReceivedList.tsx';
import styles from './ReceiverView.module.css';
import { keptRequests, useReceived } from './use-received.ts';

/** The built-in receiver: listens, answers 200, and keeps what it got. */
export function ReceiverView() {
  const console = useConsole();
  const { received } = useWindow(selectReceiver);
  const requests = useReceived();
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = requests.find(({ number }) => number === chosen) ?? requests[0];
  return (
    <section className={styles.view} aria-label="Receiver" data-region="groups" tabIndex={-1}>
      <header className={styles.bar}>
        <h2 className={styles.title}>Built-in receiver</h2>
        <span className={styles.quiet}>
          {plural(received, 'request')} received
          {received > keptRequests ? ` · the newest ${count(keptRequests)} are shown` : ''}
        </span>
        <span className={styles.space} />
        <Button variant="default" leftSection={<IconEraser size={14} />} onClick={() => void clearReceived(console)}>
          Clear
        </Button>
      </header>
      <ListenForm />
      {requests.length === 0 ? (
        <div className={styles.none}>
          <Empty text="Nothing received yet. Listen, use it as the target, then load a Campaign Group." />
        </div>
      ) : (
        <div className={styles.body}>
          <ReceivedList requests={requests} chosen={shown?.number ?? null} onChoose={setChosen} />
          {shown && <ReceivedDetail request={shown} />}
        </div>
      )}
      <footer className={styles.footer}>
        <ResultLine />
      </footer>
    </section>
  );
}
