import { type Console, say, sayError } from '../console.ts';

/** The port that the built-in receiver is offered on first. */
export const usualPort = 8_080;

export async function listen(console: Console, port: number, useAsTarget: boolean): Promise<void> {
  const result = await console.bridge.call('receiver.listen', { port, useAsTarget });
  if (!result.ok) return sayError(console, `The receiver does not listen on port ${port}.`, result.error);
  const { uri } = result.value;
  say(
    console,
    'done',
    useAsTarget ? `The receiver listens; notifications go to ${uri}` : `The receiver listens on ${uri}`,
  );
}

/** What the command of the menu and the first run does: the usual port, and the receiver as the target. */
export async function listenAndUse(console: Console): Promise<void> {
  const { engine } = console.store.getState();
  await listen(console, engine?.receiver.port ?? usualPort, true);
  if (console.store.getState().engine?.receiver.problem) console.store.setState({ view: 'receiver' });
}

export async function stopListening(console: Console): Promise<void> {
  const result = await console.bridge.call('receiver.stop', {});
  if (!result.ok) return sayError(console, 'The receiver was not stopped.', result.error);
  say(console, 'done', 'The receiver has stopped listening');
}

export async function clearReceived(console: Console): Promise<void> {
  const result = await console.bridge.call('receiver.clear', {});
  if (!result.ok) sayError(console, 'The received requests were not cleared.', result.error);
}
