import { join } from 'node:path';
import { CommitCount } from './commit-count.ts';
import type { EmbeddedLog } from './embedded-log.ts';
import { openLevelLog } from './level-log.ts';
import { Mending } from './mending.ts';
import { unfinishedLogs } from './unfinished-log.ts';

/**
 * Opens the log below a folder after a look at what LevelDB does not tell. `warn` is told in one sentence each what
 * is damaged or missing and what is kept, now or when it is read.
 */
export async function openCarefulLog(
	folder: string,
	warn: (sentence: string) => void,
): Promise<EmbeddedLog> {
	const path = join(folder, 'log');
	const mending = new Mending(path);
	const { damaged, torn } = await unfinishedLogs(path);
	await mending.prepare(warn);
	const witness = new CommitCount(`${path}-commits`);
	const before = await witness.read();
	const count = (commits: number) => witness.tell(commits);
	const log = await openLevelLog(folder, { warn, watch: mending.watch, count });
	for (const sentence of damaged) warn(sentence);
	const found = await log.countOn(before);
	for (const sentence of endOf({ path, before, found, torn })) warn(sentence);
	await log.tellMissed();
	if (before > found) witness.tell(found);
	const close = log.close.bind(log);
	log.close = async () => {
		await close();
		await witness.close();
	};
	return log;
}

interface End extends Pick<Awaited<ReturnType<typeof unfinishedLogs>>, 'torn'> {
	path: string;
	/** Commits of which it was told that they are stored, and those that are there. */
	before: number;
	found: number;
}

/** Of a write that is not whole the count tells whether anybody was told that it is saved. */
function endOf({ path, before, found, torn }: End): string[] {
	const lost = before - found;
	if (lost > 0)
		return [
			`The end of the log in ${path} is damaged or missing, and with it ${lost === 1 ? 'a write' : `${lost} writes`} that had been saved: the ${found} before are kept.`,
		];
	if (torn.length > 0 && before > 0)
		return [
			'The program had been stopped in the middle of a write, of which nobody was told that it is saved: everything that was shown as saved is kept.',
		];
	return torn.map(
		({ path: file, writes }) =>
			`The last write in ${file} is not whole and is left out: the ${writes} writes before it are kept.`,
	);
}
