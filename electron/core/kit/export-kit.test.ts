import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { notificationJsonSchema } from '../../../shared/reporting/notification-body.ts';
import { playScenario } from '../scenario/play-scenario.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import { minimalReceiver } from '../testing/conformance.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { exportKit } from './export-kit.ts';

async function exported() {
  const folder = join(await temporaryFolder(), 'a', 'kit');
  const written = await exportKit(folder, '1.2.3');
  if (!written.ok) throw new Error(written.error.sentence);
  const text = (path: string) => readFile(join(folder, path), 'utf8');
  const json = async (path: string) => JSON.parse(await text(path));
  return { folder, files: written.value.files, text, json };
}

test('it holds schema, description, corpus, receiver, jobs and a README that names them', async () => {
  const { files, text, json } = await exported();
  const beside = files.filter((path) => !path.startsWith('corpus/'));
  expect([...beside].sort()).toEqual([
    'README.md',
    'ci/github-actions.yml',
    'ci/gitlab-ci.yml',
    'ci/scenario.json',
    'kit.json',
    'openapi.json',
    'receiver.mjs',
    'schema/notification-8.1.512.02.schema.json',
    'schema/notification-8.1.517.04.schema.json',
  ]);
  const readme = await text('README.md');
  for (const name of ['schema/', 'openapi.json', 'corpus/', 'receiver.mjs', 'ci/'])
    expect(readme).toContain(`\`${name}\``);
  expect(await json('schema/notification-8.1.517.04.schema.json')).toEqual(notificationJsonSchema('8.1.517.04'));
});

test('the index tells of every sample, and of each what the JSON Schema says of it', async () => {
  const { files, text, json } = await exported();
  const index: { file: string; release: string; expect: string; problems: string[] }[] =
    await json('corpus/index.json');
  expect(index.map(({ file }) => file)).toEqual(
    files.filter((path) => path.startsWith('corpus/') && path !== 'corpus/index.json'),
  );
  for (const { file, release, problems, expect: wanted } of index) {
    const body = await text(file);
    if (wanted === 'survive') expect(problems, file).not.toEqual([]);
    if (!body.startsWith('{') || !body.endsWith('}')) continue;
    const schema = z.fromJSONSchema(await json(`schema/notification-${release}.schema.json`));
    expect(schema.safeParse(JSON.parse(body)).success, file).toBe(problems.length === 0);
  }
  expect(index.filter(({ expect: wanted }) => wanted === 'survive')).toHaveLength(8);
});

test('OpenAPI: two webhooks whose examples fit, and whose schemas are open to what a later release adds', async () => {
  const { json } = await exported();
  const api = await json('openapi.json');
  expect(api).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } });
  expect(Object.keys(api.webhooks)).toEqual(['campaignGroupChange', 'campaignGroupPeriodic']);
  expect(JSON.stringify(api)).not.toContain('additionalProperties');
  const schema = z.fromJSONSchema(api.components.schemas['CampaignGroupState_8.1.517.04']);
  for (const { post } of Object.values<{ post: { requestBody: { content: object } } }>(api.webhooks)) {
    const [content] = Object.values(post.requestBody.content);
    expect(content.schema.anyOf).toContainEqual({ $ref: '#/components/schemas/CampaignGroupState_8.1.517.04' });
    const examples = Object.values<{ value: object }>(content.examples);
    expect(examples.length).toBeGreaterThan(2);
    for (const { value } of examples) {
      expect(schema.safeParse({ ...value, GSW_LATER: 1 }).success).toBe(true);
      expect(schema.safeParse({ ...value, GSW_CAMPAIGN_GROUP_STATE: 'Running' }).success).toBe(false);
    }
  }
});

test('the receiver of the kit passes the scenario of the kit', async () => {
  const { folder } = await exported();
  const receiver = await minimalReceiver({}, folder);
  const scenario = await readScenario(join(folder, 'ci', 'scenario.json'));
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
  const silent = { step: () => undefined, notification: () => undefined };
  const settings = { version: 'test', uri: receiver.uri, receiver: false, speed: 1 };
  const { passed, notifications } = await playScenario(scenario.value, settings, silent);
  expect(passed).toBe(true);
  expect(notifications.length).toBeGreaterThan(10);
  expect((await receiver.beliefs()).groups).toMatchObject([{ name: 'Spring@Agents', stateName: 'NotLoaded' }]);
});

test('two exports are the same, the second over the first', async () => {
  const { folder, files, text } = await exported();
  const before = await Promise.all(files.map(text));
  await writeFile(join(folder, 'notes.txt'), 'mine');
  expect(await exportKit(folder, '1.2.3')).toMatchObject({ ok: true });
  expect(await Promise.all(files.map(text))).toEqual(before);
  expect(await text('notes.txt')).toBe('mine');
});

test('a folder with other files is left alone, and a file is no folder', async () => {
  const folder = await temporaryFolder();
  const full = join(folder, 'full');
  await mkdir(full);
  await writeFile(join(full, 'README.md'), 'mine');
  expect(await exportKit(full, '1')).toMatchObject({ ok: false, error: { code: 'refused' } });
  expect(await readFile(join(full, 'README.md'), 'utf8')).toBe('mine');
  expect(await exportKit(join(full, 'README.md'), '1')).toMatchObject({ ok: false, error: { code: 'io' } });
});
