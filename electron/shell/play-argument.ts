/**
 * What follows `play` on a command line such as `campaign-group-console play FILE --html out.html`; null when a window is asked for. When
 * the console is not packaged, the path of the program comes first.
 */
export function playArgumentsIn(commandLine: readonly string[], isPackaged: boolean): string[] | null {
  const rest = commandLine.slice(1);
  const at = rest.findIndex((argument) => !argument.startsWith('-'));
  const place = isPackaged ? at : rest.findIndex((argument, index) => index > at && !argument.startsWith('-'));
  return place >= 0 && rest[place] === 'play' ? rest.slice(place + 1) : null;
}
