/**
 * Stands in for `lib0/logging` in the page's build: Yjs warns in plain words, and the painted console with the
 * checker of DOM shapes that it drags along, 3 kB on each phone, stays behind.
 */

export const BOLD = '';
export const UNBOLD = '';
export const ORANGE = '';
export const RED = '';

export const print = (...words: unknown[]): void => console.log(...words);
export const warn = (...words: unknown[]): void => console.warn(...words);
