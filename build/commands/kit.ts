import { exportKit } from '../../electron/core/kit/export-kit.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { callersFolder } from '../project.ts';

/** `npm run kit -- FOLDER`: writes the receiver kit. 0: written; 1: could not be written; 2: the argument is wrong. */
export default async function kitCommand(args: string[]): Promise<number> {
  const [folder, ...others] = args;
  if (folder === undefined || folder.startsWith('-') || others.length > 0) {
    console.error('Usage: npm run kit -- FOLDER');
    return 2;
  }
  process.chdir(callersFolder('kit'));
  const written = await exportKit(folder, packageJson.version);
  if (written.ok) console.log(`${written.value.files.length} files were written to ${written.value.folder}`);
  else console.error(written.error.sentence);
  return written.ok ? 0 : 1;
}
