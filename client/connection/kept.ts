import { isRecord } from '../../shared/is-record.ts';

/** A seat of this device, without its token: that is in a cookie which no script can read. */
export interface Seat {
	participantId: string;
	role: string;
	name?: string;
	title: string;
	/** When it was taken, in milliseconds since 1970. */
	at: number;
}

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
