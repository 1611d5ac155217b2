import type { KeyboardEvent } from 'react';

/** Arrow keys go from action to action: along a lane, and to the nearest in time of the lane above or below. */
export function moveAmongMarks(event: KeyboardEvent<HTMLElement>): void {
  const timeline = event.currentTarget.closest('[data-timeline]');
  if (timeline === null) return;
  const lanes = [...timeline.querySelectorAll('[data-lane]')].map((lane) => [
    ...lane.querySelectorAll<HTMLElement>('[data-at]'),
  ]);
  const row = lanes.findIndex((marks) => marks.includes(event.currentTarget));
  const column = lanes[row]?.indexOf(event.currentTarget) ?? -1;
  const next = neighbour(lanes, row, column, event.key);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function neighbour(lanes: HTMLElement[][], row: number, column: number, key: string): HTMLElement | undefined {
  const marks = lanes[row] ?? [];
  if (key === 'ArrowRight') return marks[column + 1];
  if (key === 'ArrowLeft') return marks[column - 1];
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const others = key === 'ArrowUp' ? lanes.slice(0, row).reverse() : lanes.slice(row + 1);
  const near = others.find((each) => each.length > 0) ?? [];
  const at = Number(marks[column]?.dataset.at);
  const distance = (mark: HTMLElement) => Math.abs(Number(mark.dataset.at) - at);
  return near.toSorted((one, other) => distance(one) - distance(other))[0];
}
