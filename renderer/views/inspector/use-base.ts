import { useEffect, useState } from 'react';
import type { CallInput } from '../../../shared/contract/calls.ts';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import type { LogQuery } from '../../../shared/log-query/log-query.ts';
import { t } from '../../../shared/strings/t.ts';
import { useConsole } from '../../ui/use-window.ts';

/** Those beside it of the same Campaign Group: the change before, or the row before or after. */
export const neighbours = ['previous-change', 'previous', 'next'] as const;

/** Which row another one is compared with. */
export type BaseChoice =
  | { readonly kind: (typeof neighbours)[number] }
  | { readonly kind: 'row'; readonly seq: number };

type BaseState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'found'; readonly base: NotificationDetail }
  /** There is none; why, in a sentence. */
  | { readonly kind: 'none'; readonly why: string };

/** All notifications of one Campaign Group, or of these kinds only. */
export function ofGroup(dbid: string, kinds: readonly ('change' | 'periodic')[] = ['change', 'periodic']): LogQuery {
  return {
    clauses: [
      { field: 'dbid', values: [dbid], negated: false },
      { field: 'kind', values: [...kinds], negated: false },
    ],
  };
}

/** The row that `detail` is compared with. */
export function useBase({ seq, dbid }: NotificationDetail, choice: BaseChoice): BaseState {
  const { bridge } = useConsole();
  const [state, setState] = useState<BaseState>({ kind: 'reading' });
  const row = choice.kind === 'row' ? choice.seq : null;
  const neighbour = choice.kind === 'row' ? null : choice.kind;
  useEffect(() => {
    let isWanted = true;
    const settle = (next: BaseState) => isWanted && setState(next);
    const read = async (wanted: number) => {
      const detail = await bridge.call('log.detail', { seq: wanted });
      settle(detail.ok ? { kind: 'found', base: detail.value } : { kind: 'none', why: detail.error.sentence });
    };
    const find = async () => {
      if (row !== null) return read(row);
      if (neighbour === null) return;
      const page: CallInput<'log.page'> = {
        query: ofGroup(dbid, neighbour === 'previous-change' ? ['change'] : undefined),
        limit: 1,
      };
      const result = await bridge.call(
        'log.page',
        neighbour === 'next' ? { ...page, after: seq } : { ...page, before: seq },
      );
      if (!result.ok) return settle({ kind: 'none', why: result.error.sentence });
      const [entry] = result.value.entries;
      if (entry !== undefined) return read(entry.seq);
      settle({ kind: 'none', why: t(`inspector.diff.none.${neighbour}`) });
    };
    setState({ kind: 'reading' });
    void find();
    return () => {
      isWanted = false;
    };
  }, [bridge, seq, dbid, neighbour, row]);
  return state;
}
