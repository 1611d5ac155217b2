import { useMemo } from 'react';
import styles from './Json.module.css';

const token = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** JSON text with its parts told apart by colour. It stays plain text: it can be selected and copied. */
export function Json({ text, wraps = false }: { readonly text: string; readonly wraps?: boolean }) {
  const parts = useMemo(() => partsOf(text), [text]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard
    <pre className={`${styles.json} ${wraps ? styles.wraps : ''}`} tabIndex={0}>
      {parts.map(({ at, kind, text: part }) => (
        <span key={at} className={styles[kind]}>
          {part}
        </span>
      ))}
    </pre>
  );
}

interface Part {
  readonly at: number;
  readonly kind: 'key' | 'string' | 'word' | 'number' | 'sign';
  readonly text: string;
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    if (match.index > end) parts.push({ at: end, kind: 'sign', text: text.slice(end, match.index) });
    const [whole, string, colon, word] = match;
    const kind =
      string === undefined ? (word === undefined ? 'number' : 'word') : colon === undefined ? 'string' : 'key';
    parts.push({ at: match.index, kind, text: whole });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push({ at: end, kind: 'sign', text: text.slice(end) });
  return parts;
}
