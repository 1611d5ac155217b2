import { Textarea, UnstyledButton } from '@mantine/core';
import { useRef } from 'react';
import { t } from '../../../shared/strings/t.ts';
import type { TextPlace } from '../../../shared/workspace/faults.ts';
import { changeText } from '../../client/commands/scenario-draft.ts';
import { documentOf, type ScenarioDraft } from '../../client/scenario-draft.ts';
import { isOn } from '../../client/scenario-marks.ts';
import { selectPlay } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './Editing.module.css';

/** The whole scenario as JSON, with its faults by path and line. */
export function TextTab({ draft: { text, faults } }: { readonly draft: ScenarioDraft }) {
  const console = useConsole();
  const isPlaying = isOn(useWindow(selectPlay).run);
  const area = useRef<HTMLTextAreaElement>(null);
  const goTo = ({ line, column }: TextPlace) => {
    const before = text.split('\n').slice(0, line - 1);
    const offset = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
    area.current?.focus();
    area.current?.setSelectionRange(offset, offset);
  };
  return (
    <div className={styles.textTab}>
      <Textarea
        ref={area}
        classNames={{ root: styles.text ?? '', wrapper: styles.textFill ?? '', input: styles.textArea ?? '' }}
        aria-label={t('scenarios.textTab.label')}
        spellCheck={false}
        readOnly={isPlaying}
        translate="no"
        value={text}
        onChange={(event) => changeText(console, event.currentTarget.value)}
      />
      <section className={styles.textFaults} aria-label={t('scenarios.textTab.faults')}>
        {faults.length === 0 && (
          <p className={styles.quiet}>{t('scenarios.textTab.fine', { count: documentOf(text)?.steps.length ?? 0 })}</p>
        )}
        <ul>
          {faults.map(({ path, message, place }) => (
            <li key={`${path} ${message}`}>
              <code translate="no">{path === '' ? t('scenarios.textTab.whole') : path}</code>
              <span className={styles.fault}>{message}</span>
              {place && (
                <UnstyledButton className={styles.place ?? ''} onClick={() => goTo(place)}>
                  {t('scenarios.textTab.at', { line: String(place.line), column: String(place.column) })}
                </UnstyledButton>
              )}
            </li>
          ))}
        </ul>
        <p className={styles.quiet}>{t('scenarios.textTab.hint')}</p>
      </section>
    </div>
  );
}
