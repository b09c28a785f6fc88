import process from 'node:process';
import * as Y from 'yjs';
import { Claims } from '../../../server/docs/claims.ts';
import { judge } from '../../../server/docs/guard/guard.ts';
import { addCard } from '../../../shared/board/conflict-card.ts';
import { orderAt } from '../../../shared/board/order.ts';
import { median } from '../../bench/figures.ts';
import { hostileUpdates } from '../../support/hostile/updates.ts';
import type { Trial } from '../context.ts';

const cards = 500;
const rounds = 15;
const roots = ['conflicts', 'cases', 'drafts'];
const example = 'Promised on the phone, and the line was full for two weeks. '.repeat(8);

/** The board of the largest room, and somebody who has written on it. */
function fullBoard() {
	const board = new Y.Doc();
	for (const root of roots) board.getMap(root);
	const guest = new Y.Doc();
	for (let at = 0; at < cards; at++)
		addCard(guest, `card-${at}`, orderAt(at), { title: `Conflict ${at}`, example });
	Y.applyUpdate(board, Y.encodeStateAsUpdate(guest));
	const claims = new Claims([
		[board.clientID, 'server'],
		[guest.clientID, 'guest'],
	]);
	return { board, claims, target: { board, victim: guest.clientID } };
}

/**
 * What a full board needs to refuse, each update of the attack set by itself: that long nobody else is served. In time
 * of the processor: what else the machine does is none of the guard's.
 */
export const refusals: Trial = {
	name: 'refusals',
	run: async () => {
		const { board, claims, target } = fullBoard();
		const slowest = { what: '', milliseconds: 0 };
		for (const { what, make } of hostileUpdates) {
			const update = make(target);
			const taken: number[] = [];
			for (let round = 0; round < rounds; round++) {
				const from = process.cpuUsage();
				judge(update, board, roots, 'stranger', claims);
				const { user, system } = process.cpuUsage(from);
				taken.push((user + system) / 1000);
			}
			const milliseconds = median(taken);
			if (milliseconds > slowest.milliseconds) Object.assign(slowest, { what, milliseconds });
		}
		return {
			figures: [
				{
					what: `the slowest of ${hostileUpdates.length} kinds of refusal on ${cards} cards`,
					value: Math.round(slowest.milliseconds * 100) / 100,
					most: 50,
					unit: 'ms',
					note: slowest.what,
				},
			],
		};
	},
};
