import type { Provenance } from '../domain/provenance.ts';
import type { GroupRequest } from '../domain/requests.ts';
import type { PayloadFault } from '../faults/loss-rule.ts';
import type { Release } from '../reporting/wire-profile.ts';
import type { CheckName } from './check.ts';

/** One notification of a case: what causes it, and what is special about its body. */
export interface CaseMessage {
  /** A request, carried out by the rules of the transition table; or the interval. */
  readonly on: GroupRequest | 'periodic';
  /** Without it: measured while running, null otherwise, as in every other notification. */
  readonly statistics?: 'measured' | 'null';
  /** How the body differs from what the release sends. */
  readonly spoil?: PayloadFault;
}

/** What is special about the Campaign Group of a case. Its name always holds the id of the case. */
export interface CaseGroup {
  readonly tenant?: { readonly name: string; readonly ccid: string };
  /** Added to the names of the Campaign, the Group, the template and the Calling Lists. */
  readonly suffix?: string;
  /** Names are filled up to so many characters. */
  readonly nameLength?: number;
  /** How many Calling Lists it has; 1 without it. */
  readonly lists?: number;
}

/**
 * How the notifications follow one another: each after the answer to the one before, after so many seconds besides, or all
 * Campaign Groups at once.
 */
export type CasePace =
  | { readonly kind: 'in turn' }
  | { readonly kind: 'pause'; readonly seconds: number }
  | { readonly kind: 'at once'; readonly groups: number };

/** A question that only somebody who sees the receiver can answer. `{group}` stands for the Campaign Group's name. */
export interface CaseTick {
  readonly id: string;
  readonly text: string;
}

/** Where the behaviour that a case is about stands, and whether it is documented or assumed. */
export interface CaseSource {
  readonly provenance: Provenance;
  readonly text: string;
}

/** One case of the conformance suite, as data. */
export interface ConformanceCase {
  readonly id: string;
  readonly title: string;
  /** What is sent, in words. */
  readonly sends: string;
  readonly why: string;
  readonly source: CaseSource;
  readonly ticks: readonly CaseTick[];
  readonly release: Release;
  /** Judged besides what is judged in every case. */
  readonly judges: readonly CheckName[];
  readonly group: CaseGroup;
  readonly messages: readonly CaseMessage[];
  /** Which messages leave, in this order, by index; one twice is a duplicate, one left out is lost. All of them without it. */
  readonly order?: readonly number[];
  readonly pace: CasePace;
  /** Positions in the sending order before which the sender closes its connections. */
  readonly hangUpBefore: readonly number[];
  /** The tester takes the receiver down and brings it back while periodic notifications go on. Runs only when asked for. */
  readonly needsRestart: boolean;
}

/** The name of the Campaign Group (or of the first one) that a case reports. */
export function groupNameOf(id: string, group: CaseGroup = {}, number = 1): string {
  const { campaign, group: name } = namesOf(id, group, number);
  return `${campaign}@${name}`;
}

/** Campaign, Group and template of the Campaign Group of a case. */
export function namesOf(id: string, { suffix = '', nameLength = 0 }: CaseGroup, number = 1) {
  const long = (name: string) => (name + suffix).padEnd(nameLength, 'x');
  return {
    campaign: long(number === 1 ? `Conformance_${id}` : `Conformance_${id}_${number}`),
    group: long('Suite'),
    template: long('Conformance'),
    list: (index: number) => long(`List_${index + 1}`),
  };
}

/** The text of a tick with the name of its Campaign Group. */
export function tickText({ id, group }: Pick<ConformanceCase, 'id' | 'group'>, tick: CaseTick): string {
  const name = groupNameOf(id, group);
  return tick.text.replaceAll('{group}', name.length > 80 ? `${[...name].slice(0, 79).join('')}…` : name);
}
