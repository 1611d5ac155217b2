/** What is wrong with a package. */
export interface Fault {
  /** The file, and the place in it: `app.asar/out/electron/main.cjs`, `fuse runAsNode`. */
  readonly where: string;
  /** What was found. */
  readonly what: string;
  /** What would be right. */
  readonly wanted: string;
}

/** One fault as a line. */
export function faultLine({ where, what, wanted }: Fault): string {
  return `${where}: ${what}; ${wanted}`;
}
