import { run } from '../processes.ts';
import { nodeScript } from '../project.ts';

/** `npm run soak [-- --minutes N] [--groups N]`: a console at a faulty receiver for hours; see e2e/soak. */
export default function soakCommand(args: string[]): Promise<number> {
  return run(process.execPath, nodeScript('e2e/soak/soak.ts', args));
}
