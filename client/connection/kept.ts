import { isRecord } from '../../shared/is-record.ts';
import type { CompanyKey } from '../../shared/protocol.ts';
import type { Created } from './api.ts';

/** A seat of this device, without its token: that is in a cookie which no script can read. */
export interface Seat {
	participantId: string;
	role: string;
	name?: string;
	title: string;
	/** When it was taken, in milliseconds since 1970. */
	at: number;
}

/** The links that creating a workshop answered: with them its facilitator lets others in. */
export type Links = Omit<Created, 'workshopId'> & { companyKeys?: CompanyKey[] };

/** A screen has a seat of its own, since it often stands on the facilitator's laptop. */
export const placeOf = (workshopId: string, role: string): string =>
	role === 'screen' ? `${workshopId}/screen` : workshopId;

export const seats = (): Readonly<Record<string, Seat>> => read('seats', isSeat);

export const seatAt = (place: string): Seat | undefined => seats()[place];

export const keepSeat = (workshopId: string, seat: Seat): void =>
	write('seats', { ...seats(), [placeOf(workshopId, seat.role)]: seat });

/** A workshop that was renamed is found by its new name. */
export function keepTitle(place: string, title: string): void {
	const seat = seatAt(place);
	if (seat && seat.title !== title) write('seats', { ...seats(), [place]: { ...seat, title } });
}

export function forgetSeat(place: string): void {
	const { [place]: _gone, ...rest } = seats();
	write('seats', rest);
}

export const linksOf = (workshopId: string): Links | undefined =>
	read('links', isLinks)[workshopId];

export const keepLinks = ({ workshopId, ...links }: Links & { workshopId: string }): void =>
	write('links', { ...read('links', isLinks), [workshopId]: links });

/** A team that this device has opened by its link. */
export interface KeptTeam {
	key: string;
	/** Of its latest workshop, by which people know it again. */
	title: string;
	at: number;
}

export const teams = (): Readonly<Record<string, KeptTeam>> => read('teams', isTeam);

export const keepTeam = (id: string, team: KeptTeam): void =>
	write('teams', { ...teams(), [id]: team });

/** The key of a team's link: of one that was opened here, or of a workshop that was created here. */
export const teamKeyOf = (id: string): string | undefined =>
	teams()[id]?.key ??
	Object.values(read('links', isLinks)).find(({ teamId }) => teamId === id)?.teamKey;

/** Whatever it is: what one part of the page does not know, another may. */
export const isKept = (_value: unknown): _value is unknown => true;

export function write(name: string, value: unknown): void {
	try {
		localStorage.setItem(name, JSON.stringify(value));
	} catch {
		// Storage can be full or forbidden: then this device merely does not remember.
	}
}

export function read<T>(name: string, fits: (value: unknown) => value is T): Record<string, T> {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '{}');
		return Object.fromEntries(
			Object.entries(kept ?? {}).filter((entry): entry is [string, T] => fits(entry[1])),
		);
	} catch {
		return {};
	}
}

export const isSeat = (value: unknown): value is Seat =>
	isRecord(value) &&
	typeof value['participantId'] === 'string' &&
	typeof value['role'] === 'string' &&
	typeof value['title'] === 'string' &&
	typeof value['at'] === 'number';

const isTeam = (value: unknown): value is KeptTeam =>
	isRecord(value) &&
	typeof value['key'] === 'string' &&
	typeof value['title'] === 'string' &&
	typeof value['at'] === 'number';

export const isLinks = (value: unknown): value is Links =>
	isRecord(value) && typeof value['facilitatorKey'] === 'string';
