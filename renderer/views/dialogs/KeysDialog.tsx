import { Switch } from '@mantine/core';
import { uiCommands } from '../../../shared/contract/ui-commands.ts';
import { t } from '../../../shared/strings/t.ts';
import { acceleratorText, allKeysOf } from '../../client/keys.ts';
import { selectLetterKeys } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { DialogFrame } from './DialogFrame.tsx';
import styles from './dialogs.module.css';

const menus = ['group', 'log', 'file', 'edit', 'sending', 'scenario', 'clock', 'view', 'help'] as const;
const moves = ['region', 'close', 'select', 'fold', 'inspect', 'actions', 'latest', 'sheet'] as const;

/** Single letters are no good to those who dictate, or whose keys repeat: they can be switched off. */
function Letters() {
  const { store } = useConsole();
  return (
    <Switch
      size="xs"
      label={t('dialogs.keys.letters')}
      checked={useWindow(selectLetterKeys)}
      onChange={(event) => store.setState({ letterKeys: event.currentTarget.checked })}
    />
  );
}

/** Every key of the window, made from the command registry. */
export function KeysDialog() {
  return (
    <DialogFrame title={t('dialogs.keys.title')} size={720} aside={<Letters />}>
      <div className={styles.keyTable}>
        {menus.map((menu) => (
          <section key={menu}>
            <h3>{t(`menus.${menu}`)}</h3>
            <dl>
              {uiCommands
                .filter((command) => command.menu === menu && allKeysOf(command).length > 0)
                .map((command) => (
                  <div key={command.id}>
                    <dt>{command.title}</dt>
                    <dd>
                      {allKeysOf(command).map((keys) => (
                        <kbd key={keys}>{keys}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{t('dialogs.keys.moving')}</h3>
          <dl>
            {moves.map((move) => (
              <div key={move}>
                <dt>{t(`dialogs.keys.${move}`)}</dt>
                <dd>
                  <kbd>{acceleratorText(t(`dialogs.keys.${move}Keys`))}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </DialogFrame>
  );
}
