import type { FastifyBaseLogger } from 'fastify';
import type { Closers } from '../closers.ts';
import { Ballast } from './ballast.ts';
import type { Space } from './space.ts';
import { freeBytes, WatchedSpace } from './watched-space.ts';

interface Watched {
	dataDir: string;
	/** In bytes. */
	minFree: number;
}

/** The space of the data folder, watched until the program ends; whoever runs it reads when it turns. */
export async function watchSpace(
	{ dataDir, minFree }: Watched,
	log: FastifyBaseLogger,
	closers: Closers,
): Promise<Space> {
	const ballast = new Ballast(dataDir);
	const space = new WatchedSpace({
		floor: minFree,
		free: () => freeBytes(dataDir),
		onFailure: (error) => log.error(error, 'How much room the disk has could not be read.'),
		ballast,
		onLook: (free) => ballast.take(free, minFree),
	});
	space.onChange(() =>
		log.warn(
			space.isFull
				? 'The disk has less room left than MIN_FREE_MB: nothing is taken until there is more.'
				: 'The disk has room again: people go on.',
		),
	);
	closers.add('space', await space.watch());
	return space;
}
