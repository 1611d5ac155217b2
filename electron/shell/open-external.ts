/** Where a link in the window may lead, in the person's own browser: exact origins, each with its reason. */
export const linkOrigins: readonly string[] = [
  // The vendor's documentation of Campaign Group Status Reporting.
  'https://docs.genesys.com',
];

/**
 * The address that may be given to the operating system, or null. It is written anew from what was understood of it, so
 * that no other parser finds something else in it.
 * Item 15 of Electron's security checklist: https://www.electronjs.org/docs/latest/tutorial/security
 */
export function safeExternalUrl(url: string, origins: readonly string[] = linkOrigins): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, origin, username, password, href } = new URL(url);
  if (protocol !== 'https:' || username !== '' || password !== '') return null;
  return origins.includes(origin) ? href : null;
}
