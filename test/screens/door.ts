/** What the door says: to whoever waits at it, was taken out, or comes too late. */
import type { WirePlay } from '../support/wire-play.ts';
import { sees, type Album, type Shown } from './album.ts';
import { atThePhone } from './roles.ts';

const refuses: Shown = (page) => page.locator('.notice').first().waitFor();
/** What to do meanwhile comes a moment after the refusal. */
const waits = sees(/^(While you wait|Terwijl je wacht)$/);

const knocks =
	(shown: Shown): Shown =>
	async (page) => {
		await page.locator('input[name=name]').fill('Plant manager, second shift');
		await page.getByText('Operations', { exact: true }).first().tap();
		await page.locator('button[type=submit]').tap();
		await shown(page);
	};

export async function standAtTheDoor(album: Album, play: WirePlay): Promise<void> {
	const { facilitator, created, crew } = play;
	const { joinCode, joinKey, workshopId } = created;
	const person = crew.of(atThePhone).seat;
	await facilitator.act({ type: 'SetDoor', part: 'lobby', on: true });
	await album.page('door-waiting', 'phone', `/join/${joinCode}`, knocks(waits));
	await album.room('door-waiting', 'facilitator', sees(/second shift/));
	await facilitator.act({ type: 'RemovePerson', person });
	await album.seat('door-removed', 'phone', waits);
	await facilitator.act({ type: 'LetIn', person });
	await facilitator.act({ type: 'SetDoor', part: 'locked', on: true });
	await album.page('door-locked', 'phone', `/w/${workshopId}#${joinKey}`, knocks(refuses));
	await facilitator.act({ type: 'CloseWorkshop' });
	await album.page('door-closed', 'phone', `/join/${joinCode}`, (page) =>
		page.locator('button[type=submit]').first().waitFor(),
	);
}
