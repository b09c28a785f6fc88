import type { FastifyBaseLogger } from 'fastify';
import { verifyFolder } from './verify-folder.ts';

/** How many agreements one line of the log names. */
const mostNamed = 20;

/**
 * Looks at every register while the server already answers, one after the other, and says in the log which are not as they
 * were sealed; nothing is refused for it. The returned function ends that.
 */
export function verifyAtStart(
	dataDir: string,
	log: Pick<FastifyBaseLogger, 'warn' | 'error'>,
): () => Promise<void> {
	let ends = false;
	const look = async () => {
		for await (const { id, flaws, unread } of verifyFolder(dataDir)) {
			if (ends) return;
			if (flaws.length === 0 && unread === null) continue;
			const labels = [...new Set(flaws.map(({ label }) => label))].slice(0, mostNamed).join(', ');
			log.warn(
				{ ...(id && { team: id }), labels },
				'A register is not as it was sealed: npm run verify says where, and what to do.',
			);
		}
	};
	const looking = look().catch((error: unknown) =>
		log.error(error, 'A register could not be verified.'),
	);
	return () => {
		ends = true;
		return looking;
	};
}
