/**
 * Stands in for `lib0/environment` in the page's build: where a page runs needs no finding out, nor does it read
 * settings from the address or the device.
 */
export const isBrowser = true;
export const isNode = false;
export const getVariable = (): null => null;
