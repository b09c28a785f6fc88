import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RegisterSearch } from '../../../shared/register/search/search.ts';
import { textKinds, textsIn } from '../../../shared/register/search/texts.ts';
import { folded, markedParts } from '../../../shared/register/search/words.ts';
import type { TeamRegister } from '../../../shared/register/register.ts';
import { emptyRegister } from '../../../server/store/register.ts';
import { counted, largeRegister } from '../../support/large-register.ts';
import { agreement, fill } from '../../support/register-contract.ts';
import { idOf } from '../../support/room.ts';

/** A register in which each text has a word of its own. */
function full(): TeamRegister {
	const register = emptyRegister(idOf('team'));
	fill(register);
	const record = agreement(1);
	const { text } = record;
	register.agreements = [
		{
			...record,
			text: {
				...text,
				statement: 'Wij beloven niets boven de vrije capaciteit.',
				firstStep: 'Publiceer de één lijst op donderdag.',
				measure: { indicator: 'Vroege beloften', baseline: 'achttien', target: 'twee' },
				promise: {
					...{ alone: 'hele pallets', ask: 'planning', within: 'het uur' },
					...{ above: 'vijf procent', decides: 'de directie' },
				},
				roles: {
					...{ recommend: 'Verkoopplanning', agree: '', perform: '', input: '' },
					decide: 'Stuurgroep',
				},
				effects: {
					[idOf('goal')]: {
						effect: 'harms',
						why: 'Minder zaterdagen',
						tradeOff: 'Exclusieve klanten',
					},
				},
			},
			restsOn: [{ id: 'c', kind: 'conflict', title: 'Promised before asked' }],
			consent: {
				...record.consent,
				reservations: [{ by: '', reason: 'Only with a correction in the week' }],
				dissents: [{ by: '', reason: 'Seasonal shelf' }],
			},
		},
	];
	const texts = { measured: '', evidence: 'Acht lijsten', again: '', wentWell: '', clashed: '' };
	register.reviews = [
		{
			...{ agreement: record.id, workshop: idOf('second'), at: 1, seen: {}, outcome: null },
			...{ ratings: {}, decision: null, texts: { ...texts, next: 'Derde lijn toevoegen' } },
		},
	];
	const about = { kind: 'objective', id: null } as const;
	register.left = [
		{
			...{ workshop: idOf('second'), themes: [], topics: [], settled: [], ended: [] },
			points: [{ id: idOf('p'), kind: 'challenge', text: 'Gone by noon', answer: '' }],
			questions: [
				{
					...{ id: idOf('q'), text: 'Which customers first?', at: 1, due: null },
					...{ about, answer: 'The ten largest', answeredAt: 1 },
				},
			],
			actions: [{ id: idOf('a'), text: 'Invite the miller', who: null, due: null, at: 1 }],
		},
	];
	return register;
}

describe('search', () => {
	it('FI11, X8 every kind of text is found, with where it stands', () => {
		const search = new RegisterSearch(full());
		const asked = {
			...{ statement: 'beloven', firstStep: 'publiceer', measure: 'achttien' },
			...{ promise: 'pallets', roles: 'stuurgroep', why: 'zaterdagen', tradeOff: 'exclusieve' },
			...{ restsOn: 'promised', reservation: 'correction', dissent: 'shelf', review: 'derde' },
			...{ question: 'which', answer: 'largest', point: 'noon', action: 'miller' },
		};
		expect(Object.keys(asked).sort()).toEqual([...textKinds].sort());
		for (const [kind, word] of Object.entries(asked)) {
			const [first] = search.find(word);
			expect(first, word).toMatchObject({ kind });
			expect(first!.parts.some(({ isHit, text }) => isHit && folded(text) === word)).toBe(true);
		}
		expect(search.find('derde')[0]).toMatchObject({
			...{ agreement: agreement(1).id, workshop: idOf('second') },
		});
		expect(search.find('miller')[0]).toMatchObject({ agreement: null, workshop: idOf('second') });
	});

	it('FI12 the beginning of a word and a small slip find it; accents and capitals do not matter', () => {
		const search = new RegisterSearch(full());
		const kinds = (words: string) => search.find(words).map(({ kind }) => kind);
		expect(kinds('capac')).toEqual(['statement']);
		expect(kinds('capasiteit')).toEqual(['statement']);
		expect(kinds('EEN')).toEqual(['firstStep']);
		expect(kinds('één lijst')).toEqual(['firstStep']);
		expect(kinds('korektion')).toEqual([]);
		expect(kinds('corection')).toEqual(['reservation']);
		expect(kinds('lijst miller')).toEqual([]);
		for (const none of ['', '  ', '!?', 'xyz']) expect(kinds(none)).toEqual([]);
	});

	it('FI13 the parts of a text are the text, or a part of it about what was found', () => {
		expect(markedParts('Één lijst, één dag', new Set(['een']))).toEqual([
			...[
				{ text: 'Één', isHit: true },
				{ text: ' lijst, ', isHit: false },
			],
			...[
				{ text: 'één', isHit: true },
				{ text: ' dag', isHit: false },
			],
		]);
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('a', 'lijst', '<b>', 'één', 'x'.repeat(90)), { maxLength: 40 }),
				(words) => {
					const text = words.join(' ');
					const parts = markedParts(text, new Set(['een', 'b']));
					const shown = parts.map((part) => part.text).join('');
					expect(text).toContain(shown.replace(/^… /, '').replace(/ …$/, ''));
					expect(shown.length).toBeLessThanOrEqual(300);
					if (/één|<b>/.test(text)) expect(parts.some(({ isHit }) => isHit)).toBe(true);
				},
			),
		);
	});

	it('FI15 what was read once is not read again, whatever is looked for', () => {
		const { watched, visits } = counted(largeRegister(20));
		const search = new RegisterSearch(watched);
		const read = visits();
		for (const words of ['surprises', 'surp', 'nothing of this']) search.find(words);
		expect(visits()).toBe(read);
	});

	it('FI15 twice the agreements cost a search at most 2.5 times the visits', () => {
		const cost = (size: number) => {
			const { watched, visits } = counted(largeRegister(size));
			expect(new RegisterSearch(watched).find('surprises').length).toBe(size);
			return visits();
		};
		expect(cost(2000) / cost(1000)).toBeLessThanOrEqual(2.5);
	});

	it('FI14 words that are withheld are not found', () => {
		const register = full();
		const blank = (word: string) => new RegisterSearch(register).find(word).length;
		expect(blank('capaciteit')).toBe(1);
		register.agreements[0]!.text.statement = '';
		expect(blank('capaciteit')).toBe(0);
		expect(textsIn(register).every(({ text }) => text !== '')).toBe(true);
	});
});
