/** The way from the window to the engine. */
export const connection = {
  usedAddress:
    'This address was used already or is from an earlier run: use the address that the program prints when it starts.',
  noServer: 'The program that served this page has ended. Start it again and use the address that it prints.',
  lost: 'The connection to the engine was lost.',
  lostUnasked: 'The connection to the engine was lost. Nothing was asked of it.',
  lostUnknown: 'The connection to the engine was lost. Whether it did what was asked is not known.',
  notReached: 'The call did not reach the engine: {error}',
  none: 'There is no connection to an engine.',
} as const;
