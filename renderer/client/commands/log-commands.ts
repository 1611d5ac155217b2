import type { UiCommandId } from '../../../shared/contract/ui-commands.ts';
import { type Console, open } from '../console.ts';
import { focusFilterNamed } from '../regions.ts';
import { jumpToLatest, stopFollowingLog } from './log.ts';
import { openNote, setColour, togglePin } from './log-marks.ts';
import { goToFailure, goToSameGroup } from './log-moves.ts';
import { rowCommands } from './row-commands.ts';

/** The commands of the log. */
export const logCommands: Partial<Readonly<Record<UiCommandId, (console: Console) => void>>> = {
  'log.find': focusQuery,
  'log.follow': jumpToLatest,
  'log.pause': (console) =>
    console.store.getState().log.following ? stopFollowingLog(console) : jumpToLatest(console),
  'log.fold': ({ store }) =>
    store.setState(({ foldsPeriodic }) => ({ foldsPeriodic: !foldsPeriodic, unfolded: new Set() })),
  'log.next-of-group': (console) => void goToSameGroup(console, 1),
  'log.previous-of-group': (console) => void goToSameGroup(console, -1),
  'log.next-failure': (console) => void goToFailure(console, 1),
  'log.previous-failure': (console) => void goToFailure(console, -1),
  'log.pin': togglePin,
  'log.yellow': (console) => setColour(console, 'yellow'),
  'log.green': (console) => setColour(console, 'green'),
  'log.blue': (console) => setColour(console, 'blue'),
  'log.violet': (console) => setColour(console, 'violet'),
  'log.grey': (console) => setColour(console, 'grey'),
  'log.no-colour': (console) => setColour(console, null),
  'log.note': openNote,
  ...rowCommands,
  'log.export': (console) => open(console, { kind: 'log-export' }),
};

/** The field stands below the views that have a log; from the others, the way leads through the Campaign Groups. */
function focusQuery({ store }: Console): void {
  const { view } = store.getState();
  store.setState({ view: view === 'receiver' ? view : 'groups' });
  focusFilterNamed('log');
}
