import { StartRefusal } from '../start-refusal.ts';

/** Runs what a command does; a refusal is one sentence and ends with 1. */
export async function runCommand(act: () => Promise<string>): Promise<void> {
	try {
		console.log(await act());
	} catch (error) {
		console.error(error instanceof StartRefusal ? error.message : error);
		process.exitCode = 1;
	}
}
