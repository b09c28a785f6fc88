import type { Pulse } from '../../shared/workshop/close.ts';
import { call, closeObjection, mendAgreement, sayWords, seal } from '../support/agreement-acts.ts';
import { find, script } from '../support/script.ts';
import type { WirePlay } from '../support/wire-play.ts';
import { middle, sees, type Album, type Shown } from './album.ts';
import { teamPath } from './empty.ts';
import { atThePhone } from './roles.ts';

/** The question to whoever is asked, who answers last and owns it. */
async function consent(album: Album, play: WirePlay): Promise<void> {
	const { facilitator, crew } = play;
	const a4 = find(script.agreements, 'a4');
	const id = await play.draft('a4');
	await facilitator.act({ type: 'Show', what: 'agreement', id });
	const version = await call(facilitator, id);
	await sayWords(crew.without(atThePhone), a4, id, version);
	await album.room('consent', 'phone', middle('[data-question=asked]'));
	await album.room('objecting', 'phone', async (page) => {
		await page.getByRole('button', { name: /^(Object|Bezwaar)/ }).tap();
		await middle('[data-question=asked] textarea')(page);
	});
	await sayWords(crew, a4, id, version);
	await seal(facilitator, id);
	await album.room('sealed', 'phone', sees(/Sealed|Bezegeld/));
}

/** From the first agreement to the close and the register. */
export async function agree(album: Album, play: WirePlay): Promise<void> {
	const { facilitator, crew } = play;
	await play.goTo('agreements');
	await play.agreeOn('a1');
	await play.agreeOn('a2');
	await album.everywhere('agreements', find(script.agreements, 'a2').statement);
	const a3 = find(script.agreements, 'a3');
	const id = await play.draft('a3');
	await facilitator.act({ type: 'Show', what: 'agreement', id });
	await album.everywhere('draft', /(Agreement|Afspraak) a3/);
	await sayWords(crew, a3, id, await call(facilitator, id));
	// Half of the trade-off is written, and the words are about the text without it.
	const [half] = a3.thenTradeOff!.split(';') as [string];
	await mendAgreement(crew, { ...a3, thenTradeOff: half }, id);
	const harmed = find(script.strategy.objectives, 'margin').title;
	const toTheHarm: Shown = async (page) => {
		const row = page.getByRole('group', { name: harmed, exact: true });
		await row
			.getByText(/Blocks the seal|Stays on the record|Blokkeert|Blijft erbij/)
			.first()
			.waitFor();
		// Right below the head: nothing of the effect before it is cut in two.
		await row.evaluate((element) => {
			(element as HTMLElement).style.scrollMarginTop = '1.125rem';
			element.scrollIntoView({ block: 'start' });
		});
	};
	await album.room('agreement', 'facilitator', toTheHarm);
	await album.room('agreement', 'phone', toTheHarm);
	await album.room('agreement', 'screen', sees(a3.statement));
	await mendAgreement(crew, a3, id);
	await sayWords(crew, a3, id, await call(facilitator, id));
	await closeObjection(crew.of('p15'), id, 'dissent');
	await album.room('carried', 'screen', sees(a3.statement));
	await seal(facilitator, id);
	await album.room('sealed', 'screen', sees(/Sealed|Bezegeld/));
	await consent(album, play);
	for (const name of ['a5', 'a7']) await play.agreeOn(name);
	await facilitator.act({ type: 'Show', what: 'agreement', id: null });
	await album.room('so-far', 'latecomer', sees(/^(New here|Nieuw hier)/));
	await play.sayGoodbye();
	const rhythm = { from: '2027-01-05', every: 1, nth: 1, time: '09:00', minutes: 60 } as const;
	await facilitator.act({ type: 'SetRhythm', rhythm });
	await crew.each(async (player, { side }) => {
		const pulse: Pulse = side === 'sales' ? [2, 3, 4, 2, 3, 2] : [4, 3, 2, 4, 2, 3];
		await player.act({ type: 'RatePulse', pulse });
	});
	await album.everywhere('close', script.close.topics['p05']!);
	await facilitator.act({ type: 'ShowScores' });
	await album.everywhere('scores', /4[.,]17/);
	await facilitator.act({ type: 'CloseWorkshop' });
	await album.room('closed', 'phone', sees(/^(What you take home|Wat je meeneemt)$/));
	await album.room('closed', 'screen', sees(/\p{L}/u));
	await album.room('closed', 'facilitator', sees(/workshop is (closed|gesloten)/));
	for (const device of ['phone', 'facilitator'] as const) {
		await album.outside('register', device, teamPath(play), { alsoDutch: false });
		await album.page('register-next', device, teamPath(play), middle('[data-next-meeting]'));
		await album.page('register-pulse', device, teamPath(play), middle('[data-pulse-over-time]'));
	}
}
