/**
 * How a view is kept up: a public event carries the new absolute value of each place that it touched.
 * Law: evolving a viewer's view by the public events gives the view of the evolved state.
 */
import type { Id } from '../ids.ts';
import type { WorkshopState } from './state.ts';
import { viewAgreement } from './agreement-view.ts';
import { steers } from './bar.ts';
import { toldEarlier } from './earlier.ts';
import { entries } from './entries.ts';
import { viewFloor } from './floor.ts';
import { viewGroup } from './groups.ts';
import { viewTables } from './seating.ts';
import { viewClose } from './close-view.ts';
import { viewReadiness } from './readiness-view.ts';
import { viewFocus } from './focus.ts';
import { copyQuestion } from './questions.ts';
import { viewBeforehand } from './beforehand.ts';
import { viewReview } from './reviews.ts';
import { viewPoint } from './dialogue.ts';
import { viewExpectations } from './expectations.ts';
import { viewSayings } from './sayings.ts';
import { isListed } from './sides.ts';
import { mineView, roomView, viewConflict, viewRound, viewTheme, viewWorkshop } from './view.ts';
import type { Recorded } from './decision.ts';
import type { Event } from './workshop.ts';
import { minePlaces } from './mine-places.ts';
import { roomPlaces, type RoomPlace } from './room-places.ts';

/**
 * A place of a view and its new value; without one, the place is empty now. In a list the last step is an id, or
 * `-` and `+` for a sentence that leaves or joins.
 */
type Change = [path: ['room' | 'mine', ...string[]], value?: unknown];

export interface PublicEvent {
	type: Event['type'];
	changes: Change[];
}

/** One sentence of hundreds: what its author had said leaves the list, and what is said now joins it. */
function remarked(event: Recorded): Change[] {
	if (event.type !== 'Remarked' || event.before === undefined) return [];
	const list = ['room', 'close', 'remarks', event.kind] as const;
	const changes: Change[] = [
		[[...list, '-'], event.before],
		[[...list, '+'], event.text],
	];
	return changes.filter(([, text]) => text !== '');
}

function roomValue(state: WorkshopState, [slice, key = '', part, seat]: RoomPlace): unknown {
	switch (slice) {
		case 'workshop':
			return viewWorkshop(state);
		case 'erasure':
			return state.retention.announced;
		case 'close': {
			const view = viewClose(state);
			const parts: Record<string, unknown> = { ...view };
			return key ? parts[key] : view;
		}
		case 'readiness':
			return viewReadiness(state);
		case 'sayings':
			return viewSayings(state);
		case 'expectations': {
			const view = viewExpectations(state);
			if (part) return view.texts[part];
			return key ? view.count : view;
		}
		case 'ready':
			return state.ready.length;
		case 'groups': {
			const group = state.groups[key];
			if (key) return group && viewGroup(group);
			return entries(state.groups, (_id, one) => viewGroup(one));
		}
		case 'tables':
			return viewTables(state);
		case 'floor':
			return viewFloor(state.floor);
		case 'agenda': {
			const stage = state.agenda.find(({ id }) => id === key);
			if (key) return stage && { ...stage };
			return state.agenda.map((one) => ({ ...one }));
		}
		case 'themes': {
			const theme = state.themes.find(({ id }) => id === key);
			if (key) return theme && viewTheme(theme);
			return state.themes.map(viewTheme);
		}
		case 'participants': {
			const seat = state.participants[key];
			return seat && isListed(state, seat) ? { ...seat } : undefined;
		}
		case 'conflicts':
			return state.conflicts[key] && viewConflict(state, key);
		case 'rounds': {
			const round = state.rounds.find(({ number }) => String(number) === key);
			const view = round && viewRound(round);
			return part ? view?.[part] : view;
		}
		case 'focus': {
			const check = state.focus.find(({ number }) => String(number) === key);
			const view = check && viewFocus(state, check);
			return part ? view?.cast : view;
		}
		case 'earlier':
			return toldEarlier(state.earlier);
		case 'beforehand': {
			const { opened } = state.beforehand;
			if (!key) return entries(opened, (_id, words) => viewBeforehand(words));
			return opened[key] && viewBeforehand(opened[key]);
		}
		case 'reviews':
			return state.reviews[key] && viewReview(state.reviews[key]);
		case 'questions':
			if (!key) return entries(state.questions, (_id, one) => copyQuestion(one));
			return state.questions[key] && copyQuestion(state.questions[key]);
		case 'actions':
			return state.actions[key] && { ...state.actions[key] };
		case 'endedActions':
			return state.endedActions[key] && { ...state.endedActions[key] };
		case 'points':
			return state.points[key] && viewPoint(state.points[key]);
		case 'agreements': {
			const facts = state.agreements[key];
			const view = facts && viewAgreement(facts);
			if (part === 'words') return seat && view?.words[seat];
			return part ? view?.[part] : view;
		}
		default:
			return structuredValue(state[slice]);
	}
}

const structuredValue = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A record comes in whole; nothing in it is taken away, and nobody is here yet who has a view of one's own. */
const theWholeRoom = (state: WorkshopState, { type }: Recorded): PublicEvent => ({
	type,
	changes: Object.entries(roomView(state)).flatMap(([slice, value]): Change[] =>
		value === null ? [] : [[['room', slice], structuredValue(value)]],
	),
});

/** What everybody is told of an event; null when it touched nothing that everybody sees. */
export function forRoom(state: WorkshopState, event: Recorded): PublicEvent | null {
	if (event.type === 'ReportImported') return theWholeRoom(state, event);
	const places = roomPlaces(state, event);
	if (steers(event)) places.push(['steered']);
	const changes = [
		...places.map((place): Change => [['room', ...place], roomValue(state, place)]),
		...remarked(event),
	];
	return changes.length > 0 ? { type: event.type, changes } : null;
}

/** What one seat is told besides; null for nearly every event and seat. */
export function forSeat(state: WorkshopState, event: Recorded, seat: Id): PublicEvent | null {
	const places = minePlaces(state, event, seat);
	if (places.length === 0) return null;
	const mine = mineView(state, seat);
	const changes = places.map((place): Change => {
		if (place.length === 1) return [['mine', place[0]], structuredValue(mine[place[0]])];
		const [slice, key] = place;
		return [['mine', slice, key], mine[slice][key]];
	});
	return { type: event.type, changes };
}
