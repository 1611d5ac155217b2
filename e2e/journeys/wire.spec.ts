import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';

const name = 'Spring@Agents';

const loaded =
  '{"GSW_USER_EVENT":"CampaignGroupState","GSW_DATE_TIME":"TIME","GSW_TENANT_NAME":"Environment",' +
  '"GSW_TENANT_CCID":"Unknown","GSW_CAMPAIGN_GROUP_NAME":"Spring@Agents",' +
  '"GSW_CAMPAIGN_GROUP_GUID":"6f1c3a0e-6a4b-4b0e-9d0a-3d6d1f6f2a11","GSW_CAMPAIGN_GROUP_DBID":"101",' +
  '"GSW_GROUP_NAME":"Agents","GSW_CAMPAIGN_NAME":"Spring","GSW_CAMPAIGN_TEMPLATE_NAME":"Sales","GSW_QUEUE_NAME":"8001",' +
  '"GSW_CAMPAIGN_GROUP_STATE":4,"GSW_CAMPAIGN_GROUP_ACTION":7,"GSW_CAMPAIGN_GROUP_ACTOR":1,' +
  '"GSW_STAT_BUSY_FACTOR":null,"GSW_STAT_HIT_RATIO":null,"GSW_STAT_OVERDIAL_RATE":null,"GSW_STAT_TIME_TO_COMPLETE":null,' +
  '"GSW_CALLING_LISTS":[' +
  '{"GSW_CALLING_LIST_NAME":"Spring_A","GSW_CALLING_LIST_DBID":"301","GSW_STAT_HIT_RATIO":null,"GSW_STAT_TIME_TO_COMPLETE":null},' +
  '{"GSW_CALLING_LIST_NAME":"Spring_B","GSW_CALLING_LIST_DBID":"302","GSW_STAT_HIT_RATIO":null,"GSW_STAT_TIME_TO_COMPLETE":null}]}';

test('a receiver gets what OCS would send, to the letter', async ({ consoleWindow, receiver }) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok/status'));
  await desk.show('Groups');
  await desk.press('Load', name);
  await desk.counted('accepted', 1);
  const [record] = await receiver.records();
  expect(record?.body.replace(/"\d{10}\.\d{3}"/, '"TIME"')).toBe(loaded);
  expect(record).toMatchObject({ method: 'POST', path: '/ok/status' });
  const headers = (record?.rawHeaders ?? [])
    .filter((_text, index) => index % 2 === 0)
    .map((header) => header.toLowerCase());
  expect(headers.sort()).toEqual(['connection', 'content-length', 'content-type', 'host']);
  expect(record?.rawHeaders).toContain('application/json; charset=utf-8');
});
