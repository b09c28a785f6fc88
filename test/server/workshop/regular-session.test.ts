import { describe, expect, it } from 'vitest';
import { realEffects } from '../../../server/effects.ts';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { join } from '../../../server/workshop/door.ts';
import type { Workshops } from '../../../server/workshop/workshops.ts';
import { readDraft } from '../../../shared/board/agreement-draft.ts';
import { boardName } from '../../../shared/workshop/documents.ts';
import type { Event } from '../../../shared/workshop/workshop.ts';
import { nextId } from '../../support/boat.ts';
import { agreement } from '../../support/register-contract.ts';
import { idOf } from '../../support/room.ts';
import { openWorkshops } from './scene.ts';

const about = { title: 'Room', language: 'en' } as const;

async function begin(workshops: Workshops, teamKey?: string) {
	const template = teamKey ? ('regular-session' as const) : ('experience' as const);
	const made = await workshops.create({ ...about, template, ...(teamKey && { teamKey }) });
	if ('refusal' in made) throw new Error(made.refusal.code);
	const live = (await workshops.open(made.workshopId))!;
	const admitted = await join(live, { key: made.facilitatorKey }, realEffects);
	if ('refusal' in admitted) throw new Error(admitted.refusal.code);
	return { live, host: admitted.seat, made };
}

const strategySet: Event = {
	type: 'StrategySet',
	strategy: {
		...{ version: 1, sponsor: 'Petra Vos', statement: 'Bread on time' },
		objectives: [
			{
				...{ id: idOf('goal'), title: 'Deliver what we promise', businessGoal: '' },
				...{ indicator: '', baseline: '', target: '', horizon: '' },
				asks: { sales: '', operations: '' },
			},
		],
	},
};

/** A first workshop that has sealed two agreements and left a topic and a question. */
async function afterTheFirst() {
	const log = new MemoryLog();
	const workshops = openWorkshops(log);
	const first = await begin(workshops);
	const sealed = [1, 2].flatMap((number): Event[] => {
		const { id } = agreement(number);
		const record = { ...agreement(number), workshop: first.live.id };
		return [
			{ type: 'AgreementDrafted', agreement: id, number },
			{ type: 'AgreementSealed', agreement: id, record },
		];
	});
	await first.live.commit([strategySet, ...sealed], [], first.host);
	const asked = {
		...{ type: 'AskStrategy' as const, question: idOf('asked'), text: 'Margin or volume?' },
		...{ by: null, about: { kind: 'free' as const, id: null } },
	};
	await first.live.perform(first.host, { commandId: nextId(), ...asked });
	await first.live.perform(first.host, {
		...{ commandId: nextId(), type: 'SuggestTopic', topic: idOf('topic'), title: 'Forecast' },
	});
	return { log, workshops, teamKey: first.made.teamKey, team: first.made.teamId };
}

const [one, two] = [agreement(1).id, agreement(2).id];

describe('two workshops of a team, one after the other', () => {
	it('W15, CO2 the second begins with what is open, and answers what was asked', async () => {
		const { workshops, teamKey, team } = await afterTheFirst();
		const { live, host } = await begin(workshops, teamKey);
		const { earlier, questions } = live.state;
		expect(earlier.agreements.map(({ id }) => id)).toEqual([one, two]);
		expect(earlier.carried).toMatchObject({ topics: [{ title: 'Forecast' }] });
		expect(questions[idOf('asked')]).toMatchObject({ text: 'Margin or volume?', answer: '' });
		const answer = { type: 'AnswerQuestion' as const, question: idOf('asked'), answer: 'Margin' };
		await live.perform(host, { commandId: nextId(), ...answer });
		const register = (await workshops.registerOf(team))!;
		expect(register.left).toHaveLength(2);
		const third = await begin(workshops, teamKey);
		expect(third.live.state.questions[idOf('asked')]?.answer).toBe('Margin');
	});

	it('RV7, RV8, S8 a change leaves a draft with the sealed words on the board, in one go', async () => {
		const { log, workshops, teamKey, team } = await afterTheFirst();
		const { live, host, made } = await begin(workshops, teamKey);
		const change = {
			...{ type: 'DecideReview' as const, agreement: one, decision: 'change' as const },
			...{ reviewOn: '2999-03-25', reason: '' },
		};
		expect(await live.perform(host, { commandId: nextId(), ...change })).toMatchObject({});
		const [draft] = Object.keys(live.state.agreements);
		expect(live.state.agreements[draft!]).toMatchObject({ number: 3, supersedes: one });
		const board = await live.rooms.get(boardName);
		const { statement, firstStep } = agreement(1).text;
		expect(readDraft(board.doc, draft!)).toMatchObject({
			...{ statement, firstStep, reviewOn: '2999-03-25' },
			effects: { [idOf('goal')]: { effect: 'strengthens', why: 'Fewer surprises' } },
		});

		// Stopped and started again, with a register that was lost: everything is there.
		const again = openWorkshops(log);
		const reopened = (await again.open(made.workshopId))!;
		expect(reopened.state.agreements[draft!]).toMatchObject({ number: 3, supersedes: one });
		expect(readDraft((await reopened.rooms.get(boardName)).doc, draft!)?.statement).toBe(statement);
		const set = { type: 'SetOutcome' as const, agreement: one, outcome: 'partly' as const };
		await reopened.perform(host, { commandId: nextId(), ...set });
		const measured = { type: 'SetMeasuredValue' as const, agreement: one, value: 12.5 };
		await reopened.perform(host, { commandId: nextId(), ...measured });
		const register = (await again.registerOf(team))!;
		expect(register.agreements.map(({ number }) => number)).toEqual([1, 2]);
		expect(register.reviews).toMatchObject([
			{ agreement: one, outcome: 'partly', measuredValue: 12.5, decision: { decision: 'change' } },
		]);
		const third = await begin(again, teamKey);
		expect(third.live.state.earlier).toMatchObject({
			...{ lastNumber: 3, outcomes: [{ workshop: made.workshopId, outcome: 'partly' }] },
			agreements: [{ id: one }, { id: two }],
		});
	});

	it('RV10, W15 what is closed does not come again, and its number is not given again', async () => {
		const { workshops, teamKey } = await afterTheFirst();
		const { live, host } = await begin(workshops, teamKey);
		await live.perform(host, {
			...{ commandId: nextId(), type: 'DecideReview', agreement: two, decision: 'close' },
			...{ reviewOn: null, reason: 'Done' },
		});
		const third = await begin(workshops, teamKey);
		expect(third.live.state.earlier.agreements.map(({ id }) => id)).toEqual([one]);
		await third.live.perform(third.host, {
			...{ commandId: nextId(), type: 'AddAgreement', agreement: nextId() },
		});
		expect(Object.values(third.live.state.agreements).map(({ number }) => number)).toEqual([3]);
	});
});
