import { beforeEach, describe, expect, it } from 'vitest';
import type {
	LeftOpen,
	RegisteredAgreement,
	RegisteredReview,
} from '../../shared/register/register.ts';
import { emptyRegister, type Register, type StoredRegister } from '../../server/store/register.ts';
import { idOf, omar, sam } from './room.ts';
import { noon } from './scenario.ts';

export const [bakery, mill] = [idOf('Bakery'), idOf('Mill')];

const nobody = {
	...{ electorate: 0, answers: 0, agree: 0, reservation: 0, objections: 0 },
	...{ quorum: true, majority: false },
};

/** An agreement as it would have been sealed, with something in every list. */
export const agreement = (number: number): RegisteredAgreement => ({
	id: idOf(`agreement${number}`),
	triedFrom: { id: idOf('elsewhere'), number: 1, scope: 'Mill' },
	number,
	workshop: idOf('workshop'),
	version: 1,
	hash: 'sha256 of what it said',
	salt: 'salt',
	sealedAt: noon + number,
	provisional: false,
	text: {
		statement: 'Launches are announced to the planners eight weeks ahead.',
		scope: '',
		owners: [sam, omar],
		effects: { [idOf('goal')]: { effect: 'strengthens', why: 'Fewer surprises', tradeOff: '' } },
		measure: { indicator: 'Weeks ahead', baseline: '2', target: '8' },
		firstStep: 'Sara shares the calendar on Monday.',
		validFrom: '2026-12-01',
		reviewOn: '2027-02-01',
	},
	judgements: { [idOf('goal')]: { sales: ['strengthens'], operations: ['neutral'] } },
	level: 'implementation',
	elements: ['b'],
	restsOn: [{ id: idOf('c1'), kind: 'conflict', title: 'Launches without warning' }],
	replay: [
		{ case: idOf('story'), title: 'The spring launch', line: 'Friday', how: 'In time', by: sam },
	],
	objectives: { [idOf('goal')]: 'Deliver what we promise' },
	strategy: 1,
	consent: {
		sides: { sales: nobody, operations: nobody, other: nobody },
		reservations: [{ by: omar, reason: 'If the calendar is kept' }],
		dissents: [{ by: '', reason: 'Too early' }],
	},
	findings: [
		{ rule: 'no-measure', severity: 'hint', waivable: false, params: { field: 'measure' } },
	],
	waivers: [{ rule: 'one-sided', subject: 'sales', reason: 'Sales signs tomorrow' }],
	history: [
		{ at: noon, what: 'drafted', version: 0, by: sam },
		{ at: noon + number, what: 'sealed', version: 1, by: sam },
	],
});

/** A change that leaves a mark by which the order can be told. */
/** A later look at it, with something in every field. */
export const review = (number: number): RegisteredReview => ({
	agreement: idOf(`agreement${number}`),
	workshop: idOf('second'),
	at: noon + number,
	seen: { [idOf('goal')]: 'strengthens' },
	texts: {
		...{ measured: '7 weeks', evidence: 'Two launches', again: 'once' },
		...{ wentWell: 'The calendar', clashed: 'A day too late', next: 'Earlier' },
	},
	outcome: 'partly',
	ratings: { sales: [2, 4], operations: [4] },
	decision: { decision: 'keep', reviewOn: '2027-05-27', reason: '', at: noon + number },
});

/** What a workshop left open, of every kind. */
const left = (): LeftOpen => ({
	workshop: idOf('workshop'),
	points: [{ id: idOf('p1'), kind: 'challenge', text: 'Who pays?', answer: 'Later' }],
	themes: [{ id: idOf('t1'), title: 'Launches' }],
	topics: [{ id: idOf('topic'), title: 'Forecast' }],
	questions: [
		{
			...{ id: idOf('q1'), text: 'Margin or volume?', at: noon, due: '2027-01-15' },
			...{ about: { kind: 'free', id: null }, answer: '', answeredAt: null },
		},
	],
	actions: [
		{ id: idOf('x1'), text: 'Call the mill', who: omar, due: '2026-12-04', at: noon },
		{ id: idOf('x2'), text: 'Ask the bakery', who: null, due: null, at: noon },
	],
	settled: [idOf('t2')],
	ended: [{ id: idOf('x0'), end: 'dropped', reason: 'No longer needed', at: noon }],
});

export const mark = (word: string) => (register: StoredRegister) => {
	register.strategy.statement += word;
};

/** Everything that a register can hold. */
export const fill = (register: StoredRegister) => {
	register.keyHash = 'hash of the key';
	register.people[sam] = { name: 'Sam', side: 'sales', function: null, company: 'Harbour Bakery' };
	register.strategy = {
		version: 1,
		...{ sponsor: '', statement: 'Bread on time' },
		objectives: [
			{
				...{ id: idOf('goal'), title: 'Deliver what we promise', businessGoal: 'Keep customers' },
				...{ indicator: 'On time', baseline: '80 %', target: '95 %', horizon: '2027' },
				asks: { sales: 'Promise what can be made', operations: '' },
			},
		],
	};
	const workshop = { title: 'First', language: 'en' as const, createdAt: noon, applied: 12 };
	const rhythm = { from: '2026-12-01', every: 1, nth: 1, time: '09:00', minutes: 60 } as const;
	const pulse = [{ sales: 2.33, operations: 4, other: null }];
	register.workshops.push({
		id: idOf('workshop'),
		...workshop,
		rhythm: { at: noon, rhythm },
		pulse,
	});
	register.agreements.push(agreement(1), agreement(2));
	register.reviews.push(review(1));
	register.left.push(left());
	register.deeds = [
		{ at: noon, what: 'workshop-erased', by: 'retention' },
		{ at: noon + 1, what: 'register-taken', by: 'link', as: 'csv' },
	];
};

/** What every register does, wherever it is kept. `place` gives what opens one and the same place. */
export function isRegister(name: string, place: () => Promise<() => Promise<Register>>): void {
	describe(name, () => {
		let reopen: () => Promise<Register>;
		let register: Register;
		beforeEach(async () => {
			reopen = await place();
			register = await reopen();
			return () => register.close();
		});

		it('S9 a team that nobody has written of has none', async () => {
			expect(await register.read(bakery)).toBeNull();
			expect(await register.read('../../etc/passwd')).toBeNull();
		});

		it('ER3 what is taken out of one is gone from it; a team without one gets none', async () => {
			await register.update(bakery, fill);
			await register.erase(bakery, (stored) => void (stored.agreements = []));
			await register.erase(mill, () => expect.unreachable());
			expect((await register.read(bakery))?.agreements).toEqual([]);
			expect((await register.read(bakery))?.workshops).toHaveLength(1);
			expect(await register.read(mill)).toBeNull();
		});

		it('S9 the first change makes one, and others have none', async () => {
			await register.update(bakery, fill);
			const filled = emptyRegister(bakery);
			fill(filled);
			expect(await register.read(bakery)).toEqual(filled);
			expect(await register.read(mill)).toBeNull();
		});

		it('S9 a change is given the register as it was left', async () => {
			await register.update(bakery, fill);
			await register.update(bakery, (found) => {
				expect(found.agreements).toEqual([agreement(1), agreement(2)]);
				found.agreements.push(agreement(3));
			});
			expect((await register.read(bakery))?.agreements).toHaveLength(3);
		});

		it('S10 of fifty changes at once each is made, in the order of asking', async () => {
			const words = Array.from({ length: 50 }, (_, n) => `${n} `);
			await Promise.all(words.map((word) => register.update(bakery, mark(word))));
			expect((await register.read(bakery))?.strategy.statement).toBe(words.join(''));
		});

		it('S10 who asks while others wait comes behind them', async () => {
			const [first, second] = ['a', 'b'].map((word) => register.update(bakery, mark(word)));
			await first;
			await Promise.all([second, register.update(bakery, mark('c'))]);
			expect((await register.read(bakery))?.strategy.statement).toBe('abc');
		});

		it('S10 who reads sees what was asked for before', async () => {
			const updates = ['a', 'b'].map((word) => register.update(bakery, mark(word)));
			const reading = register.read(bakery);
			const later = register.update(bakery, mark('c'));
			expect((await reading)?.strategy.statement).toBe('ab');
			await Promise.all([...updates, later]);
		});

		it('S10 teams at once keep what is theirs', async () => {
			const teams = Array.from({ length: 12 }, (_, n) => idOf(`team${n}`));
			await Promise.all(
				teams.flatMap((team) => [
					register.update(team, mark(team)),
					register.update(team, mark('!')),
				]),
			);
			for (const team of teams) {
				const { team: owner, strategy } = (await register.read(team))!;
				expect([owner, strategy.statement]).toEqual([team, `${team}!`]);
			}
		});

		it('S18 teams whose ids differ by case alone are two', async () => {
			const [small, large] = [idOf('bakery-a'), idOf('Bakery-A')];
			await register.update(small, mark('small'));
			await register.update(large, mark('large'));
			expect((await register.read(small))?.strategy.statement).toBe('small');
			expect((await register.read(large))?.strategy.statement).toBe('large');
		});

		it('S18 what is no id is no team', async () => {
			await expect(register.update('../escape', fill)).rejects.toThrow('is no team');
		});

		it('S11 what was handed in or out later changes nothing', async () => {
			const sealed = agreement(1);
			let held: StoredRegister | undefined;
			await register.update(bakery, (found) => {
				found.agreements.push(sealed);
				held = found;
			});
			sealed.text.statement = 'Something else';
			held!.keyHash = 'another';
			const handedOut = (await register.read(bakery))!;
			handedOut.agreements[0]!.text.owners.length = 0;
			handedOut.workshops.push({ ...handedOut.workshops[0]!, id: mill });
			const kept = (await register.read(bakery))!;
			expect(kept).toEqual({ ...emptyRegister(bakery), agreements: [agreement(1)] });
		});

		it('S12 a change that throws leaves all as it was, and later ones go on', async () => {
			await register.update(bakery, mark('a'));
			const updates = [
				register.update(bakery, mark('b')),
				register.update(bakery, (found) => {
					found.strategy.statement = 'half done';
					throw new Error('changed my mind');
				}),
				register.update(bakery, mark('c')),
			];
			const [first, second, third] = await Promise.allSettled(updates);
			expect([first?.status, third?.status]).toEqual(['fulfilled', 'fulfilled']);
			expect(second).toMatchObject({ reason: { message: 'changed my mind' } });
			expect((await register.read(bakery))?.strategy.statement).toBe('abc');
		});

		it('S12 a first change that throws makes none', async () => {
			const change = () => {
				throw new Error('changed my mind');
			};
			await expect(register.update(bakery, change)).rejects.toThrow('changed my mind');
			expect(await register.read(bakery)).toBeNull();
		});

		it('S13 reopened, everything is there, and goes on', async () => {
			await register.update(bakery, fill);
			await register.update(mill, mark('mill'));
			const kept = await register.read(bakery);
			await register.close();
			register = await reopen();
			expect(await register.read(bakery)).toEqual(kept);
			expect((await register.read(mill))?.strategy.statement).toBe('mill');
			await register.update(mill, mark('stone'));
			expect((await register.read(mill))?.strategy.statement).toBe('millstone');
		});

		it('S13 closing waits for what is on its way', async () => {
			const done: string[] = [];
			const updates = [bakery, mill, bakery].map((team) =>
				register.update(team, mark('a')).then(() => done.push(team)),
			);
			await register.close();
			expect(done.sort()).toEqual([bakery, bakery, mill].sort());
			await Promise.all(updates);
			register = await reopen();
			expect((await register.read(bakery))?.strategy.statement).toBe('aa');
		});

		it('S13 closed, it refuses everything', async () => {
			await register.update(bakery, fill);
			await register.close();
			await expect(register.read(bakery)).rejects.toThrow('closed');
			await expect(register.update(bakery, mark('a'))).rejects.toThrow('closed');
		});
	});
}
