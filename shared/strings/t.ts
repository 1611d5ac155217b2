import { createTranslator } from 'use-intl/core';
import { en } from './en.ts';
import { inBrackets } from './in-brackets.ts';
import { type Language, language, locale } from './locale.ts';

const catalogues: Readonly<Record<Language, () => typeof en>> = {
  en: () => en,
  'en-XA': () => inBrackets(en),
};

/**
 * A text of the catalogue in the person's language: `t('groups.bulk.selected', { count: 3 })`. Texts are ICU messages; their
 * arguments are checked by type, and `count` and the like are written as the locale writes numbers. `t.rich` gives a text with
 * elements in it: `t.rich('about.licence', { code: (words) => <code>{words}</code> })`.
 */
export const t = createTranslator({ locale, messages: catalogues[language]() });
