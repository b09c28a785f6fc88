import { onTestFinished } from 'vitest';
import { launch, whenRunning, type Ended, type Environment } from './server-process.ts';

export { printedAddress } from './server-process.ts';

/** A process that is killed at the end of the test. */
const launchForTest = (environment: Environment, nodeOptions?: string[]) => {
	const launched = launch(environment, nodeOptions);
	onTestFinished(async () => {
		await launched.end('SIGKILL');
	});
	return launched;
};

/** Runs what `npm start` runs until it ends by itself. */
export const startAndEnd = (environment: Environment, nodeOptions?: string[]): Promise<Ended> =>
	launchForTest(environment, nodeOptions).ended;

/** A real server in a process of its own, on a free port unless it is told one. */
export const runServer = (environment: Environment & { DATA_DIR: string }) =>
	whenRunning(launchForTest({ PORT: '0', ...environment }));
