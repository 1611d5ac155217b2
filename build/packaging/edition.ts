import packageJson from '../../package.json' with { type: 'json' };

/**
 * What is made: a release is signed; an unsigned build is for trying out; a stand-in has no Electron in it and shows only that the rules of
 * packaging hold. Each has names of its own, so that none is taken for another, and profiles do not mix.
 */
export type EditionKind = 'release' | 'unsigned' | 'stand-in';

export interface Edition {
  readonly kind: EditionKind;
  /** As people see it, and the name of the profile's folder. */
  readonly productName: string;
  /** As systems tell programs apart. */
  readonly appId: string;
  /** The name of packages and of the executable. */
  readonly name: string;
  /** Where it is put, below the project's folder. */
  readonly outputFolder: string;
}

const appId = 'campaign-group-console.desktop';

export function edition(kind: EditionKind): Edition {
  const { name, productName } = packageJson;
  if (kind === 'release') return { kind, productName, appId, name, outputFolder: 'dist/release' };
  return {
    kind,
    productName: `${productName} (${kind})`,
    appId: `${appId}.${kind}`,
    name: `${name}-${kind}`,
    outputFolder: `dist/${kind}`,
  };
}
