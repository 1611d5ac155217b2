import { Switch, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { ResponseRule } from '../../../../shared/receiver/response-rule.ts';
import { t } from '../../../../shared/strings/t.ts';
import { deleteRule, duplicateRule, switchRule } from '../../../client/commands/response-rules.ts';
import { open } from '../../../client/console.ts';
import { acceleratorText } from '../../../client/keys.ts';
import { answerWords, matchWords, selectionWords } from '../../../client/response-words.ts';
import { selectReceiver } from '../../../client/selectors.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import styles from '../../../ui/rules.module.css';
import { useConsole, useWindow } from '../../../ui/use-window.ts';

interface RuleRowProps {
  readonly rule: ResponseRule;
  readonly position: number;
  readonly count: number;
  /** `from` has the focus, and shall keep it. */
  readonly onMove: (by: -1 | 1, from: HTMLElement) => void;
}

/** One response rule in words. Alt and an arrow move it, Delete deletes it. */
export function RuleRow({ rule, position, count, onMove }: RuleRowProps) {
  const console = useConsole();
  const hits = useWindow(selectReceiver).ruleHits[rule.id] ?? 0;
  const focused = () => (document.activeElement instanceof HTMLElement ? document.activeElement : document.body);
  const press = (event: KeyboardEvent) => {
    const by = event.altKey && event.key === 'ArrowUp' ? -1 : event.altKey && event.key === 'ArrowDown' ? 1 : null;
    if (by !== null) onMove(by, focused());
    else if (event.key === 'Delete') deleteRule(console, rule);
    else return;
    event.preventDefault();
  };
  const which = selectionWords(rule.select);
  const said = {
    answers: answerWords(rule),
    requests: matchWords(rule.match),
    b: (words: ReactNode) => <b>{words}</b>,
  };
  return (
    <li className={`${styles.rule} ${rule.on ? '' : styles.off}`} onKeyDown={press}>
      <span className={styles.position}>{position}</span>
      <Switch
        size="xs"
        aria-label={t('receiverRules.row.isOn', { name: rule.name })}
        checked={rule.on}
        onChange={(event) => void switchRule(console, rule, event.currentTarget.checked)}
      />
      <UnstyledButton
        className={styles.open ?? ''}
        aria-label={t('receiverRules.row.edit', { name: rule.name })}
        onClick={() => open(console, { kind: 'response-rule', rule, isNew: false })}
      >
        <span className={styles.name} translate="no">
          {rule.name}
        </span>
        <span className={styles.words}>
          {which === ''
            ? t.rich('receiverRules.row.words', said)
            : t.rich('receiverRules.row.wordsOfSome', { ...said, which })}
        </span>
      </UnstyledButton>
      <span className={styles.hits} title={t('receiverRules.row.hitsHint')}>
        {t('receiverRules.row.hits', { count: hits })}
      </span>
      <span className={styles.actions}>
        <IconButton
          icon={IconArrowUp}
          label={t('receiverRules.row.up')}
          of={rule.name}
          keys={acceleratorText('Alt+↑')}
          reason={position === 1 ? t('receiverRules.row.first') : null}
          onClick={() => onMove(-1, focused())}
        />
        <IconButton
          icon={IconArrowDown}
          label={t('receiverRules.row.down')}
          of={rule.name}
          keys={acceleratorText('Alt+↓')}
          reason={position === count ? t('receiverRules.row.last') : null}
          onClick={() => onMove(1, focused())}
        />
        <IconButton
          icon={IconCopy}
          label={t('receiverRules.row.duplicate')}
          of={rule.name}
          onClick={() => void duplicateRule(console, rule)}
        />
        <IconButton
          icon={IconTrash}
          label={t('receiverRules.row.delete')}
          of={rule.name}
          onClick={() => deleteRule(console, rule)}
        />
      </span>
    </li>
  );
}
