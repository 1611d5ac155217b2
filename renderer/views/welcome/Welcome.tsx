import { UnstyledButton } from '@mantine/core';
import { type Icon, IconArrowRight, IconFolderOpen, IconHeadset, IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { UiCommandId } from '../../../shared/contract/ui-commands.ts';
import { run } from '../../client/commands/run.ts';
import { catchFocus } from '../../client/enter-region.ts';
import { useConsole } from '../../ui/use-window.ts';
import { ResultLine } from '../shell/ResultLine.tsx';
import styles from './Welcome.module.css';

const cards: readonly { id: UiCommandId; icon: Icon; title: string; text: string }[] = [
  {
    id: 'workspace.sample',
    icon: IconHeadset,
    title: 'Load the sample call centre',
    text: 'Six Campaign Groups with several dial modes. Works with the built-in receiver, without any other program.',
  },
  {
    id: 'workspace.open',
    icon: IconFolderOpen,
    title: 'Open a workspace',
    text: 'A JSON file with Campaign Groups, Calling Lists and options. Faults are listed with their place.',
  },
  {
    id: 'group.create',
    icon: IconPlus,
    title: 'Create a Campaign Group',
    text: 'Begin with one Campaign run by one Group, and add its Calling Lists.',
  },
];

/** The first run: what there is to begin with. */
export function Welcome() {
  const console = useConsole();
  useEffect(() => catchFocus(document), []);
  return (
    <section className={styles.welcome} aria-label="Welcome" data-region="groups" tabIndex={-1}>
      <div className={styles.inside}>
        <h2 className={styles.title}>Drive Campaign Groups, see every notification</h2>
        <p className={styles.text}>
          This console plays an Outbound Contact Server. Load, start, stop and unload Campaign Groups by hand; each
          change is one HTTP POST to your receiver, shown as the line OCS would log beside what happened on the wire.
        </p>
        <div className={styles.cards}>
          {cards.map(({ id, icon: Picture, title, text }) => (
            <UnstyledButton key={id} className={styles.card ?? ''} onClick={() => run(console, id)}>
              <span className={styles.picture}>
                <Picture size={22} stroke={1.6} aria-hidden />
              </span>
              <span className={styles.cardTitle}>
                {title} <IconArrowRight size={15} aria-hidden />
              </span>
              <span className={styles.cardText}>{text}</span>
            </UnstyledButton>
          ))}
        </div>
        <p className={styles.text}>
          Or{' '}
          <UnstyledButton className={styles.link ?? ''} onClick={() => run(console, 'group.import')}>
            import Campaign Groups from CSV
          </UnstyledButton>
          , or{' '}
          <UnstyledButton className={styles.link ?? ''} onClick={() => run(console, 'group.generate')}>
            generate many from a pattern
          </UnstyledButton>
          .
        </p>
        <ol className={styles.steps}>
          <li>Load the sample</li>
          <li>Listen and use as target</li>
          <li>
            Press <kbd>L</kbd>, then <kbd>S</kbd> on a Campaign Group
          </li>
          <li>Watch 81000 and 81001 in the log</li>
        </ol>
        <ResultLine />
      </div>
    </section>
  );
}
