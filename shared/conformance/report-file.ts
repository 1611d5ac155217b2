import { type ConformanceReport, type ReportFormat, reportJunit } from './report.ts';
import { reportHtml } from './report-html.ts';

/** The report as a file. */
export function reportFile(report: ConformanceReport, format: ReportFormat): string {
  if (format === 'html') return reportHtml(report);
  return format === 'junit' ? reportJunit(report) : `${JSON.stringify(report, null, 2)}\n`;
}
