import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lossRuleSchema } from '../../../shared/faults/loss-rule.ts';
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
    <section className={styles.view} aria-label="Faults" data-region="groups" tabIndex={-1}>
      <header className={styles.bar}>
        <h2 className={styles.title}>Loss laboratory</h2>
        <span className={styles.quiet}>
          Beyond Outbound Contact Server, off by default, and never kept over a restart. What it does is marked in the
          log.
        </span>
        <span className={styles.space} />
        <Button variant="default" leftSection={<IconPlus size={14} />} onClick={add}>
          Add a fault
        </Button>
        {isOn && <Button onClick={() => void switchLossRulesOff(console)}>Switch all off</Button>}
      </header>
      <QuickFaults />
      <div className={styles.body}>
        <section className={styles.part} aria-label="Faults of the sender">
          <h3 className={styles.head}>Faults</h3>
          {all.length === 0 ? (
            <div className={styles.none}>
              <Empty text="None: notifications leave as Outbound Contact Server would send them." />
            </div>
          ) : (
            <ul className={rules.list} aria-label="Faults of the loss laboratory">
              {all.map((rule) => (
                <LossRuleRow key={rule.id} rule={rule} />
              ))}
            </ul>
          )}
        </section>
        <section className={styles.part} aria-label="Verdicts">
          <h3 className={styles.head}>Verdicts</h3>
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
