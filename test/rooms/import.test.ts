import { expect, it, onTestFinished } from 'vitest';
import type { CreateAnswer, ErrorAnswer } from '../../shared/protocol.ts';
import type { Report } from '../../shared/report/report.ts';
import { hashOf } from '../../server/identity/token.ts';
import { flawsIn } from '../../shared/register/chain.ts';
import type { TeamRegister } from '../../shared/register/register.ts';
import { MemoryLog } from '../../server/store/memory/memory-log.ts';
import { MemoryRegister } from '../../server/store/memory/memory-register.ts';
import { boat, nextId } from '../support/boat.ts';
import {
	bring,
	exported,
	openRegister,
	openReport,
	register,
	underIdsOf,
} from '../support/importing.ts';
import { Player } from '../support/players.ts';
import { script } from '../support/script.ts';
import { WirePlay } from '../support/wire-play.ts';

type Server = Awaited<ReturnType<typeof boat>>;

/** Brings a report in, takes it out, brings that in: it is the same every time. */
async function comesBack(url: string, report: Report) {
	const first = await openReport(url, report);
	const again = await exported(url, first);
	expect(again.workshop).toMatchObject({ id: first.workshopId, team: first.teamId });
	expect(underIdsOf(again, report)).toEqual(report);
	const second = await openReport(url, again);
	expect(second.workshopId).not.toBe(first.workshopId);
	expect(second.teamId).not.toBe(first.teamId);
	expect(underIdsOf(await exported(url, second), report)).toEqual(report);
	return first;
}

async function scripted(server: Server) {
	const play = await WirePlay.open(server.url, script);
	onTestFinished(() => play.close());
	return play;
}

it('IM2 the script comes back the same at every moment, and leaves what it came from alone', async () => {
	const server = await boat();
	const play = await scripted(server);
	const { facilitator, created } = play;
	const look = async () => {
		const report = await exported(server.url, created);
		const before = await register(server.url, created);
		await comesBack(server.url, report);
		const { at: _at, ...now } = await exported(server.url, created);
		expect({ ...now, at: report.at }).toEqual(report);
		expect(await register(server.url, created)).toEqual(before);
	};
	await look();
	await play.write();
	await look();
	await play.reveal();
	await play.sayThatsUs();
	await play.sort();
	const [top, under] = facilitator.view.room.themes[0]!.conflicts;
	await facilitator.act({ type: 'MergeConflicts', conflict: under!, into: top! });
	await play.openVote();
	await play.vote();
	await look();
	await play.showMap();
	await play.agreeOnStrategy();
	await play.pickFocus();
	await play.showFocus();
	await play.tellCases();
	await play.chooseCases();
	await play.makeTables();
	await look();
	await play.work();
	const tables = Object.keys(facilitator.view.room.groups);
	await facilitator.act({ type: 'SetTableDone', group: tables[0]!, done: true });
	await look();
	await play.discuss();
	await play.goTo('agreements');
	const asked = await play.draft(script.sealOrder[0]!);
	await facilitator.act({ type: 'CallForConsent', agreement: asked });
	await look();
}, 120_000);

it('IM2, IM8, IM9 played to its end it is the same, and its team goes on with all that it has', async () => {
	const server = await boat();
	const play = await scripted(server);
	await play.play();
	await play.agreeOnStrategy();
	await play.tellCases();
	await play.discuss();
	await play.agree();
	await play.sayGoodbye();
	await play.facilitator.act({ type: 'SuggestTopic', topic: nextId(), title: 'Returns' });
	await play.facilitator.act({ type: 'ShowScores' });
	await play.facilitator.act({ type: 'CloseWorkshop' });
	const report = await exported(server.url, play.created);
	const elsewhere = await boat();
	const opened = await comesBack(elsewhere.url, report);
	const [before, now] = [
		await register(server.url, play.created),
		await register(elsewhere.url, opened),
	];
	expect(now.strategy).toEqual(before.strategy);
	expect(now.people).toEqual(before.people);
	const renamed = (text: unknown) =>
		JSON.parse(
			JSON.stringify(text).replaceAll(play.created.workshopId, opened.workshopId),
		) as unknown;
	expect(now.agreements).toEqual(renamed(before.agreements));
	expect(now.left).toEqual(renamed(before.left));
	expect(now.workshops).toMatchObject([{ id: opened.workshopId, title: report.workshop.title }]);

	const next = async (url: string, teamKey: string) => {
		const { body } = await (url === server.url ? server : elsewhere).post('/api/workshops', {
			...{ title: 'Two months later', template: 'regular-session', language: 'en', teamKey },
		});
		const made = body as CreateAnswer;
		const host = await Player.join(url, made.workshopId, { key: made.facilitatorKey });
		onTestFinished(() => host.leave());
		return { ...made, host };
	};
	const [there, here] = [
		await next(server.url, play.created.teamKey),
		await next(elsewhere.url, opened.teamKey),
	];
	expect(here.host.view.room.strategy).toEqual(there.host.view.room.strategy);
	expect(here.host.view.room.earlier).toEqual(renamed(there.host.view.room.earlier));
	expect(here.host.view.room.earlier.agreements.length).toBeGreaterThan(4);

	// The regular session is looked at again, in the middle of its reviews.
	const { host } = there;
	const [first, second] = host.view.room.earlier.agreements;
	const agreement = first!.id;
	await host.act({ type: 'WriteReview', agreement, field: 'measured', text: '7 weeks' });
	await host.act({ type: 'SetMeasuredValue', agreement, value: 7.5 });
	await host.act({ type: 'SetOutcome', agreement, outcome: 'partly' });
	const close = { decision: 'close', reviewOn: null, reason: '' } as const;
	await host.act({ type: 'DecideReview', agreement: second!.id, ...close });
	const topic = host.view.room.earlier.carried.topics[0]!;
	await host.act({ type: 'SettleCarried', item: topic.id, settled: true, theme: false });
	const session = await comesBack(server.url, await exported(server.url, there));
	const third = await next(server.url, session.teamKey);
	const { earlier } = third.host.view.room;
	expect(earlier.agreements.map(({ id }) => id)).not.toContain(second!.id);
	expect(earlier.agreements.map(({ id }) => id)).toContain(agreement);
	expect(earlier.reviews).toMatchObject([
		{ agreement, texts: { measured: '7 weeks' }, measuredValue: 7.5 },
	]);
	expect(earlier.carried.topics.map(({ id }) => id)).not.toContain(topic.id);
	expect(earlier.lastNumber).toBe(6);

	// So is the register.
	const kept = await register(server.url, play.created);
	const team = await openRegister(elsewhere.url, kept);
	const again = await register(elsewhere.url, team);
	let words = JSON.stringify(again).replaceAll(team.teamId, kept.team);
	again.workshops.forEach(
		({ id }, index) => (words = words.replaceAll(id, kept.workshops[index]!.id)),
	);
	const workshops = kept.workshops.map((one) => ({ ...one, applied: 0 }));
	// The chain is over what they are called here.
	const linked = ({ chain = [] }: TeamRegister) => chain.map(({ number }) => number);
	expect(linked(again)).toEqual(linked(kept));
	expect(flawsIn(again, hashOf)).toEqual([]);
	const { chain: _chain, ...unchained } = kept;
	expect({ ...(JSON.parse(words) as TeamRegister), chain: undefined }).toEqual({
		...{ ...unchained, workshops },
		chain: undefined,
	});
	const later = await next(elsewhere.url, team.teamKey);
	expect(later.teamId).toBe(team.teamId);
	expect(later.host.view.room.earlier.lastNumber).toBe(6);
	expect(later.host.view.room.earlier.agreements).toHaveLength(
		(await next(server.url, play.created.teamKey)).host.view.room.earlier.agreements.length,
	);
}, 120_000);

it('IM2 a readiness workshop comes back the same', async () => {
	const server = await boat();
	const play = await WirePlay.open(server.url, script, undefined, { template: 'readiness' });
	onTestFinished(() => play.close());
	const saleType = nextId();
	const form = { id: saleType, title: 'Tenders', customerRequires: 'A date', weRequire: 'Weeks' };
	await play.facilitator.act({ type: 'SetSaleType', saleType: form });
	for (const player of play.crew.players.slice(0, 20)) {
		const rating = { state: 2, importance: 4 } as const;
		await player.act({ type: 'RateReadiness', saleType, element: 'b', rating });
		await player.act({ type: 'RateRhythm', rating });
	}
	await comesBack(server.url, await exported(server.url, play.created));
	await play.facilitator.act({ type: 'ShowReadiness' });
	const report = await exported(server.url, play.created);
	expect(report.readiness.shown).toBe(true);
	await comesBack(server.url, report);
}, 60_000);

async function sample() {
	const stores = { log: new MemoryLog(), register: new MemoryRegister() };
	const server = await boat(stores);
	const play = await WirePlay.open(server.url, script, script.participants.slice(0, 4));
	onTestFinished(() => play.close());
	await play.write();
	await play.reveal();
	await play.agreeOnStrategy();
	await play.goTo('agreements');
	await play.facilitator.act({ type: 'AddAgreement', agreement: nextId() });
	await play.facilitator.act({ type: 'CloseWorkshop' });
	const report = await exported(server.url, play.created);
	return { stores, server, play, report, opened: await openReport(server.url, report) };
}

it('IM4, IM5, IM6 one reads it, walks through it and shows it, and leaves no trace', async () => {
	const { server, report, opened } = await sample();
	const { workshopId } = opened;
	const host = await Player.join(server.url, workshopId, { key: opened.facilitatorKey });
	onTestFinished(() => host.leave());
	const reader = await Player.join(server.url, workshopId, { key: opened.observerKey });
	onTestFinished(() => reader.leave());
	const { room } = host.view;
	expect(room.imported).toMatchObject({ at: report.at, position: report.position });
	expect(room.imported!.on).toBeGreaterThan(report.at);
	const [first] = room.agenda;
	const to = { stage: first!.id, step: 'open' } as const;
	await host.act({ type: 'GoTo', from: room.position, to });
	await host.act({ type: 'SetTimer', minutes: 5 });
	await host.act({ type: 'Show', what: 'conflict', id: report.conflicts[0]!.id });
	await host.act({ type: 'BlankScreen', blank: true });
	await host.act({ type: 'BringEverybody' });
	await expect(host.act({ type: 'ReopenWorkshop' })).rejects.toThrow('workshop-imported');
	await expect(host.act({ type: 'RenameWorkshop', title: 'Mine' })).rejects.toThrow(
		'workshop-imported',
	);
	expect(underIdsOf(await exported(server.url, opened), report)).toEqual(report);

	const asks = { name: 'Late', side: 'sales' };
	for (const request of [{ code: opened.joinCode }, { key: opened.joinKey }]) {
		const { status, body } = await server.post(`/api/workshops/${workshopId}/join`, {
			...request,
			...asks,
		});
		expect([status, (body as ErrorAnswer).error.code]).toEqual([410, 'imported-no-seats']);
	}
	const code = await fetch(`${server.url}/api/join/${opened.joinCode}`);
	expect(await code.json()).toMatchObject({ error: { code: 'imported-no-seats' } });
	const link = await fetch(`${server.url}/api/workshops/${workshopId}`, {
		headers: { authorization: `Bearer ${opened.joinKey}` },
	});
	expect(await link.json()).toMatchObject({ error: { code: 'imported-no-seats' } });
}, 60_000);

it('IM7 it is there after a restart, as it was', async () => {
	const { stores, report, opened } = await sample();
	const again = await boat(stores);
	expect(underIdsOf(await exported(again.url, opened), report)).toEqual(report);
	const lost = await boat({ log: stores.log });
	expect(underIdsOf(await exported(lost.url, opened), report)).toEqual(report);
	expect((await register(lost.url, opened)).strategy).toEqual(report.strategy);
}, 60_000);

it('IM3 nothing is written of what is refused', async () => {
	const { server, stores, report, play } = await sample();
	const kept = await register(server.url, play.created);
	const commits: unknown[] = [];
	const [commit, addTeam] = [
		stores.log.commit.bind(stores.log),
		stores.log.addTeam.bind(stores.log),
	];
	stores.log.commit = (entries) => {
		commits.push(entries);
		return commit(entries);
	};
	stores.log.addTeam = (...team) => {
		commits.push(team);
		return addTeam(...team);
	};
	const large = `{"format":"sameboat/report/1","x":"${'x'.repeat(21 * 1024 * 1024)}"}`;
	for (const [content, status, code] of [
		['not JSON', 400, 'import-not-ours'],
		['', 400, 'import-not-ours'],
		['{"a":', 400, 'import-not-ours'],
		[JSON.stringify(report).slice(0, -40), 400, 'import-damaged'],
		[JSON.stringify(kept, null, '\t').slice(0, 90), 400, 'import-damaged'],
		['{"format":"sameboat/report/1","__proto__":{}}', 400, 'import-damaged'],
		[{ hello: 'world' }, 400, 'import-not-ours'],
		[{ ...report, format: 'sameboat/report/2' }, 400, 'import-newer'],
		[{ ...report, people: 'everybody' }, 400, 'import-damaged'],
		[{ ...kept, agreements: [{}] }, 400, 'import-damaged'],
		[{ hello: 'x'.repeat(2 * 1024 * 1024) }, 400, 'import-not-ours'],
		[large, 413, 'import-too-large'],
	] as const) {
		const answer = await bring(server.url, content);
		expect([answer.status, (answer.body as ErrorAnswer).error.code]).toEqual([status, code]);
	}
	expect(commits).toEqual([]);
}, 60_000);
