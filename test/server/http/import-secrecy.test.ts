import { expect, it, onTestFinished } from 'vitest';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { boat } from '../../support/boat.ts';
import { exported, openReport, register } from '../../support/importing.ts';
import { script } from '../../support/script.ts';
import { WirePlay } from '../../support/wire-play.ts';

it('IM10 neither report nor register holds ballots, picks, drafts, keys or tokens, before and after', async () => {
	const log = new MemoryLog();
	const server = await boat({ log });
	const play = await WirePlay.open(server.url, script);
	onTestFinished(() => play.close());
	const { facilitator, created, crew } = play;
	const unseen = 'What nobody else reads';
	await play.write();
	const [author] = crew.players;
	await author!.act({ type: 'SayExpectation', text: unseen });
	await play.reveal();
	await play.sort();
	await play.openVote();
	await play.vote();
	await play.showMap();
	await play.agreeOnStrategy();
	await play.pickFocus();
	await play.showFocus();
	await author!.act({ type: 'RateReturn', score: 4 });
	const events = await log.readEvents(created.workshopId);
	const tokens = events.flatMap((event) => ('token' in event ? [event.token] : []));
	expect(tokens.length).toBeGreaterThan(20);
	const opened = await openReport(server.url, await exported(server.url, created));
	const files = [
		await exported(server.url, created),
		await register(server.url, created),
		await exported(server.url, opened),
		await register(server.url, opened),
	].map((file) => JSON.stringify(file));
	const { workshopId: _id, teamId: _team, ...keys } = created;
	const { kind: _kind, workshopId: _id2, teamId: _team2, ...links } = opened;
	const secrets = [unseen, ...tokens, ...Object.values(keys), ...Object.values(links)];
	const fields =
		/"(picks|estimates|electorate|keys|tokens|keyHash|teamKey|joinCode|notes|deals)":\{?"?[^\d{n]/;
	for (const file of files) {
		for (const secret of secrets) expect(file).not.toContain(secret);
		expect(file).not.toMatch(fields);
		for (const { seat } of crew.players)
			expect(file).not.toMatch(new RegExp(`"${seat}":\\{"[\\w-]{22}":\\d`));
	}
	expect(facilitator.view.room.rounds['1']!.tally).not.toBeNull();
}, 60_000);
