import { expect } from 'vitest';
import { find, type Script } from '../../support/script.ts';
import type { Actor } from './actor.ts';
import type { Cast } from './cast.ts';

/** Who leads the room through its agreements, and where it looks. */
type Leading = Pick<Cast, 'facilitator' | 'screen'>;

/** The facilitator opens an agreement from the list and shows it to the room. */
export async function showToRoom({ facilitator, screen }: Leading, label: string): Promise<void> {
	const back = facilitator.button('Back to all agreements');
	if (await back.isVisible()) await facilitator.press(back);
	await facilitator.pressButton(`Open ${label}`);
	await facilitator.pressButton(`Show ${label} to the room`);
	await screen.sees(screen.heading(`Agreement ${label}`), label);
}

/** The facilitator asks the room. */
export async function callForConsent(
	{ facilitator }: Pick<Leading, 'facilitator'>,
	label: string,
): Promise<void> {
	const ask = facilitator.button(/^Call (for consent|again)$/);
	await facilitator.press(ask.first());
	const dialog = facilitator.dialog(`Ask the room about ${label}?`);
	await facilitator.press(dialog.getByRole('button', { name: /^Call (for consent|again)$/ }));
	await dialog.waitFor({ state: 'hidden' });
}

/** What the page asks of who says more than yes, and the button that sends it. */
const reasons = {
	'Agree with a reservation': ['What is your reservation?', 'Say: agree with a reservation'],
	Object: ['Why do you object?', 'Say: object'],
} as const;

/** Says a word by one press; a word that wants a reason gets it. */
export async function sayWord(actor: Actor, word: 'Agree' | keyof typeof reasons, reason = '') {
	await actor.pressButton(word);
	if (word === 'Agree') return;
	const [question, send] = reasons[word];
	await actor.type(question, reason);
	await actor.pressButton(send);
}

/** What the text says in addition once it has taken an objection up: the change, as a sentence of its own. */
export function takenUp({ consents }: Script, id: string): string {
	const { then = {} } = consents[id]!;
	const [{ change = '' } = {}] = Array.isArray(then) ? [] : Object.values(then);
	const added = change.split('; ').at(-1)!;
	return `${added.charAt(0).toUpperCase()}${added.slice(1)}.`;
}

/** The seal is refused, and the page says why. */
export async function expectRefused({ facilitator }: Cast, rule: string): Promise<void> {
	const refused = facilitator.page.locator('[data-seal=refused]');
	await facilitator.sees(refused, 'that the seal is refused');
	expect(await refused.getByRole('button').getAttribute('aria-disabled')).toBe('true');
	const blocking = facilitator.page.locator(
		'[data-blocking] [data-finding], [data-waiting] [data-finding]',
	);
	await expect
		.poll(() => blocking.evaluateAll((all) => all.map((one) => one.getAttribute('data-finding'))))
		.toContain(rule);
}

/** The room carries it: the facilitator seals it for good. */
export async function sealIt({ facilitator, screen }: Leading, label: string): Promise<void> {
	await facilitator.sees(facilitator.page.locator('[data-seal=ready]'), `that ${label} is carried`);
	await facilitator.pressButton('Seal');
	const dialog = facilitator.dialog(`Seal ${label}?`);
	await facilitator.press(dialog.getByRole('button', { name: 'Seal it for good' }));
	await facilitator.sees(facilitator.page.locator('[data-sealed]'), `that ${label} is sealed`);
	await screen.sees(screen.page.getByText(/^Sealed$/), `that ${label} is sealed`);
}

/** The objectives and themes that the page calls open, by the script's names. */
export async function readCoverage(actor: Actor, script: Script) {
	const titles = async (what: string) =>
		(await actor.page.locator(`[data-coverage] [data-open-${what}] > span`).allInnerTexts()).map(
			(text) => text.split('·')[0]!.trim(),
		);
	const byTitle = (all: readonly { id: string; title: string }[], found: readonly string[]) =>
		all.filter(({ title }) => found.includes(title)).map(({ id }) => id);
	return {
		objectivesOpen: byTitle(script.strategy.objectives, await titles('objective')),
		themesOpen: byTitle(script.themes, await titles('theme')),
	};
}

/** What is open after the seal of an agreement, read off the lists of the facilitator and a participant. */
export async function expectCoverage(cast: Cast, id: string, reader: Actor): Promise<void> {
	const { facilitator, script } = cast;
	await facilitator.pressButton('Back to all agreements');
	const back = reader.button('Back to all agreements');
	if (await back.isVisible()) await reader.press(back);
	for (const actor of [facilitator, reader])
		await expect
			.poll(() => readCoverage(actor, script), { message: `the coverage after ${id}` })
			.toEqual(script.expected.coverageAfterSeal[id]);
}

/** The agreement of the script by its name. */
export const scripted = ({ script }: Cast, id: string) => find(script.agreements, id);
