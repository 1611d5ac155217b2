/** As much of an element that scrolls as is needed to see where it stands. */
export type Port = Pick<HTMLElement, 'scrollTop' | 'scrollHeight' | 'clientHeight'>;

/**
 * Tells a person's scrolling from that of a view whose content became shorter or was put in its place: such a view moves
 * upward as well, and would stop following although nobody has asked for it.
 */
export class ScrollWatch {
  #top = 0;
  #height = 0;

  /** The view was put where it is; nobody has moved it there. */
  note({ scrollTop, scrollHeight }: Port): void {
    this.#top = scrollTop;
    this.#height = scrollHeight;
  }

  /** Where a person has moved the view since it was looked at last; null when it was not a person, or not at all. */
  moved(port: Port): 'up' | 'down' | null {
    const [by, isSameContent] = [port.scrollTop - this.#top, port.scrollHeight === this.#height];
    this.note(port);
    if (by > 0) return 'down';
    return by < 0 && isSameContent ? 'up' : null;
  }
}

/** `slack` pixels before the end count as the end. */
export function isAtEnd({ scrollTop, clientHeight, scrollHeight }: Port, slack = 2): boolean {
  return scrollTop + clientHeight >= scrollHeight - slack;
}
