import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { CallInput } from '../../../shared/contract/calls.ts';
import { assumptions } from '../../../shared/reporting/assumptions.ts';
import { notificationJsonSchema } from '../../../shared/reporting/notification-body.ts';
import { releases } from '../../../shared/reporting/wire-profile.ts';
import { t } from '../../../shared/strings/t.ts';
import { describeWorkspace } from '../../client/commands/workspace.ts';
import { selectWorkspace } from '../../client/selectors.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { JournalCard } from './JournalCard.tsx';
import styles from './OptionsView.module.css';
import { WindowCard } from './WindowCard.tsx';

const formats = [
  { value: 'short', label: t('optionsView.workspace.formats.short') },
  { value: 'full', label: t('optionsView.workspace.formats.full') },
];

/** What is said of the application in every body and line, and everything that is assumed. */
export function WorkspaceFacts() {
  const console = useConsole();
  const workspace = useWindow(selectWorkspace);
  const { application, tenant, wireProfile, traceFormat } = workspace;
  const tell = (change: CallInput<'workspace.describe'>) => void describeWorkspace(console, change);
  const known = assumptions(wireProfile);
  return (
    <aside className={styles.aside} aria-label={t('optionsView.workspace.label')}>
      <article className={styles.card}>
        <h3 className={styles.asideTitle}>{t('optionsView.workspace.title')}</h3>
        <FactField
          key={`a${application}`}
          label={t('optionsView.workspace.application')}
          value={application}
          isNeeded
          onSet={(text) => tell({ application: text })}
        />
        <FactField
          key={`n${tenant.name}`}
          label={t('optionsView.workspace.tenantName', { attribute: 'GSW_TENANT_NAME' })}
          value={tenant.name}
          onSet={(name) => tell({ tenant: { ...tenant, name } })}
        />
        <FactField
          key={`c${tenant.ccid}`}
          label={t('optionsView.workspace.tenantCcid', { attribute: 'GSW_TENANT_CCID' })}
          value={tenant.ccid}
          onSet={(ccid) => tell({ tenant: { ...tenant, ccid } })}
        />
        <Select
          label={t('optionsView.workspace.wireProfile')}
          description={t('optionsView.workspace.wireProfileHint', { release: '8.1.517.04' })}
          data={[...releases]}
          allowDeselect={false}
          value={wireProfile}
          onChange={(value) => {
            const release = releases.find((candidate) => candidate === value);
            if (release) tell({ wireProfile: release });
          }}
        />
        <div className={styles.line}>
          <span>{t('optionsView.workspace.traceFormat')}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('optionsView.workspace.traceFormat')}
            data={formats}
            value={traceFormat}
            onChange={(value) => tell({ traceFormat: value === 'full' ? 'full' : 'short' })}
          />
        </div>
        <div className={styles.line}>
          <span>{t('optionsView.workspace.body')}</span>
          <CopyButton
            label={t('optionsView.workspace.copySchema')}
            text={() => `${JSON.stringify(notificationJsonSchema(wireProfile), null, 2)}\n`}
          />
        </div>
      </article>
      <JournalCard />
      <WindowCard />
      <article className={styles.card}>
        <h3 className={styles.asideTitle}>{t('optionsView.assumptions.title', { count: known.length })}</h3>
        <p className={styles.note}>{t('optionsView.assumptions.note')}</p>
        <dl className={styles.assumptions}>
          {known.map(({ subject, text }) => (
            <div key={`${subject} ${text}`}>
              <dt>{subject}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </article>
    </aside>
  );
}

interface FactFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isNeeded?: boolean;
  readonly onSet: (text: string) => void;
}

function FactField({ label, value, isNeeded = false, onSet }: FactFieldProps) {
  const [text, setText] = useState(value);
  const fault = isNeeded && text.trim() === '' ? t('optionsView.workspace.empty') : null;
  const isChanged = text !== value;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isChanged && fault === null) onSet(text.trim());
  };
  return (
    <form className={styles.factForm} onSubmit={submit}>
      <TextInput
        label={label}
        value={text}
        error={fault}
        maxLength={255}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {isChanged && fault === null && (
        <Button type="submit" size="xs">
          {t('optionsView.workspace.set')}
        </Button>
      )}
    </form>
  );
}
