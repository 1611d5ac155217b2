/** What the window shows before its page has drawn anything; the same as the page's own background. */
export const backgrounds = { light: '#f3f4f7', dark: '#0e1014' } as const;

export interface NativeTheme {
  readonly shouldUseDarkColors: boolean;
  on(event: 'updated', listener: () => void): unknown;
  off(event: 'updated', listener: () => void): unknown;
}

export interface ThemedWindow {
  setBackgroundColor(color: string): void;
  once(event: 'closed', listener: () => void): unknown;
}

export function backgroundFor(theme: Pick<NativeTheme, 'shouldUseDarkColors'>): string {
  return theme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light;
}

/** Keeps the window's background in step with the system's light or dark. */
export function followTheme(window: ThemedWindow, theme: NativeTheme): void {
  const update = () => window.setBackgroundColor(backgroundFor(theme));
  theme.on('updated', update);
  window.once('closed', () => theme.off('updated', update));
}
