import type { FastifyInstance } from 'fastify';
import type { DeviceKeyAnswer } from '../../shared/protocol.ts';
import { refuse } from '../../shared/refusal.ts';
import type { Workshops } from '../workshop/workshops.ts';
import { seatIn } from './access.ts';
import { answerRefusal } from './answers.ts';

/** A seat asks for the key of one more device; only who sits in it is given one. */
export function serveDeviceKeys(app: FastifyInstance, workshops: Workshops): void {
	app.post<{ Params: { id: string } }>('/api/workshops/:id/device-key', async (request, reply) => {
		const live = await workshops.open(request.params.id);
		if (!live) return answerRefusal(reply, refuse('unknown-workshop'));
		const seat = seatIn(request, live);
		if (!seat) return answerRefusal(reply, refuse('no-seat'));
		const answer: DeviceKeyAnswer = { key: live.deviceKeys.issue(seat) };
		return reply.code(201).send(answer);
	});
}
