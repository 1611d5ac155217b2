import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import { parseOption } from '../../../shared/reporting/option-settings.ts';
import {
  type OptionName,
  type OptionSettings,
  type OptionValue,
  optionDefinitions,
} from '../../../shared/reporting/options.ts';
import type { Fault } from '../../../shared/workspace/faults.ts';
import type { HandlersOf, Parts } from '../parts.ts';
import { markUnsaved, notFound } from './group-calls.ts';

type RawSettings = Partial<Record<OptionName, OptionValue | null | undefined>>;

export function optionCalls(parts: Parts): HandlersOf<'options'> {
  return {
    'options.set': ({ dbid, settings }) =>
      dbid === undefined ? setAtApplication(parts, settings) : setAtGroup(parts, dbid, settings),
  };
}

/** Sets options of the application; used by the receiver's "use as target" too. */
export function setAtApplication(parts: Parts, settings: RawSettings): Result<{ dropped: number }> {
  const { document, emit, reporter } = parts;
  const merged = merge(document.options, settings, () => null);
  if (!merged.ok) return merged;
  document.options = merged.value;
  emit({ type: 'options.changed', options: document.options });
  return took(parts, reporter.optionsChanged());
}

function setAtGroup(parts: Parts, dbid: string, settings: RawSettings): Result<{ dropped: number }> {
  const { groups, emit, reporter } = parts;
  const group = groups.get(dbid);
  if (!group) return notFound(dbid);
  const merged = merge(group.configuration.options ?? {}, settings, (name) =>
    optionDefinitions[name].perGroup ? null : 'can be set at the application only',
  );
  if (!merged.ok) return merged;
  const { options: _before, ...rest } = group.configuration;
  const options = Object.keys(merged.value).length > 0 ? { options: merged.value } : {};
  group.configuration = { ...rest, ...options };
  const dropped = reporter.optionsChanged();
  emit({ type: 'group.configured', dbid, configuration: group.configuration });
  return took(parts, dropped);
}

function took(parts: Parts, dropped: number): Result<{ dropped: number }> {
  parts.recorder.noteDropped(dropped, 'by a change of the options');
  markUnsaved(parts);
  return ok({ dropped });
}

/** Settings after a change: null removes one. All faults are named; with one fault nothing is set. */
function merge(
  before: OptionSettings,
  raw: RawSettings,
  forbidden: (name: OptionName) => string | null,
): Result<OptionSettings> {
  const after: Partial<Record<OptionName, OptionValue>> = { ...before } as Partial<Record<OptionName, OptionValue>>;
  const faults: Fault[] = [];
  for (const name of Object.keys(raw) as OptionName[]) {
    const problem = forbidden(name);
    const value = raw[name];
    if (problem !== null) faults.push({ path: name, message: problem });
    else if (value === null || value === undefined) delete after[name];
    else {
      const parsed = parseOption(name, value);
      if ('fault' in parsed) faults.push({ path: name, message: parsed.fault });
      else after[name] = parsed.value;
    }
  }
  if (faults.length === 0) return ok(after as OptionSettings);
  const sentence = faults.map(({ path, message }) => `${path} ${message}`).join('; ');
  return failure('invalid', `${sentence}.`, faults);
}
