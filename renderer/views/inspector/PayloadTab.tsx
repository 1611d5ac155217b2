import { SegmentedControl } from '@mantine/core';
import { Fragment, useMemo, useState } from 'react';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import type { GroupView } from '../../../shared/contract/state.ts';
import { t } from '../../../shared/strings/t.ts';
import { selectTimeZone } from '../../client/selectors.ts';
import { bold } from '../../ui/bold.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Json } from '../../ui/Json.tsx';
import { useWindow } from '../../ui/use-window.ts';
import { diffBodies } from './body-diff.ts';
import { DiffTable } from './DiffTable.tsx';
import { FindingList } from './FindingList.tsx';
import styles from './Inspector.module.css';
import { PayloadTable } from './PayloadTable.tsx';
import { lintBody } from './payload-lint.ts';
import { type PayloadRow, payloadRows } from './payload-rows.ts';

interface PayloadTabProps {
  readonly detail: NotificationDetail;
  readonly view: GroupView | undefined;
}

const looks = (['table', 'pretty', 'raw'] as const).map((value) => ({
  value,
  label: t(`inspectorPayload.looks.${value}`),
}));

/** The body: what is wrong with it on top, then every attribute explained, or the JSON text pretty or as it was sent. */
export function PayloadTab({ detail, view }: PayloadTabProps) {
  const { body } = detail;
  const [look, setLook] = useState('table');
  const zone = useWindow(selectTimeZone);
  const rows = useMemo(() => payloadRows(body, zone), [body, zone]);
  const pretty = useMemo(() => (rows === null ? body : JSON.stringify(JSON.parse(body), null, 2)), [rows, body]);
  const text = look === 'raw' ? body : pretty;
  return (
    <div className={styles.stack}>
      <Lint detail={detail} />
      <div className={styles.sectionHead}>
        <SegmentedControl
          size="xs"
          aria-label={t('inspectorPayload.looks.label')}
          data={looks}
          value={look}
          onChange={setLook}
        />
        <CopyButton label={t('inspectorPayload.copy')} text={() => text} />
      </div>
      {look === 'table' && rows !== null ? (
        <div className={styles.beside}>
          <PayloadTable rows={rows} facts={{ detail, view }} />
          <div className={styles.besideJson}>
            <Json text={pretty} wraps />
          </div>
        </div>
      ) : (
        <>
          <Json text={text} wraps={look === 'raw'} />
          {rows !== null && <Absent rows={rows} />}
        </>
      )}
    </div>
  );
}

/** What the JSON text cannot show: the attributes of the release that are not in it. */
function Absent({ rows }: { readonly rows: readonly PayloadRow[] }) {
  const absent = rows.filter(({ value }) => value === null);
  if (absent.length === 0) return null;
  return (
    <p className={styles.absent} data-testid="absent">
      {t('inspectorPayload.table.absentHere')}{' '}
      {absent.map(({ key, name }) => (
        <Fragment key={key}>
          <s>{name}</s>{' '}
        </Fragment>
      ))}
    </p>
  );
}

/** What is wrong with the body, and what it should have been where something has changed it. */
function Lint({ detail }: { readonly detail: NotificationDetail }) {
  const { id, at, body, intendedBody, cause } = detail;
  const isAgain = cause.kind === 'redelivery';
  const findings = useMemo(
    () => lintBody({ id, at: isAgain ? null : at, body, intendedBody }),
    [id, isAgain, at, body, intendedBody],
  );
  return (
    <section className={styles.lint} aria-label={t('inspectorPayload.lint')}>
      <FindingList findings={findings} none={t('inspectorPayload.sound')} />
      {intendedBody !== null && <Intended detail={detail} intendedBody={intendedBody} />}
    </section>
  );
}

function Intended({ detail, intendedBody }: { readonly detail: NotificationDetail; readonly intendedBody: string }) {
  const { body, cause } = detail;
  const rows = useMemo(() => diffBodies(intendedBody, body), [intendedBody, body]);
  const how = cause.kind === 'redelivery' ? 'edited' : 'intended';
  if (intendedBody === body) return null;
  return (
    <div className={styles.intended}>
      <p>{t.rich(`inspectorPayload.changed.${how}.${rows === null ? 'text' : 'table'}`, { b: bold })}</p>
      {rows === null ? (
        <Json text={intendedBody} wraps />
      ) : (
        <DiffTable
          rows={rows.filter(({ change }) => change !== 'same')}
          before={t(`inspectorPayload.changed.${how}.before`)}
          after={t(`inspectorPayload.changed.${how}.sent`)}
        />
      )}
    </div>
  );
}
