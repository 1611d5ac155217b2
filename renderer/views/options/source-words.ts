import type { OptionSource } from '../../../shared/reporting/option-settings.ts';

/** Where the value in force comes from. */
export const sourceWords: Readonly<Record<OptionSource, string>> = {
  'campaign-group': 'from the Campaign Group',
  application: 'from the application',
  default: 'built-in default',
};
