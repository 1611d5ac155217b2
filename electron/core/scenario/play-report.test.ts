import { expect, test } from 'vitest';
import { notificationRow } from '../testing/journal-rows.ts';
import { stepResult } from '../testing/step-results.ts';
import { playReport, totalsOf } from './play-report.ts';

const step = stepResult({ accepted: false, refusal: 'CampaignNotLoaded', words: 'stop' });

test('the report has exactly what its format says', () => {
  const accepted = notificationRow(1, { loggedAt: Date.parse('2026-01-05T08:00:00.123Z'), campaignGroup: 'A@B' });
  const dropped = notificationRow(2, {
    id: 81001,
    outcome: 'dropped',
    dropReason: 'held',
    loggedAt: null,
    status: null,
    latencyMs: null,
  });
  const report = playReport([step], [accepted, dropped]);
  expect(report).toEqual({
    steps: [{ index: 0, accepted: false, refusal: 'CampaignNotLoaded' }],
    notifications: [
      {
        seq: 1,
        id: 81000,
        group: 'A@B',
        uri: accepted.uri,
        loggedAt: '2026-01-05T08:00:00.123Z',
        outcome: 'accepted',
        status: 200,
        errorClass: null,
        latencyMs: accepted.latencyMs,
        body: accepted.body,
      },
      {
        seq: 2,
        id: 81001,
        group: dropped.campaignGroup,
        uri: dropped.uri,
        loggedAt: null,
        outcome: 'dropped',
        status: null,
        errorClass: null,
        latencyMs: null,
        body: dropped.body,
      },
    ],
    totals: { sent: 1, accepted: 1, rejected: 0, failed: 0, dropped: 1, skipped: 0 },
  });
  // The order of the keys is part of the format, for those who read it by eye.
  expect(Object.keys(report)).toEqual(['steps', 'notifications', 'totals']);
  expect(Object.keys(report.totals)).toEqual(['sent', 'accepted', 'rejected', 'failed', 'dropped', 'skipped']);
});

test('what was handed to a connection counts as sent, whatever became of it', () => {
  const never = { loggedAt: null };
  const outcomes = ['accepted', 'accepted', 'rejected', 'failed'] as const;
  const sent = outcomes.map((outcome, index) => notificationRow(index, { outcome }));
  const notSent = (['dropped', 'skipped', 'skipped'] as const).map((outcome, index) =>
    notificationRow(10 + index, { outcome, ...never }),
  );
  expect(totalsOf([...sent, ...notSent])).toEqual({
    sent: 4,
    accepted: 2,
    rejected: 1,
    failed: 1,
    dropped: 1,
    skipped: 2,
  });
});
