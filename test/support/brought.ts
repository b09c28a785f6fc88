/** What a team brings into a workshop from its register. */
import type { RegisteredAgreement } from '../../shared/register/register.ts';
import { noEarlier, type Earlier, type KeptEarlier } from '../../shared/workshop/earlier.ts';
import { o1, otif, text } from './agreement-room.ts';
import { agreement } from './register-contract.ts';
import { cast, idOf, t1, t2 } from './room.ts';
import { by, noon } from './scenario.ts';

export const before = idOf('before');
export const actionBefore = idOf('action before');
export const topicBefore = idOf('topic before');
export const questionBefore = idOf('question before');

/** Sealed in a workshop of before, by people who are here again under other seats. */
export const sealedBefore = (change: Partial<RegisteredAgreement> = {}): RegisteredAgreement => ({
	...agreement(7),
	id: before,
	workshop: idOf('workshop before'),
	sealedAt: noon - 60 * 86_400_000,
	text: text({ owners: [idOf('sam before'), idOf('omar before')], reviewOn: '2026-11-20' }),
	objectives: { [o1]: otif.title },
	replay: [],
	consent: { ...agreement(7).consent, reservations: [], dissents: [] },
	history: [],
	...change,
});

const person = ({ name, side, function: role, company }: (typeof cast)['sam']) => ({
	...{ name, side, function: role, company },
});

export const earlierWith = (change: Partial<Earlier> = {}): Earlier => ({
	...noEarlier(),
	agreements: [sealedBefore()],
	people: { [idOf('sam before')]: person(cast.sam), [idOf('omar before')]: person(cast.omar) },
	lastNumber: 9,
	carried: {
		points: [{ id: idOf('point before'), kind: 'build', text: 'Half a day', answer: 'Later' }],
		themes: [
			{ id: t1, title: 'The promise' },
			{ id: t2, title: 'Launches' },
		],
		topics: [{ id: topicBefore, title: 'The forecast' }],
		actions: [
			{
				...{ id: actionBefore, text: 'Invite the miller', who: idOf('omar before') },
				...{ due: '2026-11-20', at: noon - 1 },
			},
		],
		questions: [
			{
				...{ id: questionBefore, text: 'Margin or volume?', at: noon - 1, due: null },
				...{ about: { kind: 'free', id: null }, answer: '', answeredAt: null },
			},
		],
	},
	...change,
});

export const bringing = (change: Partial<KeptEarlier> = {}, version = 1) =>
	by('', {
		type: 'RegisterBrought',
		strategy: {
			version,
			sponsor: '',
			statement: 'Grow with what we can serve',
			objectives: [otif],
		},
		earlier: { ...earlierWith(), ...change },
	});

/** Every last Tuesday, as an earlier workshop set it. */
const rhythm = { from: '2026-12-29', every: 1, nth: -1, time: '09:30', minutes: 60 } as const;

export const broughtBefore = bringing({ rhythm: { at: noon - 1, rhythm } });
