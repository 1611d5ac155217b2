import { exportKit } from '../kit/export-kit.ts';
import type { HandlersOf, Parts } from '../parts.ts';

export function kitCalls({ version }: Pick<Parts, 'version'>): HandlersOf<'kit'> {
  return { 'kit.export': ({ folder }) => exportKit(folder, version) };
}
