import { CloseButton, Combobox, Input, Loader } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import type { QueryCompletion } from '../../shared/query/completion.ts';
import type { QueryFault } from '../../shared/query/fault.ts';
import { t } from '../../shared/strings/t.ts';
import styles from './QueryField.module.css';
import { QueryOptions } from './QueryOptions.tsx';
import { useCompletion } from './use-completion.ts';

/** The lists that have a filter. */
export type Filtered = 'log' | 'groups' | 'log-file';

interface QueryFieldProps {
  /** What is filtered. It is found by its `data-filter`, for the keys that bring the focus here. */
  readonly name: Filtered;
  readonly placeholder: string;
  readonly value: string;
  readonly faults: readonly QueryFault[];
  /** What is shown all the same, said below the faults. */
  readonly shownAnyway?: string;
  readonly isRunning?: boolean;
  readonly help: ReactNode;
  readonly complete: (text: string, caret: number) => readonly QueryCompletion[];
  /** A text that is meant as it is. */
  readonly onChange: (text: string) => void;
  /** A text that is still being typed; without it, such a one is meant as well. */
  readonly onType?: (text: string) => void;
  /** Enter, with nothing chosen. */
  readonly onEnter?: () => void;
  /** Escape, with nothing left to clear. */
  readonly onEscape?: () => void;
  readonly onBlur?: () => void;
}

/** A field for a query with completion: arrows choose, Enter or Tab takes. While there are ways to go on, the fault of a term waits until the caret has left it. */
export function QueryField(props: QueryFieldProps) {
  const { name, placeholder, value, shownAnyway, help, complete, onChange, onType = onChange } = props;
  const input = useRef<HTMLInputElement>(null);
  const completion = useCompletion(input, value, complete, (text, isKey) => (isKey ? onType : onChange)(text));
  const { combobox, options, isOpen, isAsking, setAsking, caret, setCaret, take } = completion;
  const faultsId = useId();
  const faults = props.faults.filter(({ from, to }) => !isOpen || caret < from || caret > to);

  const clear = () => {
    onChange('');
    setCaret(0);
    setAsking(false);
    input.current?.focus();
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && completion.chosen() === undefined) {
      event.preventDefault();
      setAsking(false);
      props.onEnter?.();
    }
    if (event.key === 'Escape') {
      // The window would close the inspector.
      event.preventDefault();
      // Meant for the list, it does not take a text away that cannot be read.
      if (isAsking && (isOpen || faults.length > 0)) setAsking(false);
      else if (value !== '') clear();
      else props.onEscape?.();
    }
    const next = event.key === 'Tab' && !event.shiftKey ? completion.next() : undefined;
    if (next) {
      event.preventDefault();
      take(next);
    }
  };

  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      width="max-content"
      transitionProps={{ duration: 60 }}
      onOptionSubmit={(index) => {
        const option = options[Number(index)];
        if (option) take(option);
      }}
    >
      <div className={styles.field}>
        <Combobox.Target withExpandedAttribute>
          <Input
            ref={input}
            size="xs"
            // Its own would take the place of what is said of the faults.
            withAria={false}
            classNames={{ input: styles.text ?? '' }}
            aria-autocomplete="list"
            aria-label={t(`query.${name}.filter`)}
            aria-invalid={faults.length > 0 || undefined}
            aria-describedby={faults.length > 0 ? faultsId : undefined}
            data-filter={name}
            placeholder={placeholder}
            spellCheck={false}
            autoComplete="off"
            leftSection={
              props.isRunning ? (
                <Loader size={12} aria-label={t('query.searching')} />
              ) : (
                <IconFilter size={14} aria-hidden />
              )
            }
            rightSectionPointerEvents="all"
            rightSectionWidth={value === '' ? 28 : 54}
            rightSection={
              <>
                {value !== '' && (
                  <CloseButton size={24} iconSize={14} aria-label={t(`query.${name}.clear`)} onClick={clear} />
                )}
                {help}
              </>
            }
            value={value}
            onChange={({ currentTarget }) => {
              setCaret(currentTarget.selectionStart ?? currentTarget.value.length);
              setAsking(true);
              combobox.resetSelectedOption();
              onType(currentTarget.value);
            }}
            onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
            onClick={() => setAsking(true)}
            onKeyDown={handleKey}
            onBlur={() => {
              setAsking(false);
              props.onBlur?.();
            }}
          />
        </Combobox.Target>
        <div id={faultsId} className={styles.faults} role="status">
          {faults.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
          {faults.length > 0 && shownAnyway !== undefined && <p className={styles.meaning}>{shownAnyway}</p>}
        </div>
      </div>
      <QueryOptions options={options} />
    </Combobox>
  );
}
