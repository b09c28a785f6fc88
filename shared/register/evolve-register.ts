import type { Id } from '../ids.ts';
import type { Recorded } from '../workshop/decision.ts';
import type { WorkshopState } from '../workshop/state.ts';
import { copyOf } from '../workshop/strategy.ts';
import type { Event } from '../workshop/workshop.ts';
import type { RegisteredAgreement, RegisteredWorkshop, TeamRegister } from './register.ts';

const kinds = [
	'WorkshopCreated',
	'RegisterBrought',
	'WorkshopRenamed',
	'StrategySet',
	'ObjectiveTranslated',
	'AgreementSealed',
] as const satisfies Event['type'][];

/** An event that a team's register keeps something of, with its place in its workshop. */
export type RegisterEvent = Recorded<Extract<Event, { type: (typeof kinds)[number] }>> & {
	seq: number;
};

export const isRegisterEvent = <E extends Recorded & { seq: number }>(
	event: E,
): event is E & RegisterEvent => kinds.some((kind) => kind === event.type);

/** Everybody whom the record of an agreement names. */
const namedIn = ({ text, replay, consent, history }: RegisteredAgreement): Id[] => [
	...text.owners,
	...[...replay, ...consent.reservations, ...consent.dissents, ...history].map(({ by }) => by),
];

function add(register: TeamRegister, sealed: RegisteredAgreement, state: Readonly<WorkshopState>) {
	if (register.agreements.some(({ id }) => id === sealed.id)) return;
	register.agreements.push(sealed);
	register.agreements.sort((a, b) => a.number - b.number || a.sealedAt - b.sealedAt);
	for (const id of namedIn(sealed)) {
		const seat = state.participants[id];
		if (!seat) continue;
		const { name, side, function: role, company } = seat;
		register.people[id] = { name, side, function: role, company };
	}
}

/** A later workshop began with what the register said then: what came before that is in it already. */
const isPast = (register: TeamRegister, at: number) =>
	register.workshops.some(({ createdAt }) => createdAt > at);

/**
 * Writes one event of a workshop into its team's register, in place. `state` is the workshop's, after this
 * event or later ones: names are read from it. The events come in order and with none of this kind left out;
 * those that are in already are skipped, so the whole history can be given again, and an older strategy never
 * takes the place of a newer one. Throws when the register lacks the workshop and the event does not begin it.
 */
export function evolveRegister(
	register: TeamRegister,
	state: Readonly<WorkshopState>,
	event: RegisterEvent,
): void {
	const workshop = workshopOf(register, state, event);
	if (event.seq <= workshop.applied) return;
	workshop.applied = event.seq;
	const { version } = register.strategy;
	switch (event.type) {
		case 'WorkshopCreated':
			break;
		case 'RegisterBrought':
			// Says something new only to a register that was lost since.
			if (event.strategy.version > version) register.strategy = copyOf(event.strategy);
			break;
		case 'WorkshopRenamed':
			workshop.title = event.title;
			break;
		case 'StrategySet': {
			const isNewer = event.strategy.version > version;
			const isSame = event.strategy.version === version;
			if (isNewer || (isSame && !isPast(register, event.at)))
				register.strategy = copyOf(event.strategy);
			break;
		}
		case 'ObjectiveTranslated': {
			if (state.strategy.version < version || isPast(register, event.at)) break;
			const objective = register.strategy.objectives.find(({ id }) => id === event.objective);
			if (objective) objective.asks[event.side] = event.text;
			break;
		}
		case 'AgreementSealed':
			add(register, event.record, state);
			break;
	}
}

/** The register's line on the workshop of an event, added by its first one. */
function workshopOf(
	register: TeamRegister,
	{ id }: Pick<WorkshopState, 'id'>,
	event: RegisterEvent,
): RegisteredWorkshop {
	const known = register.workshops.find((one) => one.id === id);
	if (known) return known;
	if (event.type !== 'WorkshopCreated')
		throw new Error(
			`the register of team ${register.team} does not know workshop ${id}: its history is needed from the start`,
		);
	const { title, language, at: createdAt } = event;
	const added: RegisteredWorkshop = { id, title, language, createdAt, applied: 0 };
	register.workshops.push(added);
	register.workshops.sort((a, b) => a.createdAt - b.createdAt);
	return added;
}
