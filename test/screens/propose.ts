import { script } from '../support/script.ts';
import { workAtTables } from '../support/table-acts.ts';
import type { WirePlay } from '../support/wire-play.ts';
import type { Album } from './album.ts';
import { atThePhone } from './roles.ts';

/** From the tables to the dialogue about what they bring. */
export async function propose(album: Album, play: WirePlay): Promise<void> {
	const [story] = script.cases;
	const { proposal } = script.groups.worksheets[story!.id]!;
	await play.makeTables();
	const anyTable = /(table|tafel)\s\d/i;
	await album.everywhere('tables', anyTable);
	await play.goTo('work');
	const { groups } = play.facilitator.view.room;
	const seat = play.crew.of(atThePhone).seat;
	const table = Object.values(groups).find(({ members }) => members.includes(seat))!;
	const call = { type: 'CallFacilitator', group: table.id, called: true } as const;
	await play.crew.of(atThePhone).act(call);
	const worked = script.groups.assignedCases[table.number - 1]!;
	await workAtTables(play.crew, [worked]);
	await album.everywhere('work', anyTable);
	await workAtTables(
		play.crew.without(atThePhone),
		script.groups.assignedCases.filter((one) => one !== worked),
	);
	const sheet = script.groups.worksheets[worked]!;
	await album.room('worksheet', 'phone', async (page) => {
		// Whatever field is there by then: those of before the worksheet has come are others.
		await page.evaluate(async (words) => {
			while (document.querySelector('textarea')?.value !== words)
				await new Promise(requestAnimationFrame);
		}, sheet.sales);
		const field = page.locator('textarea').first();
		await field.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	});
	await album.room('ideas', 'phone', async (page) => {
		await page.getByRole('button', { name: /Ideas when|Ideeën als/ }).tap();
		await page.locator('dialog summary').first().tap();
		await page.locator('dialog details dl').first().waitFor();
	});
	await play.discuss();
	await album.everywhere('dialogue', proposal);
}
