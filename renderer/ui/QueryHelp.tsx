import { ActionIcon, Popover } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { t } from '../../shared/strings/t.ts';
import { bold } from './bold.tsx';
import styles from './QueryField.module.css';
import type { Filtered } from './QueryField.tsx';

interface QueryHelpProps {
  readonly name: Filtered;
  readonly keys: readonly { readonly name: string; readonly meaning: string; readonly example: string }[];
}

/** What can be asked for, by key, each with an example. */
export function QueryHelp({ name, keys }: QueryHelpProps) {
  return (
    <Popover position="top-end" trapFocus returnFocus width={560}>
      <Popover.Target>
        <ActionIcon size={24} aria-label={t(`query.${name}.how`)}>
          <IconHelp size={14} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.help ?? ''} aria-label={t(`query.${name}.how`)}>
        <p>{t.rich(`query.${name}.explained`, { b: bold })}</p>
        <dl className={styles.keys}>
          {keys.map(({ name: key, meaning, example }) => (
            <div key={key}>
              <dt translate="no">{`${key}:${example}`}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}
