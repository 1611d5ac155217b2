import type { OutboundConsole } from '../../electron/core/outbound-console.ts';

/** A window that follows everything, as the bridge has it. Returns what closes it. */
export function openWindow(engine: OutboundConsole): () => void {
  const peer = engine.attach((message) => {
    if (message.type === 'snapshot') acknowledge(message.snapshot.epoch, message.snapshot.seq);
    if (message.type === 'batch') acknowledge(message.batch.epoch, message.batch.to);
  });
  const acknowledge = (epoch: string, seq: number) => peer.receive({ type: 'ack', epoch, seq });
  peer.receive({ type: 'hello', hidden: false });
  return () => peer.detach();
}
