/** A host, or a test, names another language than the system's before the first word is said. */
interface Host {
  readonly consoleLanguage?: string;
}

const languages = ['en', 'en-XA'] as const;
/** A language that has a catalogue. `en-XA` is English in brackets: whatever stands outside of them cannot be translated. */
export type Language = (typeof languages)[number];

const wanted = (globalThis as Host).consoleLanguage ?? new Intl.DateTimeFormat().resolvedOptions().locale;

/** The language of the words: the wanted one where there is a catalogue for it, else English. */
export const language: Language = languages.find((name) => name === wanted) ?? 'en';

/**
 * The locale of plurals, numbers and dates: the language of the words as it is written in the person's region, such as `en-DE`, so
 * that a sentence has one grammar and the person his own decimal sign.
 */
export const locale: string = localeFor(wanted);

/** `en-DE` for `de`, `de-DE` and `en-DE`; `en-US` where nothing is known. */
export function localeFor(tag: string): string {
  const region = tag === 'en-XA' ? 'US' : new Intl.Locale(tag).maximize().region;
  return new Intl.Locale('en', { region: region ?? 'US' }).toString();
}
