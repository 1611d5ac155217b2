/** The little that is used of papaparse. Its published types bring the globals of Node and of the page with them. */
declare module 'papaparse' {
  interface ParseError {
    readonly code: string;
    readonly message: string;
    /** Index of the row; missing where the whole text is meant. */
    readonly row?: number;
  }
  interface ParseResult {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly ParseError[];
  }
  const Papa: {
    parse(text: string, settings: { delimiter: string; preview?: number }): ParseResult;
    unparse(rows: readonly (readonly string[])[], settings: { newline: string; delimiter: string }): string;
  };
  export default Papa;
}
