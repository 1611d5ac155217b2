import { numberTest, textTest } from '../query/match.ts';
import { effectiveOptions } from '../reporting/option-settings.ts';
import { type OptionName, type OptionSettings, optionDefinitions } from '../reporting/options.ts';
import { t } from '../strings/t.ts';
import type { GroupKey, GroupTest } from './facts.ts';

const names = (Object.keys(optionDefinitions) as OptionName[]).filter((name) => optionDefinitions[name].perGroup);
const comparison = /^([a-z-]+?)(>=|<=|=|>|<)(.*)$/is;
const known = t('groupsQuery.faults.option', { names: names.join(', ') });

/** `option:interval` has the option set for itself; `option:interval=5` has this value in force, wherever it comes from. */
export const optionKey: GroupKey = {
  name: 'option',
  meaning: t('groupsQuery.keys.option'),
  example: 'campaigngroup-states-interval=5',
  words: names.map((word) => ({ word, meaning: optionDefinitions[word].note })),
  read: (text) => {
    const [, part = text, sign, value] = comparison.exec(text) ?? [];
    const name = optionNamed(part);
    if (name === undefined) return known;
    return sign === undefined || value === undefined ? ownTest(name) : valueTest(name, sign, value);
  },
};

function optionNamed(part: string): OptionName | undefined {
  const wanted = part.toLowerCase();
  return (
    names.find((name) => name === wanted) ?? (wanted === '' ? undefined : names.find((name) => name.includes(wanted)))
  );
}

function ownTest(name: OptionName): GroupTest {
  return ({ configuration }) => {
    const own: OptionSettings = configuration.options ?? {};
    return own[name] !== undefined;
  };
}

function valueTest(name: OptionName, sign: string, value: string): GroupTest | string {
  const { type } = optionDefinitions[name];
  const inForce: (test: (value: unknown) => boolean) => GroupTest =
    (test) =>
    ({ configuration }, { options }) =>
      test(effectiveOptions(options, configuration.options)[name].value);
  if (type === 'integer') {
    const test = numberTest(sign === '=' ? value : sign + value);
    return test === null ? t('groupsQuery.faults.optionNumber', { name }) : inForce((given) => test(Number(given)));
  }
  if (sign !== '=') return t('groupsQuery.faults.optionEquals', { name });
  if (type === 'boolean') {
    const wanted = value.toLowerCase();
    return wanted === 'true' || wanted === 'false'
      ? inForce((given) => String(given) === wanted)
      : t('groupsQuery.faults.optionBoolean', { name });
  }
  if (value === '') return inForce((given) => given === '');
  const test = textTest(value);
  return inForce((given) => test(String(given)));
}
