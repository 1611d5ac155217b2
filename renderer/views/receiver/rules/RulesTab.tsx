import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { type ResponseRule, responseRuleSchema } from '../../../../shared/receiver/response-rule.ts';
import { t } from '../../../../shared/strings/t.ts';
import { moveRule } from '../../../client/commands/response-rules.ts';
import { open } from '../../../client/console.ts';
import { selectResponseRules } from '../../../client/selectors.ts';
import { Empty } from '../../../ui/Empty.tsx';
import rules from '../../../ui/rules.module.css';
import { useConsole, useWindow } from '../../../ui/use-window.ts';
import styles from '../ReceiverView.module.css';
import { Presets } from './Presets.tsx';
import { RuleRow } from './RuleRow.tsx';

/** How the receiver answers: the first rule that matches, and 200 where none does. */
export function RulesTab() {
  const console = useConsole();
  const all = useWindow(selectResponseRules);
  const keepFocus = useKeptFocus(all);
  return (
    <>
      <Presets />
      <div className={styles.partBar}>
        <span className={styles.quiet}>{t('receiverRules.text')}</span>
        <span className={styles.space} />
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconPlus size={14} />}
          onClick={() => open(console, { kind: 'response-rule', rule: newRule(), isNew: true })}
        >
          {t('receiverRules.add')}
        </Button>
      </div>
      {all.length === 0 ? (
        <div className={styles.none}>
          <Empty text={t('receiverRules.none')} />
        </div>
      ) : (
        <ol className={rules.list} aria-label={t('receiverRules.label')}>
          {all.map((rule, index) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              position={index + 1}
              count={all.length}
              onMove={(by, from) => {
                keepFocus(from);
                void moveRule(console, rule, by);
              }}
            />
          ))}
        </ol>
      )}
    </>
  );
}

function newRule(): ResponseRule {
  const status = 503;
  const name = t('receiverRules.newName', { status: String(status) });
  return responseRuleSchema.parse({ id: crypto.randomUUID(), name, respond: [{ kind: 'answer', status }] });
}

/** A row that moves is taken out of the page for a moment: what had the focus in it gets it back. */
function useKeptFocus(all: readonly ResponseRule[]): (element: HTMLElement) => void {
  const wanted = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rules in their new order are what is waited for
  useEffect(() => {
    if (wanted.current?.isConnected) wanted.current.focus();
    wanted.current = null;
  }, [all]);
  return (element) => {
    wanted.current = element;
  };
}
