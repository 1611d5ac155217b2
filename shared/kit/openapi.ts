import { notificationHeaders, notificationJsonSchema } from '../reporting/notification-body.ts';
import { defaultRelease, type Release, releases } from '../reporting/wire-profile.ts';
import type { Sample } from './corpus.ts';

/** An OpenAPI 3.1 description of what a receiver is sent: the notifications are webhooks. */
export function openApi(version: string, samples: readonly Sample[]): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Campaign Group Status Reporting, as a receiver sees it',
      version,
      description:
        'An Outbound Contact Server POSTs the state of its Campaign Groups. Nothing is sent again, whatever is answered, and no ' +
        'redirect is followed. Answer 2xx at once, and work on the body afterwards.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    webhooks: {
      campaignGroupChange: webhook(
        'A change (81000): loaded, started, dial mode changed, stopped, unloaded',
        samples,
        '81000',
      ),
      campaignGroupPeriodic: webhook(
        'A periodic notification (81001): the state as it is, with statistics',
        samples,
        '81001',
      ),
    },
    components: { schemas: Object.fromEntries(releases.map((release) => [schemaName(release), accepted(release)])) },
  };
}

function webhook(summary: string, samples: readonly Sample[], id: string): object {
  const examples = samples
    .filter(({ what, release }) => what.startsWith(id) && release === defaultRelease)
    .filter(isPlain);
  return {
    post: {
      summary,
      requestBody: {
        required: true,
        content: {
          [notificationHeaders['content-type']]: {
            schema: {
              anyOf: [...releases]
                .reverse()
                .map((release) => ({ $ref: `#/components/schemas/${schemaName(release)}` })),
            },
            examples: Object.fromEntries(
              examples.map(({ file, what, body }) => [
                exampleName(file),
                { summary: what, value: JSON.parse(body) as unknown },
              ]),
            ),
          },
        },
      },
      responses: {
        '2XX': { description: 'Taken. The body of the answer is not read; leave it empty.' },
        default: { description: 'Counts as rejected. It is not sent again.' },
      },
    },
  };
}

/** Examples are those of the two cases that everybody meets. */
function isPlain({ file }: Sample): boolean {
  return file.startsWith('corpus/changes/') || file.startsWith('corpus/periodic/');
}

function exampleName(file: string): string {
  return file
    .replace(/^corpus\//, '')
    .replace(/\.json$/, '')
    .replace(/[^\w.-]/g, '_');
}

function schemaName(release: Release): string {
  return `CampaignGroupState_${release}`;
}

/** What a receiver has to accept: what the release sends, and attributes that a later one may add. */
function accepted(release: Release): unknown {
  const { $schema: _dialect, ...schema } = notificationJsonSchema(release);
  return open(schema);
}

function open(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(open);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === 'additionalProperties' ? [] : [[key, open(inner)]])),
  );
}
