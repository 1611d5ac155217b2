import { Select } from '@mantine/core';
import { t } from '../../../shared/strings/t.ts';

interface GroupSelectProps {
  readonly groups: readonly string[];
  readonly value: unknown;
  readonly onChange: (group: string) => void;
}

/** A Campaign Group of the scenario's workspace, or all of them. */
export function GroupSelect({ groups, value, onChange }: GroupSelectProps) {
  const known = typeof value === 'string' && value !== '*' ? [value] : [];
  const names = [...new Set([...groups, ...known])];
  return (
    <Select
      label={t('scenarios.edit.group')}
      data={[{ value: '*', label: t('scenarios.edit.all') }, ...names.map((name) => ({ value: name, label: name }))]}
      searchable
      allowDeselect={false}
      value={typeof value === 'string' ? value : null}
      onChange={(group) => group !== null && onChange(group)}
    />
  );
}
