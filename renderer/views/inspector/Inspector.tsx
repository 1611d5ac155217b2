import { CloseButton } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { isInPopup } from '../../client/handle-keys.ts';
import { closeInspector, listOf } from '../../client/list-focus.ts';
import { inspectorPlace } from '../../client/regions.ts';
import { selectConsole, selectInspected } from '../../client/selectors.ts';
import type { Inspected } from '../../client/window-state.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { Headline } from './Headline.tsx';
import styles from './Inspector.module.css';
import { InspectorTabs } from './InspectorTabs.tsx';
import { SeveralRows } from './SeveralRows.tsx';
import { useDetail } from './use-detail.ts';

/** Everything that is known of one notification, of several, or of one Campaign Group and its newest notification. */
export function Inspector() {
  const inspected = useWindow(selectInspected);
  useReturnToList(inspected);
  switch (inspected?.kind) {
    case 'notification':
      return <OneNotification seq={inspected.seq} />;
    case 'notifications':
      return (
        <Frame header={<h2 className={styles.title}>{t('inspector.severalRows')}</h2>}>
          <SeveralRows seqs={inspected.seqs} />
        </Frame>
      );
    case 'group':
      return <OneGroup key={inspected.dbid} dbid={inspected.dbid} />;
    case undefined:
      return null;
  }
}

/** What is inspected may be deleted elsewhere: the focus does not go with it. */
function useReturnToList(inspected: Inspected | null): void {
  const list = useRef(listOf(inspected));
  useLayoutEffect(() => {
    if (inspected !== null) list.current = listOf(inspected);
  }, [inspected]);
  // Such an effect ends while the inspector is still in the page.
  useLayoutEffect(
    () => () => {
      const place = inspectorPlace(document);
      if (place.hasFocus()) place.leaveFor(list.current);
    },
    [],
  );
}

function OneNotification({ seq }: { readonly seq: number }) {
  const { groups } = useWindow(selectConsole);
  const { detail, problem, reload } = useDetail(seq);
  return (
    <Frame header={<Headline detail={detail} onMarked={reload} />}>
      <InspectorTabs
        of="notification"
        detail={detail}
        view={detail ? groups.byId[detail.dbid] : undefined}
        nothing={problem ?? t('inspector.reading')}
      />
    </Frame>
  );
}

function OneGroup({ dbid }: { readonly dbid: string }) {
  const view = useWindow(selectConsole).groups.byId[dbid];
  const seq = view?.last?.seq ?? null;
  const { detail, problem } = useDetail(seq);
  const words = seq === null ? t('inspector.nothingSent') : t('inspector.reading');
  return (
    <Frame
      header={
        <h2 className={styles.title}>{view ? campaignGroupName(view.configuration) : t('inspector.campaignGroup')}</h2>
      }
    >
      <InspectorTabs of="group" detail={detail} view={view} nothing={problem ?? words} />
    </Frame>
  );
}

function Frame({ header, children }: { readonly header: ReactNode; readonly children: ReactNode }) {
  const console = useConsole();
  const close = () => closeInspector(console, inspectorPlace(document));
  return (
    <aside
      className={styles.inspector}
      aria-label={t('inspector.label')}
      data-region="inspector"
      data-testid="inspector"
      tabIndex={-1}
      onKeyDown={(event) => {
        // Keys pressed in a popup of the inspector come here as well, though the popup stands elsewhere in the page.
        const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
        if (event.key === 'Escape' && isHere && !isInPopup(event.target) && !event.defaultPrevented) close();
      }}
    >
      <header className={styles.header}>
        {header}
        <CloseButton aria-label={t('inspector.close')} onClick={close} />
      </header>
      {children}
    </aside>
  );
}
