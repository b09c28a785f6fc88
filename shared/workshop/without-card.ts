/** What a log keeps of a conflict card or a case that was taken down for good. */
import type { Id } from '../ids.ts';
import { withoutCard, withoutCardIn } from '../register/without-card.ts';
import { amendedBy } from './amended.ts';
import type { Recorded } from './decision.ts';
import { withRecords } from './earlier.ts';

/** What was brought, without the words of one card. */
export const withoutCardEarlier = <E extends Parameters<typeof withRecords>[0]>(
	earlier: E,
	card: Id,
): E => withRecords(earlier, (records) => withoutCardIn(records, card));

/** Of what is voted on it stays that it was one of them. */
export const unnamedIn = <Item extends { id: Id; title: string }>(
	items: readonly Item[],
	card: Id,
): Item[] => items.map((item) => (item.id === card ? { ...item, title: '' } : item));

function rewritten<E extends Recorded>(event: E, card: Id): E {
	switch (event.type) {
		case 'AgreementSealed':
			return { ...event, record: withoutCard(event.record, card) };
		case 'LineTapped':
			return event.case === card ? { ...event, words: null } : event;
		case 'RoundOpened':
			return { ...event, items: unnamedIn(event.items, card) };
		case 'RegisterBrought': {
			// One from the first days was brought a strategy alone.
			if (!event.earlier) return event;
			return { ...event, earlier: withoutCardEarlier(event.earlier, card) };
		}
		default:
			return event;
	}
}

/** The events of a workshop that say something else once a card was taken down; none the second time. */
export const withoutWordsOfCard = <E extends Recorded>(history: readonly E[], card: Id): E[] =>
	amendedBy(history, (event) => rewritten(event, card));
