import { ActionIcon, Popover } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { queryKeys } from '../../../shared/log-query/parse-keys.ts';
import styles from './QueryField.module.css';

/** What can be asked of the log, by key, each with an example. */
export function QueryHelp() {
  return (
    <Popover position="top-end" trapFocus returnFocus width={560}>
      <Popover.Target>
        <ActionIcon size={22} aria-label="How to filter the log">
          <IconHelp size={14} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.help ?? ''} aria-label="How to filter the log">
        <p>
          A row is shown when <b>every</b> term holds. Commas: any of these. A minus in front: not. Quotes go around
          what has spaces. Words without a key are looked for in names, URI, body, headers, answer, error and notes.
        </p>
        <dl className={styles.keys}>
          {queryKeys.map(({ key, about, example }) => (
            <div key={key}>
              <dt>{example}</dt>
              <dd>{about}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}
