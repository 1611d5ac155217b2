import { ActionIcon, Popover } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import styles from './QueryField.module.css';

interface QueryHelpProps {
  /** What is filtered, such as `the log`. */
  readonly what: string;
  /** What one thing found is called, such as `row`. */
  readonly one: string;
  /** Where words without a key are looked for. */
  readonly searched: string;
  readonly keys: readonly { readonly name: string; readonly meaning: string; readonly example: string }[];
}

/** What can be asked for, by key, each with an example. */
export function QueryHelp({ what, one, searched, keys }: QueryHelpProps) {
  return (
    <Popover position="top-end" trapFocus returnFocus width={560}>
      <Popover.Target>
        <ActionIcon size={24} aria-label={`How to filter ${what}`}>
          <IconHelp size={14} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.help ?? ''} aria-label={`How to filter ${what}`}>
        <p>
          A {one} is shown when <b>every</b> term holds. Commas: any of these. A minus in front: not. Quotes go around
          what has spaces. Words without a key are looked for in {searched}.
        </p>
        <dl className={styles.keys}>
          {keys.map(({ name, meaning, example }) => (
            <div key={name}>
              <dt>{`${name}:${example}`}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}
