import { useEffect, useState } from 'react';

interface Part<Item> {
  readonly items: readonly Item[];
  readonly more: boolean;
}

/** A list of the engine that is fetched in parts; begun anew when `revision` is another one. `fetch` gives null when it failed. */
export function useList<Item>(revision: number, fetch: (after: number) => Promise<Part<Item> | null>) {
  const [list, setList] = useState<Part<Item> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is fetched depends on the revision only
  useEffect(() => {
    let isWanted = true;
    void fetch(0).then((part) => isWanted && setList(part));
    return () => {
      isWanted = false;
    };
  }, [revision]);
  const showMore = async () => {
    const before = list?.items ?? [];
    const part = await fetch(before.length);
    if (part) setList({ items: [...before, ...part.items], more: part.more });
  };
  return { list, showMore };
}
