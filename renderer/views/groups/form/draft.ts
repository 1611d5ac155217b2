import type { GroupTable } from '../../../../shared/contract/state.ts';
import type { CampaignGroup } from '../../../../shared/workspace/campaign-group.ts';

/** A Calling List as it is being typed. */
export interface ListDraft {
  readonly key: number;
  readonly dbid: string;
  readonly name: string;
  readonly records: string;
  readonly hitRatio: string;
  /** Empty is the usual weight. */
  readonly weight: string;
}

/** A Campaign Group as it is being typed: text, until it is checked. An option that is null is inherited. */
export interface GroupDraft {
  readonly campaign: string;
  readonly group: string;
  readonly template: string;
  readonly queue: string;
  readonly agents: string;
  readonly callsInProgressSeconds: string;
  readonly unloadSeconds: string;
  readonly autoComplete: boolean;
  /** Empty is the usual length. */
  readonly historyLength: string;
  readonly dbid: string;
  readonly guid: string;
  readonly lists: readonly ListDraft[];
  readonly send: 'true' | 'false' | null;
  readonly uri: string | null;
  readonly interval: string | null;
}

export const emptyDraft: GroupDraft = {
  campaign: '',
  group: '',
  template: '',
  queue: '',
  agents: '10',
  callsInProgressSeconds: '2',
  unloadSeconds: '0.2',
  autoComplete: false,
  historyLength: '',
  dbid: '',
  guid: '',
  lists: [],
  send: null,
  uri: null,
  interval: null,
};

export function draftOf(configuration: CampaignGroup): GroupDraft {
  const { options = {}, callingLists = [] } = configuration;
  const send = options['send-campaigngroup-states'];
  const interval = options['campaigngroup-states-interval'];
  return {
    campaign: configuration.campaign,
    group: configuration.group,
    template: configuration.template ?? '',
    queue: configuration.queue ?? '',
    agents: String(configuration.agents),
    callsInProgressSeconds: String(configuration.callsInProgressSeconds),
    unloadSeconds: String(configuration.unloadSeconds),
    autoComplete: configuration.autoComplete,
    historyLength: configuration.historyLength === undefined ? '' : String(configuration.historyLength),
    dbid: configuration.dbid,
    guid: configuration.guid,
    lists: callingLists.map((list, key) => ({
      key,
      dbid: list.dbid,
      name: list.name,
      records: String(list.records),
      hitRatio: String(list.hitRatio),
      weight: list.weight === undefined ? '' : String(list.weight),
    })),
    send: send === undefined ? null : send ? 'true' : 'false',
    uri: options['campaigngroup-states-uri'] ?? null,
    interval: interval === undefined ? null : String(interval),
  };
}

/** The configuration that a draft means, not checked yet. Texts that are no numbers stay texts, and are refused as such. */
export function configurationOf(draft: GroupDraft): Record<string, unknown> {
  const options = withoutUnset({
    'send-campaigngroup-states': draft.send === null ? undefined : draft.send === 'true',
    'campaigngroup-states-uri': draft.uri ?? undefined,
    'campaigngroup-states-interval': draft.interval ?? undefined,
  });
  return withoutUnset({
    dbid: textOf(draft.dbid),
    guid: textOf(draft.guid),
    campaign: draft.campaign.trim(),
    group: draft.group.trim(),
    template: textOf(draft.template),
    queue: textOf(draft.queue),
    agents: numberOf(draft.agents),
    callsInProgressSeconds: numberOf(draft.callsInProgressSeconds),
    unloadSeconds: numberOf(draft.unloadSeconds),
    autoComplete: draft.autoComplete,
    historyLength: optionalNumber(draft.historyLength),
    callingLists: draft.lists.length === 0 ? undefined : draft.lists.map(listOf),
    options: Object.keys(options).length === 0 ? undefined : options,
  });
}

/** A new Calling List with the next DBID that is free in the workspace and in the draft. */
export function addList(draft: GroupDraft, groups: GroupTable): GroupDraft {
  const taken = [
    ...Object.values(groups.byId).flatMap(({ configuration }) => configuration.callingLists ?? []),
    ...draft.lists,
  ].map(({ dbid }) => Number(dbid));
  const dbid = String(Math.max(300, ...taken.filter(Number.isFinite)) + 1);
  const key = Math.max(0, ...draft.lists.map((list) => list.key)) + 1;
  const name = draft.campaign.trim() === '' ? `List_${dbid}` : `${draft.campaign.trim()}_${dbid}`;
  return { ...draft, lists: [...draft.lists, { key, dbid, name, records: '1000', hitRatio: '0.3', weight: '' }] };
}

function listOf({ dbid, name, records, hitRatio, weight }: ListDraft) {
  return withoutUnset({
    dbid: dbid.trim(),
    name: name.trim(),
    records: numberOf(records),
    hitRatio: numberOf(hitRatio),
    weight: optionalNumber(weight),
  });
}

function optionalNumber(text: string): number | string | undefined {
  return text.trim() === '' ? undefined : numberOf(text);
}

function textOf(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

function numberOf(text: string): number | string {
  const trimmed = text.trim();
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}

function withoutUnset(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
