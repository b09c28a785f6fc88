import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/workshop/limits.ts';
import { admit, type Person } from '../../../shared/workshop/participants.ts';
import type { Role } from '../../../shared/workshop/state.ts';
import { cast, frida, idOf, joined, sam, sara, seated, tess, voting } from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const person: Person = {
	...{ name: 'Sam', side: 'sales', function: null },
	...{ company: null, remote: false },
};
const changed = (more: Partial<Person> = {}) => ({
	type: 'SeatChanged' as const,
	...person,
	...more,
});
const change = (more: Partial<Person> = {}) => ({
	type: 'ChangeSeat' as const,
	...person,
	...more,
});

describe('at the door', () => {
	it('P3 a participant needs a name and a side', () => {
		expect(admit(person, 'participant')).toStrictEqual({ person });
		expect(admit({ ...person, name: ' ' }, 'participant')).toStrictEqual({
			refusal: { code: 'name-missing' },
		});
		expect(admit({ ...person, side: null }, 'participant')).toStrictEqual({
			refusal: { code: 'side-missing' },
		});
	});

	it.each<Role>(['facilitator', 'screen', 'observer'])('P3 a %s speaks for no side', (role) => {
		expect(admit({ ...person, side: 'sales' }, role)).toStrictEqual({
			person: { ...person, side: null },
		});
		expect(admit({ ...person, side: null }, role)).toStrictEqual({
			person: { ...person, side: null },
		});
		const nameless = admit({ ...person, name: '', side: null }, role);
		expect('refusal' in nameless).toBe(role !== 'facilitator');
	});

	it('P4 blanks around do not count', () => {
		const typed = {
			name: ' Tess ',
			side: 'other' as const,
			function: ' Finance ',
			company: '\tMill ',
			remote: true,
		};
		expect(admit(typed, 'participant')).toStrictEqual({
			person: { name: 'Tess', side: 'other', function: 'Finance', company: 'Mill', remote: true },
		});
		expect(admit({ ...typed, function: ' ', company: '' }, 'participant')).toStrictEqual({
			person: { name: 'Tess', side: 'other', function: null, company: null, remote: true },
		});
	});

	it('P5 everybody may have a function', () => {
		const named = { ...person, function: 'Finance' };
		for (const side of ['sales', 'operations', 'other'] as const)
			expect(admit({ ...named, side }, 'participant')).toStrictEqual({
				person: { ...named, side },
			});
		expect(admit({ ...named, side: 'other' }, 'observer')).toStrictEqual({
			person: { ...named, side: null },
		});
	});

	it.each(['name', 'function', 'company'] as const)(
		'L1 a %s has at most 60 characters',
		(field) => {
			const filled = (length: number) =>
				admit({ ...person, side: 'other', [field]: 'x'.repeat(length) }, 'participant');
			const code = field === 'name' ? 'name-too-long' : 'text-too-long';
			expect(limits[field]).toBe(60);
			expect(filled(60)).toMatchObject({ person: { [field]: 'x'.repeat(60) } });
			expect(filled(61)).toStrictEqual({ refusal: { code, params: { max: 60 } } });
			expect(admit({ ...person, [field]: ` ${'x'.repeat(60)} ` }, 'participant')).toHaveProperty(
				'person',
			);
		},
	);
});

describe('in the room', () => {
	it('P6 one changes what one said of oneself', () => {
		given(...seated)
			.when(sam, change({ name: ' Samuel ', company: ' Mill & Grain ' }))
			.then(changed({ name: 'Samuel', company: 'Mill & Grain' }));
		given(...seated)
			.when(frida, change({ name: 'Frederika' }))
			.then(changed({ name: 'Frederika', side: null }));
	});

	it('P6 one says where one is, and it stays so when one says something else', () => {
		const { past, state } = given(...seated).when(sam, change({ remote: true }));
		expect(state.participants[sam]?.remote).toBe(true);
		const { type, name, side, function: named, company } = changed({ name: 'Samuel' });
		const older = by(sam, { type, name, side, function: named, company });
		expect(stateAfter([...past, older]).participants[sam]).toMatchObject({
			name: 'Samuel',
			remote: true,
		});
	});

	it('P6 nobody else changes by it', () => {
		const { state } = given(...seated).when(
			sam,
			change({ name: 'Samuel', side: 'other', function: 'Finance', company: 'Mill' }),
		);
		const { [sam]: changedSeat, ...others } = state.participants;
		const { [sam]: seat, ...before } = stateAfter(seated).participants;
		expect(others).toEqual(before);
		expect(changedSeat).toEqual({
			...seat,
			name: 'Samuel',
			side: 'other',
			function: 'Finance',
			company: 'Mill',
		});
	});

	it('P6 what was said of a seat that is not there changes nothing', () => {
		const past = [...seated, by(idOf('nobody'), changed())];
		expect(stateAfter(past)).toEqual(stateAfter(seated));
	});

	it('P3 a change is refused like a joining', () => {
		const room = given(...seated);
		room.when(sam, change({ name: '' })).thenRefused('name-missing');
		room.when(sam, change({ side: null })).thenRefused('side-missing');
		room.when(sam, change({ company: 'x'.repeat(61) })).thenRefused('text-too-long', { max: 60 });
	});

	it('P7 the side can be changed until the first ballot opens', () => {
		given(...seated)
			.when(sam, change({ side: 'operations' }))
			.then(changed({ side: 'operations' }));
		given(...voting)
			.when(sam, change({ side: 'operations' }))
			.thenRefused('side-fixed');
		given(...voting, by(frida, { type: 'RoundCancelled' }))
			.when(sam, change({ side: 'other' }))
			.thenRefused('side-fixed');
	});

	it('P7 name, function and company can be changed while a round is open', () => {
		given(...voting)
			.when(sam, change({ name: 'Samuel', company: 'Mill' }))
			.then(changed({ name: 'Samuel', company: 'Mill' }));
		given(...voting)
			.when(tess, change({ name: 'Tess', side: 'other', function: 'Marketing' }))
			.then(changed({ name: 'Tess', side: 'other', function: 'Marketing' }));
	});

	it('P8 every token opens its seat, and a repeated join request finds it', () => {
		const { tokens, requests, participants } = stateAfter([
			...seated,
			by(sara, { type: 'TokenIssued', participant: sara, token: 'of a second device' }),
			by(idOf('late'), {
				type: 'ParticipantJoined',
				participant: { ...cast.sam, id: idOf('late') },
				token: 'of a late one',
				request: null,
			}),
		]);
		expect(tokens[`token of ${sara}`]).toBe(sara);
		expect(tokens['of a second device']).toBe(sara);
		expect(tokens['of a late one']).toBe(idOf('late'));
		expect(requests[`request of ${sara}`]).toBe(sara);
		expect(Object.keys(requests)).toHaveLength(Object.keys(participants).length - 1);
	});

	it('P8 the roster keeps its own copy of who joined', () => {
		const event = joined(cast.sam);
		const state = stateAfter([event]);
		state.participants[sam]!.name = 'somebody else';
		expect(event).toEqual(joined(cast.sam));
	});
});

describe('the name of a facilitator', () => {
	it('P14 may stay open; everybody else has one', () => {
		const nobody = { name: ' ', side: null, function: null, company: null, remote: false };
		expect(admit(nobody, 'facilitator')).toEqual({ person: { ...nobody, name: '' } });
		expect(admit(nobody, 'observer')).toEqual({ refusal: { code: 'name-missing' } });
	});
});
