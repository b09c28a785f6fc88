import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { refuse, type Refusal } from '../../shared/refusal.ts';
import { routeRights, type Asker, type Route } from '../../shared/rights.ts';
import type { Role } from '../../shared/workshop/state.ts';
import type { HeldLink } from '../../shared/workshop/answer-links.ts';
import { answerLinkOf } from '../workshop/answer-links.ts';
import type { LiveWorkshop } from '../workshop/live-workshop.ts';
import {
	bearer,
	mayRead,
	outsideIn,
	roleInTeam,
	seatIn,
	type Doors,
	type Seated,
} from './access.ts';
import { answerRefusal } from './answers.ts';
import type { Creations } from './creations.ts';

/** What a route is handed of whoever asks. */
interface Found {
	anybody: object;
	creator: object;
	operator: object;
	seat: Seated;
	facilitator: Seated;
	reader: { live: LiveWorkshop };
	answerer: { live: LiveWorkshop; link: HeldLink };
	team: { by: Role | 'link' };
	teamLead: object;
}
type Check<Who extends Asker> = (
	request: FastifyRequest<{ Params: Record<string, string> }>,
) => Found[Who] | Refusal | Promise<Found[Who] | Refusal>;
/** How each kind of asker is known; a kind without a check does not compile. */
export type Checks = { [Who in Asker]: Check<Who> };

type AskerOf<R extends Route> = (typeof routeRights)[R];
type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
	? Name | ParamNames<Rest>
	: Path extends `${string}:${infer Name}`
		? Name
		: never;

export type Asked<R extends Route> = Found[AskerOf<R>] & {
	params: Record<ParamNames<R>, string>;
	request: FastifyRequest;
	reply: FastifyReply;
};

interface Way<R extends Route> {
	answer: (asked: Asked<R>) => unknown;
	/** In bytes, where it takes more than others. */
	bodyLimit?: number;
	/** Instead of the sentence for every address. */
	refuseError?: (error: Error & { statusCode?: number }, reply: FastifyReply) => unknown;
}

/**
 * Serves an address that has a row in the table of rights: who asks is looked at before a byte of the body is read, and by
 * this alone.
 */
export function serve<R extends Route>(
	app: FastifyInstance,
	route: R,
	checks: Pick<Checks, AskerOf<R>>,
	{ answer, bodyLimit, refuseError }: Way<R>,
): void {
	const [method, url] = route.split(' ') as [HTTPMethods, string];
	const check = checks[routeRights[route] as AskerOf<R>] as Check<Asker>;
	const found = new WeakMap<object, object>();
	app.route<{ Params: Record<string, string> }>({
		method,
		url,
		...(bodyLimit !== undefined && { bodyLimit }),
		...(refuseError && {
			errorHandler: (error: Error, _request: unknown, reply: FastifyReply) =>
				void refuseError(error, reply),
		}),
		onRequest: async (request, reply) => {
			const asker = await check(request);
			if ('code' in asker) return answerRefusal(reply, asker);
			found.set(request, asker);
			return undefined;
		},
		handler: (request, reply) => {
			const { params } = request;
			return answer({ ...found.get(request), params, request, reply } as Asked<R>);
		},
	});
}

/** For addresses that anybody may ask. */
export const open: Pick<Checks, 'anybody'> = { anybody: () => ({}) };

/** How whoever asks of workshops is known. */
export function checksOf(
	doors: Doors,
	creations: Pick<Creations, 'refuseKey'>,
): Omit<Checks, 'operator'> {
	const { workshops } = doors;
	const seat: Checks['seat'] = async (request) => {
		const { id } = request.params;
		const live = await workshops.open(id!);
		const sits = seatIn(request, live);
		if (live && sits) return { live, seat: sits };
		const outside = outsideIn(request, live);
		if (outside) return refuse(outside);
		return refuse(!live && (await workshops.wasErased(id!)) ? 'workshop-erased' : 'no-seat');
	};
	return {
		...open,
		seat,
		creator: (request) => creations.refuseKey(request) ?? {},
		facilitator: async (request) => {
			const seated = await seat(request);
			if ('code' in seated) return seated;
			const leads = seated.live.state.participants[seated.seat]?.role === 'facilitator';
			return leads ? seated : refuse('not-allowed');
		},
		reader: async (request) => {
			const live = await workshops.open(request.params['id']!);
			return live && (await mayRead(request, live, doors)) ? { live } : refuse('wrong-key');
		},
		answerer: async (request) => {
			const { id } = request.params;
			const live = await workshops.open(id!);
			if (!live) return refuse((await workshops.wasErased(id!)) ? 'workshop-erased' : 'wrong-key');
			const link = answerLinkOf(live, bearer(request));
			if (!link) return refuse('wrong-key');
			return live.state.participants[link.person]?.removed
				? refuse('person-removed')
				: { live, link };
		},
		team: async (request) => {
			const by = await roleInTeam(request, request.params['id']!, doors);
			return by ? { by } : refuse('wrong-key');
		},
		teamLead: async (request) => {
			const by = await roleInTeam(request, request.params['id']!, doors);
			if (!by) return refuse('wrong-key');
			return by === 'facilitator' ? {} : refuse('not-allowed');
		},
	};
}
