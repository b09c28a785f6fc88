// What few people see of a room, in one file: each part on its own would cut the common code into smaller pieces.
export { keepPage } from '../connection/keep-page.ts';
export { default as SeatGone } from '../erase/SeatGone.svelte';
export { default as NoServer } from '../rooms/NoServer.svelte';
