import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AfterPackContext, Configuration, FileAssociation } from 'electron-builder';
import packageJson from '../package.json' with { type: 'json' };
import { associatedFiles } from '../shared/workspace/associated-files.ts';
import { fuses } from './fuses.ts';
import { iconFiles } from './icons/files.ts';
import { type EditionKind, edition } from './packaging/edition.ts';

export interface PackageSettings {
  readonly kind: EditionKind;
  /** A folder that takes the place of Electron's runtime; null to have electron-builder fetch it. */
  readonly runtime: string | null;
}

/** What a package holds of ours: what is built, and nothing else. `package.json` comes by itself, reduced. */
export const shippedFolders = ['out/electron', 'out/renderer'] as const;

/** How packages are made. Everything is bundled, so there is neither `node_modules` nor anything to compile. */
export function packageConfiguration({ kind, runtime }: PackageSettings): Configuration {
  const { name, productName, appId, outputFolder } = edition(kind);
  const fileName = `${name}-\${version}-\${os}-\${arch}`;
  return {
    appId,
    productName,
    artifactName: `${fileName}.\${ext}`,
    copyright: 'MIT licence. Not affiliated with or endorsed by Genesys.',
    directories: { output: outputFolder, buildResources: 'build/icons' },
    files: shippedFolders.map((folder) => `${folder}/**/*`),
    // The name that Electron knows the program by, and so the folder of its profile.
    extraMetadata: { name, productName, homepage, author: authors, desktopName: `${name}.desktop` },
    asar: { smartUnpack: false },
    disableDefaultIgnoredFiles: false,
    npmRebuild: false,
    nodeGypRebuild: false,
    electronVersion: packageJson.devDependencies.electron,
    ...(runtime === null ? {} : { electronDist: runtime }),
    afterExtract: removeFirstPage,
    electronFuses: { ...fuses },
    // The window's words are ours; of Chromium's own, little is ever seen.
    electronLanguages: ['en-US'],
    fileAssociations,
    // Nothing updates itself, and nothing is uploaded from here.
    publish: null,
    linux: {
      executableName: name,
      target: forBoth('AppImage', 'deb', 'tar.gz'),
      icon: iconFiles.linux,
      category: 'Development',
      maintainer: `${authors} <${name}@localhost>`,
      synopsis: packageJson.description,
      syncDesktopName: true,
    },
    win: {
      target: forBoth('nsis', 'portable'),
      executableName: name,
      icon: iconFiles.windows,
      forceCodeSigning: kind === 'release',
    },
    nsis: {
      artifactName: `${fileName}-setup.\${ext}`,
      oneClick: false,
      // The only kind of installation whose file associations electron-builder stands for.
      perMachine: true,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
    },
    portable: { artifactName: `${fileName}-portable.\${ext}` },
    mac: {
      target: forBoth('dmg', 'zip'),
      icon: iconFiles.mac,
      category: 'public.app-category.developer-tools',
      forceCodeSigning: kind === 'release',
      ...macSigning[kind],
      entitlements: 'build/packaging/entitlements.plist',
      entitlementsInherit: 'build/packaging/entitlements.plist',
    },
  };
}

const authors = 'The Campaign Group Console authors';
/** Where a package says that it comes from: the public repository, where one builds it. */
const repository = process.env.GITHUB_REPOSITORY;
const homepage = repository ? `https://github.com/${repository}` : 'https://localhost/';

/** Electron's own first page, which is left where the runtime comes from a folder. */
async function removeFirstPage({
  appOutDir,
  packager,
}: Pick<AfterPackContext, 'appOutDir' | 'packager'>): Promise<void> {
  const resources = packager.platform.name === 'mac' ? 'Electron.app/Contents/Resources' : 'resources';
  await rm(join(appOutDir, resources, 'default_app.asar'), { force: true });
}

const fileAssociations: FileAssociation[] = associatedFiles.map(({ extension, title, mimeType }) => ({
  ext: extension,
  name: title,
  description: title,
  mimeType,
  role: 'Editor',
}));

/** Unsigned means signed ad hoc: without that, nothing starts on Apple's own processors. In a stand-in there is nothing to sign. */
const macSigning = {
  // With what CSC_LINK or the keychain has.
  release: { hardenedRuntime: true },
  unsigned: { identity: '-', hardenedRuntime: false },
  'stand-in': { identity: null },
} as const;

function forBoth<Target extends string>(...targets: Target[]) {
  return targets.map((target) => ({ target, arch: ['x64' as const, 'arm64' as const] }));
}
