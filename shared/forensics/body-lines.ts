/** A body has at most so many characters. */
const longestBody = 65_536;
/** So many lines may stand between the notification and its body. */
const linesBefore = 20;

/** Puts together a JSON object that stands on the lines below a notification, or begins on its own line. */
export class BodyLines {
  #text: string | null = null;
  #body: string | null = null;
  #isOver = false;
  #before = 0;

  /** The body, once it is complete. */
  get body(): string | null {
    return this.#body;
  }

  /** Whether no further line can belong to it. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** A line without a time. Lines before the first brace are not of the body. */
  add(line: string): void {
    if (this.#isOver) return;
    const trimmed = line.trim();
    if (this.#text === null && !trimmed.startsWith('{')) {
      this.#before += 1;
      this.#isOver = this.#before > linesBefore;
      return;
    }
    this.#text = this.#text === null ? trimmed : `${this.#text}\n${trimmed}`;
    if (trimmed.endsWith('}') && isObject(this.#text)) this.#body = this.#text;
    this.#isOver = this.#body !== null || this.#text.length > longestBody;
  }
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
