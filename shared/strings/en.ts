import { advice } from './en/advice.ts';
import { adviceView } from './en/advice-view.ts';
import { announcements } from './en/announcements.ts';
import { answering } from './en/answering.ts';
import { assumptions } from './en/assumptions.ts';
import { beliefs } from './en/beliefs.ts';
import { cause } from './en/cause.ts';
import { commands } from './en/commands.ts';
import { confirmation } from './en/confirmation.ts';
import { conformance } from './en/conformance.ts';
import { connection } from './en/connection.ts';
import { diagnostics } from './en/diagnostics.ts';
import { dialogs } from './en/dialogs.ts';
import { domain } from './en/domain.ts';
import { dropping } from './en/dropping.ts';
import { effects } from './en/effects.ts';
import { faultWords } from './en/fault-words.ts';
import { faults } from './en/faults.ts';
import { grid } from './en/grid.ts';
import { groupFiles } from './en/group-files.ts';
import { groupForm } from './en/group-form.ts';
import { groups } from './en/groups.ts';
import { groupsCsv } from './en/groups-csv.ts';
import { groupsQuery } from './en/groups-query.ts';
import { inspector } from './en/inspector.ts';
import { inspectorGroup } from './en/inspector-group.ts';
import { inspectorPayload } from './en/inspector-payload.ts';
import { log } from './en/log.ts';
import { logCells } from './en/log-cells.ts';
import { logFile } from './en/log-file.ts';
import { logQuery } from './en/log-query.ts';
import { marks } from './en/marks.ts';
import { menus } from './en/menus.ts';
import { notices } from './en/notices.ts';
import { options } from './en/options.ts';
import { optionsView } from './en/options-view.ts';
import { outcome } from './en/outcome.ts';
import { palette } from './en/palette.ts';
import { query } from './en/query.ts';
import { receiver } from './en/receiver.ts';
import { receiverRules } from './en/receiver-rules.ts';
import { report } from './en/report.ts';
import { reportNow } from './en/report-now.ts';
import { requests } from './en/requests.ts';
import { results } from './en/results.ts';
import { rowWords } from './en/row-words.ts';
import { scenarios } from './en/scenarios.ts';
import { schedule } from './en/schedule.ts';
import { series } from './en/series.ts';
import { shell } from './en/shell.ts';
import { units } from './en/units.ts';
import { welcome } from './en/welcome.ts';
import { wire } from './en/wire.ts';

/**
 * Every text of the window, in English, by view and part; a key says where the text stands. A translator writes the same shape in
 * another language. Texts are ICU messages: https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
export const en = {
  advice,
  announcements,
  adviceView,
  answering,
  assumptions,
  beliefs,
  cause,
  commands,
  confirmation,
  conformance,
  diagnostics,
  connection,
  dialogs,
  domain,
  dropping,
  effects,
  faultWords,
  faults,
  grid,
  groupFiles,
  groupForm,
  groups,
  groupsCsv,
  groupsQuery,
  inspector,
  inspectorGroup,
  inspectorPayload,
  log,
  logCells,
  logFile,
  logQuery,
  marks,
  menus,
  notices,
  options,
  optionsView,
  outcome,
  palette,
  query,
  receiver,
  receiverRules,
  report,
  reportNow,
  requests,
  results,
  rowWords,
  scenarios,
  schedule,
  series,
  shell,
  units,
  welcome,
  wire,
} as const;
