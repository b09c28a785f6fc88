/** What is said of an agreement when one looks at it again, by hand or over the wire. */
import { expect } from 'vitest';
import { labelOf } from '../../../shared/register/register.ts';
import type { Id } from '../../../shared/ids.ts';
import { reviewFields } from '../../../shared/workshop/reviews.ts';
import type { Player } from '../../support/players.ts';
import { find, script } from '../../support/script.ts';
import { scriptedAs, type ToldReview } from '../../support/third-session.ts';
import type { Actor } from '../spine/actor.ts';
import { sheetOf } from './reading.ts';
import { phones, type Session } from './session.ts';

const outcomes = { kept: 'Kept', partly: 'Partly', 'not-kept': 'Not kept' } as const;
const decisions = {
	keep: ['Keep', 'Keep it until then'],
	change: ['Change', 'Change it'],
	close: ['Close', 'Close it'],
	drop: ['Drop', 'Drop it'],
} as const;
const questions = {
	measured: 'What did you measure?',
	evidence: 'What shows it?',
	again: 'Did it happen again?',
	wentWell: 'What went well?',
	clashed: 'What clashed?',
	next: 'What would make it better?',
} as const;

/** Presses one word of a row of words. */
async function pick(actor: Actor, label: string, row: string | RegExp, word: string) {
	const group = sheetOf(actor, label).getByRole('radiogroup', { name: row });
	const radio = group.getByRole('radio', { name: word, exact: true });
	await actor.press(radio);
	await expect.poll(() => radio.isChecked(), { message: `“${word}” of ${actor.name}` }).toBe(true);
}

export async function seeEffects(actor: Actor, told: ToldReview): Promise<void> {
	for (const [objective, effect] of Object.entries(told.effectsSeen)) {
		const { title } = find(script.strategy.objectives, objective);
		await pick(actor, told.agreement, `Seen of “${title}”`, effect);
	}
}

export const sayOutcome = (actor: Actor, { agreement, outcome }: ToldReview): Promise<void> =>
	pick(actor, agreement, 'Was it kept?', outcomes[outcome]);

export async function tellHowItWent(actor: Actor, told: ToldReview): Promise<void> {
	for (const field of reviewFields) {
		const words = field === 'again' ? told.happenedAgain : told[field];
		if (words) await actor.type(questions[field], words);
	}
	// The last word is everybody's when one leaves the field.
	await actor.page.keyboard.press('Tab');
	const unsaved = sheetOf(actor, told.agreement).getByText('Everybody sees it when you leave');
	await unsaved.waitFor({ state: 'detached' });
}

/** The rating of one of the two phones. */
export const rate = (
	{ sales, operations }: Pick<Session, 'sales' | 'operations'>,
	side: keyof typeof phones,
	{ agreement, ratings }: ToldReview,
): Promise<void> =>
	pick(
		side === 'sales' ? sales : operations,
		agreement,
		/^Your rating, for/,
		String(ratings[phones[side]]),
	);

/** What becomes of it, with its day and its reason. */
export async function decide(actor: Actor, told: ToldReview): Promise<void> {
	const [word, act] = decisions[told.decision];
	await pick(actor, told.agreement, 'What becomes of it?', word);
	if (told.reviewOn) await actor.typeDay(actor.page.getByLabel('Look again on'), told.reviewOn);
	if (told.decision === 'drop') {
		await actor.pressButton(act);
		await actor.sees(actor.page.getByText('Say why in one sentence.'), 'that a reason is missing');
	}
	if (told.reason) await actor.type(/^Why/, told.reason);
	await actor.pressButton(act);
	await actor.sees(actor.button('Decide again'), 'that it is decided');
}

/** An agreement that the team has sealed, by its label. */
function agreementOf({ name, view }: Player, label: string): Id {
	const found = view.room.earlier.agreements.find((one) => labelOf(one) === label);
	if (!found) throw new Error(`${name} sees no ${label}.`);
	return found.id;
}

/** Somebody of the crew who owns it. */
const ownerOf = ({ crew }: Session, { agreement }: ToldReview): Player =>
	crew.of(scriptedAs(agreement).owners.find((id) => !isAtPhone(id))!);

const isAtPhone = (id: string): boolean => Object.values<string>(phones).includes(id);

/** What those who are not at a browser say of it: what was seen, how it went, and their ratings. */
export async function tellOverTheWire(session: Session, told: ToldReview): Promise<void> {
	const owner = ownerOf(session, told);
	const agreement = agreementOf(owner, told.agreement);
	const { objectives } = owner.view.room.strategy;
	for (const [scripted, effect] of Object.entries(told.effectsSeen)) {
		const { title } = find(script.strategy.objectives, scripted);
		const { id: objective } = objectives.find((one) => one.title === title)!;
		await owner.act({ type: 'SeeEffect', agreement, objective, effect });
	}
	for (const field of reviewFields) {
		const text = field === 'again' ? told.happenedAgain : told[field];
		await owner.act({ type: 'WriteReview', agreement, field, text });
	}
	await rateOverTheWire(session, told);
}

async function rateOverTheWire({ crew }: Session, told: ToldReview): Promise<void> {
	for (const [id, score] of Object.entries(told.ratings)) {
		if (isAtPhone(id)) continue;
		const agreement = agreementOf(crew.of(id), told.agreement);
		await crew.of(id).act({ type: 'RateAgreement', agreement, score });
	}
}

/** Its owner says whether it was kept, and decides. */
export async function decideOverTheWire(session: Session, told: ToldReview): Promise<void> {
	const owner = ownerOf(session, told);
	const agreement = agreementOf(owner, told.agreement);
	const { outcome, decision, reason } = told;
	await owner.act({ type: 'SetOutcome', agreement, outcome });
	const reviewOn = told.reviewOn || null;
	await owner.act({ type: 'DecideReview', agreement, decision, reviewOn, reason });
}

/** The facilitator opens an agreement, and the room looks at it. */
export async function showToAll(
	{ facilitator, sales, operations }: Session,
	label: string,
): Promise<void> {
	const open = facilitator.button(`Look at ${label}`);
	const show = facilitator.button(`Show ${label} to everybody`);
	// The one that stands beside the list is open already.
	await facilitator.sees(open.or(show), label);
	if (await open.isVisible()) await facilitator.press(open);
	await facilitator.press(show);
	for (const actor of [sales, operations]) await actor.sees(sheetOf(actor, label), label);
}
