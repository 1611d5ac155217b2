/** The engine in the main thread, as the program has it. */
import { measure } from '../common/apart.ts';
import { readFullPath } from './full-path.ts';

measure(readFullPath);
