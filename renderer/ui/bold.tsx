import type { ReactNode } from 'react';

/** The words of `<b>` in a text of the catalogue. */
export const bold = (words: ReactNode) => <b>{words}</b>;
