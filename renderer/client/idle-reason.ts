import type { CampaignGroup } from '../../shared/workspace/campaign-group.ts';

/**
 * Why a Campaign Group would do nothing though it can be started, in a sentence; null when it would. What is invalid is never
 * here: such a file is not opened, and such a form not saved.
 */
export function idleReason({ callingLists = [] }: CampaignGroup): string | null {
  if (callingLists.length === 0) return 'It has no Calling List: it can run, but nothing is dialed.';
  return callingLists.every(({ records }) => records === 0)
    ? 'Its Calling Lists have no records: it can run, but nothing is dialed.'
    : null;
}
