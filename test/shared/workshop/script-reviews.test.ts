import { describe, expect, it } from 'vitest';
import { emptyRegister } from '../../../server/store/register.ts';
import { dueFirst } from '../../../shared/register/due.ts';
import { broughtBy } from '../../../shared/register/brought.ts';
import { dueOn, standingOf } from '../../../shared/register/standing.ts';
import { agreementScript, AgreementRoom } from '../../support/agreement-script.ts';
import { followAll, RegularSession } from '../../support/regular-session.ts';
import { stateAfter } from '../../support/scenario.ts';

const script = agreementScript();

/** The first workshop, from the reveal to the seals. */
function first() {
	const room = new AgreementRoom(script).toTheMap().toTheStrategy().toTheDialogue();
	for (const id of script.sealOrder) {
		room.draft(id);
		room.mend(id);
		room.call(id);
		for (const { id: by } of room.inScope(id)) room.say(id, by, 'agree');
		const refusal = room.seal(id);
		if (refusal) throw new Error(`${id}: ${refusal.code}`);
	}
	return room;
}

const one = first();
const register = followAll(emptyRegister('team'), one.state, one.recorded);
const session = new RegularSession(script, register);
const { reviews, date } = script.regularSession;
const due = dueFirst(register, date);
for (const told of reviews) session.review(told);
const openBetween = broughtBy(
	followAll(structuredClone(register), session.state, session.recorded),
	0,
);
const foundInA1b = session.findings('a1b');
for (const { supersededBy } of reviews) if (supersededBy) session.seal(supersededBy.id);
const after = followAll(structuredClone(register), session.state, session.recorded);
const sealedAs = (id: string) => after.agreements.find((sealed) => sealed.id === id)!;

describe('the regular session of the script, through commands', () => {
	it('RV11, RV13 what is due that day comes first, and is for the room', () => {
		const shown = due.filter(({ inRoom }) => inRoom).map(({ agreement }) => agreement.id);
		expect(shown).toEqual(reviews.map(({ agreement }) => agreement));
		expect(due.map(({ agreement }) => agreement.id)).toEqual(['a1', 'a2', 'a7', 'a3', 'a4', 'a5']);
		expect(due.map(({ when }) => when)).toEqual(['due', 'due', 'due', 'later', 'later', 'later']);
	});

	it.each(reviews)('RV13 the register holds what was said of $agreement', (told) => {
		const written = after.reviews.find(({ agreement }) => agreement === told.agreement)!;
		expect(written).toMatchObject({
			...{ workshop: 'second', outcome: told.outcome, seen: told.effectsSeen },
			texts: {
				...{ measured: told.measured, evidence: told.evidence, again: told.happenedAgain },
				...{ wentWell: told.wentWell, clashed: told.clashed, next: told.next },
			},
			ratings: { sales: [told.ratings.sales], operations: [told.ratings.operations] },
			decision: { decision: told.decision, reviewOn: told.reviewOn },
		});
	});

	it('RV7, RV13 a change leaves the old one open until the new one is sealed', () => {
		expect(openBetween.earlier.agreements.map(({ id }) => id)).toEqual(script.sealOrder);
		expect(broughtBy(after, 0).earlier.agreements.map(({ id }) => id)).toEqual([
			...['a3', 'a4', 'a5', 'a7', 'a1b', 'a2b'],
		]);
	});

	it('RV10, RV13 a1 and a2 are superseded, a7 stays until May', () => {
		expect(standingOf(after, 'a1')).toMatchObject({ is: 'superseded', by: { id: 'a1b' } });
		expect(standingOf(after, 'a2')).toMatchObject({ is: 'superseded', by: { id: 'a2b' } });
		expect(standingOf(after, 'a7')).toEqual({ is: 'open' });
		expect(dueOn(after, sealedAs('a7'))).toBe('2027-05-27');
	});

	it('N2, RV8 the new ones go on in number, in words and in owners', () => {
		expect([sealedAs('a1b').number, sealedAs('a2b').number]).toEqual([7, 8]);
		const { statement, owners, reviewOn } = sealedAs('a1b').text;
		expect(statement).toBe(
			`${sealedAs('a1').text.statement} And the third line is on the list too.`,
		);
		expect(owners).toEqual(sealedAs('a1').text.owners.map(session.seatOf).sort());
		expect(reviewOn).toBe('2027-03-25');
		expect(sealedAs('a1b').supersedes).toBe('a1');
	});

	it('RV12 the one whose place it takes loads nobody and contradicts nothing', () => {
		expect(foundInA1b.map(({ rule }) => rule)).toEqual([]);
	});

	it('W14, W15 what was sealed before is as it was', () => {
		for (const id of script.sealOrder)
			expect(sealedAs(id)).toEqual(register.agreements.find((sealed) => sealed.id === id));
	});

	it('V9 replaying it gives the same state', () => {
		expect(stateAfter(session.recorded)).toEqual(session.state);
	});
});
