import { describe, expect, it } from 'vitest';
import { addBeforehand, withoutUnopened } from '../../../shared/register/beforehand.ts';
import {
	flawsIn,
	makeChain,
	shortenChain,
	type ChainLink,
} from '../../../shared/register/chain.ts';
import { addConfirmation, asOf, confirmUntil } from '../../../shared/register/confirmations.ts';
import { forgetPerson } from '../../../shared/register/forget-person.ts';
import { forgetWorkshop } from '../../../shared/register/forget-workshop.ts';
import type { TeamRegister } from '../../../shared/register/register.ts';
import { addReview } from '../../../shared/register/reviews.ts';
import { withholdWords } from '../../../shared/register/withhold.ts';
import { blankWords } from '../../../shared/workshop/beforehand.ts';
import { registerIn } from '../../../server/store/embedded/register-shape.ts';
import {
	expectEachChangeFound,
	hashOf,
	register,
	sealed,
	write,
} from '../../support/chained-register.ts';
import { wire } from '../../support/play.ts';
import { review } from '../../support/register-contract.ts';
import { idOf } from '../../support/room.ts';

const omar = idOf('omar');
const nobody = { electorate: 0, answers: 0, agree: 0, reservation: 0, objections: 0 };
const none = { ...nobody, quorum: false, majority: false };

/** As it was sealed for Sales alone, with all that stands on the way to it. */
function provisional(number: number) {
	const record = sealed(number);
	return {
		...record,
		provisional: true,
		consent: { ...record.consent, sides: { sales: none, operations: none, other: none } },
		trace: {
			conflicts: [
				{
					...{ id: idOf('c1'), salesWants: 'Launch in May', operationsWants: 'Know in March' },
					...{ sharedInterest: 'Full shelves', example: 'The spring launch' },
				},
			],
			themes: [{ id: idOf('t1'), title: `Launches ${number}` }],
			cases: [{ id: idOf('story'), title: 'The spring launch', situation: 'Nobody had said' }],
			tables: [{ id: idOf('g1'), number: 2, case: idOf('story') }],
			points: [
				{
					...{ id: idOf('p1'), kind: 'challenge' as const, by: omar, text: 'Who pays?' },
					...{ status: 'answered' as const, answer: 'Both', case: idOf('story'), table: null },
				},
			],
			themesOf: { [idOf('c1')]: [idOf('t1')] },
		},
	};
}

const answer = (number: number, confirmed: boolean, at: number) => ({
	...{ agreement: sealed(number).id, workshop: idOf('workshop'), hash: sealed(number).hash },
	...{ confirmed, reason: confirmed ? '' : 'Not with two lines down', by: omar, at },
});

const words = (number: number, at: number, person = omar) => ({
	...{ ...blankWords(), agreement: sealed(number).id, workshop: idOf('workshop') },
	...{ person, side: 'operations' as const, at, outcome: 'kept' as const },
});

/** Three agreements, what was said of two seals, a review, and what an owner wrote for it. */
function told(): TeamRegister {
	const kept = register();
	for (const number of [1, 2, 3])
		write(kept, () => {
			const record = provisional(number);
			kept.agreements.push(number === 3 ? { ...record, supersedes: sealed(1).id } : record);
		});
	write(kept, () => addConfirmation(kept, answer(1, true, 4000)));
	write(kept, () => addConfirmation(kept, answer(2, false, 5000)));
	write(kept, () => addBeforehand(kept, words(1, 6000)));
	write(kept, () => addBeforehand(kept, { ...words(1, 6000), opened: idOf('second') }));
	write(kept, () => addReview(kept, { ...review(1), agreement: sealed(1).id, at: 7000 }));
	return kept;
}

const after = (change: (kept: TeamRegister) => void, of = told()) => {
	const kept = wire(of);
	change(kept);
	return flawsIn(kept, hashOf).map(({ label, is }) => `${label} ${is}`);
};

describe('what stands beside a seal, in the chain', () => {
	it('SC10 is in it once, each under its agreement, and the chain is whole', () => {
		const kept = told();
		expect(flawsIn(kept, hashOf)).toEqual([]);
		const links = kept.chain!.map(({ number, is, review: by }) => [
			...[number, is ?? (by ? 'review' : 'seal')],
		]);
		expect(links).toEqual([
			...[1, 2, 3].flatMap((number) => [
				[number, 'seal'],
				[number, 'way'],
			]),
			...[
				[1, 'answer'],
				[2, 'answer'],
				[1, 'beforehand'],
				[1, 'review'],
			],
		]);
		expect(flawsIn(registerIn(wire(kept), kept.team), hashOf)).toEqual([]);
	});

	it.each([
		['who confirmed', 'a1 answer-changed', (kept) => (kept.confirmations![0]!.by = idOf('oda'))],
		['when', 'a1 answer-changed', (kept) => kept.confirmations![0]!.at++],
		['a yes', 'a1 answer-changed', (kept) => (kept.confirmations![0]!.confirmed = false)],
		['a refusal’s reason', 'a2 answer-changed', (kept) => (kept.confirmations![1]!.reason += '.')],
		['a refusal', 'a2 answer-missing', (kept) => kept.confirmations!.pop()],
		[
			'an answer that nobody gave',
			'a3 answer-unchained',
			(kept) => kept.confirmations!.push(answer(3, true, 9000)),
		],
		['the place of two answers', 'a1 answer-order', (kept) => kept.confirmations!.reverse()],
		['what it supersedes', 'a3 changed', (kept) => (kept.agreements[2]!.supersedes = sealed(2).id)],
		[
			'an owner’s words',
			'a1 beforehand-changed',
			(kept) => (kept.beforehand![0]!.texts.evidence = 'x'),
		],
		['an owner’s words away', 'a1 beforehand-missing', (kept) => kept.beforehand!.pop()],
		[
			'an owner’s words that nobody wrote',
			'a2 beforehand-unchained',
			(kept) => kept.beforehand!.push({ ...words(2, 8000), opened: idOf('second') }),
		],
	] as [string, string, (kept: TeamRegister) => unknown][])(
		'SC10 names what has %s changed: %s',
		(_what, flaw, change) => {
			expect(after(change)).toEqual([flaw]);
		},
	);

	const traceOf = (kept: TeamRegister) => kept.agreements[1]!.trace!;
	it.each([
		['a conflict', (kept) => (traceOf(kept).conflicts[0]!.operationsWants += '.')],
		['a theme', (kept) => (traceOf(kept).themes[0]!.title += '.')],
		['a case', (kept) => (traceOf(kept).cases[0]!.situation += '.')],
		['a table', (kept) => traceOf(kept).tables[0]!.number++],
		['a challenge', (kept) => (traceOf(kept).points[0]!.text += '.')],
		['its answer', (kept) => (traceOf(kept).points[0]!.answer += '.')],
		['what belongs to a theme', (kept) => (traceOf(kept).themesOf = {})],
	] as [string, (kept: TeamRegister) => unknown][])(
		'SC10 one byte of %s on the way to an agreement is found',
		(_what, change) => {
			expect(after(change)).toEqual(['a2 way-changed']);
		},
	);

	it.each([
		['a tapped line', (kept) => (kept.agreements[1]!.replay[0]!.how += '.')],
		['what it rests on', (kept) => (kept.agreements[1]!.restsOn[0]!.title += '.')],
		['a finding', (kept) => kept.agreements[1]!.findings.pop()],
		['a word', (kept) => kept.agreements[1]!.consent.sides.sales.agree++],
	] as [string, (kept: TeamRegister) => unknown][])(
		'SC10 one byte of %s, which is of the record itself, is found',
		(_what, change) => {
			expect(after(change)).toEqual(['a2 changed']);
		},
	);

	it('SC10 a way that is taken away, put there or exchanged is found', () => {
		expect(after((kept) => delete kept.agreements[1]!.trace)).toEqual(['a2 way-missing']);
		const put = (kept: TeamRegister) => {
			kept.agreements[3]!.trace = traceOf(kept);
		};
		const bare = told();
		write(bare, () => bare.agreements.push(sealed(4)));
		expect(after(put, bare)).toEqual(['a4 way-unchained']);
		const exchanged = (kept: TeamRegister) => {
			const [one, other] = [kept.agreements[0]!, kept.agreements[1]!];
			[one.trace, other.trace] = [other.trace!, one.trace!];
		};
		expect(after(exchanged)).toEqual(['a1 way-changed', 'a2 way-changed']);
	});

	it('SC10 whatever is turned into something else in any of it is found', () => {
		const whole = told();
		expectEachChangeFound(whole, ['agreements', 'confirmations', 'beforehand']);
	});

	it('SC10 what is said later mends none of it', () => {
		const kept = told();
		kept.agreements[0]!.trace!.themes[0]!.title += '.';
		kept.confirmations![1]!.reason += '.';
		write(kept, () => kept.agreements.push(provisional(4)));
		write(kept, () => addConfirmation(kept, answer(3, true, 9000)));
		expect(flawsIn(kept, hashOf)).toEqual([
			{ label: 'a1', is: 'way-changed' },
			{ label: 'a2', is: 'answer-changed' },
		]);
	});

	it('SC10 comes out the same in whichever order it is written', () => {
		const [one, two] = [register(), register()];
		const acts = (kept: TeamRegister) => [
			() => void kept.agreements.push(provisional(1)),
			() => addConfirmation(kept, answer(1, false, 4000)),
			() => addReview(kept, { ...review(1), agreement: sealed(1).id, at: 7000 }),
		];
		for (const act of acts(one)) write(one, act);
		const [seal, said, looked] = acts(two);
		for (const act of [seal!, looked!, said!]) write(two, act);
		expect(two).toEqual(one);
	});

	it('SC11 withheld words take the way and the reason with them, and the chain stays whole', () => {
		const kept = told();
		const links = wire(kept.chain);
		withholdWords(kept, sealed(2).id);
		expect(JSON.stringify(kept.agreements[1])).not.toContain('Who pays?');
		expect(kept.confirmations![1]!.reason).toBe('');
		expect(flawsIn(kept, hashOf)).toEqual([]);
		expect(kept.chain).toEqual(links);
		write(kept, () => kept.agreements.unshift(provisional(0)));
		expect(flawsIn(kept, hashOf)).toEqual([]);
		makeChain(kept, hashOf);
		expect(flawsIn(kept, hashOf)).toEqual([]);
		expect(after((one) => (one.confirmations![1]!.reason = 'Another'), kept)).toEqual([
			'a2 answer-changed',
		]);
		const again = (one: TeamRegister) => void (one.agreements[2]!.trace = provisional(2).trace);
		expect(after(again, kept)).toEqual(['a2 way-changed']);
	});

	it('SC11 of what is withheld no fingerprint is left by which it could be guessed', () => {
		const kept = told();
		const { trace } = kept.agreements[1]!;
		withholdWords(kept, sealed(2).id);
		const way = kept.chain!.find(({ number, is }) => number === 2 && is === 'way')!;
		const guessed = { ...kept, agreements: [{ ...kept.agreements[1]!, trace: trace! }] };
		makeChain(guessed, hashOf);
		expect(guessed.chain!.map(({ words: of }) => of)).not.toContain(way.words);
	});

	it('SC11 an owner’s words go with their author, and their link with them', () => {
		const kept = told();
		shortenChain(kept, hashOf, () => forgetPerson(kept, omar));
		expect(kept.beforehand).toEqual([]);
		expect(kept.chain!.map(({ is }) => is)).not.toContain('beforehand');
		expect(flawsIn(kept, hashOf)).toEqual([]);
		const flawed = told();
		flawed.confirmations![1]!.reason += '.';
		shortenChain(flawed, hashOf, () => forgetPerson(flawed, omar));
		expect(flawsIn(flawed, hashOf)).toContainEqual({ label: 'a2', is: 'answer-changed' });
	});

	it('SC11 what a session had opened is chained without a word of it once that session is erased', () => {
		const kept = told();
		shortenChain(kept, hashOf, () => forgetWorkshop(kept, idOf('second'), []));
		expect(flawsIn(kept, hashOf)).toEqual([]);
		expect(flawsIn(withoutUnopened(kept), hashOf)).toEqual([]);
	});

	it('BH4, SC11 until it is opened nothing of an owner’s words is hashed', () => {
		const [one, other] = [told(), told()];
		write(one, () => addBeforehand(one, { ...words(2, 8000), outcome: 'kept' }));
		write(other, () => addBeforehand(other, { ...words(2, 8000), outcome: 'not-kept' }));
		expect(one.chain).toEqual(other.chain);
		expect(flawsIn(withoutUnopened(one), hashOf)).toEqual([]);
		write(one, () => addBeforehand(one, words(1, 9000)));
		expect(flawsIn(one, hashOf)).toEqual([]);
	});

	it('AN16, SC10 that nobody has answered is told without a link, and before the time is over by nobody', () => {
		const kept = told();
		const over = confirmUntil(sealed(3));
		const returned = asOf(kept, over + 1);
		expect(returned.confirmations).toHaveLength(3);
		expect(flawsIn(returned, hashOf)).toEqual([]);
		expect(asOf(returned, over).confirmations).toEqual(kept.confirmations);
		expect(asOf(returned, over + 2)).toEqual(returned);
		const early = (one: TeamRegister) =>
			one.confirmations!.push({ ...answer(3, false, 9000), by: '', reason: '' });
		expect(after(early)).toEqual(['a3 answer-unchained']);
	});

	/** As the version before left it: links to seals and reviews alone, over another form. */
	function chainedBefore(): TeamRegister {
		const kept = told();
		const bare = { ...kept, agreements: kept.agreements.map(({ trace: _trace, ...one }) => one) };
		delete bare.confirmations;
		delete bare.beforehand;
		const chain: ChainLink[] = [];
		makeChain(bare, (form) => {
			const [, , is, of] = JSON.parse(form) as unknown[];
			const before = chain.at(-1)?.hash ?? '';
			const hash = hashOf(JSON.stringify(['sameboat/chain/2', before, is, of]));
			chain.push({ agreement: '', number: 0, hash });
			return hash;
		});
		return { ...kept, chain: bare.chain!.map((link) => ({ ...link, v: 2 as const })) };
	}

	it('SC12 a chain from before is whole, keeps its links, and has all of it with the next answer', () => {
		const old = chainedBefore();
		expect(old.chain).toHaveLength(4);
		expect(flawsIn(old, hashOf)).toEqual([]);
		expect(after((kept) => (traceOf(kept).themes[0]!.title += '.'), old)).toEqual([]);
		const kept = wire(old);
		write(kept, () => addConfirmation(kept, answer(3, true, 9000)));
		expect(flawsIn(kept, hashOf)).toEqual([]);
		expect(kept.chain!.slice(0, 4)).toEqual(old.chain);
		expect(kept.chain).toHaveLength(11);
		expect(after((one) => (traceOf(one).themes[0]!.title += '.'), kept)).toEqual([
			'a2 way-changed',
		]);
		expect(after((one) => one.confirmations!.shift(), kept)).toEqual(['a1 answer-missing']);
	});
});
