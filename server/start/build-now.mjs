// A program of its own: builds the page of the tree that it is told.
import { buildClient } from './build-client.mjs';

await buildClient(process.argv[2]);
