import { buildClient } from '../../server/start/build-client.mjs';

/** Global setup of the tests that open pages: the same build that `npm start` makes. */
export const setup = () => buildClient();
