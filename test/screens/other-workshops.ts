/** The two other templates: the regular session that follows the workshop, and readiness. */
import type { Id } from '../../shared/ids.ts';
import { reviewFields } from '../../shared/workshop/reviews.ts';
import { readinessElements } from '../../shared/workshop/readiness.ts';
import { newId } from '../support/players.ts';
import { find, script } from '../support/script.ts';
import type { WirePlay } from '../support/wire-play.ts';
import { middle, sees, type Album } from './album.ts';
import { lookedAt } from './roles.ts';

/** What its owner writes of one, and decides; `meanwhile` is what the room does before the decision. */
export async function review(
	{ facilitator, crew }: WirePlay,
	told: (typeof script.regularSession.reviews)[number],
	meanwhile: (agreement: Id) => Promise<void>,
): Promise<void> {
	const { statement, owners } = find(script.agreements, told.agreement);
	const { agreements } = facilitator.view.room.earlier;
	const agreement = agreements.find((one) => one.text.statement === statement)!.id;
	const owner = crew.of(owners[0]!);
	for (const field of reviewFields) {
		const text = field === 'again' ? told.happenedAgain : told[field];
		if (text) await owner.act({ type: 'WriteReview', agreement, field, text });
	}
	await owner.act({ type: 'SetOutcome', agreement, outcome: told.outcome });
	await meanwhile(agreement);
	const { decision, reviewOn } = told;
	await owner.act({ type: 'DecideReview', agreement, decision, reviewOn, reason: '' });
}

/** The team looks again at what it agreed; the first review is written and decided. */
export async function meetAgain(album: Album, play: WirePlay): Promise<void> {
	const { facilitator } = play;
	await album.room('again', 'phone', sees(/^(The old sayings|De oude uitspraken)$/));
	for (const device of ['facilitator', 'screen'] as const)
		await album.room('again', device, sees('Sales'));
	await play.goTo('review');
	const { statement } = find(script.agreements, lookedAt);
	const told = find(
		script.regularSession.reviews.map((one) => ({ ...one, id: one.agreement })),
		lookedAt,
	);
	await album.everywhere('review', statement.slice(0, 20));
	const { agreements } = facilitator.view.room.earlier;
	const agreement = agreements.find((one) => one.text.statement === statement)!.id;
	await facilitator.act({ type: 'Show', what: 'agreement', id: agreement });
	for (const device of ['facilitator', 'phone'] as const)
		await album.room('beside', device, middle('[data-said=evidence]'));
	await review(play, told, () => album.everywhere('reviewing', statement));
	await facilitator.act({ type: 'Show', what: 'agreement', id: null });
	await album.everywhere('reviewed', statement.slice(0, 20));
}

const types = [
	['From stock', 'A delivery tomorrow, without asking', 'A forecast by item, a month ahead'],
	['Made to order', 'A date that holds, within a day', 'Drawings that are final before we plan'],
	['Tenders', 'A firm price for a year', 'A decision on capacity before the offer goes out'],
] as const;

/** Types of sale are named, everybody rates two, and the room looks at them together. */
export async function rateReadiness(album: Album, play: WirePlay): Promise<void> {
	const { facilitator, crew } = play;
	await play.goTo('readiness');
	await album.everywhere('no-types', /./);
	const saleTypes = types.map(([title, customerRequires, weRequire]) => ({
		...{ id: newId(), title, customerRequires, weRequire },
	}));
	for (const saleType of saleTypes) await facilitator.act({ type: 'SetSaleType', saleType });
	const [first, second] = saleTypes.map(({ id }) => id) as [string, string];
	await crew.each(async (player, { side }) => {
		for (const [at, element] of readinessElements.entries()) {
			const own = side === 'sales' ? 4 : at % 2 === 0 ? 2 : 3;
			const rating = { state: own, importance: at % 3 === 0 ? 5 : 4 } as const;
			await player.act({ type: 'RateReadiness', saleType: first, element, rating });
			await player.act({ type: 'RateReadiness', saleType: second, element, rating });
		}
		await player.act({ type: 'RateRhythm', rating: { state: 2, importance: 4 } });
	});
	await album.everywhere('rating', types[0][0]);
	await facilitator.act({ type: 'ShowReadiness' });
	await album.everywhere('readiness', types[0][0]);
}
