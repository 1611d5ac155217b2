import { Button, Menu } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import type { Outcome } from '../../../shared/reporting/outcome.ts';
import { t } from '../../../shared/strings/t.ts';
import { askForOutcomes } from '../../client/commands/log-query.ts';
import { outcomesOf } from '../../client/log-query.ts';
import { selectLogQuery } from '../../client/selectors.ts';
import menu from '../../ui/menu.module.css';
import { outcomeWords } from '../../ui/outcome-words.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './LogPanel.module.css';

/** Chooses outcomes by hand: what it says stands in the text of the filter. */
export function OutcomeFilter() {
  const console = useConsole();
  const outcomes = outcomesOf(useWindow(selectLogQuery).query);
  const toggle = (outcome: Outcome) =>
    askForOutcomes(
      console,
      outcomes.includes(outcome) ? outcomes.filter((other) => other !== outcome) : [...outcomes, outcome],
    );
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <Button variant={outcomes.length > 0 ? 'light' : 'default'} size="xs" leftSection={<IconFilter size={14} />}>
          <span className={styles.word}>{t('log.outcomes.label')}</span>
          {outcomes.length > 0 && <span className={styles.chosen}>{outcomes.length}</span>}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={menu.dropdown ?? ''}>
        {(Object.keys(outcomeWords) as Outcome[]).map((outcome) => (
          <Menu.Item
            key={outcome}
            className={menu.item ?? ''}
            role="menuitemcheckbox"
            aria-checked={outcomes.includes(outcome)}
            rightSection={outcomes.includes(outcome) ? '✓' : ''}
            onClick={() => toggle(outcome)}
          >
            {outcomeWords[outcome]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
