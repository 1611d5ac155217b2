import { z } from 'zod';
import type { NotificationFacts } from './notification-facts.ts';
import { attributesOf, objectSchema, type Release, valuesOf } from './wire-profile.ts';

/** The JSON text of a notification, built from the wire profile and from nothing else. */
export function notificationBody(release: Release, facts: NotificationFacts): string {
  return JSON.stringify(valuesOf(attributesOf(release), facts));
}

/** The JSON Schema (draft 2020-12) of the body that `release` sends. */
export function notificationJsonSchema(release: Release): Record<string, unknown> {
  return {
    ...z.toJSONSchema(objectSchema(attributesOf(release))),
    title: `CampaignGroupState notification, release ${release}`,
  };
}

/** Headers of every notification; nothing of our own is added. The content type is assumed. */
export const notificationHeaders = { 'content-type': 'application/json; charset=utf-8' } as const;
