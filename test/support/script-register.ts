/** The register as the script's team leaves it, without a server: the same rules, the same record. */
import { evolveRegister, type RegisterEvent } from '../../shared/register/evolve-register.ts';
import type { TeamRegister } from '../../shared/register/register.ts';
import { LocalRoom } from './local-room.svelte.ts';
import { script } from './script.ts';

/** What becomes of each agreement's objections, so that all of them can be sealed. */
function sealAll(room: LocalRoom): void {
	for (const id of script.sealOrder) {
		room.draft(id, { mended: true });
		if (id === 'a3') {
			room.ask(id, { p15: 'object' });
			room.do({ type: 'CloseObjection', agreement: id, author: 'p15', how: 'dissent' }, 'p15');
		} else room.ask(id, id === 'a1' ? { p02: 'reservation' } : {});
		const answer = room.seal(id);
		if (!answer.ok) throw new Error(`${id}: ${answer.error.message}`);
	}
}

/** The same, where people sat at tables before. */
export const tracedRegister = (): TeamRegister => scriptRegister(4);

export function scriptRegister(tables = 0): TeamRegister {
	const room = new LocalRoom().playTo('agreements');
	if (tables > 0) {
		room.do({ type: 'MakeTables', tables });
		room.do({ type: 'BeginTables' });
	}
	sealAll(room);
	const { state } = room;
	const register: TeamRegister = {
		format: 'sameboat/register/1',
		team: 'team',
		people: {},
		strategy: state.strategy,
		strategies: [],
		translations: [],
		workshops: [
			{ id: state.id, title: state.title, language: 'en', createdAt: Date.now(), applied: 0 },
		],
		agreements: [],
		reviews: [],
		left: [],
	};
	Object.values(state.agreements).forEach(({ sealed }, index) => {
		const event = { type: 'AgreementSealed', agreement: sealed!.id, record: sealed! } as const;
		evolveRegister(register, state, {
			...event,
			seq: index + 1,
			at: 0,
			by: '',
		} satisfies RegisterEvent);
	});
	return register;
}
