/**
 * Stands in, in the page's build, for the transports of `engine.io-client` that the page never asks for: it speaks
 * WebSocket and nothing else, and 2 kB of long polling stay off each phone.
 */
export const XHR = undefined;
export const WT = undefined;
