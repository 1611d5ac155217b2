import { t } from '../../shared/strings/t.ts';
import type { CampaignGroup } from '../../shared/workspace/campaign-group.ts';

/**
 * Why a Campaign Group would do nothing though it can be started, in a sentence; null when it would. What is invalid is never
 * here: such a file is not opened, and such a form not saved.
 */
export function idleReason({ callingLists = [] }: CampaignGroup): string | null {
  if (callingLists.length === 0) return t('notices.noLists');
  return callingLists.every(({ records }) => records === 0) ? t('notices.noRecords') : null;
}
