import { setFlagsFromString } from 'node:v8';

/**
 * Left to itself the heap grows to three times what is alive before what has died old is looked for: a server that has
 * much to forget and little memory would be ended by its machine. Here it grows by a third: more often, each time shorter.
 */
export const keepHeapClose = (): void => setFlagsFromString('--heap-growing-percent=30');
