import { Button } from '@mantine/core';
import { IconCertificate, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { certificate, saveCertificate } from '../../client/commands/receiver.ts';
import { say } from '../../client/console.ts';
import { copyText } from '../../client/files.ts';
import { useConsole } from '../../ui/use-window.ts';
import styles from './ReceiverView.module.css';

/** The receiver has made its certificate itself: who trusts it, and how others can. */
export function CertificateLine() {
  const console = useConsole();
  const [isBusy, setBusy] = useState(false);
  const copy = async () => {
    setBusy(true);
    const pem = await certificate(console);
    setBusy(false);
    if (pem === '') return;
    if (await copyText(pem)) say(console, 'done', t('receiver.certificate.copied'));
    else say(console, 'problem', t('receiver.certificate.notCopied'));
  };
  return (
    <div className={styles.certificate}>
      <IconCertificate size={16} aria-hidden />
      <span>{t('receiver.certificate.text')}</span>
      <span className={styles.space} />
      <Button variant="default" size="compact-xs" loading={isBusy} onClick={() => void copy()}>
        {t('receiver.certificate.copy')}
      </Button>
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<IconDownload size={14} />}
        onClick={() => void saveCertificate(console)}
      >
        {t('receiver.certificate.save')}
      </Button>
    </div>
  );
}
