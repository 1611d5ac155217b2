import { reportFile } from '../../../shared/conformance/report-file.ts';
import { failure, ok } from '../../../shared/contract/result.ts';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import type { HandlersOf, Parts } from '../parts.ts';

export function conformanceCalls(parts: Parts): HandlersOf<'conformance'> {
  const { conformance, document, reporter, recorder } = parts;
  return {
    'conformance.start': (order) => {
      if (reporter.held) return failure('refused', 'Sending is held. Resume sending, then begin the run.');
      const uri = order.uri ?? effectiveOptions(document.options)['campaigngroup-states-uri'].value;
      const started = conformance.start({ ...order, uri, ...document.connectionSettings() });
      if (started.ok) recorder.note('info', `A conformance run of ${started.value.cases} cases began.`);
      return started;
    },
    'conformance.cancel': async () => {
      await conformance.cancel();
      return ok(null);
    },
    'conformance.tick': (tick) => conformance.tick(tick.case, tick.tick, tick.answer, tick.note),
    'conformance.report': ({ format }) => {
      const report = conformance.report();
      return report.ok ? ok({ text: reportFile(report.value, format) }) : report;
    },
  };
}
