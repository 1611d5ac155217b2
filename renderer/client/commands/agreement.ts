import type { ConsoleState } from '../../../shared/contract/state.ts';
import { isReportedPeriodically } from '../../../shared/domain/enumerations.ts';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import { type Confirmation, remoteSentence } from '../confirmation.ts';
import { type Console, open } from '../console.ts';
import { plural } from '../format.ts';
import { isLoopback, targetOf } from '../target.ts';

/** Remembers, for this session, that the person agreed to sending to these hosts. */
export function agreeTo({ store }: Console, hosts: readonly string[]): void {
  if (hosts.length > 0)
    store.setState(({ agreedHosts }) => ({ agreedHosts: [...new Set([...agreedHosts, ...hosts])] }));
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
  const remote = activeRemoteHosts(next).filter(({ host }) => !agreedHosts.includes(host));
  if (remote.length === 0) return proceed();
  const hosts = remote.map(({ host }) => host);
  const sentences = remote.flatMap(({ host, groups }) => [
    `${plural(groups, 'active Campaign Group')} will report to ${host} periodically.`,
    remoteSentence(host),
  ]);
  askFor(console, hosts, { title, sentences, verb, unable: [], hosts }, proceed);
}

/** Carries on at once, or asks first when one POST would be the first to this host beyond this machine. */
export function withHostAgreement(
  console: Console,
  uri: string,
  title: string,
  verb: string,
  proceed: () => void,
): void {
  const host = newRemoteHost(uri, console.store.getState().agreedHosts);
  if (host === null) return proceed();
  const sentences = [`It sends 1 POST to ${host}.`, remoteSentence(host)];
  askFor(console, [host], { title, sentences, verb, unable: [], hosts: [host] }, proceed);
}

/** The host that a URI means, when it is beyond this machine and nobody has agreed to it in this session. */
export function newRemoteHost(uri: string, agreedHosts: readonly string[]): string | null {
  const parsed = URL.parse(uri);
  if (parsed === null || isLoopback(parsed.hostname) || agreedHosts.includes(parsed.host)) return null;
  return parsed.host;
}

function askFor(console: Console, hosts: readonly string[], confirmation: Confirmation, proceed: () => void): void {
  open(console, {
    kind: 'confirm',
    confirmation,
    proceed: () => {
      agreeTo(console, hosts);
      proceed();
    },
  });
}

function activeRemoteHosts(state: ConsoleState): { host: string; groups: number }[] {
  if (state.sending.held) return [];
  const counts = new Map<string, number>();
  for (const { configuration, condition } of Object.values(state.groups.byId)) {
    if (!isReportedPeriodically(condition.state)) continue;
    const options = effectiveOptions(state.options, configuration.options);
    const target = targetOf(options);
    if (target.kind !== 'remote' || options['campaigngroup-states-interval'].value === 0) continue;
    counts.set(target.host, (counts.get(target.host) ?? 0) + 1);
  }
  return [...counts].map(([host, groups]) => ({ host, groups }));
}
