/** What the session needs of the page; a test gives its own. */
export interface SessionPage {
  readonly location: Pick<Location, 'hash' | 'origin' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState'>;
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly fetch: typeof globalThis.fetch;
}

export type Session = { readonly token: string } | { readonly refused: true } | { readonly unreachable: true };

const key = 'campaign-group-console.token';

/**
 * The token of this page: swapped for the one-use ticket of the address, or kept from before a reload. The ticket is taken
 * out of the address at once, so that it is not copied or kept in the history.
 */
export async function openSession(page: SessionPage): Promise<Session> {
  const ticket = new URLSearchParams(page.location.hash.slice(1)).get('ticket');
  if (ticket === null) {
    const token = page.sessionStorage.getItem(key);
    return token === null ? { refused: true } : { token };
  }
  page.history.replaceState(null, '', page.location.pathname + page.location.search);
  return await swap(page, ticket);
}

export function forgetToken(page: SessionPage): void {
  page.sessionStorage.removeItem(key);
}

async function swap(page: SessionPage, ticket: string): Promise<Session> {
  let answer: Response;
  try {
    const headers = { 'content-type': 'application/json' };
    answer = await page.fetch(`${page.location.origin}/session`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ ticket }),
    });
  } catch {
    return { unreachable: true };
  }
  if (!answer.ok) return { refused: true };
  const { token } = (await answer.json()) as { token: string };
  page.sessionStorage.setItem(key, token);
  return { token };
}
