import { describe, expect, it } from 'vitest';
import type { AgreementDraft } from '../../../shared/board/agreement-draft.ts';
import { noRoles } from '../../../shared/check/decision-roles.ts';
import { noPromise } from '../../../shared/check/promise-card.ts';
import { triedBy, triedText, sourceOf } from '../../../shared/workshop/try-at-ours.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { a1, a2, a3, drafting, o1, planned, text } from '../../support/agreement-room.ts';
import { earlierWith, before } from '../../support/brought.ts';
import { c1, frida, idOf, omar, sam, sara, tess } from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const comesFrom = (seat: string, company: string | null, side: 'sales' | 'operations' = 'sales') =>
	by(seat, { type: 'SeatChanged', name: `Name of ${seat}`, side, function: null, company });
/** Sam speaks for the mill, Sara and Omar for the bakery; a1 is the mill's. */
const circle: Recorded[] = [
	...drafting,
	comesFrom(sam, 'Mill'),
	comesFrom(sara, 'Bakery'),
	comesFrom(omar, 'Bakery', 'operations'),
	comesFrom(tess, null),
];
const trying = (
	change: { agreement?: string; triedFrom?: string; scope?: string | undefined } = {},
): Command => {
	const { agreement = a2, triedFrom = a1 } = change;
	const scope = 'scope' in change ? change.scope : 'Mill';
	const found = { lastNumber: 0, ...(scope !== undefined && { scope }) };
	return { type: 'AddAgreement', agreement, triedFrom, found };
};
const tried = { type: 'AgreementDrafted', agreement: a2, number: 2, triedFrom: a1 } as const;

describe('N18 worth trying at ours', () => {
	it('N18 what another company agrees begins a draft of one’s own, with a number of its own', () => {
		const taken = given(...circle).when(sara, trying());
		taken.then(tried);
		expect(taken.state.agreements[a2]).toMatchObject({ triedFrom: a1, draftedBy: sara });
		expect(taken.state.agreements[a1]).toMatchObject({ triedFrom: null });
	});

	it('N18 a company tries it once, whoever says so; withdrawn, it can be tried again', () => {
		const taken = [...circle, by(sara, tried)];
		for (const seat of [sara, omar])
			given(...taken)
				.when(seat, trying({ agreement: a3 }))
				.thenNothing();
		expect(triedBy(stateAfter(taken), omar, a1)).toBe(a2);
		expect(triedBy(stateAfter(taken), sam, a1)).toBeUndefined();
		const away = by(frida, { type: 'AgreementWithdrawn', agreement: a2, withdrawn: true });
		given(...taken, away)
			.when(omar, trying({ agreement: a3 }))
			.then({ ...tried, agreement: a3, number: 3 });
	});

	it('N18, F27 other capitals are the same company', () => {
		const capitals = [...circle, comesFrom(omar, 'BAKERY', 'operations')];
		given(...capitals, by(sara, tried))
			.when(omar, trying({ agreement: a3 }))
			.thenNothing();
		given(...capitals)
			.when(omar, trying())
			.then(tried);
	});

	it('N18 so is one of before', () => {
		const brought = by('', {
			type: 'RegisterBrought',
			strategy: stateAfter(planned).strategy,
			earlier: earlierWith(),
		});
		given(...circle, brought)
			.when(sara, trying({ triedFrom: before }))
			.then({ ...tried, number: 10, triedFrom: before });
	});

	it('N18 what is not here, or has been withdrawn, is not', () => {
		const room = given(...circle);
		room.when(sara, trying({ triedFrom: idOf('nowhere') })).thenRefused('unknown-agreement');
		room.when(sara, trying({ scope: undefined })).thenRefused('unknown-agreement');
		given(...circle, by(frida, { type: 'AgreementWithdrawn', agreement: a1, withdrawn: true }))
			.when(sara, trying())
			.thenRefused('agreement-withdrawn');
	});
});

it('N19 what is everybody’s or one’s own is not tried, nor by whose company is not told apart', () => {
	const room = given(...circle);
	for (const [seat, scope] of [
		...([sara, omar, sam].map((seat) => [seat, ' ']) as [string, string][]),
		...([
			[sam, 'Mill'],
			[sam, ' Mill '],
			[sam, 'MILL'],
			[tess, 'Mill'],
			[frida, 'Mill'],
		] as [string, string][]),
	])
		room.when(seat, trying({ scope })).thenRefused('not-another-company');
	const one = { kind: 'company', name: 'Bakery' } as const;
	const plan = { startsAt: null, place: '', scope: one };
	given(...circle, by(frida, { type: 'WorkshopPlanned', language: 'en', plan }))
		.when(sara, trying())
		.thenRefused('not-another-company');
});

describe('the words that are tried', () => {
	const draft: AgreementDraft = {
		...{ id: a1, statement: 'Publish', firstStep: 'One line', indicator: '', baseline: '' },
		...{ target: '', scope: 'Mill', owners: [sam], effects: {}, validFrom: '', reviewOn: '' },
		...{ level: 'strategic', elements: ['f'], restsOn: [c1] },
		promise: noPromise(),
		roles: noRoles(),
	};

	it('N18 are those of the draft, in the own company’s scope and without owners', () => {
		expect(triedText(sourceOf(null, draft)!, 'Bakery')).toMatchObject({
			text: { statement: 'Publish', firstStep: 'One line', scope: 'Bakery', owners: [] },
			...{ level: 'strategic', elements: ['f'], restsOn: [c1] },
		});
		expect(sourceOf(null, undefined)).toBeUndefined();
	});

	it('N18 once it is sealed they are the sealed ones', () => {
		const sealed = {
			...earlierWith().agreements[0]!,
			text: text({ scope: 'Mill', statement: 'As sealed' }),
			restsOn: [{ kind: 'conflict' as const, id: c1, title: 'Rush' }],
		};
		const { text: words, restsOn } = triedText(sourceOf(sealed, draft)!, 'Bakery');
		expect(words).toMatchObject({ statement: 'As sealed', scope: 'Bakery', owners: [] });
		expect(Object.keys(words.effects)).toEqual([o1]);
		expect(restsOn).toEqual([c1]);
	});
});
