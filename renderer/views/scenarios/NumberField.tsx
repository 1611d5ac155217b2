import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface NumberFieldProps {
  readonly label: string;
  readonly value: unknown;
  /** What was typed: a number, or a text that is none, of which the scenario's faults tell. */
  readonly onChange: (value: number | string) => void;
}

/** A number of a step, as it is typed. */
export function NumberField({ label, value, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState(() => textOf(value));
  const shown = numberOf(typed) === value ? typed : textOf(value);
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(numberOf(event.currentTarget.value));
      }}
    />
  );
}

function numberOf(text: string): number | string {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? text : number;
}

function textOf(value: unknown): string {
  return value === undefined ? '' : String(value);
}
