/** A body has at most so many characters. */
const longestBody = 65_536;
/** So many lines may stand between the notification and its body. */
const linesBefore = 20;

/** Puts together a JSON object that stands on the lines below a notification, or begins on its own line. */
export class BodyLines {
  readonly #braces = new Braces();
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
    this.#braces.take(trimmed);
    // Only a whole object is parsed, and so only once, however many lines it has.
    if (this.#braces.areClosed) this.#body = isObject(this.#text) ? this.#text : null;
    this.#isOver = this.#braces.areClosed || this.#text.length > longestBody;
  }
}

/** Follows the braces of JSON, apart from those within strings. */
class Braces {
  #open = 0;
  #isInString = false;

  get areClosed(): boolean {
    return this.#open <= 0;
  }

  /** A line: no string of JSON has a line break in it. */
  take(line: string): void {
    this.#isInString = false;
    for (let at = 0; at < line.length; at += 1) {
      const sign = line[at];
      if (sign === '"') this.#isInString = !this.#isInString;
      else if (sign === '\\') at += 1;
      else if (!this.#isInString && sign === '{') this.#open += 1;
      else if (!this.#isInString && sign === '}') this.#open -= 1;
    }
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
