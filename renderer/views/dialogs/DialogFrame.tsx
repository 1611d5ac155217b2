import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { closeDialog } from '../../client/console.ts';
import { useConsole } from '../../ui/use-window.ts';
import styles from './dialogs.module.css';

interface DialogFrameProps {
  readonly title: string;
  readonly size?: number;
  /** The verb of the button that does it; without it there is only a way out. */
  readonly verb?: string;
  readonly verbIsOff?: boolean;
  readonly isBusy?: boolean;
  readonly aside?: ReactNode;
  readonly onSubmit?: () => void;
  readonly children: ReactNode;
}

/** Every dialog: title, content, and at the bottom the way out and the verb. Enter does it, Escape leaves. */
export function DialogFrame({
  title,
  size = 480,
  verb,
  verbIsOff = false,
  isBusy = false,
  aside,
  onSubmit,
  children,
}: DialogFrameProps) {
  const console = useConsole();
  const close = () => closeDialog(console);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!verbIsOff && !isBusy) onSubmit?.();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size={size}
      classNames={{
        content: styles.content ?? '',
        header: styles.header ?? '',
        title: styles.title ?? '',
        body: styles.body ?? '',
      }}
      closeButtonProps={{ 'aria-label': 'Close', size: 26 }}
    >
      <form onSubmit={submit} noValidate>
        <div className={styles.inside}>{children}</div>
        <footer className={styles.footer}>
          <div className={styles.aside}>{aside}</div>
          <Button variant="default" size="sm" onClick={close} data-autofocus={verb === undefined || undefined}>
            {verb === undefined ? 'Close' : 'Cancel'}
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
        </footer>
      </form>
    </Modal>
  );
}
