import { randomBytes } from 'node:crypto';
import { base64url, joinCode, type Id } from '../shared/ids.ts';

/** What the rules may not do themselves: read the clock, draw lots. */
export interface Effects {
	/** Milliseconds. */
	now(): number;
	newId(): Id;
	/** 128 random bits for a link; never stored, only its hash. */
	newKey(): string;
	newCode(): string;
	shuffle<T>(items: readonly T[]): T[];
}

/** A whole number below `n`, without the bias of a remainder. */
function below(n: number): number {
	const limit = 2 ** 32 - (2 ** 32 % n);
	for (;;) {
		const number = randomBytes(4).readUInt32BE();
		if (number < limit) return number % n;
	}
}

export const realEffects: Effects = {
	now: () => Date.now(),
	newId: () => base64url(randomBytes(16)),
	newKey: () => base64url(randomBytes(16)),
	newCode: () => joinCode(Array.from({ length: 8 }, () => below(31))),
	shuffle(items) {
		const shuffled = [...items];
		for (let i = shuffled.length - 1; i > 0; i--) {
			const j = below(i + 1);
			[shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
		}
		return shuffled;
	},
};
