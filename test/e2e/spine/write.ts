import { expect } from 'vitest';
import type { Side, TwoSides } from '../../../shared/workshop/state.ts';
import { twoSides } from '../../../shared/workshop/sides.ts';
import { asWritten } from '../../support/acts.ts';
import { find, type Person, type ScriptConflict } from '../../support/script.ts';
import type { Actor } from './actor.ts';
import { roles, type Cast, type RoleName } from './cast.ts';

const words = { sales: 'Sales', operations: 'Operations' } as const;

/** The question above the field in which somebody of a side writes one half of a card. */
function question(side: Side, half: TwoSides): string {
	if (side === 'other') return `What does ${words[half]} want, as you see it?`;
	if (side === half) return `What do you in ${words[half]} want?`;
	return `What does ${words[half]} want? Your guess`;
}

/** The person whom a browser plays, and the card that the script gives that person. */
export function partOf(cast: Cast, role: RoleName): { person: Person; card: ScriptConflict } {
	const person = find(cast.script.participants, roles[role]);
	const card = cast.script.conflicts.find(({ by }) => by === person.id)!;
	return { person, card: asWritten(cast.script, card) };
}

/** Writes the card of a person field by field; the title comes last, as on the page. */
export async function writeCard(
	cast: Cast,
	role: RoleName,
	begun: (card: ScriptConflict) => ScriptConflict = (card) => card,
): Promise<void> {
	const actor = cast[role];
	const { person, card } = partOf(cast, role);
	const { example, title } = begun(card);
	await actor.pressButton('Write a card');
	for (const half of twoSides) await actor.type(question(person.side, half), card[`${half}Wants`]);
	if (example) await actor.type('Example', example);
	await actor.type('A short title', title);
	await actor.pressButton('Done');
	await actor.sees(actor.heading(title), 'the card under its title');
}

/** While the server stands still nothing is on its disk, and the page says so. */
export async function saysSavedOnlyWhenItIs(cast: Cast, actor: Actor): Promise<void> {
	await actor.showsStatus(/^Saved$/);
	cast.server.freeze();
	await actor.type('Example', ' ');
	await actor.showsStatus(/^Saving$/);
	await actor.page.keyboard.press('Backspace');
	expect(await actor.status.innerText()).toBe('Saving');
	cast.server.thaw();
	await actor.showsStatus(/^Saved$/);
}

/** Everything written is still there after a reload. */
export async function reload(cast: Cast, role: RoleName): Promise<void> {
	const actor = cast[role];
	await actor.page.reload();
	await actor.sees(actor.heading(partOf(cast, role).card.title), 'its card after a reload');
	await actor.showsStatus(/^Saved$/);
}
