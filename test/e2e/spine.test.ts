import { expect, onTestFinished, test } from 'vitest';
import { Closers } from '../../server/closers.ts';
import { writeCards } from '../support/acts.ts';
import { script, type ScriptConflict } from '../support/script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { lookAround, openTheatre, participants } from './spine/cast.ts';
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
import { estimate, nameThemes, sortIntoThemes } from './spine/themes.ts';
import { onScreen, openVote, readScreen, readTable, vote } from './spine/vote.ts';
import { partOf, reload, saysSavedOnlyWhenItIs, writeCard } from './spine/write.ts';

test('24 people take the script from private cards to the map, though the server dies', async () => {
	const closers = new Closers((name, error) => console.error(name, error));
	onTestFinished(() => closers.closeAll());
	const theatre = await openTheatre(script, await temporaryFolder(), closers);
	await createWorkshop(theatre);
	const cast = await comeIn(theatre, await invite(theatre));
	const { facilitator, screen, laptop, phone, guest } = cast;
	await lookAround(cast, [facilitator, screen, phone]);

	await facilitator.pressButton('Next: Write');
	const begun = (card: ScriptConflict) => ({ ...card, example: '' });
	await writeCard(cast, 'laptop');
	await writeCard(cast, 'guest');
	await writeCard(cast, 'phone', begun);
	await lookAround(cast, [facilitator, screen, phone]);
	await reload(cast, 'phone');
	await phone.pressButton('Edit');
	await saysSavedOnlyWhenItIs(cast, phone);

	await writeCards(cast.crew, begun);
	await keepLedger(phone);
	const { example } = partOf(cast, 'phone').card;
	const [ledgers] = await Promise.all([killInTheMiddle(cast), phone.type('Example', example)]);
	await phone.showsStatus(/^Offline, 1 card kept on this device$/);
	await expectOnDisk(cast, [...ledgers, await ledgerOf(phone)]);
	await startAgain(cast);
	await everybodyIsBack(cast);
	expect(await phone.page.getByLabel('Example').inputValue()).toBe(example);
	await phone.pressButton('Done');

	await revealCards(cast);
	await everybodySeesTheCards(cast);
	await lookAround(cast, [facilitator, guest, phone]);
	await sayThatsUs(cast);
	await screenCountsGuesses(cast);
	await lookAround(cast, [facilitator, screen, phone]);

	await facilitator.pressButton('Next: Themes');
	await nameThemes(cast);
	await sortIntoThemes(cast);
	await estimate(cast);
	await lookAround(cast, [facilitator, screen, laptop, phone]);

	await facilitator.pressButton('Next: Vote');
	await openVote(cast);
	await vote(cast);
	await lookAround(cast, [facilitator, screen, phone]);
	await facilitator.pressButton('Close the vote');
	await facilitator.pressButton('Next: Common ground');
	const { dotsByTheme, quadrants, yearlyCostByTheme } = script.expected;
	for (const actor of [facilitator, ...participants(cast)])
		expect(await readTable(actor, script)).toEqual({ dotsByTheme, quadrants, yearlyCostByTheme });
	expect(await readScreen(screen, script)).toEqual(onScreen(script.expected));
	await lookAround(cast, [facilitator, screen, phone]);
}, 300_000);
