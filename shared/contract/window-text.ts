/** The longest text that a window may have kept, in characters. There are a handful of them: a window that has gone wild fills no disk. */
export const longestWindowText = 131_072;
