import { isRecord } from '../../shared/is-record.ts';
import type { WantedPlan } from '../../shared/workshop/plan.ts';
import type { PlannedStage } from '../../shared/workshop/stages.ts';
import type { Told } from '../text/word-refusal.ts';

/** What came back, or a no that can be shown as it is. Nothing here throws. */
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Told };

type Strings<Field extends string> = Record<Field, string>;

export type Created = Strings<
	| 'workshopId'
	| ('facilitatorKey' | 'cohostKey' | 'joinKey' | 'screenKey' | 'observerKey')
	| ('joinCode' | 'teamId' | 'teamKey')
>;
export type Found = Strings<'workshopId' | 'title' | 'language'>;
export type FoundByKey = Strings<'workshopId' | 'title' | 'language' | 'role'> & {
	/** Whose people come by it, where it is one company's. */
	company?: string;
};
export type Joined = Strings<'participantId' | 'role'>;

export interface NewWorkshop {
	title: string;
	template: string;
	language: string;
	teamKey?: string;
	agenda?: readonly PlannedStage[];
	plan?: WantedPlan;
}

/** By what somebody may come in: the room's code, or a key out of a link. */
export type Pass = { code: string } | { key: string };

export interface Arrival {
	/** The same again gives the same seat, so that asking twice never makes two. */
	requestId: string;
	name?: string;
	side?: 'sales' | 'operations' | 'other';
	function?: string;
	company?: string;
}

/** In milliseconds, for what is answered at once. */
const usually = 10_000;
const pauses = [400, 1200] as const;

/** `key`: the server's, where it wants one. */
export const createWorkshop = (workshop: NewWorkshop, key?: string): Promise<Answer<Created>> =>
	ask('/api/workshops', { body: workshop, key }, isCreated);

export const findByCode = (code: string): Promise<Answer<Found>> =>
	ask(`/api/join/${encodeURIComponent(code)}`, {}, strings('workshopId', 'title', 'language'));

export const findByKey = (workshopId: string, key: string): Promise<Answer<FoundByKey>> =>
	ask(
		`/api/workshops/${encodeURIComponent(workshopId)}`,
		{ key },
		strings('workshopId', 'title', 'language', 'role'),
	);

/** Takes a seat; its token comes as a cookie that no script can read. Tried again while nobody answers. */
export async function join(
	workshopId: string,
	pass: Pass,
	arrival: Arrival,
): Promise<Answer<Joined>> {
	const path = `/api/workshops/${encodeURIComponent(workshopId)}/join`;
	const seated = strings('participantId', 'role');
	const body = { ...pass, ...arrival, cookie: true };
	for (const pause of pauses) {
		const answer = await ask(path, { body }, seated);
		if (answer.ok || answer.refusal.code !== 'unreachable') return answer;
		await new Promise((resolve) => setTimeout(resolve, pause));
	}
	return ask(path, { body }, seated);
}

interface Question {
	/** Sent as JSON by POST; without it, GET. */
	body?: unknown;
	key?: string | undefined;
	/** Whose cookie speaks, where no key does. */
	seat?: string;
	/** How long an answer may take, in milliseconds. */
	patience?: number;
}

/** Asks the server once; what comes back must fit. */
export async function ask<T>(
	path: string,
	{ body, key, seat, patience = usually }: Question,
	fits: (answer: unknown) => answer is T,
): Promise<Answer<T>> {
	let response: Response;
	try {
		response = await fetch(path, {
			...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
			headers: {
				accept: 'application/json',
				...(body !== undefined && { 'content-type': 'application/json' }),
				...(key !== undefined && { authorization: `Bearer ${key}` }),
				...(seat !== undefined && { 'x-seat': seat }),
			},
			cache: 'no-store',
			signal: AbortSignal.timeout(patience),
		});
	} catch {
		return refused('unreachable');
	}
	const answer: unknown = await response.json().catch(() => undefined);
	if (!response.ok) return { ok: false, refusal: refusalIn(answer) };
	return fits(answer) ? { ok: true, value: answer } : refused('unreadable');
}

const refused = (code: string): { ok: false; refusal: Told } => ({ ok: false, refusal: { code } });

export const strings =
	<Field extends string>(...fields: readonly Field[]) =>
	(value: unknown): value is Strings<Field> =>
		isRecord(value) && fields.every((field) => typeof value[field] === 'string');

export const isCreated = strings(
	...([
		'workshopId',
		'facilitatorKey',
		'cohostKey',
		'joinKey',
		'screenKey',
		'observerKey',
	] as const),
	...(['joinCode', 'teamId', 'teamKey'] as const),
);

/** A proxy's or a hotel's error page is no refusal of ours. */
export function refusalIn(answer: unknown): Told {
	const error = isRecord(answer) ? answer['error'] : undefined;
	if (!isRecord(error) || typeof error['code'] !== 'string') return { code: 'unreadable' };
	const params = isRecord(error['params']) ? error['params'] : {};
	return {
		code: error['code'],
		params: Object.fromEntries(
			Object.entries(params).filter(
				(entry): entry is [string, string | number] =>
					typeof entry[1] === 'string' || typeof entry[1] === 'number',
			),
		),
	};
}
