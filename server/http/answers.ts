import type { FastifyReply } from 'fastify';
import type { ErrorAnswer } from '../../shared/protocol.ts';
import { wordRefusal, type Refusal, type RefusalCode } from '../../shared/refusal.ts';

const statuses: Partial<Record<RefusalCode, number>> = {
	'unknown-code': 404,
	'unknown-workshop': 404,
	'wrong-key': 403,
	'device-key-over': 403,
	'not-allowed': 403,
	'last-facilitator': 409,
	'not-removable': 409,
	'link-is-out': 409,
	'door-locked': 403,
	'lobby-full': 429,
	'in-lobby': 403,
	'person-removed': 403,
	'too-many-tries': 429,
	'copy-gone': 404,
	'workshop-closed': 410,
	'workshop-erased': 410,
	'imported-no-seats': 410,
	'import-too-large': 413,
	'too-many': 429,
	'other-origin': 403,
	'create-key': 403,
	'too-many-created': 429,
	'disk-full': 507,
};

/** A no over HTTP: the same sentence as everywhere, under the status that fits it. */
export function answerRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
	const status = statuses[refusal.code] ?? 400;
	reply.log.info({ refused: refusal.code, status, ip: reply.request.ip }, 'refused');
	return reply.code(status).send({ error: wordRefusal(refusal) } satisfies ErrorAnswer);
}
