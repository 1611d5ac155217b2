import { play } from '../../electron/play.ts';
import { callersFolder } from '../project.ts';

/** `npm run play -- FILE ...`: plays a scenario without a window. */
export default function playCommand(args: string[]): Promise<number> {
  process.chdir(callersFolder('play'));
  return play(args);
}
