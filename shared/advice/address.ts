/** The host and port that a URI leads to, as written; null when it is not an absolute http or https URI. */
function addressOf(uri: string): { readonly host: string; readonly port: number } | null {
  const match = /^(https?):\/\/(\[[^\]]+\]|[^:/?#]+)(?::(\d+))?(?:[/?#]|$)/i.exec(uri);
  if (!match) return null;
  const usual = match[1]?.toLowerCase() === 'https' ? 443 : 80;
  return { host: (match[2] ?? '').toLowerCase(), port: match[3] === undefined ? usual : Number(match[3]) };
}

/** Whether a URI leads to this port of this machine. */
export function leadsHere(uri: string, port: number | null = null): boolean {
  const address = addressOf(uri);
  if (address === null || (port !== null && address.port !== port)) return false;
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(address.host);
}
