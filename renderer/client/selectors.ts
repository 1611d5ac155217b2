import type { ConsoleState, GroupView } from '../../shared/contract/state.ts';
import { createShownGroups, type ShownGroups } from './shown-groups.ts';
import type { WindowState } from './window-state.ts';

/** Every view reads the store through these, so that it is plain what makes it render anew. */
export const selectConnection = (state: WindowState) => state.connection;
export const selectIsReady = (state: WindowState) => state.engine !== null;
export const selectIsConnected = (state: WindowState) => state.connection.kind === 'connected';
export const selectRoom = (state: WindowState) => state.room;
export const selectFront = (state: WindowState) => state.front;
export const selectInspectorWidth = (state: WindowState) => state.inspectorWidth;
export const selectAskedLayout = (state: WindowState) => state.askedLayout;
export const selectView = (state: WindowState) => state.view;
export const selectReceiverTab = (state: WindowState) => state.receiverTab;
export const selectLogFileDraft = (state: WindowState) => state.logFileDraft;
export const selectHandingOver = (state: WindowState) => state.handingOver;
export const selectIsDragging = (state: WindowState) => state.isDragging;
export const selectShownRequest = (state: WindowState) => state.shownRequest;
export const selectScenario = (state: WindowState) => state.scenario;
export const selectDialog = (state: WindowState) => state.dialog;
export const selectResult = (state: WindowState) => state.result;
export const selectGroupFilter = (state: WindowState) => state.groupFilter;
export const selectSelection = (state: WindowState) => state.selection;
export const selectInspected = (state: WindowState) => state.inspected;
export const selectInspectorTabs = (state: WindowState) => state.inspectorTabs;
export const selectDiffBase = (state: WindowState) => state.diffBase;
export const selectUnmasked = (state: WindowState) => state.unmasked;
export const selectAgreedHosts = (state: WindowState) => state.agreedHosts;
export const selectTimeZone = (state: WindowState) => state.timeZone;
export const selectTheme = (state: WindowState) => state.theme;
export const selectLog = (state: WindowState) => state.log;
export const selectLogQuery = (state: WindowState) => state.logQuery;
export const selectLogColumns = (state: WindowState) => state.logColumns;
export const selectFoldsPeriodic = (state: WindowState) => state.foldsPeriodic;
export const selectUnfolded = (state: WindowState) => state.unfolded;
export const selectLogTarget = (state: WindowState) => state.logTarget;
export const selectBareLines = (state: WindowState) => state.bareLines;
export const selectPanel = (state: WindowState) => state.panel;
export const selectFlow = (state: WindowState) => state.flow;
export const selectOptionsOf = (state: WindowState) => state.optionsOf;
export const selectLetterKeys = (state: WindowState) => state.letterKeys;
export const selectAnnouncements = (state: WindowState) => state.announcements;
export const selectAnnouncement = (state: WindowState) => state.announcement;

/** Parts of the engine's state, for views that are shown only once there is one. */
const part =
  <Part>(read: (engine: ConsoleState) => Part) =>
  (state: WindowState): Part => {
    if (state.engine === null) throw new Error('This is shown only after the first snapshot.');
    return read(state.engine);
  };

export const selectConsole = part((engine) => engine);
export const selectHost = part((engine) => engine.host);
export const selectWorkspace = part((engine) => engine.workspace);
export const selectHistory = part((engine) => engine.history);
export const selectRecent = part((engine) => engine.recent);
export const selectOptions = part((engine) => engine.options);
export const selectGroups = part((engine) => engine.groups);
export const selectGroupIds = part((engine) => engine.groups.ids);
export const selectSending = part((engine) => engine.sending);
export const selectTraffic = part((engine) => engine.traffic);
export const selectFailing = part((engine) => engine.failing);
export const selectReceiver = part((engine) => engine.receiver);
export const selectResponseRules = part((engine) => engine.responseRules);
export const selectFaults = part((engine) => engine.faults);
export const selectVerdicts = part((engine) => engine.verdicts);
export const selectConformance = part((engine) => engine.conformance);
export const selectForensics = part((engine) => engine.forensics);
export const selectJournal = part((engine) => engine.journal);
export const selectHealth = part((engine) => engine.health);
export const selectSchedules = part((engine) => engine.schedules);
export const selectMissed = part((engine) => engine.missed);
export const selectPlay = part((engine) => engine.scenario);
export const selectClock = part((engine) => engine.clock);
export const selectHasGroups = part((engine) => engine.groups.ids.length > 0);

export const selectGroup =
  (dbid: string | null) =>
  (state: WindowState): GroupView | undefined =>
    dbid === null ? undefined : state.engine?.groups.byId[dbid];

const look = createShownGroups();
/** Which Campaign Groups the filter shows. */
const selectShown = (state: WindowState): ShownGroups => look(selectConsole(state), state.groupFilter);
export const selectShownIds = (state: WindowState) => selectShown(state).dbids;
export const selectShownFaults = (state: WindowState) => selectShown(state).faults;
export const selectGroupCounts = (state: WindowState) => selectShown(state).counts;
