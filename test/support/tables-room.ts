/** A room with three tables: two work the first case, one the second; nobody from Finance sits anywhere. */
import type { Id } from '../../shared/ids.ts';
import type { Recorded } from '../../shared/workshop/decision.ts';
import { k1, k2 } from './agreement-room.ts';
import { frida, idOf, oda, omar, otto, sam, sara, seated, seth } from './room.ts';
import { by } from './scenario.ts';

/** The tables by number. */
export const [g1, g2, g3] = ['g1', 'g2', 'g3'].map(idOf) as [Id, Id, Id];

export const tabled: Recorded[] = [
	...seated,
	by(frida, {
		type: 'TablesMade',
		groups: [
			{ id: g1, number: 1, members: [sam, omar], case: k1 },
			{ id: g2, number: 2, members: [sara, oda], case: k1 },
			{ id: g3, number: 3, members: [seth, otto], case: k2 },
		],
	}),
	by(frida, { type: 'TablesBegun' }),
];
