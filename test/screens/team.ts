/** The page of a team that has come back: what waits for a word, what became of what it agreed, its way over time. */
import type { Pulse } from '../../shared/workshop/close.ts';
import { sealProvisionally } from '../support/seal-provisionally.ts';
import { script } from '../support/script.ts';
import { WirePlay } from '../support/wire-play.ts';
import { middle, type Album, type Shown } from './album.ts';
import { toTheSeals } from './dutch.ts';
import { teamPath } from './empty.ts';
import { review } from './other-workshops.ts';

async function end(play: WirePlay, more: 0 | 1): Promise<void> {
	await play.goTo('close');
	await play.crew.each(async (player, { side }) => {
		const pulse: Pulse = side === 'sales' ? [2, 3, 4, 2, 3, 2] : [4, 3, 2, 4, 2, 3];
		const scores = pulse.map((score) => (score ?? 3) + more) as Pulse;
		await player.act({ type: 'RatePulse', pulse: scores });
		await player.act({ type: 'RateReturn', score: 4 });
	});
	await play.facilitator.act({ type: 'ShowScores' });
	await play.facilitator.act({ type: 'CloseWorkshop' });
}

/** What was agreed is looked at, and the strategy asks for more than it did. */
async function lookAgain(play: WirePlay): Promise<void> {
	const { facilitator, crew } = play;
	const { version, statement, objectives } = facilitator.view.room.strategy;
	const forms = objectives.map(({ asks: _asks, ...form }, at) =>
		at === 0 ? { ...form, target: '98 %' } : form,
	);
	await facilitator.act({ type: 'SetStrategy', basis: version, statement, objectives: forms });
	await play.goTo('review');
	for (const told of script.regularSession.reviews)
		await review(play, told, (agreement) =>
			crew.each(async (player, { side }) => {
				if (side === 'other') return;
				await player.act({ type: 'RateAgreement', agreement, score: told.ratings[side] });
			}),
		);
}

/** Opens what is folded there, and waits for what it holds. */
const unfold =
	(selector: string, within: string): Shown =>
	async (page) => {
		const part = page.locator(selector).first();
		await part.locator('summary').first().click();
		await part.locator(within).first().waitFor();
		await part.evaluate((element) => element.scrollIntoView({ block: 'start' }));
	};

/** The register is taken, and the logbook tells it. */
const logbook: Shown = async (page) => {
	const taken = page.waitForEvent('download');
	await page.getByRole('button', { name: /\(JSON\)$/ }).click();
	await taken;
	await page.reload();
	const part = page
		.locator('section')
		.filter({ hasText: /^(Team’s logbook|Logboek van het team)/ });
	await part.locator('summary').click();
	await part.locator('time').first().waitFor();
	await part.evaluate((element) => element.scrollIntoView({ block: 'center' }));
};

export async function comeBack(album: Album, url: string, play: WirePlay): Promise<void> {
	await toTheSeals(play);
	await end(play, 0);
	const { teamKey } = play.created;
	const again = { title: 'Two months later', template: 'regular-session', teamKey } as const;
	const second = await WirePlay.open(url, script, script.participants, again);
	await lookAgain(second);
	await end(second, 1);
	second.close();
	const { play: third } = await sealProvisionally(url, { teamKey, title: 'With Sales alone' });
	third.close();
	const path = teamPath(play);
	for (const device of ['phone', 'facilitator', 'screen'] as const) {
		await album.page('team', device, path, middle('[data-waiting-seals]'));
		await album.page('team-agreements', device, path, middle('[data-agreement]'));
		await album.page('team-over-time', device, path, unfold('[data-over-time]', 'svg[role=img]'));
		await album.page('team-pulse', device, path, middle('[data-pulse-over-time]'));
		await album.page(
			'team-versions',
			device,
			path,
			unfold('aside section:has(summary)', '[data-version]'),
		);
	}
	await album.pageOfWhoLeads('team-logbook', path, logbook);
}
