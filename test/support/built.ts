import { buildClient, buildServer } from '../../server/start/build.mjs';

/** Global setup of the tests that start servers and open pages: the same build that `npm start` makes. */
export const setup = async () => {
	await buildClient();
	await buildServer();
};
