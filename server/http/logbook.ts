import type { FastifyInstance } from 'fastify';
import { logbookOf, type Logbook } from '../../shared/logbook/logbook.ts';
import type { WorkshopLog } from '../store/workshop-log.ts';
import { serve, type Checks } from './routes.ts';

/** What those who led have done, to those who lead now; read from the log when it is asked for. */
export function serveLogbook(
	app: FastifyInstance,
	checks: Pick<Checks, 'facilitator'>,
	log: Pick<WorkshopLog, 'readEvents'>,
): void {
	serve(app, 'GET /api/workshops/:id/logbook', checks, {
		answer: async ({ live }): Promise<Logbook> => {
			await live.stored;
			return logbookOf(await log.readEvents(live.id));
		},
	});
}
