import { drawDelay } from './draw-delay.ts';
import { type MatchedRequest, matchesRequest } from './match-request.ts';
import type { Response, ResponseRule } from './response-rule.ts';

/** What a response rule has the receiver do with one request. */
export interface RuleAnswer {
  readonly rule: ResponseRule;
  readonly response: Response;
  /** Drawn from the response's delay, ms. */
  readonly delayMs: number;
}

/** Chance of its own for `purpose` of a rule, from its seed: numbers from 0 (included) to 1 (excluded). */
export type RuleRandom = (seed: number, purpose: string) => () => number;

/** A rule with what it has seen. */
interface Page {
  readonly rule: ResponseRule;
  readonly definition: string;
  readonly since: number;
  readonly select: () => number;
  readonly delay: () => number;
  matched: number;
  hits: number;
}

/**
 * The response rules with their counters. The first rule that matches and selects a request answers it; a rule counts the requests
 * that match it and that no rule before it has answered.
 */
export class RuleBook {
  readonly #random: RuleRandom;
  #pages: Page[] = [];

  constructor(random: RuleRandom) {
    this.#random = random;
  }

  /** Takes these rules from `now` (ms, any origin) on. A rule that is as it was keeps its counters and its chance. */
  set(rules: readonly ResponseRule[], now: number): void {
    const before = new Map(this.#pages.map((page) => [page.definition, page]));
    this.#pages = rules.map((rule) => before.get(definitionOf(rule)) ?? this.#pageOf(rule, now));
  }

  /** How many requests each rule has answered, by its id. */
  hits(): Record<string, number> {
    return Object.fromEntries(this.#pages.map(({ rule, hits }) => [rule.id, hits]));
  }

  /** Which rule answers a request that comes at `now`, and how; null when none does. */
  answer(request: MatchedRequest, now: number): RuleAnswer | null {
    for (const page of this.#pages) {
      if (!page.rule.on || !matchesRequest(page.rule.match, request)) continue;
      page.matched += 1;
      if (!isSelected(page, now)) continue;
      page.hits += 1;
      return answerOf(page);
    }
    return null;
  }

  #pageOf(rule: ResponseRule, now: number): Page {
    const seed = rule.select.kind === 'percent' ? rule.select.seed : 1;
    return {
      rule,
      definition: definitionOf(rule),
      since: now,
      select: this.#random(seed, `select ${rule.id}`),
      delay: this.#random(seed, `delay ${rule.id}`),
      matched: 0,
      hits: 0,
    };
  }
}

function definitionOf(rule: ResponseRule): string {
  return JSON.stringify(rule);
}

function isSelected({ rule: { select }, since, matched, select: random }: Page, now: number): boolean {
  switch (select.kind) {
    case 'all':
      return true;
    case 'nth':
      return matched === select.n;
    case 'every':
      return matched % select.n === 0;
    case 'percent':
      return random() * 100 < select.percent;
    case 'window': {
      const seconds = (now - since) / 1000;
      return seconds >= select.fromSeconds && seconds < select.fromSeconds + select.seconds;
    }
  }
}

function answerOf({ rule, hits, delay }: Page): RuleAnswer | null {
  const { respond, repeat } = rule;
  const index = repeat ? (hits - 1) % respond.length : Math.min(hits, respond.length) - 1;
  const response = respond[index];
  if (response === undefined) return null;
  return { rule, response, delayMs: drawDelay(response.kind === 'never' ? undefined : response.delay, delay) };
}
