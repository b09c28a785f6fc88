import { expect, onTestFinished, test } from 'vitest';
import { addressesOf, describeAddresses } from '../../server/addresses.ts';
import { draftText, readDraft } from '../../shared/board/agreement-draft.ts';
import { boardName } from '../../shared/workshop/documents.ts';
import { positions } from '../../shared/workshop/agenda.ts';
import type { Step } from '../../shared/workshop/state.ts';
import type { RoomView } from '../../shared/workshop/view.ts';
import { ballotWithin } from '../demo/ballots.ts';
import { withPeople } from '../demo/crowd.ts';
import { Director } from '../demo/director.ts';
import { matchThemes } from '../demo/match-themes.ts';
import { openRoom } from '../demo/open-room.ts';
import { goals, readOptions } from '../demo/options.mjs';
import { chunksOf, isMilestone, waitFor } from '../demo/pace.ts';
import { addressesIn } from '../demo/server.mjs';
import { openSession, playSession } from '../demo/session.ts';
import { answered } from '../demo/words.ts';
import { call } from '../support/agreement-acts.ts';
import { boat, nextId } from '../support/boat.ts';
import { find, script } from '../support/script.ts';

/** The people of the script on a server in this process, as fast as they go. */
async function room() {
	const { url } = await boat();
	const said: string[] = [];
	const say = (line: string) => void said.push(line);
	const { created, ensemble, host } = await openRoom(url, script, { speed: Infinity, say });
	onTestFinished(() => {
		ensemble.end();
		host.leave();
	});
	const goTo = (step: Step) => {
		const { agenda, position: from } = host.view.room;
		const to = positions(agenda).find((one) => one.step === step)!;
		return host.act({ type: 'GoTo', from, to });
	};
	const finished = (...scenes: string[]) =>
		ensemble.when(() => scenes.every((scene) => ensemble.done.has(scene)));
	const director = new Director(ensemble, host);
	return { url, created, ensemble, host, said, say, goTo, finished, director };
}

test('the room plays along from the first card to six sealed agreements, and meets again', async () => {
	const { url, created, ensemble, host, said, say, director } = await room();
	await director.playAll();
	const { agreements, rounds, strategy } = host.view.room;
	const sealed = script.sealOrder.map((label) => agreements[ensemble.idOf(label)!]!.sealed!);

	expect(sealed.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
	expect(sealed.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual(
		script.sealOrder.map((label) => {
			const { expectedFindings, expectedFindingsAfter } = find(script.agreements, label);
			return expectedFindingsAfter ?? expectedFindings;
		}),
	);
	const nameOf = (id: string) => host.view.room.participants[id]!.name;
	const reasons = (of: 'reservations' | 'dissents') =>
		sealed.flatMap(({ consent }) => consent[of].map(({ by, reason }) => [nameOf(by), reason]));
	expect(reasons('reservations')).toEqual([
		['Plant manager', script.consents['a1']!.reservation!['p02']],
		['Category manager', script.consents['a5']!.reservation!['p15']],
	]);
	expect(reasons('dissents')).toEqual([
		['Category manager', script.consents['a3']!.object!['p15']],
	]);
	// The objection to a2 is in its text, and the room said yes to that text.
	expect(sealed[1]!.text.statement).toContain('one working day; above that it counts as passed.');
	expect(sealed.map(({ version }) => version)).toEqual([1, 2, 1, 1, 1, 1]);
	expect(sealed.map(({ replay }) => replay.length)).toEqual([1, 1, 1, 1, 0, 0]);
	expect(sealed.map(({ provisional }) => provisional)).not.toContain(true);
	expect(strategy.objectives.filter(({ asks }) => !asks.operations)).toHaveLength(1);
	expect(rounds['1']).toMatchObject({ status: 'closed', cast: 24 });
	expect(said).toContain('25 of 25 cards written');
	expectTheMiddle(host.view.room);

	const second = await openSession(url, { created, ensemble }, { speed: Infinity, say });
	onTestFinished(() => {
		second.ensemble.end();
		second.host.leave();
	});
	await playSession(second);
	const { room: later } = second.host.view;
	for (const told of script.regularSession.reviews) {
		const { agreement, outcome, decision, measured, supersededBy } = told;
		const review = later.reviews[ensemble.idOf(agreement)!]!;
		expect(review).toMatchObject({ outcome, decision: { decision }, texts: { measured } });
		if (!supersededBy) continue;
		const { sealed } = later.agreements[second.ensemble.idOf(supersededBy.id)!]!;
		expect(sealed!.text.statement).toContain(supersededBy.change);
	}
	expect(said.filter((line) => / is told: /.test(line))).toEqual([]);
});

/** From the focus check to the close everything of the script is there. */
function expectTheMiddle({ focus, chosenCases, groups, points, close }: RoomView) {
	expect(Object.values(focus).at(-1)!.result!.overlap).toBe(script.expected.focusOverlapPercent);
	expect(chosenCases).toHaveLength(script.cases.length);
	const tables = Object.values(groups);
	expect(tables.map(({ members }) => members.length)).toEqual([6, 6, 6, 6]);
	expect(tables.map(({ done }) => done)).not.toContain(false);
	const told = Object.values(points).map(({ text, answer }) => [text, answer]);
	expect(told).toEqual(script.dialogue.map(({ text, answer = '' }) => [text, answer ?? '']));
	expect(close).toMatchObject({ shown: true, returns: { mean: expect.closeTo(4.17, 2) } });
	expect(close.remarks.keep).toHaveLength(Object.keys(script.close.keep).length);
}

test('a larger room has the sides of the script in proportion, and nobody twice', () => {
	const { participants, dots } = withPeople(60);
	const sides = participants.map(({ side }) => side);
	expect(
		['sales', 'operations', 'other'].map((side) => sides.filter((one) => one === side).length),
	).toEqual([20, 30, 10]);
	expect(new Set(participants.map(({ name }) => name)).size).toBe(60);
	expect(dots.ballots['p01-2']).toEqual(script.dots.ballots['p01']);
	// Where the proportions leave a rest, it is seated too.
	expect(withPeople(50).participants).toHaveLength(50);
	expect(withPeople(24)).toEqual(script);
});

test('a facilitator may skip, go back and take back: people go on from what is there', async () => {
	const { ensemble, host, said, goTo, finished } = await room();
	await goTo('write');
	await finished('cards');
	// Agreements while the cards are private, and without a case: there is nothing they could rest on.
	await goTo('agreements');
	await ensemble.when(() => Object.keys(ensemble.room.agreements).length > 0);
	const [first] = Object.keys(ensemble.room.agreements);
	await host.act({ type: 'WithdrawAgreement', agreement: first!, withdrawn: true });
	await finished('agreements');
	const board = await host.open(boardName);
	const last = ensemble.idOf('a7')!;
	await board.until(() => readDraft(board.doc, last)?.elements.length === 1, 'the last draft');
	expect(readDraft(board.doc, last)!.restsOn).toEqual([]);

	await host.act({ type: 'RevealConflicts' });
	await goTo('themes');
	await finished('themes', 'sorting');
	expect(ensemble.room.themes.map(({ title }) => title)).toEqual(
		script.themes.map(({ title }) => title),
	);
	// Half a vote is cancelled, and another one is opened.
	await goTo('vote');
	await host.act({ type: 'OpenRound', over: 'themes', budget: 5, maxPerItem: 3 });
	await host.act({ type: 'CancelRound' });
	await host.act({ type: 'OpenRound', over: 'themes', budget: 3, maxPerItem: 1 });
	await finished('round 2');
	await host.act({ type: 'CloseRound' });
	await ensemble.when(() => ensemble.room.rounds['2']!.status === 'closed');
	expect(ensemble.room.rounds['2']).toMatchObject({ cast: 24, budget: 3 });
	await goTo('thats-us');
	await finished('guesses');
	expect(said.filter((line) => line.includes('waited in vain'))).toEqual([]);
});

test('cards find their place in themes that the facilitator named otherwise', async () => {
	const { ensemble, host, goTo, finished } = await room();
	await goTo('write');
	await finished('cards');
	await host.act({ type: 'RevealConflicts' });
	for (const title of ['Dates', 'Money'])
		await host.act({ type: 'AddTheme', theme: nextId(), title });
	await goTo('themes');
	await finished('sorting', 'themes');
	await ensemble.when(
		() => ensemble.room.themes.flatMap(({ conflicts }) => conflicts).length === 25,
	);
	expect(ensemble.room.themes.map(({ title }) => title)).toEqual(['Dates', 'Money']);
});

test('what the facilitator writes is answered by everybody, and a refusal is a line', async () => {
	const { ensemble, host, said, finished } = await room();
	const own = nextId();
	await host.act({ type: 'AddAgreement', agreement: own });
	const board = await host.open(boardName);
	await board.until(() => readDraft(board.doc, own) !== undefined, 'the draft');
	const { agenda, position: from } = host.view.room;
	const to = positions(agenda).find(({ step }) => step === 'cases')!;
	await host.act({ type: 'GoTo', from, to });
	draftText(board.doc, own, 'statement')!.insert(0, 'We meet every month.');
	await board.allSaved();
	const version = await call(host, own);
	await finished(answered(own, version));
	expect(ensemble.room.agreements[own]!.outcome!.agreed).toHaveLength(24);

	const theme = nextId();
	expect(
		await ensemble.attempt(ensemble.anybody(0), { type: 'RenameTheme', theme, title: 'No' }),
	).toBe(false);
	expect(said.at(-1)).toBe(
		'Sales director is told: This theme has been removed. Choose another theme.',
	);
});

test('one of the people who fails is a line, and the others play on', async () => {
	const { ensemble, said, goTo, finished } = await room();
	const fail = () => {
		throw new Error('The planner has lost the thread.');
	};
	ensemble.beside(ensemble.when(fail));
	await goTo('write');
	await finished('cards');
	expect(said).toContain('The planner has lost the thread.');
});

test('once it is over, nobody who waits goes on', async () => {
	const { ensemble, said, goTo } = await room();
	const wentOn: string[] = [];
	void ensemble.pause('card').then(() => wentOn.push('who wrote a card'));
	void ensemble.when(() => true).then(() => wentOn.push('who waited for the others'));
	ensemble.end();
	ensemble.say('nobody hears this');
	await goTo('write');
	expect([...wentOn, ...said]).toEqual([]);
});

test.each([
	[[], {}],
	[['--speed', '20', '--to', 'map'], { speed: 20, to: 'map' }],
	[['--to=register', '--speed=0.1'], { speed: 0.1, to: 'register' }],
	[['--speed', '1000'], { speed: 1000 }],
	[['--people', '60'], { people: 60 }],
	[['--people=24', '--alone'], { alone: true }],
])('the words %j are understood', (words, options) => {
	const unsaid = { speed: 1, to: null, people: 24, alone: false };
	expect(readOptions(words)).toEqual({ ...unsaid, ...options });
});

test.each([
	['--speed'],
	['--speed', '0'],
	['--speed', '1001'],
	['--speed', 'fast'],
	['--speed', '-1'],
	['--to'],
	['--to', 'open'],
	['--to='],
	['--people'],
	['--people', '23'],
	['--people', '241'],
	['--people', 'many'],
	['--volume', '3'],
	['map'],
	['--constructor'],
])('“%s %s” is one plain sentence with what is allowed, and exit 1', (...words) => {
	const said = readOptions(words.filter((word) => word !== undefined));
	expect(said).toMatchObject({ code: 1 });
	expect('text' in said && said.text).toMatch(/^[^\n]*--(speed|to|people)[^\n]*\.$/);
});

test('the help names every step that it can play to', () => {
	const help = readOptions(['--speed', '3', '--help']);
	expect(help).toMatchObject({ code: 0 });
	for (const goal of goals) expect('text' in help && help.text).toContain(goal);
});

test('the pace is the same in every run, and a faster one is shorter in proportion', () => {
	expect(25 * waitFor('card', 1)).toBe(60_000);
	expect(waitFor('card', 20)).toBe(waitFor('card', 1) / 20);
	expect(waitFor('card', Infinity)).toBe(0);
	const at = (of: number) =>
		Array.from({ length: of }, (_, i) => i + 1).filter((n) => isMilestone(n, of));
	expect(at(25)).toEqual([7, 13, 19, 25]);
	expect(at(4)).toEqual([1, 2, 3, 4]);
	expect(at(1)).toEqual([1]);
});

test('what is typed in pieces is what was to be typed', () => {
	const text = '  One  line of words,\nand another.\n';
	for (const words of [1, 2, 3, 100, Infinity]) expect(chunksOf(text, words).join('')).toBe(text);
	expect(chunksOf('a b c d e', 2)).toEqual(['a b ', 'c d ', 'e']);
	expect(chunksOf('', 2)).toEqual([]);
});

test('themes are matched by title, by cards, then in their order', () => {
	const one = (id: string, title: string, ...conflicts: string[]) => ({ id, title, conflicts });
	const scripted = (id: string, title: string, ...cards: string[]) => ({ id, title, cards });
	const match = matchThemes(
		[
			scripted('t1', 'Dates', 'c1'),
			scripted('t2', 'Money', 'c2', 'c3'),
			scripted('t3', 'Talk', 'c4'),
		],
		[one('A', 'Other', 'c1', 'c2', 'c3'), one('B', 'Left'), one('C', ' dates ')],
	);
	expect([...match]).toEqual([
		['t1', 'C'],
		['t2', 'A'],
		['t3', 'B'],
	]);
	const fewer = matchThemes(
		[scripted('t1', 'A'), scripted('t2', 'B'), scripted('t3', 'C')],
		[one('X', 'X')],
	);
	expect([...fewer.values()]).toEqual(['X', 'X', 'X']);
	expect(matchThemes([scripted('t1', 'A')], [])).toEqual(new Map());
});

test('a ballot stays within what the facilitator allows', () => {
	const wished = [
		['A', 3],
		['B', 2],
		['A', 1],
	] as const;
	expect(ballotWithin(wished, { budget: 6, maxPerItem: 4 })).toEqual({ A: 4, B: 2 });
	expect(ballotWithin(wished, { budget: 5, maxPerItem: 3 })).toEqual({ A: 3, B: 2 });
	expect(ballotWithin(wished, { budget: 2, maxPerItem: 1 })).toEqual({ A: 1, B: 1 });
	expect(ballotWithin(wished, { budget: 1, maxPerItem: 1 })).toEqual({ A: 1 });
});

test('the addresses are found in what a server prints, and not in half of it', () => {
	const printed = (host: string, publicUrl?: string) =>
		`${describeAddresses(
			addressesOf(
				{ host, port: 3000, publicUrl },
				{
					eth0: [
						{
							family: 'IPv4',
							internal: false,
							address: '192.0.2.7',
							netmask: '',
							mac: '',
							cidr: null,
						},
					],
				},
			),
		)}\n`;
	const here = 'http://localhost:3000';
	expect(addressesIn(printed('0.0.0.0'))).toEqual({ here, phones: 'http://192.0.2.7:3000' });
	expect(addressesIn(printed('localhost'))).toEqual({ here, phones: here });
	expect(addressesIn(printed('192.0.2.7'))?.here).toBe('http://192.0.2.7:3000');
	expect(addressesIn(printed('0.0.0.0', 'https://boat.example.org'))).toEqual({
		here,
		phones: 'https://boat.example.org',
	});
	expect(addressesIn(printed('0.0.0.0').slice(0, 60))).toBeUndefined();
});
