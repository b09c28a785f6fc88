import {
	agreementCalled,
	closeObjection,
	confirm,
	draftAgreement,
	mendAgreement,
	sayWords,
	versionOf,
} from '../../support/agreement-acts.ts';
import { find } from '../../support/script.ts';
import type { Cast } from './cast.ts';
import {
	callForConsent,
	expectCoverage,
	expectRefused,
	sayWord,
	scripted,
	sealIt,
	showToRoom,
	takenUp,
} from './consent.ts';
import { expectFindings, tick, writeAgreement } from './drafting.ts';

/** Waits until the crew has been asked, and lets all of it who are asked say the script's words. */
async function crewAnswers(cast: Cast, id: string, version: number): Promise<void> {
	const [agreement] = agreementCalled(cast.crew.players[0]!, id);
	await sayWords(cast.crew, scripted(cast, id), agreement, version);
}

/** Written by two at once in their browsers, with nothing to mend; they and the crew agree. */
export async function firstAgreement(cast: Cast): Promise<void> {
	const { laptop, phone, facilitator } = cast;
	const a1 = scripted(cast, 'a1');
	await writeAgreement(cast, a1, laptop, phone);
	await showToRoom(cast, 'a1');
	await expectFindings(facilitator, 'a1', a1.expectedFindings);
	await expectFindings(phone, 'a1', a1.expectedFindings);
	await facilitator.expectAccessible();
	await laptop.expectAccessible();
	await phone.expectAccessible();
	await callForConsent(cast, 'a1');
	await expectRefused(cast, 'owner-silent');
	await sayWord(laptop, 'Agree');
	await sayWord(phone, 'Agree');
	await crewAnswers(cast, 'a1', 1);
	await facilitator.sees(
		facilitator.page.getByText(cast.script.consents['a1']!.reservation!['p02']!),
		'the reservation',
	);
	await sealIt(cast, 'a1');
	await expectCoverage(cast, 'a1', laptop);
}

/** One that needs two calls: the objection is taken up, and everybody confirms the new version. */
export async function calledTwice(cast: Cast): Promise<void> {
	const { facilitator, screen, crew } = cast;
	const a2 = scripted(cast, 'a2');
	const id = await draftAgreement(crew, a2);
	await showToRoom(cast, 'a2');
	await expectFindings(facilitator, 'a2', a2.expectedFindings);
	await callForConsent(cast, 'a2');
	await crewAnswers(cast, 'a2', 1);
	const [[author, reason]] = Object.entries(cast.script.consents['a2']!.object!) as [
		[string, string],
	];
	await facilitator.sees(facilitator.page.getByText('Not carried yet'), 'that it is not carried');
	await facilitator.sees(facilitator.page.getByText(reason), 'the objection');
	const added = takenUp(cast.script, 'a2');
	await facilitator.press(facilitator.page.getByLabel('Statement', { exact: true }));
	await facilitator.page.keyboard.press('ControlOrMeta+End');
	await facilitator.page.keyboard.type(` ${added}`);
	await facilitator.sees(
		facilitator.page.getByText(/^The draft has changed since version/),
		'that it changed',
	);
	await facilitator.showsStatus(/^Saved$/);
	await closeObjection(crew.of(author), id, 'integrated');
	await callForConsent(cast, 'a2');
	await screen.sees(screen.page.getByText(added), 'the version that takes it up');
	await confirm(crew, a2, id, 2);
	await sealIt(cast, 'a2');
	await expectCoverage(cast, 'a2', cast.laptop);
}

/** Refused until its trade-off is written; an objection of a third function stands as dissent. */
export async function refusedUntilPaidFor(cast: Cast): Promise<void> {
	const { facilitator, guest, crew } = cast;
	const a3 = scripted(cast, 'a3');
	await draftAgreement(crew, a3);
	await showToRoom(cast, 'a3');
	await expectFindings(facilitator, 'a3', a3.expectedFindings);
	await callForConsent(cast, 'a3');
	await crewAnswers(cast, 'a3', 1);
	await sayWord(guest, 'Agree');
	await expectRefused(cast, 'harms-objective');

	const harmed = guest.page.getByRole('group', { name: 'Grow profitable volume', exact: true });
	await guest.press(harmed.getByLabel('Trade-off'));
	await guest.page.keyboard.type(a3.thenTradeOff!);
	await facilitator.sees(
		facilitator.page.getByText(/^The draft has changed since version/),
		'that it changed',
	);
	await facilitator.expectAccessible();
	await guest.showsStatus(/^Saved$/);
	await expectFindings(facilitator, 'a3', a3.expectedFindingsAfter!);
	await callForConsent(cast, 'a3');
	await crewAnswers(cast, 'a3', 2);
	await sayWord(guest, 'Object', cast.script.consents['a3']!.object!['p15']!);
	await facilitator.sees(facilitator.page.getByText('Not carried yet'), 'the open objection');
	await guest.expectAccessible();
	await guest.pressButton('It stands as dissent');
	await sealIt(cast, 'a3');
	await expectCoverage(cast, 'a3', guest);
}

/** One-sided and against a3, until the second owner is named and the trade-off speaks of a3. */
export async function refusedUntilBothOwn(cast: Cast): Promise<void> {
	const { facilitator, guest, crew, script } = cast;
	const a5 = scripted(cast, 'a5');
	const id = await draftAgreement(crew, a5);
	await showToRoom(cast, 'a5');
	await expectFindings(facilitator, 'a5', a5.expectedFindings);
	const second = a5.thenOwners!.find((owner) => !a5.owners.includes(owner))!;
	const { name } = find(script.participants, second);
	const opener = facilitator.button('Choose owners');
	await tick(facilitator, opener, 'Who owns this agreement?', [name]);
	const { thenOwners: _named, ...tradeOff } = a5;
	await mendAgreement(crew, tradeOff, id);
	await expectFindings(facilitator, 'a5', a5.expectedFindingsAfter!);
	await facilitator.showsStatus(/^Saved$/);
	await callForConsent(cast, 'a5');
	await crewAnswers(cast, 'a5', 1);
	const reservation = script.consents['a5']!.reservation!['p15']!;
	await sayWord(guest, 'Agree with a reservation', reservation);
	await facilitator.sees(facilitator.page.getByText(reservation), 'the reservation');
	await sealIt(cast, 'a5');
	await expectCoverage(cast, 'a5', guest);
}

/** Written, carried and sealed without a word of dispute. */
export async function agreed(cast: Cast, name: string): Promise<void> {
	const { facilitator, crew } = cast;
	const one = scripted(cast, name);
	await draftAgreement(crew, one);
	await showToRoom(cast, name);
	await expectFindings(facilitator, name, one.expectedFindings);
	await callForConsent(cast, name);
	await crewAnswers(cast, name, 1);
	await sealIt(cast, name);
	await expectCoverage(cast, name, cast.laptop);
}

/** Good intentions: the check says everything that is missing, and it is withdrawn. */
export async function withdrawn(cast: Cast): Promise<void> {
	const { facilitator, crew } = cast;
	const a6 = scripted(cast, 'a6');
	await draftAgreement(crew, a6);
	await showToRoom(cast, 'a6');
	await expectFindings(facilitator, 'a6', a6.expectedFindings);
	await facilitator.pressButton('Back to all agreements');
	await facilitator.choose('More: a6', 'Withdraw a6');
	await facilitator.sees(facilitator.page.getByText('a6 withdrawn'), 'that it is withdrawn');
}

/** Short of a quorum on one side until its people answer after all. */
export async function shortOfQuorum(cast: Cast): Promise<void> {
	const { facilitator, laptop, phone, crew } = cast;
	const a7 = scripted(cast, 'a7');
	const id = await draftAgreement(crew, a7);
	await showToRoom(cast, 'a7');
	await expectFindings(facilitator, 'a7', a7.expectedFindings);
	await callForConsent(cast, 'a7');
	await crewAnswers(cast, 'a7', 1);
	await sayWord(phone, 'Agree');
	await facilitator.sees(facilitator.page.getByText('Sales needs 1 more answer'), 'the quorum');
	await sayWord(laptop, 'Agree');
	const late = crew.without(...crew.people.map((one) => one.id).filter((one) => one !== 'p01'));
	await confirm(late, a7, id, versionOf(crew.of('p01'), id));
	await sealIt(cast, 'a7');
	await expectCoverage(cast, 'a7', laptop);
}
