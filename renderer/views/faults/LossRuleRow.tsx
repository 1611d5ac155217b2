import { Switch, UnstyledButton } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { LossRule } from '../../../shared/faults/loss-rule.ts';
import { t } from '../../../shared/strings/t.ts';
import { deleteLossRule, switchLossRule } from '../../client/commands/faults.ts';
import { open } from '../../client/console.ts';
import { groupNames } from '../../client/group-names.ts';
import { lossRuleWords } from '../../client/loss-words.ts';
import { selectFaults, selectGroups } from '../../client/selectors.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from '../../ui/rules.module.css';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import own from './LossRuleRow.module.css';

/** One fault of the sender, as what it does. */
export function LossRuleRow({ rule }: { readonly rule: LossRule }) {
  const console = useConsole();
  const hits = useWindow(selectFaults).hits[rule.id] ?? 0;
  const words = lossRuleWords(rule, groupNames(useWindow(selectGroups)));
  const isSpent = !rule.on && rule.choice.kind === 'next' && hits >= rule.choice.count;
  return (
    <li className={`${styles.rule} ${own.rule} ${rule.on ? '' : styles.off}`}>
      <Switch
        size="xs"
        aria-label={t('faults.row.on', { fault: words })}
        checked={rule.on}
        onChange={(event) => void switchLossRule(console, rule, event.currentTarget.checked)}
      />
      <UnstyledButton
        className={styles.open ?? ''}
        aria-label={t('faults.row.edit', { fault: words })}
        onClick={() => open(console, { kind: 'loss-rule', rule, isNew: false })}
      >
        <span className={`${styles.name} ${own.words}`}>{words.charAt(0).toUpperCase() + words.slice(1)}</span>
        {isSpent && <span className={styles.words}>{t('faults.row.spent')}</span>}
      </UnstyledButton>
      <span className={styles.hits} title={t('faults.row.hitsHint')}>
        {t('faults.row.hits', { count: hits })}
      </span>
      <IconButton
        icon={IconTrash}
        label={t('faults.row.remove')}
        of={words}
        onClick={() => void deleteLossRule(console, rule)}
      />
    </li>
  );
}
