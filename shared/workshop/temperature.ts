/** The secret temperature of a text that the room is asked about: taken by side before the word, and never a word itself. */
import type { Electorate } from '../check/electorate.ts';
import type { Id } from '../ids.ts';
import {
	temperatureBySide,
	toldTurnout,
	type Temperature,
	type TemperatureBySide,
} from '../insight/temperature.ts';
import { openAgreement } from './agreements.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import type { AgreementFacts, Side, WorkshopState } from './state.ts';

/** Of the text that was asked last. */
export interface TemperatureFacts {
	/** By seat while it is taken; nobody's any more once it is shown. */
	given: Record<Id, Temperature>;
	/** Null while it is taken. */
	sides: TemperatureBySide | null;
}

/** What everybody sees of it: how many of sides with three or more have given theirs, and once it is shown how warm each side is. */
export interface TemperatureView {
	/** Null once it is shown, where the number of a withheld side would follow from it. */
	given: number | null;
	/** Null while it is taken. */
	sides: TemperatureBySide | null;
}

export type TemperatureCommand =
	/** Replaces an earlier one; null takes it back. */
	| { type: 'GiveTemperature'; agreement: Id; version: number; temperature: Temperature | null }
	/** From then on the word is asked. */
	| { type: 'ShowTemperature'; agreement: Id; version: number };

export type TemperatureEvent =
	| { type: 'TemperatureGiven'; agreement: Id; temperature: Temperature | null }
	/** Says all that stays: who gave which is in no state that comes after it. */
	| { type: 'TemperatureShown'; agreement: Id; sides: TemperatureBySide };

export const openTemperature = (): TemperatureFacts => ({ given: {}, sides: null });

type Taken = Pick<AgreementFacts, 'calls' | 'temperature'>;

const nobody: Electorate = { sales: [], operations: [], other: [] };

/** Who is asked about the latest text. */
const askedOf = ({ calls }: Pick<AgreementFacts, 'calls'>): Electorate =>
	calls.at(-1)?.electorate ?? nobody;

const isAsked = (facts: Taken, seat: Id): boolean =>
	Object.values(askedOf(facts)).some((seats) => seats.includes(seat));

/** Of an agreement, or of what everybody sees of it. */
interface Taking {
	temperature?: { sides: TemperatureBySide | null } | null;
}

/** Whether the room gives its temperature now, and no word yet. */
export const isTaken = ({ temperature }: Taking): boolean => temperature?.sides === null;

/** Refuses one of a text that is not asked any more, that is not taken, that is shown, and of whoever is not asked. */
export function decideTemperature(
	state: WorkshopState,
	command: TemperatureCommand,
	{ by }: Stamp,
): Decision {
	const { agreement } = command;
	const { facts, refused } = openAgreement(state, agreement);
	if (!facts) return refused;
	const call = facts.calls.at(-1);
	if (!call) return reject('not-called');
	const { version } = call;
	if (command.version !== version) return reject('stale-version', { version });
	const { temperature: taken } = facts;
	if (!taken) return reject('no-temperature');
	switch (command.type) {
		case 'GiveTemperature': {
			if (taken.sides) return reject('temperature-shown');
			if (!isAsked(facts, by)) return reject('not-asked');
			const { temperature } = command;
			if ((taken.given[by] ?? null) === temperature) return accept();
			return accept({ type: 'TemperatureGiven', agreement, temperature });
		}
		case 'ShowTemperature': {
			if (taken.sides) return accept();
			const sides = temperatureBySide(call.electorate, taken.given);
			return accept({ type: 'TemperatureShown', agreement, sides });
		}
	}
}

export function evolveTemperature(state: WorkshopState, event: Recorded<TemperatureEvent>): void {
	const facts = state.agreements[event.agreement];
	if (!facts?.temperature) return;
	switch (event.type) {
		case 'TemperatureGiven':
			if (event.temperature) facts.temperature.given[event.by] = event.temperature;
			else delete facts.temperature.given[event.by];
			break;
		case 'TemperatureShown':
			facts.temperature = { given: {}, sides: copyOf(event.sides) };
			break;
	}
}

/** What somebody gave who was erased is nobody's. */
export function forgetTemperature({ agreements }: WorkshopState, person: Id): void {
	for (const { temperature } of Object.values(agreements)) delete temperature?.given[person];
}

const copyOf = (sides: TemperatureBySide): TemperatureBySide =>
	JSON.parse(JSON.stringify(sides)) as TemperatureBySide;

/** Undefined where none was taken of the latest text. */
export function viewTemperature(facts: Taken): TemperatureView | undefined {
	const { temperature } = facts;
	if (!temperature) return undefined;
	const { given, sides } = temperature;
	if (sides) return { given: null, sides: copyOf(sides) };
	const told = Object.values(toldTurnout(askedOf(facts), given));
	return { given: told.reduce<number>((sum, n) => sum + (n ?? 0), 0), sides: null };
}

/** What a seat has given, while it is taken; undefined for whoever has not, or is not asked any more. */
export const mineTemperature = (facts: Taken, seat: Id): Temperature | undefined =>
	isAsked(facts, seat) ? facts.temperature?.given[seat] : undefined;

/** How many of each side have given theirs, while it is taken: for facilitators, who wait for them; null below three. */
export const mineTurnout = (facts: Taken): Record<Side, number | null> | undefined =>
	facts.temperature && isTaken(facts)
		? toldTurnout(askedOf(facts), facts.temperature.given)
		: undefined;
