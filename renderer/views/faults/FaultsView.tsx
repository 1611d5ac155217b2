import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lossRuleSchema } from '../../../shared/faults/loss-rule.ts';
import { t } from '../../../shared/strings/t.ts';
import { switchLossRulesOff } from '../../client/commands/faults.ts';
import { open } from '../../client/console.ts';
import { selectFaults } from '../../client/selectors.ts';
import { Empty } from '../../ui/Empty.tsx';
import rules from '../../ui/rules.module.css';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { ResultLine } from '../shell/ResultLine.tsx';
import styles from './FaultsView.module.css';
import { LossRuleRow } from './LossRuleRow.tsx';
import { QuickFaults } from './QuickFaults.tsx';
import { Verdicts } from './Verdicts.tsx';

/** The loss laboratory: what is done to notifications on their way out, and what became of each Campaign Group. */
export function FaultsView() {
  const console = useConsole();
  const { rules: all } = useWindow(selectFaults);
  const isOn = all.some(({ on }) => on);
  const add = () => open(console, { kind: 'loss-rule', rule: newRule(), isNew: true });
  return (
    <section className={styles.view} aria-label={t('faults.label')} data-region="groups" tabIndex={-1}>
      <header className={styles.bar}>
        <h2 className={styles.title}>{t('faults.title')}</h2>
        <span className={styles.quiet}>{t('faults.text')}</span>
        <span className={styles.space} />
        <Button variant="default" leftSection={<IconPlus size={14} />} onClick={add}>
          {t('faults.add')}
        </Button>
        {isOn && <Button onClick={() => void switchLossRulesOff(console)}>{t('faults.allOff')}</Button>}
      </header>
      <QuickFaults />
      <div className={styles.body}>
        <section className={styles.part} aria-label={t('faults.senderLabel')}>
          <h3 className={styles.head}>{t('faults.senderTitle')}</h3>
          {all.length === 0 ? (
            <div className={styles.none}>
              <Empty text={t('faults.none')} />
            </div>
          ) : (
            <ul className={rules.list} aria-label={t('faults.listLabel')}>
              {all.map((rule) => (
                <LossRuleRow key={rule.id} rule={rule} />
              ))}
            </ul>
          )}
        </section>
        <section className={styles.part} aria-label={t('faults.verdicts.label')}>
          <h3 className={styles.head}>{t('faults.verdicts.title')}</h3>
          <Verdicts />
        </section>
      </div>
      <footer className={styles.footer}>
        <ResultLine />
      </footer>
    </section>
  );
}

function newRule() {
  return lossRuleSchema.parse({
    id: crypto.randomUUID(),
    match: { kind: 'change' },
    choice: { kind: 'next', count: 1 },
    effect: { kind: 'lose' },
  });
}
