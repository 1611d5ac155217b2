/** Names that the main process and the preload script agree on. */
export const ipcChannels = {
  /** Window to engine, with an answer: a call of the contract. */
  call: 'console:call',
  /** Window to engine: a message of the sync protocol. */
  post: 'console:post',
  /** Engine to window: a message of the sync protocol. */
  message: 'console:message',
} as const;

/** The one global that the page gets. */
export const globalName = 'campaignGroupConsole';
