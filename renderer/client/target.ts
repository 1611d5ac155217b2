import type { GroupTable } from '../../shared/contract/state.ts';
import { isLoopback } from '../../shared/reporting/loopback.ts';
import { type EffectiveOptions, effectiveOptions } from '../../shared/reporting/option-settings.ts';
import type { OptionSettings } from '../../shared/reporting/options.ts';

/** Where notifications go: nowhere (and why), to this machine, or to another one. */
export type Target =
  | { readonly kind: 'off' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'loopback' | 'remote'; readonly uri: string; readonly host: string };

/** The target that these options mean. */
export function targetOf(options: EffectiveOptions): Target {
  const uri = options['campaigngroup-states-uri'].value;
  if (!options['send-campaigngroup-states'].value) return { kind: 'off' };
  const parsed = parseUri(uri);
  if (parsed === null) return { kind: 'empty' };
  return { kind: isLoopback(parsed.hostname) ? 'loopback' : 'remote', uri, host: parsed.host };
}

/** Host, port and security that a URI means; null when it is empty or cannot be read. */
export function readUri(
  uri: string,
): { host: string; port: number; tls: boolean; path: string; loopback: boolean } | null {
  const parsed = parseUri(uri);
  if (parsed === null) return null;
  const tls = parsed.protocol === 'https:';
  const port = parsed.port === '' ? (tls ? 443 : 80) : Number(parsed.port);
  return {
    host: parsed.hostname,
    port,
    tls,
    path: parsed.pathname + parsed.search,
    loopback: isLoopback(parsed.hostname),
  };
}

function parseUri(uri: string): URL | null {
  return uri === '' ? null : URL.parse(uri);
}

/** Hosts that Campaign Groups report to by options of their own, other than the application's; sorted by name. */
export function otherTargets(
  application: OptionSettings,
  byId: GroupTable['byId'],
): readonly { readonly host: string; readonly kind: 'loopback' | 'remote' }[] {
  const own = targetOf(effectiveOptions(application));
  const found = new Map<string, 'loopback' | 'remote'>();
  for (const { configuration } of Object.values(byId)) {
    if (configuration.options === undefined) continue;
    const target = targetOf(effectiveOptions(application, configuration.options));
    if (target.kind === 'off' || target.kind === 'empty') continue;
    if (!('host' in own) || own.host !== target.host) found.set(target.host, target.kind);
  }
  return [...found].map(([host, kind]) => ({ host, kind })).sort((one, other) => one.host.localeCompare(other.host));
}
