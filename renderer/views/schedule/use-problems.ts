import { useEffect, useMemo, useRef, useState } from 'react';
import type { GroupTable } from '../../../shared/contract/state.ts';
import { type Configured, checkSchedules, type ScheduleProblem } from '../../../shared/schedule/check.ts';
import type { Schedule } from '../../../shared/schedule/schedule.ts';
import { nowOf } from '../../client/console.ts';
import { selectGroups } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';

const dayMs = 86_400_000;
/** So far ahead schedules are checked. */
export const checkedDays = 14;
/** What repeats each week has begun so long before. */
export const warmUpMs = 7 * dayMs;
/** A person who types does not wait for the check. */
const pauseMs = 150;

/** What would go wrong with these schedules in the next two weeks; checked a moment after they have changed. */
export function useProblems(schedules: readonly Schedule[]): readonly ScheduleProblem[] {
  const console = useConsole();
  const groups = useConfigured();
  const [problems, setProblems] = useState<readonly ScheduleProblem[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => {
      const now = nowOf(console);
      setProblems(checkSchedules(schedules, groups, now, now + checkedDays * dayMs, true));
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [console, schedules, groups]);
  return problems;
}

/** The configured Campaign Groups: the same array until a configuration changes, however often statistics do. */
export function useConfigured(): readonly Configured[] {
  const table = useWindow(selectGroups);
  const last = useRef<readonly Configured[]>([]);
  return useMemo(() => {
    const next = configuredOf(table);
    const isSame = next.length === last.current.length && next.every((each, index) => each === last.current[index]);
    if (!isSame) last.current = next;
    return last.current;
  }, [table]);
}

function configuredOf({ ids, byId }: GroupTable): Configured[] {
  return ids.flatMap((id) => byId[id]?.configuration ?? []);
}
