import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import styles from './QueryField.module.css';

/** One way to go on with a query: its text with it, and where the caret stands then. */
export interface QueryCompletion {
  readonly label: string;
  readonly meaning: string;
  readonly text: string;
  readonly caret: number;
}

interface QueryFieldProps {
  readonly label: string;
  readonly placeholder: string;
  /** Found by its `data-filter`, for the keys that bring the focus here. */
  readonly name: string;
  readonly value: string;
  readonly faults: readonly { readonly message: string; readonly from: number; readonly to: number }[];
  readonly complete: (text: string, caret: number) => readonly QueryCompletion[];
  readonly onChange: (text: string) => void;
  /** Enter, or Escape with nothing left to clear: the person has done with it. */
  readonly onLeave?: () => void;
}

/** A field for a query with completion, with the keys of the log's: arrows choose, Enter or Tab takes. A fault is said once the caret has left its term. */
export function QueryField(props: QueryFieldProps) {
  const { label, placeholder, name, value, faults, complete, onChange, onLeave } = props;
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const faultId = useId();
  const options = caret === null ? [] : complete(value, caret);
  const isNothingOffered = options.length === 0;
  // An open list that shows nothing would be announced as one.
  useEffect(() => {
    if (isNothingOffered) combobox.closeDropdown();
  });
  const fault = faults.find(({ from, to }) => caret === null || caret < from || caret > to);

  const take = ({ text, caret: at }: QueryCompletion) => {
    onChange(text);
    setCaret(at);
    combobox.resetSelectedOption();
    if (!text.slice(0, at).endsWith(':')) combobox.closeDropdown();
    requestAnimationFrame(() => input.current?.setSelectionRange(at, at));
  };
  const clear = () => {
    onChange('');
    setCaret(0);
    input.current?.focus();
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && combobox.getSelectedOptionIndex() < 0) {
      event.preventDefault();
      onLeave?.();
    }
    if (event.key === 'Escape') {
      // The window would close the inspector.
      event.preventDefault();
      if (combobox.dropdownOpened && !isNothingOffered) combobox.closeDropdown();
      else if (value !== '') clear();
      else onLeave?.();
    }
    const first = options[Math.max(0, combobox.getSelectedOptionIndex())];
    const isTyped = caret !== null && caret > 0 && !/\s/.test(value[caret - 1] ?? ' ');
    if (event.key === 'Tab' && !event.shiftKey && combobox.dropdownOpened && first && isTyped) {
      event.preventDefault();
      take(first);
    }
  };

  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      width="max-content"
      onOptionSubmit={(index) => {
        const option = options[Number(index)];
        if (option) take(option);
      }}
    >
      <div className={styles.field}>
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={input}
            size="xs"
            className={styles.input ?? ''}
            classNames={{ input: styles.text ?? '' }}
            aria-autocomplete="list"
            aria-label={label}
            aria-invalid={fault !== undefined || undefined}
            aria-describedby={fault === undefined ? undefined : faultId}
            data-filter={name}
            placeholder={placeholder}
            spellCheck={false}
            autoComplete="off"
            leftSection={<IconFilter size={14} aria-hidden />}
            value={value}
            rightSection={
              value !== '' && <CloseButton size={24} iconSize={14} aria-label="Clear the filter" onClick={clear} />
            }
            onChange={(event) => {
              onChange(event.currentTarget.value);
              setCaret(event.currentTarget.selectionStart);
              combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
            onKeyDown={handleKey}
            onFocus={(event) => setCaret(event.currentTarget.selectionStart)}
            onClick={() => combobox.openDropdown()}
            onBlur={() => {
              setCaret(null);
              combobox.closeDropdown();
            }}
          />
        </Combobox.Target>
        <span id={faultId} className={styles.fault} role="status" hidden={combobox.dropdownOpened && !isNothingOffered}>
          {fault?.message}
        </span>
      </div>
      <Combobox.Dropdown hidden={isNothingOffered} className={styles.dropdown ?? ''}>
        <Combobox.Options aria-label="Ways to go on" className={styles.options ?? ''}>
          {options.map(({ label: text, meaning }, index) => (
            <Combobox.Option key={text} value={String(index)} className={styles.option ?? ''}>
              <span className={styles.word}>{text}</span>
              <span className={styles.meaning}>{meaning}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
