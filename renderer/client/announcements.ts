import type { WindowState, WindowStore } from './window-state.ts';

/** How much assistive technology is told of what happens by itself; the answer to a command is always said. */
export const announcementChoices = ['off', 'failures', 'summary', 'all'] as const;
export type AnnouncementChoice = (typeof announcementChoices)[number];

/** A sentence for assistive technology. The number makes the same sentence, said again, another one. */
export interface Announcement {
  readonly number: number;
  readonly text: string;
}

/** The change of the window's state that says `text`. */
export function saying({ announcement }: WindowState, text: string): Pick<WindowState, 'announcement'> {
  return { announcement: { number: announcement.number + 1, text } };
}

export function announce(store: WindowStore, text: string): void {
  store.setState((state) => saying(state, text));
}

export function isAnnouncementChoice(value: unknown): value is AnnouncementChoice {
  return (announcementChoices as readonly unknown[]).includes(value);
}
