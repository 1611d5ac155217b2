/**
 * Every command that a person can give the window, once: buttons, the native menu, and keys are all made from this list.
 * `accelerator` works anywhere (Electron's notation); `key` works only while the groups grid has the focus.
 */
export interface UiCommand {
  readonly id: UiCommandId;
  readonly title: string;
  readonly menu: 'File' | 'Campaign Group' | 'Sending' | 'Clock' | 'View' | 'Help';
  readonly accelerator?: string;
  readonly key?: string;
}

export const uiCommandIds = [
  'workspace.new',
  'workspace.open',
  'workspace.save',
  'workspace.save-as',
  'workspace.sample',
  'group.create',
  'group.edit',
  'group.duplicate',
  'group.delete',
  'group.load',
  'group.start',
  'group.stop',
  'group.set-mode',
  'group.unload',
  'group.force-unload',
  'group.complete',
  'sending.toggle',
  'receiver.listen',
  'faults.lose-next',
  'faults.off',
  'clock.pause',
  'clock.step-second',
  'clock.step-minute',
  'clock.step-ten-minutes',
  'clock.step-hour',
  'clock.real',
  'view.groups',
  'view.receiver',
  'view.options',
  'view.schedule',
  'view.faults',
  'view.theme',
  'view.bare-lines',
  'log.follow',
  'help.keys',
  'help.about',
] as const;
export type UiCommandId = (typeof uiCommandIds)[number];

export const uiCommands: readonly UiCommand[] = [
  { id: 'workspace.new', title: 'New workspace', menu: 'File', accelerator: 'CmdOrCtrl+N' },
  { id: 'workspace.open', title: 'Open workspace …', menu: 'File', accelerator: 'CmdOrCtrl+O' },
  { id: 'workspace.sample', title: 'Load the sample call centre', menu: 'File' },
  { id: 'workspace.save', title: 'Save workspace', menu: 'File', accelerator: 'CmdOrCtrl+S' },
  { id: 'workspace.save-as', title: 'Save workspace as …', menu: 'File', accelerator: 'CmdOrCtrl+Shift+S' },
  { id: 'group.create', title: 'Create Campaign Group …', menu: 'Campaign Group', accelerator: 'CmdOrCtrl+G' },
  { id: 'group.edit', title: 'Edit …', menu: 'Campaign Group', key: 'F2' },
  { id: 'group.duplicate', title: 'Duplicate', menu: 'Campaign Group', accelerator: 'CmdOrCtrl+D' },
  { id: 'group.delete', title: 'Delete …', menu: 'Campaign Group', key: 'Delete' },
  { id: 'group.load', title: 'Load', menu: 'Campaign Group', key: 'L' },
  { id: 'group.start', title: 'Start …', menu: 'Campaign Group', key: 'S' },
  { id: 'group.stop', title: 'Stop', menu: 'Campaign Group', key: 'T' },
  { id: 'group.set-mode', title: 'Change dial mode …', menu: 'Campaign Group', key: 'M' },
  { id: 'group.unload', title: 'Unload', menu: 'Campaign Group', key: 'U' },
  { id: 'group.force-unload', title: 'Force unload …', menu: 'Campaign Group', key: 'Shift+U' },
  { id: 'group.complete', title: 'Complete', menu: 'Campaign Group', key: 'C' },
  { id: 'sending.toggle', title: 'Hold or resume all sending', menu: 'Sending', accelerator: 'CmdOrCtrl+Shift+.' },
  { id: 'receiver.listen', title: 'Listen and use as target', menu: 'Sending', accelerator: 'CmdOrCtrl+L' },
  { id: 'faults.lose-next', title: 'Lose the next message', menu: 'Sending' },
  { id: 'faults.off', title: 'Switch all faults off', menu: 'Sending' },
  { id: 'clock.pause', title: 'Pause time, or let it go on', menu: 'Clock', accelerator: 'CmdOrCtrl+F8' },
  { id: 'clock.step-second', title: 'Step 1 second', menu: 'Clock', accelerator: 'CmdOrCtrl+F9' },
  { id: 'clock.step-minute', title: 'Step 1 minute', menu: 'Clock', accelerator: 'CmdOrCtrl+F10' },
  { id: 'clock.step-ten-minutes', title: 'Step 10 minutes', menu: 'Clock', accelerator: 'CmdOrCtrl+F11' },
  { id: 'clock.step-hour', title: 'Step 1 hour', menu: 'Clock', accelerator: 'CmdOrCtrl+F12' },
  { id: 'clock.real', title: 'Back to real time', menu: 'Clock' },
  { id: 'view.groups', title: 'Groups', menu: 'View', accelerator: 'CmdOrCtrl+1' },
  { id: 'view.receiver', title: 'Receiver', menu: 'View', accelerator: 'CmdOrCtrl+2' },
  { id: 'view.options', title: 'Reporting options', menu: 'View', accelerator: 'CmdOrCtrl+3' },
  { id: 'view.schedule', title: 'Schedule', menu: 'View', accelerator: 'CmdOrCtrl+4' },
  { id: 'view.faults', title: 'Faults', menu: 'View', accelerator: 'CmdOrCtrl+5' },
  { id: 'view.theme', title: 'Light or dark', menu: 'View' },
  { id: 'view.bare-lines', title: 'Bare OCS lines', menu: 'View', accelerator: 'CmdOrCtrl+B' },
  { id: 'log.follow', title: 'Jump to the latest log row', menu: 'View', accelerator: 'CmdOrCtrl+End' },
  { id: 'help.keys', title: 'Keys', menu: 'Help', accelerator: 'CmdOrCtrl+/' },
  { id: 'help.about', title: 'About Campaign Group Console', menu: 'Help' },
];
