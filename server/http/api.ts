import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import type { CodeAnswer, JoinAnswer, KeyAnswer } from '../../shared/protocol.ts';
import { refuse, type Refusal } from '../../shared/refusal.ts';
import { stageKinds, templates } from '../../shared/workshop/state.ts';
import { allSides } from '../../shared/workshop/sides.ts';
import type { Effects } from '../effects.ts';
import { seatCookie } from '../identity/token.ts';
import { companyOfKey, join, refuseKey, roleOfAnyKey } from '../workshop/door.ts';
import type { LiveWorkshop } from '../workshop/live-workshop.ts';
import type { Workshops } from '../workshop/workshops.ts';
import { bearer } from './access.ts';
import { answerRefusal } from './answers.ts';
import type { Creations } from './creations.ts';
import { serve, type Checks } from './routes.ts';
import { Tries } from './tries.ts';

/** Far above every field's own limit: what is too long for a field is refused as that, in words. */
const text = v.pipe(v.string(), v.maxLength(50_000));
const key = v.pipe(v.string(), v.regex(/^[\w-]{22}$/));

const createRequest = v.strictObject({
	title: text,
	template: v.picklist(templates),
	language: v.picklist(['en', 'nl']),
	teamKey: v.exactOptional(key),
	// How many stages and minutes there may be is for the rules to say, in words.
	agenda: v.exactOptional(
		v.array(v.strictObject({ kind: v.picklist(stageKinds), title: text, minutes: v.number() })),
	),
	plan: v.exactOptional(
		v.strictObject({
			startsAt: v.nullable(v.pipe(v.string(), v.maxLength(40))),
			place: text,
			currency: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
			zone: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
			scope: v.nullable(
				v.variant('kind', [
					v.strictObject({ kind: v.literal('company'), name: text }),
					v.strictObject({ kind: v.literal('circle') }),
				]),
			),
		}),
	),
});

const joinRequest = v.strictObject({
	code: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
	key: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
	requestId: v.exactOptional(key),
	name: v.exactOptional(text),
	side: v.exactOptional(v.picklist(allSides)),
	function: v.exactOptional(text),
	company: v.exactOptional(text),
	remote: v.exactOptional(v.boolean()),
	cookie: v.exactOptional(v.boolean()),
});

const describe = ({ id, state }: LiveWorkshop): CodeAnswer => ({
	workshopId: id,
	title: state.title,
	language: state.language,
});

interface Options {
	workshops: Workshops;
	effects: Effects;
	creations: Creations;
}

/** The HTTP part of the wire: create a workshop, look behind a code or a link, take a seat. */
export function serveApi(
	app: FastifyInstance,
	checks: Pick<Checks, 'anybody' | 'creator'>,
	{ workshops, effects, creations }: Options,
): void {
	serve(app, 'POST /api/workshops', checks, {
		answer: async ({ request, reply }) => {
			const body = v.safeParse(createRequest, request.body);
			if (!body.success) return answerRefusal(reply, refuse('malformed'));
			const refusal = creations.refuse(request);
			if (refusal) return answerRefusal(reply, refusal);
			const { teamKey, ...rest } = body.output;
			const answer = await workshops.create(teamKey === undefined ? rest : { ...rest, teamKey });
			return 'refusal' in answer
				? answerRefusal(reply, answer.refusal)
				: reply.code(201).send(answer);
		},
	});

	const tries = new Tries(effects.now);
	/** What is wrong with a code is never told, and nothing when too many were. */
	const refuseCode = (refusal: Refusal): Refusal =>
		refusal.code === 'unknown-code' && tries.fail() ? refuse('too-many-tries') : refusal;

	serve(app, 'GET /api/join/:code', checks, {
		answer: async ({ params, reply }) => {
			const live = await workshops.byCode(params.code);
			if (live?.state.imported) return answerRefusal(reply, refuse('imported-no-seats'));
			return live ? describe(live) : answerRefusal(reply, refuseCode(refuse('unknown-code')));
		},
	});

	serve(app, 'GET /api/workshops/:id', checks, {
		answer: async ({ params, request, reply }) => {
			const live = await workshops.open(params.id);
			const key = bearer(request);
			const role = live && roleOfAnyKey(live, key);
			if (!role) return answerRefusal(reply, refuseKey(key));
			if (live.state.imported && role === 'participant')
				return answerRefusal(reply, refuse('imported-no-seats'));
			const company = companyOfKey(live, key);
			return { ...describe(live), role, ...(company && { company }) } satisfies KeyAnswer;
		},
	});

	serve(app, 'POST /api/workshops/:id/join', checks, {
		answer: async ({ params, request, reply }) => {
			const body = v.safeParse(joinRequest, request.body);
			if (!body.success) return answerRefusal(reply, refuse('malformed'));
			const { id } = params;
			const live = await workshops.open(id);
			if (!live) {
				const isErased = await workshops.wasErased(id);
				return answerRefusal(reply, refuse(isErased ? 'workshop-erased' : 'unknown-workshop'));
			}
			const admitted = await join(live, body.output, effects);
			if ('refusal' in admitted) return answerRefusal(reply, refuseCode(admitted.refusal));
			const { seat, role, token } = admitted;
			const answer: JoinAnswer = { participantId: seat, role };
			if (body.output.cookie)
				reply.header('set-cookie', seatCookie(seat, token, request.protocol === 'https'));
			else answer.token = token;
			return reply.code(201).send(answer);
		},
	});
}
