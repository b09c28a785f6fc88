import { find } from '../../support/script.ts';
import type { Actor } from '../spine/actor.ts';
import { roles } from '../spine/cast.ts';
import { soon, type Returning } from './room.ts';

/** A card that says nothing wanted yet stays with its author, whatever the room reveals. */
const begun = 'Last Friday, for the third time this month';

const example = (actor: Actor) => actor.page.getByLabel('Example', { exact: true });

/** What p03 has begun is in the field of this device. */
export async function expectDraft(actor: Actor): Promise<void> {
	await soon(() => example(actor).inputValue(), `the draft of ${actor.name}`).toBe(begun);
}

/** p03 begins a card on the laptop, while the others come in. */
export async function beginCard({ laptop }: Returning): Promise<void> {
	await laptop.pressButton(/^Write conflicts/);
	await laptop.pressButton('Write a card');
	await laptop.type('Example', begun);
	await laptop.showsStatus(/^Saved$/);
}

/** The laptop shows the code of its seat; the phone opens what the code says. */
export async function handOver({ laptop, phone }: Returning): Promise<void> {
	await laptop.choose('Your seat', 'Use another device');
	const dialog = laptop.dialog('The same seat on another device');
	await laptop.sees(dialog.getByRole('img', { name: 'QR code that opens your seat' }), 'the code');
	const link = await dialog.locator('code').innerText();
	await laptop.page.keyboard.press('Escape');
	await phone.page.goto(link);
	await phone.sees(phone.heading(/^Welcome, /), 'the welcome of its seat');
}

/** The draft is on the phone, and what is typed there is on the laptop. */
export async function sameDraft({ laptop, phone }: Returning): Promise<void> {
	await phone.pressButton(/^Write conflicts/);
	await phone.pressButton('Edit');
	await expectDraft(phone);
	await phone.type('Example', '!');
	await soon(() => example(laptop).inputValue(), 'the draft of the laptop').toBe(`${begun}!`);
	await phone.page.keyboard.press('Backspace');
	await expectDraft(laptop);
	await phone.showsStatus(/^Saved$/);
	for (const actor of [laptop, phone]) {
		await actor.pressButton('Done');
		await actor.pressButton('Back to the welcome');
	}
}

/** p03 votes on the laptop, then changes a dot there and back on the phone: one ballot. */
export async function sameDots(cast: Returning): Promise<void> {
	const { laptop, phone, facilitator, script } = cast;
	const ballot = Object.entries(script.dots.ballots[roles.laptop]!);
	for (const [theme, dots] of ballot)
		for (let n = 0; n < dots; n++)
			await laptop.pressButton(`One more dot for ${find(script.themes, theme).title}`);
	for (const actor of [laptop, phone]) await expectDots(cast, actor);
	const [theme] = ballot[0]!;
	const { title } = find(script.themes, theme);
	await phone.pressButton(`One dot fewer for ${title}`);
	await laptop.sees(laptop.page.getByText('1 dot left'), 'the dot that the phone took back');
	await phone.pressButton(`One more dot for ${title}`);
	for (const actor of [laptop, phone]) await expectDots(cast, actor);
	// One ballot alone is not told: a side counts from three on.
	const turnout = 'Counted from 3 a side on';
	for (const actor of [facilitator, cast.screen, phone])
		await actor.sees(actor.page.getByText(turnout), 'that too few have voted to tell');
}

/** A device of p03 shows p03's ballot. */
export async function expectDots({ script }: Returning, actor: Actor): Promise<void> {
	await actor.sees(actor.page.getByText('All dots placed'), 'that all dots are placed');
	for (const { id, title } of script.themes) {
		const dots = script.dots.ballots[roles.laptop]![id] ?? 0;
		const item = actor.page.getByRole('listitem').filter({ has: actor.heading(title) });
		const given = item.getByRole('img', { name: dots === 1 ? '1 dot' : `${dots} dots` });
		await actor.sees(given, `${dots} on “${title}”`);
	}
}
