import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../shared/check/agreement.ts';
import { check } from '../../../shared/check/check.ts';
import { coverage } from '../../../shared/check/coverage.ts';
import { sealable } from '../../../shared/check/sealable.ts';
import { commonGround, topThemes } from '../../../shared/insight/common-ground.ts';
import { tally } from '../../../shared/insight/tally.ts';
import { rulesOf } from './drafts.ts';
import { agreementOf, contextOf, materialOf, readScript } from './script.ts';

type Script = ReturnType<typeof readScript>;

/** Plays the agreements in the order of the script; what is sealed is there for the next. */
function played(script: Script) {
	const sealed: Agreement[] = [];
	return script.agreements.map((scripted) => {
		const look = (mended: boolean) => {
			const agreement = agreementOf(script, scripted, mended);
			return check(agreement, contextOf(script, agreement, sealed));
		};
		const turn = { id: scripted.id, scripted, found: look(false), after: look(true) };
		if (script.sealOrder.includes(scripted.id)) sealed.push(agreementOf(script, scripted, true));
		return { ...turn, sealed: [...sealed] };
	});
}

const turns = played(readScript());

describe('the findings of the script', () => {
	it('F25 agreements are played in the order in which they are sealed', () => {
		const script = readScript();
		const order = script.agreements.map(({ id }) => id);
		expect(order.filter((id) => script.sealOrder.includes(id))).toEqual(script.sealOrder);
	});

	it.each(turns)('F25 of $id are exactly those expected', ({ found, scripted }) => {
		expect(rulesOf(found)).toEqual(scripted.expectedFindings);
	});

	it.each(turns.filter(({ scripted }) => scripted.expectedFindingsAfter))(
		'F25 of $id are exactly those expected once they have been answered',
		({ after, scripted }) => {
			expect(rulesOf(after)).toEqual(scripted.expectedFindingsAfter);
		},
	);

	it('F25 a3 is refused until its trade-off is written, a5 until its second owner is named', () => {
		const refused = turns.filter(({ found }) => !sealable(found, [])).map(({ id }) => id);
		const still = turns.filter(({ after }) => !sealable(after, [])).map(({ id }) => id);
		expect(refused).toEqual(['a3', 'a5', 'a6']);
		expect(still).toEqual(['a6']);
	});

	it('F25 they say what they are about', () => {
		const paramsOf = (id: string) => turns.find((turn) => turn.id === id)!.found;
		expect(paramsOf('a3').map(({ params }) => params)).toEqual([
			{ field: 'tradeOff', objective: 'margin' },
			{ field: 'restsOn', proposal: 'proposal of k3', challenges: 1 },
		]);
		expect(paramsOf('a5').map(({ params }) => params)).toEqual([
			{ field: 'owners', side: 'operations' },
			{ field: 'tradeOff', agreement: 'a3', objectives: ['margin'] },
			{ field: 'effects', objective: 'people', sides: ['operations'] },
		]);
	});

	it('F25 a5 contradicts a3 unless its trade-off names it', () => {
		const script = readScript();
		const a5 = script.agreements.find(({ id }) => id === 'a5')!;
		a5.thenTradeOff = 'The four goals are set on the range that remains.';
		const after = played(script).find(({ id }) => id === 'a5')!.after;
		expect(rulesOf(after)).toEqual(['contradicts', 'not-translated']);
	});

	it('F25 with a3’s margin neutral only its harm and a5’s contradiction are gone', () => {
		const script = readScript();
		script.agreements.find(({ id }) => id === 'a3')!.effects.margin!.effect = 'neutral';
		const less: Record<string, string> = { a3: 'harms-objective', a5: 'contradicts' };
		for (const [index, { id, found, after }] of played(script).entries()) {
			const kept = turns[index]!;
			expect(found).toEqual(kept.found.filter(({ rule }) => rule !== less[id]));
			expect(after).toEqual(kept.after.filter(({ rule }) => rule !== less[id]));
		}
	});
});

describe('the coverage of the script', () => {
	const script = readScript();
	const electorate = Object.fromEntries(script.participants.map(({ id, side }) => [id, side]));
	const map = commonGround(
		tally({ items: script.themes, electorate, ballots: script.dots.ballots, paper: {} }),
	);
	const ground = {
		...materialOf(script),
		objectives: script.strategy.objectives,
		themes: script.themes,
		topThemes: topThemes(map!),
	};
	const after = (id: string) => coverage(turns.find((turn) => turn.id === id)!.sealed, ground);

	it.each(Object.entries(script.expected.coverageAfterSeal))(
		'G4 after %s objectives and themes are open exactly as expected',
		(id, { objectivesOpen, themesOpen }) => {
			expect(after(id).objectives).toEqual(objectivesOpen);
			expect(after(id).themes).toEqual(themesOpen);
		},
	);

	it('G4 of the open themes those on the map’s boundary are told apart', () => {
		expect(ground.topThemes).toEqual(['t1', 't3', 't4', 't5']);
		expect(after('a1').topThemes).toEqual(['t3', 't4', 't5']);
		expect(after('a2').topThemes).toEqual(['t3']);
		expect(after('a3').topThemes).toEqual([]);
	});

	it('G4 in the end the conflicts are open that no agreement names', () => {
		const named = ['c01', 'c04', 'c13', 'c19', 'c05', 'c22', 'c08', 'c09', 'c24'];
		const all = script.conflicts.map(({ id }) => id);
		expect(after('a7').conflicts).toEqual(all.filter((id) => !named.includes(id)));
	});
});
