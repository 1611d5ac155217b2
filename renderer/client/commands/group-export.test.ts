import { expect, test } from 'vitest';
import { workspaceSchema } from '../../../shared/workspace/workspace.ts';
import { sampleGroups } from '../../testing/memory-state.ts';
import { groupsJson } from './group-export.ts';

test('an export as JSON is a workspace file', () => {
  expect(workspaceSchema.parse(JSON.parse(groupsJson(sampleGroups))).campaignGroups).toEqual(sampleGroups);
});
