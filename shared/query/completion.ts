import { cursorIn } from './cursor.ts';
import { quoted } from './quote.ts';

/** A word that a query language knows, and what it means. */
export interface KnownWord {
  readonly word: string;
  readonly meaning: string;
}

/** One way to go on with a query: its text with it, and where the caret stands then. */
export interface QueryCompletion {
  /** What it reads: a key with its colon, or a value. */
  readonly label: string;
  readonly meaning: string;
  readonly text: string;
  readonly caret: number;
}

/** What a query language offers while it is typed. */
export interface QueryOffer {
  readonly keys: readonly { readonly name: string; readonly meaning: string }[];
  /** The words of a key, and how its values look where they are numbers or times. The key is in lower case. */
  readonly valuesOf: (key: string) => {
    readonly words?: readonly KnownWord[];
    readonly examples?: readonly KnownWord[];
  };
  /** What follows a value at the end of the text. */
  readonly ending: '' | ' ';
}

const mostValues = 16;

/** The ways to go on at the caret: keys, or values of the key that it stands behind. Values that were given are left out. */
export function completeQuery(text: string, caret: number, offer: QueryOffer): readonly QueryCompletion[] {
  const { key, typed, from, to, given } = cursorIn(text, caret);
  const wanted = typed.toLowerCase();
  const going = ({ word, meaning }: KnownWord, inserted: string, ending: string): QueryCompletion[] => {
    if (inserted === text.slice(from, to) && caret === to) return [];
    const before = text.slice(0, from) + inserted + (to === text.length ? ending : '');
    return [{ label: word, meaning, text: before + text.slice(to), caret: before.length }];
  };
  if (key === null) {
    const keys = offer.keys.map(({ name, meaning }) => ({ word: `${name}:`, meaning }));
    return keys.filter(startingWith(wanted)).flatMap((known) => going(known, known.word, ''));
  }
  const { words = [], examples = [] } = offer.valuesOf(key.toLowerCase());
  return [
    ...bestOf(words, wanted)
      .filter(({ word }) => !given.includes(word.toLowerCase()))
      .slice(0, mostValues)
      .flatMap((known) => going(known, quoted(known.word), offer.ending)),
    ...examples.filter(startingWith(wanted)).flatMap((known) => going(known, known.word, offer.ending)),
  ];
}

/** The words that begin with what is typed; where none does, those that hold it; else those whose meaning holds it. */
function bestOf(words: readonly KnownWord[], wanted: string): readonly KnownWord[] {
  const begun = words.filter(startingWith(wanted));
  if (begun.length > 0) return begun;
  const holding = words.filter(({ word }) => word.toLowerCase().includes(wanted));
  return holding.length > 0 ? holding : words.filter(({ meaning }) => meaning.toLowerCase().includes(wanted));
}

function startingWith(wanted: string): (known: KnownWord) => boolean {
  return ({ word }) => word.toLowerCase().startsWith(wanted);
}
