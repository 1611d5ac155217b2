/** When the next periodic notification is due: at the anchor, and every interval after it. */
export function nextDue(anchor: number, intervalMs: number, now: number): number {
  if (now <= anchor) return anchor;
  return anchor + Math.ceil((now - anchor) / intervalMs) * intervalMs;
}
