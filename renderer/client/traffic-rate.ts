import type { ConsoleState } from '../../shared/contract/state.ts';
import { isReportedPeriodically } from '../../shared/domain/enumerations.ts';
import { effectiveOptions } from '../../shared/reporting/option-settings.ts';
import { t } from '../../shared/strings/t.ts';
import { targetOf } from './target.ts';

/** Periodic notifications to one host. */
export interface HostRate {
  readonly host: string;
  readonly isRemote: boolean;
  /** Active Campaign Groups that report there periodically. */
  readonly groups: number;
  readonly perMinute: number;
}

/** What is sent periodically in this state, by host; options of single Campaign Groups count as they are. */
export function ratesOf(state: ConsoleState): HostRate[] {
  if (state.sending.held) return [];
  const rates = new Map<string, HostRate>();
  for (const { configuration, condition } of Object.values(state.groups.byId)) {
    if (!isReportedPeriodically(condition.state)) continue;
    const options = effectiveOptions(state.options, configuration.options);
    const interval = options['campaigngroup-states-interval'].value;
    const target = targetOf(options);
    if (target.kind === 'off' || target.kind === 'empty' || interval === 0) continue;
    const { groups = 0, perMinute = 0 } = rates.get(target.host) ?? {};
    rates.set(target.host, {
      host: target.host,
      isRemote: target.kind === 'remote',
      groups: groups + 1,
      perMinute: perMinute + 60 / interval,
    });
  }
  return [...rates.values()];
}

/** `24 notifications a minute`, `1 notification in 5 minutes`. */
export function rateText(perMinute: number): string {
  const rounded = Math.round(perMinute);
  if (rounded > 1) return t('faultWords.rate.several', { count: rounded });
  if (perMinute >= 0.95) return t('faultWords.rate.one');
  return t('faultWords.rate.seldom', { minutes: Math.round(1 / perMinute) });
}
