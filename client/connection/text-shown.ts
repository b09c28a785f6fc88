/** Told to a field by whoever gave it another text without anybody typing. */
export const textShown = 'textshown';
