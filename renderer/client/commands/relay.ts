import { t } from '../../../shared/strings/t.ts';
import { type Console, say, sayError } from '../console.ts';
import { readUri } from '../target.ts';
import { relayMeans, withAgreementTo } from './agreement.ts';

/** Why a relay cannot go there, in a sentence; null when it can. */
export function relayProblem(uri: string): string | null {
  if (uri.trim() === '') return t('results.relay.empty');
  const isHttp = /^https?:\/\/[^/]/i.test(uri.trim()) && readUri(uri.trim()) !== null;
  return isHttp ? null : t('results.relay.absolute');
}

/** Forwards what is received to a real server, after the person has agreed to a host beyond this machine. */
export function relayTo(console: Console, uri: string): void {
  const { engine } = console.store.getState();
  const host = URL.parse(uri)?.host;
  if (host === undefined || engine === null) return say(console, 'refused', t('results.relay.noUri'));
  const question = { title: t('results.relay.ask', { host }), verb: t('results.relay.verb') };
  withAgreementTo(console, question, uri, relayMeans(engine, uri), () => void setRelay(console, uri));
}

/** Null ends it. */
export async function setRelay(console: Console, uri: string | null): Promise<void> {
  const result = await console.bridge.call('receiver.relay', { uri });
  if (!result.ok) return sayError(console, t('results.relay.not'), result.error);
  say(console, 'done', uri === null ? t('results.relay.ended') : t('results.relay.done', { uri }));
}
