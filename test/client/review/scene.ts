/** The script's team as it meets again: in other seats, with what it sealed two months ago. */
import { broughtBy } from '../../../shared/register/brought.ts';
import type { Carried } from '../../../shared/register/register.ts';
import { script } from '../../support/script.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { scriptRegister } from '../../support/script-register.ts';

const known = script.agreements[0]!.owners[0]!;
/** Whoever is to do what was noted once: named by an agreement, too. */
export const doer = script.participants.find(({ id }) => id === known)!.name;

const carried: Carried = {
	points: [
		{ id: 'point', kind: 'build', text: 'Half a day when the deadline is near', answer: 'Later' },
	],
	themes: [{ id: 'theme', title: 'Launches without warning' }],
	topics: [{ id: 'topic', title: 'The forecast of the second half' }],
	actions: [
		{ id: 'late', text: 'Invite the miller', who: known, due: '2020-02-03', at: 1 },
		{ id: 'free', text: 'Ask the bakery what it costs', who: null, due: null, at: 2 },
	],
	questions: [
		{
			...{ id: 'asked', text: 'What counts when margin and volume clash?', at: 1, due: null },
			...{ about: { kind: 'free', id: null }, answer: 'Margin, above 5 %.', answeredAt: 2 },
		},
		{
			...{ id: 'waiting', text: 'May a plant say no to a tender?', at: 1, due: '2027-01-15' },
			...{ about: { kind: 'free', id: null }, answer: '', answeredAt: null },
		},
	],
};

/** At the review; the first agreements are overdue, due and later, by the day that is given. */
export function reviewing(days: Record<string, string> = {}): LocalRoom {
	const register = scriptRegister();
	for (const agreement of register.agreements)
		agreement.text.reviewOn = days[agreement.id] ?? agreement.text.reviewOn;
	const room = new LocalRoom();
	const { strategy, earlier } = broughtBy(register, 0);
	room.bring({ ...earlier, carried }, strategy);
	room.do({
		...{ type: 'AddStage', stage: 'review', kind: 'review', title: '' },
		...{ minutes: 20, before: null },
	});
	room.do({
		...{ type: 'GoTo', from: room.state.position },
		to: { stage: 'review', step: 'review' },
	});
	return room;
}

/** Long ago, so that it is overdue whenever the test runs. */
export const overdue = '2020-02-03';
export const ownersOf = (id: string) => script.agreements.find((one) => one.id === id)!.owners;
