import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { closeDialog } from '../../client/console.ts';
import { useReturnOfFocus } from '../../ui/use-return-of-focus.ts';
import { useConsole } from '../../ui/use-window.ts';
import styles from './dialogs.module.css';

interface DialogFrameProps {
  readonly title: string;
  readonly size?: number;
  /** The verb of the button that does it; without it there is only a way out. */
  readonly verb?: string;
  readonly verbIsOff?: boolean;
  readonly isBusy?: boolean;
  /** For what hurts: Enter must not do it by accident. */
  readonly focusesWayOut?: boolean;
  readonly aside?: ReactNode;
  readonly onSubmit?: () => void;
  readonly children: ReactNode;
}

/** At once: the dialog's own focus comes a moment later, and a key that is pressed before it would go to the list behind. */
function focusFirst(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
}

/** Every dialog: title, content, and at the bottom the way out and the verb. Enter does it, Escape leaves. */
export function DialogFrame({
  title,
  size = 480,
  verb,
  verbIsOff = false,
  isBusy = false,
  focusesWayOut = false,
  aside,
  onSubmit,
  children,
}: DialogFrameProps) {
  const console = useConsole();
  const close = () => closeDialog(console);
  useReturnOfFocus();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!verbIsOff && !isBusy) onSubmit?.();
  };
  return (
    <Modal.Root
      opened
      onClose={close}
      size={size}
      classNames={{ inner: styles.frame ?? '', content: styles.content ?? '' }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles.header}>
          <Modal.Title className={styles.title ?? ''}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('dialogs.close')} size={26} />
        </div>
        <Modal.Body className={styles.body ?? ''}>
          <form ref={focusFirst} onSubmit={submit} noValidate>
            <div className={styles.inside}>{children}</div>
            <div className={styles.footer}>
              <div className={styles.aside}>{aside}</div>
              <Button
                variant="default"
                size="sm"
                onClick={close}
                {...(focusesWayOut || verb === undefined ? { 'data-autofocus': true } : {})}
              >
                {verb === undefined ? t('dialogs.close') : t('dialogs.cancel')}
              </Button>
              {verb !== undefined && (
                <Button
                  type="submit"
                  size="sm"
                  aria-disabled={verbIsOff}
                  {...(verbIsOff ? { 'data-disabled': true } : {})}
                  loading={isBusy}
                >
                  {verb}
                </Button>
              )}
            </div>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
