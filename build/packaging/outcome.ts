import packageJson from '../../package.json' with { type: 'json' };
import type { Edition } from './edition.ts';

/** What became of one thing that was to be made. */
export interface Outcome {
  /** `linux x64` */
  readonly subject: string;
  readonly format: string;
  readonly status: 'made' | 'FAIL' | 'NOT MADE';
  /** Where it is, or why it is not there. */
  readonly details: readonly string[];
}

/** What electron-builder needs for a format beyond npm's packages, as the end of a sentence. */
const helpers: Readonly<Record<string, string>> = {
  AppImage: "electron-builder's AppImage tools",
  deb: 'fpm, which electron-builder fetches, or a program of the same arguments that CUSTOM_FPM_PATH names',
  nsis: 'NSIS, which electron-builder fetches',
  portable: 'NSIS, which electron-builder fetches',
  dmg: 'macOS',
};

/** Codes of Node for a host that cannot be reached. */
const unreachable = /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|fetch failed/;

/** Why there is no unpacked package, and what would help. */
export function whyNotPacked(platform: string, arch: string, error: unknown): string {
  const message = messageOf(error);
  if (!unreachable.test(message)) return message;
  const electron = `Electron ${packageJson.devDependencies.electron} for ${platform} ${arch}`;
  return `${electron} cannot be fetched (${message}). It is needed; ELECTRON_MIRROR names another place for it. The rules of packaging can be checked without: npm run dist -- --standin`;
}

/** Why an unpacked package could not be put into a format. */
export function whyNoFormat(format: string, error: unknown): string {
  const message = messageOf(error);
  const helper = helpers[format];
  return unreachable.test(message) && helper ? `it needs ${helper}, and that cannot be fetched (${message})` : message;
}

/** One line for each outcome, and one that says what these packages are. */
export function outcomeLines({ kind, productName }: Edition, outcomes: readonly Outcome[]): string[] {
  const width = (key: 'subject' | 'format') => Math.max(...outcomes.map((outcome) => outcome[key].length));
  const [subjects, formats] = [width('subject'), width('format')];
  const lines = outcomes.map(({ subject, format, status, details }) => {
    const [first = '', ...more] = details.flatMap((detail) => detail.split('\n'));
    const head = `${subject.padEnd(subjects)}  ${format.padEnd(formats)}  ${status.padEnd(8)}`;
    return [`${head}  ${first}`, ...more.map((line) => `${' '.repeat(head.length)}  ${line}`)].join('\n');
  });
  return [...lines, `${productName}: ${whatItIs[kind]}`];
}

const whatItIs: Readonly<Record<Edition['kind'], string>> = {
  release: 'signed where the system knows signatures.',
  unsigned: 'for trying out; not signed, and not a release.',
  'stand-in':
    'there is no Electron in it. It shows that the rules of packaging hold, cannot be run, and is never released.',
};

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] ?? message;
}
