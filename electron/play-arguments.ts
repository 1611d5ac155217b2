import { parseArgs } from 'node:util';
import { failure, ok, type Result } from '../shared/contract/result.ts';
import { parseOption } from '../shared/reporting/option-settings.ts';

export const playUsage = `Plays a scenario without a window, and prints the log as it goes.

  npm run play -- FILE [--receiver | --uri URI] [--speed N] [--json FILE] [--junit FILE] [--html FILE] ...
  campaign-group-console play FILE ...

  --receiver     use the built-in receiver as the target
  --uri URI      send everything to URI instead of where the scenario says
  --speed N      run N times as fast as real time (0.1 to 1000); a virtual clock needs no speed
  --speed max    use a virtual clock, whatever the scenario says
  --json FILE    write everything about the play as JSON
  --junit FILE   write JUnit XML, for a CI server
  --html FILE    write a report to read and to keep: one HTML file that needs nothing else
  --report FILE  write steps, notifications and totals as JSON, as version 1 had them
  --trace FILE   append the 81000/81001 lines to FILE, in OCS's short format

Exit code: 0 when every step was as expected (accepted, refused as expected, what it waited for came, what it asserts holds) and every
notification was answered with 2xx, but for those that the scenario itself keeps from the wire; 1 when not, or when a report could not be
written; 2 when the file or an argument is wrong; 130 when it was interrupted.`;

export const reportKinds = ['report', 'json', 'junit', 'html'] as const;
export type ReportKind = (typeof reportKinds)[number];

export interface PlayArguments {
  readonly file: string;
  readonly uri: string | undefined;
  readonly receiver: boolean;
  readonly speed: number | 'max';
  /** Where each report goes. */
  readonly reports: Partial<Readonly<Record<ReportKind, string | undefined>>>;
  readonly trace: string | undefined;
}

/** What the arguments say, or what is wrong with them. */
export function readPlayArguments(args: readonly string[]): Result<PlayArguments> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        uri: { type: 'string' },
        receiver: { type: 'boolean', default: false },
        speed: { type: 'string', default: '1' },
        report: { type: 'string' },
        json: { type: 'string' },
        junit: { type: 'string' },
        html: { type: 'string' },
        trace: { type: 'string' },
      },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) return failure('invalid', 'Exactly one scenario file is needed.');
    const speed = values.speed === 'max' ? 'max' : Number(values.speed);
    if (speed !== 'max' && !(speed >= 0.1 && speed <= 1000))
      return failure('invalid', `--speed is a number from 0.1 to 1000, or max, not ${values.speed}.`);
    if (values.receiver && values.uri !== undefined)
      return failure('invalid', '--receiver and --uri exclude each other.');
    if (values.uri?.trim() === '') return failure('invalid', '--uri must not be empty: nothing would be sent.');
    const uri = values.uri === undefined ? null : parseOption('campaigngroup-states-uri', values.uri);
    if (uri && 'fault' in uri) return failure('invalid', `--uri ${uri.fault}.`);
    const { receiver, report, json, junit, html, trace } = values;
    return ok({ file, uri: uri?.value, receiver, speed, reports: { report, json, junit, html }, trace });
  } catch (error) {
    return failure('invalid', error instanceof Error ? error.message : String(error));
  }
}
