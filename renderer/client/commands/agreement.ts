import type { ConsoleState } from '../../../shared/contract/state.ts';
import { isLoopback } from '../../../shared/reporting/loopback.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Confirmation, remoteSentence } from '../confirmation.ts';
import { type Console, open } from '../console.ts';
import { readUri } from '../target.ts';
import { ratesOf, rateText } from '../traffic-rate.ts';

/** Remembers, for this session, that the person agreed to sending to these hosts. */
export function agreeTo({ store }: Console, hosts: readonly string[]): void {
  if (hosts.length > 0)
    store.setState(({ agreedHosts }) => ({ agreedHosts: [...new Set([...agreedHosts, ...hosts])] }));
}

/** What a person is asked before the first send to a host beyond this machine. */
interface Question {
  readonly title: string;
  readonly verb: string;
}

/**
 * Carries on at once, or asks first when Campaign Groups that report periodically would begin to send to a host beyond this
 * machine. `next` is the state as it will be.
 */
export function withAgreement(
  console: Console,
  title: string,
  verb: string,
  next: ConsoleState,
  proceed: () => void,
): void {
  const { agreedHosts } = console.store.getState();
  const remote = ratesOf(next).filter(({ host, isRemote }) => isRemote && !agreedHosts.includes(host));
  const sentences = remote.flatMap(({ host, groups, perMinute }) => [
    t('results.agreement.reports', { groups, host, rate: rateText(perMinute) }),
    remoteSentence(host),
  ]);
  const hosts = remote.map(({ host }) => host);
  ask(console, { title, verb }, hosts, sentences, proceed);
}

/**
 * Carries on at once, or asks first when `uri` leads beyond this machine and nobody has agreed to its host yet: for what is
 * sent there by other ways than reporting, such as a relay. `means` says what and how much.
 */
export function withAgreementTo(
  console: Console,
  question: Question,
  uri: string,
  means: string,
  proceed: () => void,
): void {
  const host = newRemoteHost(uri, console.store.getState().agreedHosts);
  ask(console, question, host === null ? [] : [host], [means, remoteSentence(host ?? '')], proceed);
}

/** Carries on at once, or asks first when one POST would be the first to this host beyond this machine. */
export function withHostAgreement(
  console: Console,
  uri: string,
  title: string,
  verb: string,
  proceed: () => void,
): void {
  const host = newRemoteHost(uri, console.store.getState().agreedHosts) ?? '';
  withAgreementTo(console, { title, verb }, uri, t('results.agreement.onePost', { host }), proceed);
}

/** The host that a URI means, when it is beyond this machine and nobody has agreed to it in this session. */
export function newRemoteHost(uri: string, agreedHosts: readonly string[]): string | null {
  const parsed = URL.parse(uri);
  if (parsed === null || isLoopback(parsed.hostname) || agreedHosts.includes(parsed.host)) return null;
  return parsed.host;
}

/** What a relay of the built-in receiver means: as much as is reported to it now. */
export function relayMeans(state: ConsoleState, uri: string): string {
  const own = state.receiver.uri === null ? null : readUri(state.receiver.uri);
  const rate = own && ratesOf(state).find(({ host }) => host === hostOf(own));
  return rate
    ? t('results.agreement.relayRate', { uri, rate: rateText(rate.perMinute) })
    : t('results.agreement.relay', { uri });
}

/** As the target chip and the agreements name it: without the scheme's usual port. */
function hostOf({ host, port, tls }: { host: string; port: number; tls: boolean }): string {
  return port === (tls ? 443 : 80) ? host : `${host}:${port}`;
}

function ask(
  console: Console,
  { title, verb }: Question,
  hosts: readonly string[],
  sentences: readonly string[],
  proceed: () => void,
): void {
  if (hosts.length === 0) return proceed();
  const confirmation: Confirmation = { title, sentences, verb, unable: [], hosts };
  open(console, {
    kind: 'confirm',
    confirmation,
    proceed: () => {
      agreeTo(console, hosts);
      proceed();
    },
  });
}
