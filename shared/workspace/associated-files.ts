/** A kind of file that the console opens by a double click. */
export interface AssociatedFile {
  readonly kind: 'workspace' | 'scenario';
  /** Without the dot. One word, since Windows and macOS look at the last part of a name alone. */
  readonly extension: string;
  readonly title: string;
  readonly mimeType: string;
}

/**
 * Both kinds are JSON, and are usually named so: then any editor shows them well. `.json` belongs to no one program, so what is to open by
 * a double click has an extension of its own; what is in the file is the same.
 */
export const associatedFiles: readonly AssociatedFile[] = [
  {
    kind: 'workspace',
    extension: 'cgcworkspace',
    title: 'Campaign Group Console workspace',
    mimeType: 'application/vnd.campaign-group-console.workspace+json',
  },
  {
    kind: 'scenario',
    extension: 'cgcscenario',
    title: 'Campaign Group Console scenario',
    mimeType: 'application/vnd.campaign-group-console.scenario+json',
  },
];
