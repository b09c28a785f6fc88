import { expect, onTestFinished, test } from 'vitest';
import { Closers } from '../../server/closers.ts';
import { figuresOf } from '../support/figures.ts';
import { changed, find, script } from '../support/script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { WirePlay } from '../support/wire-play.ts';
import { carry, mendAgreement } from '../support/agreement-acts.ts';
import type { Rule } from '../../shared/check/finding.ts';
import { lookAround, openTheatre } from './spine/cast.ts';
import { readCoverage } from './spine/consent.ts';
import { expectFindings } from './spine/drafting.ts';
import { onScreen, readScreen, readTable } from './spine/vote.ts';

test('one dot, one cost and one effect changed change exactly the figures and findings they must', async () => {
	const played = changed(({ dots, conflicts, agreements }) => {
		find(agreements, 'a3').effects['margin']!.effect = 'neutral';
		const ballot = dots.ballots['p01']!;
		ballot['t6']!--;
		ballot['t1']!++;
		find(conflicts, 'c02').cost!.amount *= 2;
	});
	const figures = structuredClone(script.expected);
	figures.dotsByTheme['t1'] = { sales: 10, operations: 22, other: 0, total: 32 };
	figures.dotsByTheme['t6'] = { sales: 3, operations: 3, other: 3, total: 9 };
	figures.yearlyCostByTheme['t1'] = 260_000;
	expect(figures).toMatchObject(figuresOf(played));

	const closers = new Closers((name, error) => console.error(name, error));
	onTestFinished(() => closers.closeAll());
	const theatre = await openTheatre(played, await temporaryFolder(), closers);
	const play = await WirePlay.open(theatre.server.url, played);
	closers.add('play', () => play.close());
	await play.play();
	const { facilitator, screen } = theatre;
	const room = `${play.url}/w/${play.workshop}`;
	await facilitator.lead(`${room}#${play.created.facilitatorKey}`);
	await screen.page.goto(`${room}/screen#${play.created.screenKey}`);
	const { dotsByTheme, quadrants, yearlyCostByTheme } = figures;
	const read = await readTable(facilitator, played);
	expect(read).toEqual({ dotsByTheme, quadrants, yearlyCostByTheme });
	expect(await readScreen(screen, played)).toEqual(onScreen(figures));
	await play.agreeOnStrategy();
	await play.tellCases();
	await play.discuss();
	await play.goTo('agreements');
	/** Without the harm nothing is to be paid for, and nothing is pulled the other way. */
	const gone: Record<string, Rule> = { a3: 'harms-objective', a5: 'contradicts' };
	for (const one of played.agreements) {
		const left = (rules: readonly Rule[]) => rules.filter((rule) => rule !== gone[one.id]);
		const id = await play.draft(one.id);
		await facilitator.pressButton(`Open ${one.id}`);
		await expectFindings(facilitator, one.id, left(one.expectedFindings));
		if (one.expectedFindingsAfter) {
			await mendAgreement(play.crew, one, id);
			await expectFindings(facilitator, one.id, left(one.expectedFindingsAfter));
		}
		await facilitator.pressButton('Back to all agreements');
		if (!played.sealOrder.includes(one.id)) continue;
		await carry(play.facilitator, play.crew, one, id);
		const expected = played.expected.coverageAfterSeal[one.id];
		await expect.poll(() => readCoverage(facilitator, played)).toEqual(expected);
	}
	await lookAround(theatre, []);
}, 180_000);
