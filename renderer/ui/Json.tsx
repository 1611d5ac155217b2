import { useMemo } from 'react';
import { isFilledIn } from '../../shared/reporting/filled-in.ts';
import styles from './Json.module.css';

const token = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** JSON text with its parts told apart by colour. It stays plain text: it can be selected and copied. */
export function Json({ text, wraps = false }: { readonly text: string; readonly wraps?: boolean }) {
  const parts = useMemo(() => partsOf(text), [text]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard
    <pre className={`${styles.json} ${wraps ? styles.wraps : ''}`} tabIndex={0}>
      {parts.map(({ at, kind, text: part }) => (
        <span
          key={at}
          className={styles[kind]}
          title={kind === 'default' ? 'default: filled in, since none is set' : undefined}
        >
          {part}
        </span>
      ))}
    </pre>
  );
}

interface Part {
  readonly at: number;
  readonly kind: 'key' | 'string' | 'default' | 'null' | 'word' | 'number' | 'sign';
  readonly text: string;
}

function kindOfWord(word: string | undefined): Part['kind'] {
  if (word === undefined) return 'number';
  return word === 'null' ? 'null' : 'word';
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  let key = '';
  for (const match of text.matchAll(token)) {
    if (match.index > end) parts.push({ at: end, kind: 'sign', text: text.slice(end, match.index) });
    const [whole, string, colon, word] = match;
    const kind =
      string === undefined
        ? kindOfWord(word)
        : colon !== undefined
          ? 'key'
          : isFilledIn(key, whole)
            ? 'default'
            : 'string';
    if (kind === 'key') key = (string ?? '').slice(1, -1);
    parts.push({ at: match.index, kind, text: whole });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push({ at: end, kind: 'sign', text: text.slice(end) });
  return parts;
}
