import { conformanceCases } from '../../../shared/conformance/cases.ts';
import type { ReportFormat } from '../../../shared/conformance/report.ts';
import { suiteSize } from '../../../shared/conformance/suite-size.ts';
import type { CallError } from '../../../shared/contract/result.ts';
import { parseOption } from '../../../shared/reporting/option-settings.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, closeDialog, nowOf, say, sayError } from '../console.ts';
import { downloadText, timeInName } from '../files.ts';
import { withAgreementTo } from './agreement.ts';

/** Why the suite cannot be sent there, in a sentence; null when it can. */
export function suiteUriProblem(uri: string): string | null {
  if (uri.trim() === '') return t('conformance.setup.empty');
  const parsed = parseOption('campaigngroup-states-uri', uri.trim());
  return 'fault' in parsed ? t('conformance.setup.fault', { fault: parsed.fault }) : null;
}

/** A run as it is asked for. */
export interface SuiteOrder {
  readonly uri: string;
  readonly connections: number;
  /** The tester restarts the receiver in between. */
  readonly restart: boolean;
  /** Ids of cases; none stands for all. */
  readonly cases: readonly string[];
}

/** What a run sends, how much, and to whom: said before it begins. */
export function suiteMeans({ uri, connections, cases }: Omit<SuiteOrder, 'restart'>): string {
  const chosen = cases.length > 0 && cases.length < conformanceCases.length;
  const { posts, groups } = suiteSize(
    chosen ? conformanceCases.filter(({ id }) => cases.includes(id)) : conformanceCases,
  );
  return t(chosen ? 'conformance.setup.meansChosen' : 'conformance.setup.means', {
    posts,
    groups,
    connections,
    host: hostOf(uri),
  });
}

/** Runs the suite or the cases chosen, after the person has agreed to a host beyond this machine. */
export function runSuite(console: Console, order: SuiteOrder): void {
  const host = hostOf(order.uri);
  const question = { title: t('conformance.ask.title', { host }), verb: t('conformance.ask.verb') };
  withAgreementTo(console, question, order.uri, suiteMeans(order), () => void startSuite(console, order));
}

async function startSuite(console: Console, { uri, restart, cases }: SuiteOrder): Promise<void> {
  const order = { uri, restart, agreedTo: hostOf(uri) };
  const result = await console.bridge.call(
    'conformance.start',
    cases.length > 0 ? { ...order, cases: [...cases] } : order,
  );
  if (!result.ok) sayError(console, t('conformance.not.started'), result.error);
}

export async function cancelSuite(console: Console): Promise<void> {
  const result = await console.bridge.call('conformance.cancel', {});
  if (!result.ok) sayError(console, t('conformance.not.cancelled'), result.error);
}

/** What the person says of a question of a case; null takes the answer back. */
export interface TickAnswer {
  readonly case: string;
  readonly tick: string;
  readonly answer: boolean | null;
  readonly note: string;
}

export async function answerTick(console: Console, answer: TickAnswer): Promise<void> {
  const result = await console.bridge.call('conformance.tick', answer);
  if (!result.ok) sayError(console, t('conformance.case.notTicked'), result.error);
}

const files: Readonly<Record<ReportFormat, { readonly ending: string; readonly type: string }>> = {
  html: { ending: 'html', type: 'text/html;charset=utf-8' },
  json: { ending: 'json', type: 'application/json' },
  junit: { ending: 'xml', type: 'application/xml' },
};

/** Hands out the report of the newest run, with the answers given so far. */
export async function exportSuiteReport(console: Console, format: ReportFormat): Promise<void> {
  const result = await console.bridge.call('conformance.report', { format });
  if (!result.ok) return sayError(console, t('conformance.export.not'), result.error);
  const { ending, type } = files[format];
  const at = timeInName(nowOf(console));
  const name = `conformance-${at}.${ending}`;
  downloadText(name, result.value.text, type);
  say(console, 'done', t('conformance.export.done', { name }));
}

/** Writes the receiver kit into a folder on the engine's machine; gives the error when that did not work. */
export async function exportKit(console: Console, folder: string): Promise<CallError | null> {
  const result = await console.bridge.call('kit.export', { folder });
  if (!result.ok) return result.error;
  closeDialog(console);
  const { files: written, folder: into } = result.value;
  say(console, 'done', t('conformance.kitDialog.done', { count: written.length, folder: into }));
  return null;
}

/** As it is in the URI; empty when that is none. */
function hostOf(uri: string): string {
  return URL.parse(uri)?.host ?? '';
}
