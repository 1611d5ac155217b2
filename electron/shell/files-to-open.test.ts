import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { FileToOpen } from './file-argument.ts';
import { FilesToOpen } from './files-to-open.ts';

function opening() {
  const app = new EventEmitter();
  const files = new FilesToOpen(app);
  const opened: FileToOpen[] = [];
  let prevented = 0;
  const doubleClick = (path: string) => app.emit('open-file', { preventDefault: () => (prevented += 1) }, path);
  return { files, opened, doubleClick, open: (file: FileToOpen) => opened.push(file), prevented: () => prevented };
}

const day: FileToOpen = { kind: 'scenario', path: '/day.cgcscenario' };
const groups: FileToOpen = { kind: 'workspace', path: '/groups.cgcworkspace' };

test('the last file that came before there was a window is opened in it', () => {
  const { files, opened, doubleClick, open, prevented } = opening();
  doubleClick(day.path);
  doubleClick(groups.path);
  files.giveTo(open);
  expect(opened).toEqual([groups]);
  expect(prevented()).toBe(2);
});

test('with a window each is opened at once, and nothing that is no file of ours', () => {
  const { files, opened, doubleClick, open } = opening();
  files.giveTo(open);
  doubleClick(day.path);
  doubleClick('/picture.png');
  files.take(null);
  files.take(groups);
  expect(opened).toEqual([day, groups]);
});

test('without the window it is kept for the next one, and opened once', () => {
  const { files, opened, doubleClick, open } = opening();
  files.giveTo(open);
  files.keep();
  doubleClick(day.path);
  expect(opened).toEqual([]);
  files.giveTo(open);
  files.giveTo(open);
  expect(opened).toEqual([day]);
});
