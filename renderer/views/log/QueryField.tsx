import { CloseButton, Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { complete } from '../../../shared/log-query/complete.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { applyQuery, clearQuery, rememberQuery, setQuery, typeQuery } from '../../client/commands/log-query.ts';
import { isFiltering } from '../../client/log-query.ts';
import { selectLogQuery, selectQueryFocus, selectRecentQueries } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './QueryField.module.css';
import { QueryHelp } from './QueryHelp.tsx';

/** The text that says which rows are shown, with the ways to go on at the cursor. */
export function QueryField({ className }: { readonly className: string }) {
  const console = useConsole();
  const logQuery = useWindow(selectLogQuery);
  const recent = useWindow(selectRecentQueries);
  const asked = useWindow(selectQueryFocus);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const input = useRef<HTMLInputElement>(null);
  const [cursor, setCursor] = useState(0);
  const nextCursor = useRef<number | null>(null);
  const completion = useCompletion(logQuery.text, cursor);
  const shownRecent = logQuery.text === '' ? recent : [];
  const faults = logQuery.faults.filter(
    ({ from, to }) => !combobox.dropdownOpened || completion.suggestions.length === 0 || cursor < from || cursor > to,
  );

  useEffect(() => {
    if (asked === null) return;
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor is set once the text stands in the field
  useLayoutEffect(() => {
    if (nextCursor.current === null) return;
    input.current?.setSelectionRange(nextCursor.current, nextCursor.current);
    setCursor(nextCursor.current);
    nextCursor.current = null;
  }, [logQuery.text]);

  const take = (option: string) => {
    const [kind, index = ''] = option.split(' ');
    const chosen = kind === 'recent' ? shownRecent[Number(index)] : completion.suggestions[Number(index)]?.insert;
    if (chosen === undefined) return;
    const isKey = kind !== 'recent' && completion.suggestions[Number(index)]?.isKey === true;
    const { from, to } = kind === 'recent' ? { from: 0, to: logQuery.text.length } : completion;
    const rest = logQuery.text.slice(to);
    const inserted = isKey || rest.startsWith(' ') || kind === 'recent' ? chosen : `${chosen} `;
    nextCursor.current = from + inserted.length;
    const ask = isKey ? typeQuery : setQuery;
    ask(console, logQuery.text.slice(0, from) + inserted + rest);
    combobox.resetSelectedOption();
    if (!isKey) combobox.closeDropdown();
  };
  const leave = () => {
    combobox.closeDropdown();
    applyQuery(console);
    rememberQuery(console);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const hasOptions = combobox.dropdownOpened && (completion.suggestions.length > 0 || shownRecent.length > 0);
    if (event.key === 'Tab' && !event.shiftKey && hasOptions && logQuery.text !== '') {
      event.preventDefault();
      return take(`value ${Math.max(0, combobox.getSelectedOptionIndex() - shownRecent.length)}`);
    }
    if (event.key === 'Enter' && combobox.getSelectedOptionIndex() < 0) return leave();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (combobox.dropdownOpened) return;
    if (logQuery.text !== '') clearQuery(console);
    else input.current?.closest<HTMLElement>('[data-region="log"]')?.focus();
  };
  return (
    <div className={`${styles.field} ${className}`}>
      <Combobox
        store={combobox}
        width={420}
        position="bottom-start"
        shadow="md"
        transitionProps={{ duration: 60 }}
        onOptionSubmit={take}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={input}
            aria-label="Filter the log"
            aria-invalid={faults.length > 0}
            aria-describedby={faults.length > 0 ? 'query-faults' : undefined}
            placeholder="Filter: text, group:Spring, outcome:failed …"
            spellCheck={false}
            leftSection={logQuery.running > 0 ? <Loader size={12} aria-label="Searching" /> : <IconSearch size={14} />}
            rightSectionWidth={isFiltering(logQuery) ? 52 : 28}
            rightSection={
              <>
                {isFiltering(logQuery) && (
                  <CloseButton
                    size="xs"
                    aria-label="Clear the filter of the log"
                    onClick={() => {
                      clearQuery(console);
                      input.current?.focus();
                    }}
                  />
                )}
                <QueryHelp />
              </>
            }
            value={logQuery.text}
            onChange={({ currentTarget }) => {
              setCursor(currentTarget.selectionStart ?? currentTarget.value.length);
              typeQuery(console, currentTarget.value);
              combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onSelect={({ currentTarget }) => setCursor(currentTarget.selectionStart ?? 0)}
            onClick={() => combobox.openDropdown()}
            onBlur={leave}
            onKeyDown={onKeyDown}
          />
        </Combobox.Target>
        <Combobox.Dropdown
          className={styles.dropdown ?? ''}
          hidden={completion.suggestions.length === 0 && shownRecent.length === 0}
        >
          <Combobox.Options className={styles.options ?? ''} aria-label="Ways to go on">
            {shownRecent.map((text, index) => (
              <Combobox.Option key={text} value={`recent ${index}`} className={styles.option ?? ''}>
                <span className={styles.word}>{text}</span>
                <span className={styles.about}>used before</span>
              </Combobox.Option>
            ))}
            {completion.suggestions.map(({ label, about }, index) => (
              <Combobox.Option key={label} value={`value ${index}`} className={styles.option ?? ''}>
                <span className={styles.word}>{label}</span>
                <span className={styles.about}>{about}</span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {faults.length > 0 && (
        <ul className={styles.faults} id="query-faults" role="status">
          {faults.map(({ from, message }) => (
            <li key={from}>{message}</li>
          ))}
          <li className={styles.stays}>The rows shown are those of the filter before.</li>
        </ul>
      )}
    </div>
  );
}

/** Names of Campaign Groups are read when something is typed: the field does not follow every change of theirs. */
function useCompletion(text: string, cursor: number) {
  const { store } = useConsole();
  return useMemo(() => {
    const views = Object.values(store.getState().engine?.groups.byId ?? {});
    const groups = views.map(({ configuration }) => ({
      dbid: configuration.dbid,
      name: campaignGroupName(configuration),
    }));
    return complete(text, Math.min(cursor, text.length), { groups });
  }, [store, text, cursor]);
}
