import { memo, type UIEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { LogEntry } from '../../../shared/contract/log.ts';
import { t } from '../../../shared/strings/t.ts';
import { jumpToLatest, loadOlder, stopFollowingLog } from '../../client/commands/log.ts';
import { isAtEnd, ScrollWatch } from '../../client/scroll-watch.ts';
import { selectHost, selectLog, selectWorkspace } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './BareLines.module.css';
import { bareLines, blocksOf } from './bare-lines.ts';

/** The log as OCS's own lines: plain text, so that selecting and copying work as anywhere, also beyond what is in view. */
export function BareLines({ rows }: { readonly rows: readonly LogEntry[] }) {
  const console = useConsole();
  const { following, hasOlder, hasNewer } = useWindow(selectLog);
  const blocks = useBlocks(rows);
  const port = useRef<HTMLDivElement>(null);
  const [watch] = useState(() => new ScrollWatch());

  useEffect(() => {
    // The blocks decide how far the end is.
    if (port.current === null) return;
    if (blocks.length > 0 && following) port.current.scrollTop = port.current.scrollHeight;
    watch.note(port.current);
  }, [blocks, following, watch]);

  const onScroll = ({ currentTarget }: UIEvent<HTMLDivElement>) => {
    const moved = watch.moved(currentTarget);
    if (moved === 'up' && !isAtEnd(currentTarget, 20)) stopFollowingLog(console);
    else if (moved === 'down' && !hasNewer && isAtEnd(currentTarget)) jumpToLatest(console);
    if (moved === 'up' && hasOlder && currentTarget.scrollTop < 100) void loadOlder(console);
  };

  return (
    <section
      ref={port}
      className={styles.port}
      onScroll={onScroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('log.lines.label')}
      data-testid="bare-lines"
    >
      {blocks.map(({ key, text }) => (
        <Block key={key} text={text} />
      ))}
      {blocks.length === 0 && <p className={styles.empty}>{t('log.lines.none')}</p>}
    </section>
  );
}

function useBlocks(rows: readonly LogEntry[]) {
  const { traceFormat, application } = useWindow(selectWorkspace);
  const { hostName } = useWindow(selectHost);
  return useMemo(
    () => blocksOf(bareLines(rows, traceFormat, { host: hostName, application })),
    [rows, traceFormat, hostName, application],
  );
}

const Block = memo(function Block({ text }: { readonly text: string }) {
  return <pre className={styles.block}>{text}</pre>;
});
