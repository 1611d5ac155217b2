/**
 * The Content Security Policy of the console's page, for both hosts that serve it: the app protocol and the browser window.
 * Item 7 of Electron's security checklist: https://www.electronjs.org/docs/latest/tutorial/security
 */

/** What differs from page load to page load, and from host to host. */
export interface PolicyNeeds {
  /** New for each page load; the page's own style elements carry it. */
  readonly nonce: string;
  /** Origins that the page may connect to beyond its own. */
  readonly connect: readonly string[];
}

/** Stands in the built page wherever the nonce of this load goes. */
const noncePlaceholder = '__CSP_NONCE__';

/** The policy's text: nothing is allowed but what a line here names. */
export function contentSecurityPolicy({ nonce, connect }: PolicyNeeds): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    ["connect-src 'self'", ...connect].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** The headers of every answer, whatever it carries. */
export function securityHeaders(needs: PolicyNeeds): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(needs),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** The built page with the nonce of this load in every place that waits for it. */
export function pageWithNonce(html: string, nonce: string): string {
  return html.replaceAll(noncePlaceholder, nonce);
}
