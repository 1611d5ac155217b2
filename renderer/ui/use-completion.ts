import { useCombobox } from '@mantine/core';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { QueryCompletion } from '../../shared/query/completion.ts';

/** The ways to go on at the caret of a field, asked for by typing or a click; `onTake` gets what was taken. */
export function useCompletion(
  input: RefObject<HTMLInputElement | null>,
  value: string,
  complete: (text: string, caret: number) => readonly QueryCompletion[],
  onTake: (text: string, isKey: boolean) => void,
) {
  const nextCaret = useRef<number | null>(null);
  const [caret, setCaret] = useState(0);
  const [isAsking, setAsking] = useState(false);
  const options = isAsking ? complete(value, Math.min(caret, value.length)) : [];
  // An open list that shows nothing would be announced as one.
  const isOpen = options.length > 0;
  const combobox = useCombobox({
    opened: isOpen,
    onOpenedChange: setAsking,
    onDropdownClose: () => combobox.resetSelectedOption(),
  });

  // The caret can be set once the text stands in the field.
  useLayoutEffect(() => {
    if (nextCaret.current === null) return;
    input.current?.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
  });

  const take = ({ text, caret: at }: QueryCompletion) => {
    const isKey = text.slice(0, at).endsWith(':');
    nextCaret.current = at;
    setCaret(at);
    setAsking(isKey);
    combobox.resetSelectedOption();
    onTake(text, isKey);
  };
  /** What Enter takes; Tab also takes the first one of a term that is being typed. */
  const chosen = () => (isOpen ? options[combobox.getSelectedOptionIndex()] : undefined);
  const next = () => chosen() ?? (/\S/.test(value[caret - 1] ?? ' ') ? options[0] : undefined);
  return { combobox, options, isOpen, isAsking, setAsking, caret, setCaret, take, chosen, next };
}
