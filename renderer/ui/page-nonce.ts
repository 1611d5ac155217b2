/** The nonce of this page load: style elements that libraries add must carry it, or the page's policy drops them. */
export const pageNonce: string = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
