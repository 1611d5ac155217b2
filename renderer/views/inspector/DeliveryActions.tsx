import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconCopy, IconEye, IconEyeOff, IconPencil, IconSend } from '@tabler/icons-react';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { copyFormats } from '../../../shared/export/copy-as.ts';
import { t } from '../../../shared/strings/t.ts';
import { copyDetail, copyNames } from '../../client/commands/copying.ts';
import { showSecrets } from '../../client/commands/inspecting.ts';
import { editAndResend, resend, whyNotResend } from '../../client/commands/redelivery.ts';
import type { WindowState } from '../../client/window-state.ts';
import { Hint } from '../../ui/Hint.tsx';
import menu from '../../ui/menu.module.css';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './Inspector.module.css';

interface DeliveryActionsProps {
  readonly detail: NotificationDetail;
  /** There is something in it that is masked unless it is asked for. */
  readonly hasSecrets: boolean;
  readonly isUnmasked: boolean;
}

const selectWhyNot = (state: WindowState) => whyNotResend(state);
const keys: Partial<Readonly<Record<string, string>>> = { curl: 'C', markdown: 'Shift+C' };

/** Send it again, as it was or edited; copy it; show what is masked. */
export function DeliveryActions({ detail, hasSecrets, isUnmasked }: DeliveryActionsProps) {
  const console = useConsole();
  const whyNot = useWindow(selectWhyNot);
  const { seq } = detail;
  return (
    <div className={styles.actions}>
      <Hint label={whyNot ?? t('inspector.actions.resendHint')} keys={whyNot === null ? 'R' : ''}>
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconSend size={13} />}
          aria-disabled={whyNot !== null}
          {...(whyNot === null ? {} : { 'data-disabled': true, 'aria-description': whyNot })}
          onClick={() => whyNot === null && void resend(console, seq)}
        >
          {t('inspector.actions.resend')}
        </Button>
      </Hint>
      <Hint label={t('inspector.actions.editHint')} keys="Shift+R">
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconPencil size={13} />}
          onClick={() => void editAndResend(console, seq)}
        >
          {t('inspector.actions.edit')}
        </Button>
      </Hint>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="default"
            size="compact-xs"
            leftSection={<IconCopy size={13} />}
            rightSection={<IconChevronDown size={13} />}
          >
            {t('inspector.actions.copyAs')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={menu.dropdown ?? ''}>
          {copyFormats.map((format) => (
            <Menu.Item
              key={format}
              className={menu.item ?? ''}
              rightSection={<kbd className={menu.keys}>{keys[format] ?? ''}</kbd>}
              onClick={() => void copyDetail(console, detail, format)}
            >
              {copyNames[format]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {hasSecrets && (
        <Button
          variant="default"
          size="compact-xs"
          aria-pressed={isUnmasked}
          leftSection={isUnmasked ? <IconEyeOff size={13} /> : <IconEye size={13} />}
          onClick={() => showSecrets(console, isUnmasked ? null : seq)}
        >
          {t(isUnmasked ? 'inspector.actions.mask' : 'inspector.actions.show')}
        </Button>
      )}
    </div>
  );
}
