import type { OptionSource } from '../../../shared/reporting/option-settings.ts';
import { t } from '../../../shared/strings/t.ts';

/** Where the value in force comes from. */
export const sourceWords: Readonly<Record<OptionSource, string>> = {
  'campaign-group': t('optionsView.source.campaign-group'),
  application: t('optionsView.source.application'),
  default: t('optionsView.source.default'),
};
