import { describe, expect, it } from 'vitest';
import {
	mayClose,
	outcomeOf,
	type Asking,
	type Closing,
	type Consent,
} from '../../../shared/check/consent.ts';
import { electorateAt } from '../../../shared/check/electorate.ts';
import { agreementOf, inScope, readScript } from './script.ts';

const script = readScript();
const now = Date.UTC(2026, 10, 26, 16);

function askedFor(id: string, version = 1): Asking {
	const scripted = script.agreements.find((one) => one.id === id)!;
	const { owners } = agreementOf(script, scripted, true);
	const people = inScope(script, scripted).map((person) => ({
		id: person.id,
		side: person.side,
		inScope: true,
		lastConnectedAt: now,
		markedPresent: false,
	}));
	const ids = owners.map((owner) => owner.id);
	return { version, owners: ids, electorate: electorateAt(now, people, owners) };
}

/** Everybody in scope says what the script tells, agreement where it tells nothing. */
function wordsFor(id: string, version = 1): Consent[] {
	const { reservation = {}, object = {}, silent = [] } = script.consents[id] ?? {};
	const scripted = script.agreements.find((one) => one.id === id)!;
	return inScope(script, scripted)
		.filter((person) => !silent.includes(person.id))
		.map((person) => ({
			by: person.id,
			side: person.side,
			version,
			word: person.id in object ? 'object' : person.id in reservation ? 'reservation' : 'agree',
			closed: null,
		}));
}

const closing = (words: Consent[], author: string, closed: Closing): Consent[] =>
	words.map((consent) => (consent.by === author ? { ...consent, closed } : consent));
const outcome = (id: string, words = wordsFor(id)) => outcomeOf(askedFor(id), words);

describe('the consents of the script', () => {
	it.each(['a1', 'a4', 'a5'])('Q11 %s is carried', (id) => {
		expect(outcome(id).verdict).toBe('carried');
	});

	it('Q11 a reservation is told apart: p02 on a1, p15 on a5', () => {
		expect(outcome('a1').sides).toMatchObject({
			sales: { electorate: 2, answers: 2, agree: 2, reservation: 0 },
			operations: { electorate: 2, answers: 2, agree: 1, reservation: 1 },
		});
		expect(outcome('a5').sides.other).toMatchObject({ agree: 0, reservation: 1 });
	});

	it('Q11 a2 is open until p21 is integrated and everybody confirms version 2', () => {
		const first = wordsFor('a2');
		expect(outcome('a2')).toMatchObject({ openObjections: ['p21'], verdict: 'not-carried' });
		const integrated = closing(first, 'p21', 'integrated');
		const second = askedFor('a2', 2);
		expect(outcomeOf(second, integrated)).toMatchObject({
			sides: { sales: { answers: 0 }, operations: { answers: 0 } },
			silentOwners: ['p22', 'p23'],
			verdict: 'not-carried',
		});
		const confirmed = first.map((consent) => ({
			...consent,
			version: 2,
			word: 'agree' as const,
		}));
		expect(outcomeOf(second, [...integrated, ...confirmed]).verdict).toBe('carried');
	});

	it('Q11 a3 waits for p15, who speaks for a third function and lets it stand as dissent', () => {
		const words = wordsFor('a3');
		expect(outcome('a3')).toMatchObject({
			sides: { other: { electorate: 1, answers: 1, objections: 1 } },
			openObjections: ['p15'],
			verdict: 'not-carried',
		});
		const facilitator = { id: 'f', facilitates: true };
		const author = { id: 'p15', facilitates: false };
		const may = (by: typeof author) => mayClose('p15', 'dissent', by, askedFor('a3'), words);
		expect([may(facilitator), may(author)]).toEqual([false, true]);
		expect(outcome('a3', closing(words, 'p15', 'dissent'))).toMatchObject({
			sides: { other: { objections: 1 } },
			openObjections: [],
			verdict: 'carried',
		});
	});

	it('Q11 a7 is short of quorum on Sales until p01 and p03 answer', () => {
		const words = wordsFor('a7');
		expect(outcome('a7')).toMatchObject({
			sides: { sales: { electorate: 2, answers: 0, quorum: false } },
			silentOwners: ['p01'],
			verdict: 'not-carried',
		});
		const says = (by: string): Consent => ({
			by,
			side: 'sales',
			version: 1,
			word: 'agree',
			closed: null,
		});
		// p03 makes half of Sales, but p01 is an owner.
		expect(outcome('a7', [...words, says('p03')])).toMatchObject({
			sides: { sales: { answers: 1, quorum: true } },
			verdict: 'not-carried',
		});
		expect(outcome('a7', [...words, says('p01'), says('p03')]).verdict).toBe('carried');
	});
});
