import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../shared/contract/bridge.ts';
import { callNames } from '../shared/contract/names.ts';
import { failure } from '../shared/contract/result.ts';
import type { ServerMessage } from '../shared/contract/sync-protocol.ts';
import { globalName, ipcChannels } from './bridge/ipc-channels.ts';

/*
 * All that the page gets of Electron: the names of the contract, and nothing with which to reach another channel.
 * Item 20 of Electron's security checklist: https://www.electronjs.org/docs/latest/tutorial/security
 */

const names: ReadonlySet<unknown> = new Set(callNames);

const bridge: Pick<Bridge, 'call' | 'post' | 'listen'> & { pathOf(file: File): string } = {
  async call(name, input) {
    if (!names.has(name)) return failure('not-found', 'The console has no call of this name.');
    try {
      return await ipcRenderer.invoke(ipcChannels.call, name, input);
    } catch {
      return failure('disconnected', 'The console has not answered.');
    }
  },
  post(message) {
    ipcRenderer.send(ipcChannels.post, message);
  },
  listen(listener) {
    // The event object stays here: it has the sender in it.
    const hear = (_event: unknown, message: ServerMessage) => listener(message);
    ipcRenderer.on(ipcChannels.message, hear);
    return () => {
      ipcRenderer.off(ipcChannels.message, hear);
    };
  },
  pathOf(file) {
    // Only the person's own drop makes such a file: what a page has made itself has no path.
    return webUtils.getPathForFile(file);
  },
};

contextBridge.exposeInMainWorld(globalName, Object.freeze(bridge));
