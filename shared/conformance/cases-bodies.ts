import type { ConformanceCase } from './case.ts';
import {
  conformanceCase,
  load,
  periodic,
  running,
  startPredictive,
  stop,
  toProgressive,
  unload,
} from './cases-make.ts';

const fields = 'Campaign Group Status Reporting, “Fields in HTTP POST Requests to Web or Application Server”';
const statistics = 'Campaign Group Status Reporting, table of the statistics-related attributes';
/** Accents, another script, a surrogate pair, right to left, a combining mark, and what JSON has to escape. */
const unusual = ' Ünïcödé 漢字 😀 \u202eabc\u202c e\u0301 "\\ \t\u0001';

/** Cases about what a body may say. */
export const bodyCases: readonly ConformanceCase[] = [
  conformanceCase({
    id: 'changes',
    title: 'All five changes',
    sends:
      'Load, start (Predictive), change of the dial mode to Progressive, stop, unload: five 81000, each after the answer to the one before.',
    why: 'These five are all that changes the state of a Campaign Group; a receiver that misses one shows a wrong state.',
    source: { provenance: 'documented', text: 'Campaign Group Status Reporting, list of the states that are reported' },
    ticks: [
      {
        id: 'each',
        text: '{group} went through Active, Running, Running (Progressive), Active and NotLoaded, in this order.',
      },
      { id: 'gone', text: '{group} is shown as NotLoaded now, or not at all.' },
    ],
    messages: [{ on: load }, { on: startPredictive }, { on: toProgressive }, { on: stop }, { on: unload }],
  }),
  conformanceCase({
    id: 'periodic',
    title: 'Periodic notifications',
    sends: 'Load, start, and three periodic 81001 whose action and actor are 0.',
    why: 'A periodic notification repeats the state without any request; it must not be taken for a change of its own.',
    source: { provenance: 'assumed', text: `${fields}; that action and actor are 0 is assumed` },
    ticks: [
      {
        id: 'state',
        text: '{group} is shown as Running, Predictive, and the periodic notifications made no new change.',
      },
      { id: 'statistics', text: 'Its statistics are those of the newest body: busy factor 85 %, hit ratio 30 %.' },
    ],
    messages: [...running, periodic, periodic, periodic],
  }),
  conformanceCase({
    id: 'null-statistics',
    title: 'Statistics that are null',
    sends: 'Load, start, and a periodic one in which all four statistics, and those of the Calling List, are null.',
    why: 'null says “not known now”. A receiver that takes it for 0 shows a wrong figure, one that expects a number fails.',
    source: { provenance: 'documented', text: `${statistics}: “Non-negative numeric or null”` },
    ticks: [
      {
        id: 'unknown',
        text: 'The statistics of {group} are shown as not known: not as 0, and not as the ones before.',
      },
    ],
    messages: [{ on: load }, { on: startPredictive, statistics: 'measured' }, { on: 'periodic', statistics: 'null' }],
  }),
  conformanceCase({
    id: 'missing-dial-mode',
    title: 'Dial mode left out',
    sends: 'Load (no dial mode, as always while not running), then a start and a periodic one without GSW_DIAL_MODE.',
    why: 'The dial mode is defined for running Campaign Groups only, and it is not required: it can be missing.',
    source: { provenance: 'documented', text: `${fields}: GSW_DIAL_MODE is not required` },
    ticks: [{ id: 'running', text: '{group} is shown as Running, with a dial mode that is not known.' }],
    messages: [
      { on: load },
      { on: startPredictive, spoil: { kind: 'missing', field: 'GSW_DIAL_MODE' } },
      { on: 'periodic', spoil: { kind: 'missing', field: 'GSW_DIAL_MODE' } },
    ],
  }),
  conformanceCase({
    id: 'unknown-tenant',
    title: 'Tenant Unknown',
    sends: 'Load and start with the tenant name and the CCID “Unknown”.',
    why: 'Both default to Unknown where they are not set. A receiver that looks the tenant up must not stumble over it.',
    source: { provenance: 'documented', text: `${fields}: “Defaults to Unknown if not set”` },
    ticks: [{ id: 'kept', text: '{group} is shown as Running, and was assigned to no tenant by mistake.' }],
    group: { tenant: { name: 'Unknown', ccid: 'Unknown' } },
    messages: running,
  }),
  conformanceCase({
    id: 'unknown-number',
    title: 'Numbers that no enumeration has',
    sends:
      'Load and start, then periodic ones with 99 as dial mode, as method, as action, as actor, and at last as state.',
    why: 'Enumerations grow with releases: methods 4 and 5 came later. A receiver keeps what it does not know as a number.',
    source: { provenance: 'assumed', text: `${fields}: enumerations; that they may grow is assumed` },
    ticks: [
      { id: 'survived', text: 'The receiver went on: it logged or showed the number 99, and invented no name for it.' },
      { id: 'state', text: '{group} is not shown as NotLoaded because of state 99.' },
    ],
    messages: [
      ...running,
      ...['DIAL_MODE', 'OPTIMIZE_BY', 'CAMPAIGN_GROUP_ACTION', 'CAMPAIGN_GROUP_ACTOR', 'CAMPAIGN_GROUP_STATE'].map(
        (name) => ({ on: 'periodic', spoil: { kind: 'unknown-number', field: `GSW_${name}` } }) as const,
      ),
    ],
  }),
  conformanceCase({
    id: 'extra-field',
    title: 'An attribute that is not known',
    sends: 'Load and start, each with an attribute more than the release has: GSW_UNKNOWN_ATTRIBUTE.',
    why: 'Release 8.1.517.04 added attributes to the bodies of 8.1.512.02; the next one may do so again.',
    source: { provenance: 'documented', text: 'Campaign Group Status Reporting: statistics were added in 8.1.517.04' },
    ticks: [{ id: 'taken', text: '{group} is shown as Running: the attribute was ignored, not the notification.' }],
    messages: [
      { on: load, spoil: { kind: 'extra-field' } },
      { on: startPredictive, spoil: { kind: 'extra-field' } },
    ],
  }),
  conformanceCase({
    id: 'release-512',
    title: 'Release 8.1.512.02',
    sends: 'Load, start, periodic, stop as release 8.1.512.02 sends them: no statistics and no Calling Lists.',
    why: 'The first release with this feature sends no statistics at all; absent is neither null nor 0.',
    source: { provenance: 'documented', text: 'Campaign Group Status Reporting, “Starting with release 8.1.517.04”' },
    ticks: [{ id: 'absent', text: '{group} is shown as Active, and no statistics are shown for it.' }],
    release: '8.1.512.02',
    messages: [...running, periodic, { on: stop }],
  }),
  conformanceCase({
    id: 'release-517',
    title: 'Release 8.1.517.04',
    sends:
      'Load, start, periodic, stop as release 8.1.517.04 sends them: four statistics, and those of two Calling Lists.',
    why: 'The names GSW_STAT_HIT_RATIO and GSW_STAT_TIME_TO_COMPLETE occur twice: for the Campaign Group and for each list.',
    source: { provenance: 'assumed', text: `${statistics}; place and name of the array of Calling Lists are assumed` },
    ticks: [
      { id: 'lists', text: 'The statistics of List_1 and List_2 of {group} were told apart from those of all lists.' },
    ],
    group: { lists: 2 },
    messages: [...running, periodic, { on: stop }],
  }),
  conformanceCase({
    id: 'many-lists',
    title: 'A large body',
    sends: 'Load, start and a periodic one with 300 Calling Lists: about 45 KB each.',
    why: 'The body grows with the Calling Lists. It comes in several pieces, and a limit on its size turns it away.',
    source: { provenance: 'assumed', text: `${statistics}; that all lists stand in one body is assumed` },
    ticks: [
      { id: 'last', text: 'The last list of {group}, List_300, is known to the receiver, if it keeps lists at all.' },
    ],
    group: { lists: 300 },
    messages: [...running, periodic],
  }),
  conformanceCase({
    id: 'long-names',
    title: 'Very long names',
    sends: 'Load and start with names of 255 characters: Campaign, Group, template and Calling List.',
    why: 'The name of a Campaign Group is made of two names. A column that is too short cuts it off or refuses it.',
    source: { provenance: 'assumed', text: `${fields}: no longest name is given; 255 characters are assumed` },
    ticks: [{ id: 'whole', text: 'The name of {group} is kept whole (511 characters), or cut off knowingly.' }],
    group: { nameLength: 255 },
    messages: running,
  }),
  conformanceCase({
    id: 'unicode',
    title: 'Names beyond ASCII',
    sends:
      'Load and start with accents, Chinese characters, an emoji, right-to-left marks, quotes and control characters in the names.',
    why: 'Names are whatever somebody typed into the configuration. The body is UTF-8, and JSON escapes the rest.',
    source: { provenance: 'assumed', text: `${fields}; that the body is UTF-8 is assumed` },
    ticks: [{ id: 'same', text: 'The name is shown as it was sent, character by character: {group}' }],
    group: { suffix: unusual },
    messages: running,
  }),
];
