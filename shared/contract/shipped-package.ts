/** A package of somebody else that is bundled into the program. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** Its licence, as SPDX writes it. */
  readonly licence: string;
  /** The text of the licence with its notices; null when the package brings none. */
  readonly text: string | null;
}

/** Where the window finds them all, beside its page. Made by the build, from what really is in the bundles. */
export const licencesFile = 'licences.json';
