/**
 * Scheme and host of a URL, or null when there is none. `URL.origin` will not do: Node says 'null' for a scheme of our own.
 */
export function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return host === '' ? null : `${protocol}//${host}`;
}
