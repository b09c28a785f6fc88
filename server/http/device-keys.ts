import type { FastifyInstance } from 'fastify';
import type { DeviceKeyAnswer } from '../../shared/protocol.ts';
import { serve, type Checks } from './routes.ts';

/** A seat asks for the key of one more device; only who sits in it is given one. */
export function serveDeviceKeys(app: FastifyInstance, checks: Pick<Checks, 'seat'>): void {
	serve(app, 'POST /api/workshops/:id/device-key', checks, {
		answer: ({ live, seat, reply }) => {
			const answer: DeviceKeyAnswer = { key: live.deviceKeys.issue(seat) };
			return reply.code(201).send(answer);
		},
	});
}
