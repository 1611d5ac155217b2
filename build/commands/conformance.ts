import { conformance } from '../../electron/conformance.ts';
import { callersFolder } from '../project.ts';

/** `npm run conformance -- URI ...`: runs the conformance suite against a receiver. */
export default function conformanceCommand(args: string[]): Promise<number> {
  process.chdir(callersFolder('conformance'));
  return conformance(args);
}
