import { UnstyledButton } from '@mantine/core';
import { type Icon, IconArrowRight, IconFolderOpen, IconHeadset, IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { UiCommandId } from '../../../shared/contract/ui-commands.ts';
import { t } from '../../../shared/strings/t.ts';
import { run } from '../../client/commands/run.ts';
import { catchFocus } from '../../client/enter-region.ts';
import { useConsole } from '../../ui/use-window.ts';
import { ResultLine } from '../shell/ResultLine.tsx';
import styles from './Welcome.module.css';

const cards: readonly { id: UiCommandId; icon: Icon; words: 'sample' | 'open' | 'create' }[] = [
  { id: 'workspace.sample', icon: IconHeadset, words: 'sample' },
  { id: 'workspace.open', icon: IconFolderOpen, words: 'open' },
  { id: 'group.create', icon: IconPlus, words: 'create' },
];

/** The first run: what there is to begin with. */
export function Welcome() {
  const console = useConsole();
  useEffect(() => catchFocus(document), []);
  return (
    <section className={styles.welcome} aria-label={t('welcome.label')} data-region="groups" tabIndex={-1}>
      <div className={styles.inside}>
        <h2 className={styles.title}>{t('welcome.title')}</h2>
        <p className={styles.text}>{t('welcome.text')}</p>
        <div className={styles.cards}>
          {cards.map(({ id, icon: Picture, words }) => (
            <UnstyledButton key={id} className={styles.card ?? ''} onClick={() => run(console, id)}>
              <span className={styles.picture}>
                <Picture size={22} stroke={1.6} aria-hidden />
              </span>
              <span className={styles.cardTitle}>
                {t(`welcome.${words}`)} <IconArrowRight size={15} aria-hidden />
              </span>
              <span className={styles.cardText}>{t(`welcome.${words}Text`)}</span>
            </UnstyledButton>
          ))}
        </div>
        <p className={styles.text}>
          {t.rich('welcome.or', {
            import: (words) => (
              <UnstyledButton className={styles.link ?? ''} onClick={() => run(console, 'group.import')}>
                {words}
              </UnstyledButton>
            ),
            generate: (words) => (
              <UnstyledButton className={styles.link ?? ''} onClick={() => run(console, 'group.generate')}>
                {words}
              </UnstyledButton>
            ),
          })}
        </p>
        <ol className={styles.steps}>
          <li>{t('welcome.steps.sample')}</li>
          <li>{t('welcome.steps.listen')}</li>
          <li>{t.rich('welcome.steps.press', { kbd: (words) => <kbd>{words}</kbd> })}</li>
          <li>{t('welcome.steps.watch')}</li>
        </ol>
        <ResultLine />
      </div>
    </section>
  );
}
