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
	const unfinished = await unfinishedLogs(path);
	await mending.prepare(warn);
	const witness = new CommitCount(`${path}-commits`);
	const before = await witness.read();
	const count = (commits: number) => witness.tell(commits);
	const log = await openLevelLog(folder, { warn, watch: mending.watch, count });
	for (const sentence of unfinished) warn(sentence);
	const found = await log.countOn(before);
	if (before > found) {
		warn(
			`The last writes to the log in ${path} are missing, ${before - found} of them: the ${found} before them are kept.`,
		);
		witness.tell(found);
	}
	const close = log.close.bind(log);
	log.close = async () => {
		await close();
		await witness.close();
	};
	return log;
}
