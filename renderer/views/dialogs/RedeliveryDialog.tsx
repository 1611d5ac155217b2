import { Button, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { t } from '../../../shared/strings/t.ts';
import { agreeTo, newRemoteHost } from '../../client/commands/agreement.ts';
import { redeliveryNature, sendAgain, whyNotResend } from '../../client/commands/redelivery.ts';
import { remoteSentence } from '../../client/confirmation.ts';
import { closeDialog } from '../../client/console.ts';
import { selectAgreedHosts } from '../../client/selectors.ts';
import { readUri } from '../../client/target.ts';
import type { WindowState } from '../../client/window-state.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { FindingList } from '../inspector/FindingList.tsx';
import { lintBody } from '../inspector/payload-lint.ts';
import { DialogFrame } from './DialogFrame.tsx';
import styles from './RedeliveryDialog.module.css';

const selectWhyNot = (state: WindowState) => whyNotResend(state);

/** Edits body and URI of a notification before it is sent again. What is wrong with the body is said, and may be wanted. */
export function RedeliveryDialog({ detail }: { readonly detail: NotificationDetail }) {
  const console = useConsole();
  const whyNot = useWindow(selectWhyNot);
  const [body, setBody] = useState(detail.body);
  const [uri, setUri] = useState(detail.uri);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const findings = useMemo(
    () => lintBody({ body, id: detail.id, at: null, intendedBody: detail.intendedBody ?? detail.body }),
    [body, detail],
  );
  const uriProblem = problemOf(uri);
  const newHost = newRemoteHost(uri, useWindow(selectAgreedHosts));
  const isEdited = body !== detail.body || uri !== detail.uri;
  const send = async () => {
    setBusy(true);
    if (newHost !== null) agreeTo(console, [newHost]);
    const error = await sendAgain(console, {
      seq: detail.seq,
      ...(body === detail.body ? {} : { body }),
      ...(uri === detail.uri ? {} : { uri }),
    });
    setBusy(false);
    if (error === null) closeDialog(console);
    else setProblem(error.sentence);
  };
  return (
    <DialogFrame
      title={t('dialogs.redelivery.title', { row: String(detail.seq) })}
      size={720}
      verb={t('dialogs.redelivery.verb')}
      verbIsOff={whyNot !== null || uriProblem !== null}
      isBusy={isBusy}
      onSubmit={() => void send()}
      aside={
        isEdited && (
          <Button
            variant="subtle"
            size="sm"
            onClick={() => {
              setBody(detail.body);
              setUri(detail.uri);
            }}
          >
            {t('dialogs.redelivery.back')}
          </Button>
        )
      }
    >
      <p className={styles.effect}>
        {effectOf(uri)} {redeliveryNature}
      </p>
      {newHost !== null && <p className={styles.effect}>{remoteSentence(newHost)}</p>}
      <TextInput
        label={t('dialogs.redelivery.uri')}
        value={uri}
        error={uriProblem}
        onChange={(event) => setUri(event.currentTarget.value)}
        classNames={{ input: styles.mono ?? '' }}
      />
      <Textarea
        label={t('dialogs.redelivery.body')}
        data-autofocus
        autosize
        minRows={8}
        maxRows={18}
        spellCheck={false}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        classNames={{ input: styles.mono ?? '' }}
      />
      <BodyTools body={body} onChange={setBody} />
      <div aria-live="polite">
        <FindingList findings={findings} none={t('dialogs.redelivery.fits')} />
      </div>
      {(whyNot ?? problem) !== null && (
        <p role="alert" className={styles.problem}>
          {whyNot ?? problem}
        </p>
      )}
    </DialogFrame>
  );
}

/** The body is sent as it stands here, white space included. */
function BodyTools({ body, onChange }: { readonly body: string; readonly onChange: (body: string) => void }) {
  const shapes = shapesOf(body);
  if (shapes === null) return null;
  return (
    <div className={styles.tools}>
      <Button variant="default" size="compact-xs" onClick={() => onChange(shapes.pretty)}>
        {t('dialogs.redelivery.pretty')}
      </Button>
      <Button variant="default" size="compact-xs" onClick={() => onChange(shapes.compact)}>
        {t('dialogs.redelivery.compact')}
      </Button>
      <span className={styles.quiet}>{t('dialogs.redelivery.asItStands')}</span>
    </div>
  );
}

function shapesOf(body: string): { pretty: string; compact: string } | null {
  try {
    const value: unknown = JSON.parse(body);
    return { pretty: JSON.stringify(value, null, 2), compact: JSON.stringify(value) };
  } catch {
    return null;
  }
}

function problemOf(uri: string): string | null {
  const isAbsolute = /^https?:\/\//i.test(uri) && readUri(uri) !== null;
  return isAbsolute ? null : t('dialogs.redelivery.uriFault');
}

function effectOf(uri: string): string {
  const host = URL.parse(uri)?.host ?? '';
  return host === '' ? t('dialogs.redelivery.sendsNowhere') : t('dialogs.redelivery.sends', { host });
}
