import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CampaignGroup, campaignGroupSchema } from '../workspace/campaign-group.ts';
import { Taken } from '../workspace/taken.ts';
import { neutralise, restore } from './formula.ts';
import { readGroupsCsv } from './read.ts';
import { csvTemplate, groupsCsv } from './write.ts';

const read = (text: string, taken = new Taken()) => {
  const result = readGroupsCsv(text, taken);
  if (result.fault !== null) throw new Error(result.fault);
  return result;
};
const configurations = (text: string) => read(text).rows.map(({ configuration }) => configuration);
const faults = (text: string, taken?: Taken) =>
  read(text, taken).rows.flatMap((row) =>
    row.faults.map(({ column, message }) => `${row.number} ${column}: ${message}`),
  );

const full = campaignGroupSchema.parse({
  dbid: '101',
  guid: '6f1c3a0e-6a4b-4b0e-9d0a-3d6d1f6f2a11',
  campaign: 'Spring, "early"',
  group: 'Agents\nNorth',
  template: '=HYPERLINK("x")',
  queue: '+498001',
  agents: 20,
  autoComplete: true,
  historyLength: 0,
  callingLists: [
    { dbid: '301', name: '-A', records: 5_000, hitRatio: 0.3, weight: 20 },
    { dbid: '302', name: "'=B", records: 0, hitRatio: 1 },
  ],
  options: { 'send-campaigngroup-states': false, 'campaigngroup-states-uri': '', 'campaigngroup-states-interval': 5 },
});

test('what was exported is imported as it was', () => {
  const bare = campaignGroupSchema.parse({
    dbid: '102',
    guid: full.guid.replace('11', '12'),
    campaign: 'A',
    group: 'B',
  });
  expect(configurations(groupsCsv([full, bare]))).toEqual([full, bare]);
});

test('any Campaign Group survives the way through CSV', () => {
  const unit = fc.constantFrom('a', "'", '=', '+', '@', '"', ',', ';', '\n', '\r', '\t', ' ', 'ü', '-', '＝', '\uFEFF');
  const name = fc.oneof(
    { weight: 9, arbitrary: fc.string({ minLength: 1, maxLength: 20, unit }) },
    { weight: 1, arbitrary: fc.constantFrom('(empty)', "'(empty)", 'true', '0,5', '007') },
  );
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  const list = fc.record({ name, records: fc.nat(), hitRatio: share });
  const group = fc.record({
    campaign: name,
    group: name,
    template: name,
    agents: fc.nat({ max: 100 }),
    lists: fc.array(list, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(group, ({ lists, ...rest }) => {
      const callingLists = lists.map((one, index) => ({
        ...one,
        dbid: String(301 + index),
        records: one.records % 1_000,
      }));
      const configuration = campaignGroupSchema.parse({
        ...rest,
        dbid: '101',
        guid: full.guid,
        ...(lists.length === 0 ? {} : { callingLists }),
      });
      expect(configurations(groupsCsv([configuration]))).toEqual([configuration]);
    }),
  );
});

test('no cell of an export begins a formula, and nothing is changed by the way back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＠', 'a') }),
      (text) => {
        expect(neutralise(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(restore(neutralise(text))).toBe(text);
      },
    ),
  );
  const csv = groupsCsv([full]);
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(csv).toContain(",'+498001,");
});

test.each([
  ['comma', 'campaign,group,agents\nSpring,Agents,5\n'],
  ['semicolon', 'campaign;group;agents\r\nSpring;Agents;5\r\n'],
  ['tab', 'campaign\tgroup\tagents\nSpring\tAgents\t5'],
  ['byte order mark', '\uFEFFcampaign,group,agents\nSpring,Agents,5'],
  ['other order, case and spaces', ' Agents ,GROUP, Campaign\n 5 , Agents,Spring '],
  ['blank rows', 'campaign,group,agents\n\nSpring,Agents,5\n,,\n'],
  ['everything quoted', '"campaign","group","agents"\n"Spring","Agents","5"'],
])('%s', (_, text) => {
  expect(configurations(text)).toMatchObject([{ campaign: 'Spring', group: 'Agents', agents: 5 }]);
});

test('a quoted cell may hold separators, quotation marks and newlines', () => {
  expect(configurations('campaign;group\n"a;b ""c""\nd";Agents')).toMatchObject([{ campaign: 'a;b "c"\nd' }]);
});

test('rows are numbered as a spreadsheet does, blank ones counted', () => {
  expect(read('campaign,group\nA,G\n\n"B\nB",G\nC,G').rows.map(({ number }) => number)).toEqual([2, 4, 5]);
});

test('a share may be written with a comma; a thousand may not', () => {
  const text = 'campaign;group;agents;list1.name;list1.dbid;list1.records;list1.hitRatio\nA;G;1,000;L;301;5;0,25';
  expect(faults(text)).toEqual(['2 agents: must be a number']);
  expect(configurations(text.replace('1,000', '1'))).toMatchObject([{ callingLists: [{ hitRatio: 0.25 }] }]);
});

test('each fault stands at its row and column, and good rows are good all the same', () => {
  const text = [
    'campaign,group,dbid,agents,autoComplete,campaigngroup-states-interval,list1.name,list1.dbid,list1.records,list1.hitRatio',
    'A,G,,many,perhaps,-1,,,,',
    ',G,0,,,,L,301,5,2',
    'C,G,7,5,yes,30,L,301,5,0.5',
  ].join('\n');
  expect(faults(text)).toEqual([
    '2 agents: must be a number',
    '2 autoComplete: must be true or false',
    '2 campaigngroup-states-interval: must be a whole number from 0 to 86400 (seconds)',
    '3 dbid: a DBID is a positive whole number, written as a string',
    '3 campaign: is missing',
    '3 list1.hitRatio: must be at most 1',
  ]);
  expect(configurations(text).map((configuration) => configuration?.campaign)).toEqual([undefined, undefined, 'C']);
});

test('a Calling List that lacks something says what', () => {
  expect(faults('campaign,group,list1.name\nA,G,L')).toEqual([
    '2 list1.dbid: is missing',
    '2 list1.records: is missing',
    '2 list1.hitRatio: is missing',
  ]);
});

test('what is taken, in the workspace or in a row before, is named', () => {
  const taken = new Taken([full as CampaignGroup]);
  expect(faults('campaign,group,dbid\n"Spring, ""early""","Agents\nNorth",5\nA,G,101\nB,G,7\nB,G,7', taken)).toEqual([
    '2 campaign: There is a Campaign Group Spring, "early"@Agents\nNorth already.',
    '3 dbid: DBID 101 is taken by Spring, "early"@Agents\nNorth.',
    '5 dbid: DBID 7 is taken by row 4 (B@G).',
    '5 campaign: The name B@G is taken by row 4 (B@G).',
  ]);
});

test('columns that are not known are named and left out; cells without a heading are a fault', () => {
  expect(read('campaign,group,colour,\nA,G,red,')).toMatchObject({ unknown: ['colour'], rows: [{ faults: [] }] });
  expect(faults('campaign,group\nA,G,x')).toEqual(['2 : has 3 cells, but there are 2 headings']);
});

test('a quotation mark that is not closed is a fault of its row', () => {
  expect(faults('campaign,group\nA,G\n"B,G\nC,G')).toContain(
    '3 : a quotation mark is not closed; the rest of the file is taken for this cell',
  );
});

test.each([
  ['', 'The file is empty: its first row must be the headings.'],
  ['\n\n', 'The file is empty: its first row must be the headings.'],
  ['name,colour\na,b', 'The first row must be the headings; campaign and group are missing in it.'],
  ['campaign\na', 'The first row must be the headings; group is missing in it.'],
  ['campaign,group,Campaign\na,b,c', 'The heading campaign stands in the first row twice.'],
  ['campaign,group\n', 'The file has headings, but no row with a Campaign Group.'],
  ['"campaign,group\na,b', /^The headings cannot be read: a quotation mark is not closed/],
  [`campaign,group\n${'a,b\n'.repeat(10_002)}`, /^The file has 10,0\d\d rows; at most 10,000 are imported at once/],
])('a file that cannot be read at all says why: %s', (text, sentence) => {
  const { fault } = readGroupsCsv(text, new Taken());
  if (typeof sentence === 'string') expect(fault).toBe(sentence);
  else expect(fault).toMatch(sentence);
});

test('the template is a file that can be imported', () => {
  expect(configurations(csvTemplate())).toMatchObject([
    { campaign: 'Spring', group: 'Agents', callingLists: [{ name: 'Spring_A', hitRatio: 0.3 }] },
  ]);
});

test('no text is an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ',', ';', '\t', '"', '\n', '\r', "'") }), (text) => {
      readGroupsCsv(text, new Taken());
      readGroupsCsv(`campaign,group\n${text}`, new Taken());
    }),
  );
});
