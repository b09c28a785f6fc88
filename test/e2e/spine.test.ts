import { expect, onTestFinished, test } from 'vitest';
import { Closers } from '../../server/closers.ts';
import { writeCards } from '../support/acts.ts';
import { script, type ScriptConflict } from '../support/script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { lookAround, openTheatre, participants } from './spine/cast.ts';
import { Actor } from './spine/actor.ts';
import {
	agreed,
	calledTwice,
	firstAgreement,
	refusedUntilBothOwn,
	refusedUntilPaidFor,
	shortOfQuorum,
	withdrawn,
} from './spine/agreements.ts';
import { chooseCases, tellTheCases } from './spine/cases.ts';
import { discussProposals } from './spine/dialogue.ts';
import { sayFarewell } from './spine/farewell.ts';
import { checkFocus } from './spine/focus.ts';
import { meetAgain, readRegister, takeReport, teamLink } from './spine/next-day.ts';
import { sayWhatItAsksOfBoth, writeStrategy } from './spine/strategy.ts';
import { comeIn, createWorkshop, invite } from './spine/entrance.ts';
import { expectOnDisk, killInTheMiddle } from './spine/crash.ts';
import {
	everybodySeesTheCards,
	revealCards,
	sayThatsUs,
	screenCountsGuesses,
} from './spine/reveal.ts';
import { keepLedger, ledgerOf } from './spine/ledger.ts';
import { everybodyIsBack, startAgain } from './spine/return.ts';
import { Stopwatch } from './spine/stopwatch.ts';
import { makeTables, workAtTable } from './spine/tables.ts';
import { estimate, nameThemes, sortIntoThemes } from './spine/themes.ts';
import { onScreen, openVote, readScreen, readTable, vote } from './spine/vote.ts';
import { partOf, reload, saysSavedOnlyWhenItIs, writeCard } from './spine/write.ts';

test('24 people take the script from private cards to the register, though the server dies', async () => {
	const watch = new Stopwatch('The first session');
	const closers = new Closers((name, error) => console.error(name, error));
	onTestFinished(() => closers.closeAll());
	const theatre = await openTheatre(script, await temporaryFolder(), closers);
	await createWorkshop(theatre);
	const cast = await comeIn(theatre, await invite(theatre));
	const { facilitator, screen, laptop, phone, guest } = cast;
	await lookAround(cast, [facilitator, screen, phone]);
	watch.lap('the way in');

	await facilitator.goOn('Write');
	const begun = (card: ScriptConflict) => ({ ...card, example: '' });
	await writeCard(cast, 'laptop');
	await writeCard(cast, 'guest');
	await writeCard(cast, 'phone', begun);
	await lookAround(cast, [facilitator, screen, phone]);
	await reload(cast, 'phone');
	await phone.pressButton('Edit');
	await saysSavedOnlyWhenItIs(cast, phone);
	watch.lap('writing');

	await writeCards(cast.crew, begun);
	await keepLedger(phone);
	const { example } = partOf(cast, 'phone').card;
	const half = Math.ceil(example.length / 2);
	const [ledgers] = await Promise.all([
		killInTheMiddle(cast),
		phone.type('Example', example.slice(0, half)),
	]);
	// However early the first half was saved, the other half is typed while nobody listens.
	await phone.page.keyboard.type(example.slice(half));
	await phone.showsStatus(/^Offline, 1 change kept on this device$/);
	await expectOnDisk(cast, [...ledgers, await ledgerOf(phone)]);
	await startAgain(cast);
	await everybodyIsBack(cast);
	expect(await phone.page.getByLabel('Example').inputValue()).toBe(example);
	await phone.pressButton('Done');
	watch.lap('the crash and the return');

	await revealCards(cast);
	await everybodySeesTheCards(cast);
	await lookAround(cast, [facilitator, guest, phone]);
	watch.lap('reveal');

	await sayThatsUs(cast);
	await screenCountsGuesses(cast);
	await lookAround(cast, [facilitator, screen, phone]);
	watch.lap('that’s us');

	await facilitator.goOn('Themes');
	await nameThemes(cast);
	await sortIntoThemes(cast);
	await estimate(cast);
	await lookAround(cast, [facilitator, screen, laptop, phone]);
	watch.lap('themes and costs');

	await facilitator.goOn('Vote');
	await openVote(cast);
	await vote(cast);
	await lookAround(cast, [facilitator, screen, phone]);
	await facilitator.pressButton('Close the vote');
	await facilitator.goOn('Common ground');
	const { dotsByTheme, quadrants, yearlyCostByTheme } = script.expected;
	for (const actor of [facilitator, ...participants(cast)])
		expect(await readTable(actor, script)).toEqual({ dotsByTheme, quadrants, yearlyCostByTheme });
	expect(await readScreen(screen, script)).toEqual(onScreen(script.expected));
	await lookAround(cast, [facilitator, screen, phone]);
	watch.lap('vote and map');

	await facilitator.goOn('Strategy');
	await writeStrategy(cast);
	await sayWhatItAsksOfBoth(cast);
	await lookAround(cast, [facilitator, screen, laptop, phone]);
	watch.lap('strategy');

	await facilitator.goOn('Focus check');
	await checkFocus(cast);
	await lookAround(cast, [facilitator, screen, phone]);
	watch.lap('focus check');

	for (const step of ['Break', 'Cases']) await facilitator.goOn(step);
	await tellTheCases(cast);
	await chooseCases(cast);
	await lookAround(cast, [facilitator, screen, phone]);
	watch.lap('cases');

	await facilitator.goOn('Tables');
	await makeTables(cast);
	await lookAround(cast, [facilitator, screen, phone]);
	watch.lap('tables');

	await facilitator.goOn('Table work');
	await workAtTable(cast);
	await lookAround(cast, [facilitator, screen, laptop, phone]);
	watch.lap('table work');

	await facilitator.goOn('Dialogue');
	await discussProposals(cast);
	await lookAround(cast, [facilitator, screen, phone]);
	watch.lap('dialogue');

	await facilitator.goOn('Agreements');
	await firstAgreement(cast);
	await lookAround(cast, [facilitator, screen, laptop, phone]);
	watch.lap('the first agreement');

	await calledTwice(cast);
	await refusedUntilPaidFor(cast);
	await agreed(cast, 'a4');
	await refusedUntilBothOwn(cast);
	await withdrawn(cast);
	await shortOfQuorum(cast);
	await lookAround(cast, [facilitator, screen, phone]);
	watch.lap('the other agreements');

	await facilitator.goOn('Close');
	await sayFarewell(cast);
	await lookAround(cast, [facilitator, screen, phone]);
	watch.lap('close');

	await takeReport(cast);
	const link = await teamLink(cast);
	const nextDay = await Actor.enter(cast.browser, 'the facilitator, the next day', 'laptop');
	await readRegister(cast, link, nextDay);
	await meetAgain(cast, nextDay);
	watch.lap('report, register and the next workshop');
}, 420_000);
