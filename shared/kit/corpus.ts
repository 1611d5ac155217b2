import type { ConformanceCase } from '../conformance/case.ts';
import { conformanceCases } from '../conformance/cases.ts';
import { VirtualGroup } from '../conformance/virtual-group.ts';
import type { PayloadFault } from '../faults/loss-rule.ts';
import { spoilBody } from '../faults/spoil-body.ts';
import { bodyCheck } from '../receiver/check-body.ts';
import type { Release } from '../reporting/wire-profile.ts';
import { faultText } from '../workspace/faults.ts';

/** Sample bodies say this time and this GUID, so that two exports of the kit are the same. */
const firstAt = Date.parse('2026-01-05T08:00:00Z');
const guid = '6f1c3a0e-6a4b-4b0e-9d0a-3d6d1f6f2a11';

/** One sample body. */
export interface Sample {
  /** Its file in the kit. */
  readonly file: string;
  readonly what: string;
  readonly release: Release;
  /** What a receiver has to do: understand it, or get over it without falling over. */
  readonly expect: 'understand' | 'survive';
  /** Where it differs from the JSON Schema of what the release sends. */
  readonly problems: readonly string[];
  /** Why a receiver meets it. */
  readonly why: string;
  readonly body: string;
}

/** Every body of the conformance suite once, and broken ones besides. */
export function corpus(): readonly Sample[] {
  const valid = conformanceCases.flatMap(caseSamples);
  return [...valid, ...brokenSamples(valid.find(({ file }) => file.startsWith('corpus/periodic/'))?.body ?? '{}')];
}

function caseSamples(one: ConformanceCase): Sample[] {
  let at = firstAt;
  const group = new VirtualGroup(one, 1, { now: () => at, guid });
  return one.messages.map((message, index): Sample => {
    at += 1_000;
    const { what, body } = group.make(message);
    const number = String(index + 1).padStart(2, '0');
    const name = what.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return {
      file: `corpus/${one.id}/${number}-${name}.json`,
      what,
      release: one.release,
      expect: 'understand',
      problems: problemsOf(one.release, body),
      why: one.why,
      body,
    };
  });
}

const spoiled: readonly { readonly name: string; readonly fault: PayloadFault; readonly why: string }[] = [
  {
    name: 'state-as-text',
    fault: { kind: 'wrong-type', field: 'GSW_CAMPAIGN_GROUP_STATE' },
    why: 'The state came as a text: something between wrote the body anew.',
  },
  {
    name: 'dbid-as-number',
    fault: { kind: 'wrong-type', field: 'GSW_CAMPAIGN_GROUP_DBID' },
    why: 'The DBID came as a number, which loses digits beyond 2^53.',
  },
  {
    name: 'name-null',
    fault: { kind: 'null', field: 'GSW_CAMPAIGN_GROUP_NAME' },
    why: 'An attribute that is always sent came as null.',
  },
  {
    name: 'state-missing',
    fault: { kind: 'missing', field: 'GSW_CAMPAIGN_GROUP_STATE' },
    why: 'An attribute that is always sent is not there.',
  },
];

function brokenSamples(body: string): Sample[] {
  const release = '8.1.517.04';
  const texts = [
    ...spoiled.map(({ name, fault, why }) => ({ name, why, text: spoilBody(body, fault) })),
    { name: 'cut-off', why: 'The connection broke in the middle of the body.', text: body.slice(0, body.length / 2) },
    { name: 'empty', why: 'There was no body at all.', text: '' },
    { name: 'array', why: 'JSON, but no object.', text: '[]' },
    { name: 'not-json', why: 'No JSON, whatever the content type says.', text: 'GSW_USER_EVENT=CampaignGroupState' },
  ];
  return texts.map(({ name, why, text }) => ({
    file: `corpus/broken/${name}.json`,
    what: name,
    release,
    expect: 'survive',
    problems: problemsOf(release, text),
    why,
    body: text,
  }));
}

function problemsOf(release: Release, body: string): string[] {
  return bodyCheck(release)(body).problems.map(faultText);
}
