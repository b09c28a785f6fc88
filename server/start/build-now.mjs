// A program of its own: builds page and server of the tree that it is told.
import { buildClient, buildServer } from './build.mjs';

const [, , root] = process.argv;
await buildClient(root);
await buildServer(root);
