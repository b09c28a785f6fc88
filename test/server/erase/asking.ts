import { boat } from '../../support/boat.ts';

/** Asks a server to erase what is at a path below its workshops; resolves with the status and the code of a refusal. */
export async function askToErase(
	{ url }: { url: string },
	path: string,
	token: string,
	body: unknown,
) {
	const response = await fetch(`${url}/api/workshops/${path}`, {
		method: 'DELETE',
		headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	const text = await response.text();
	return [response.status, text && (JSON.parse(text) as { error: { code: string } }).error.code];
}

/** A server with a workshop, its facilitator, and Piet of Sales. */
export async function manned(stores: Parameters<typeof boat>[0] = {}) {
	const server = await boat(stores);
	const created = await server.create('The crossing');
	const { workshopId, facilitatorKey, joinKey } = created;
	const lead = await server.join(workshopId, { key: facilitatorKey });
	const seat = await server.join(workshopId, { key: joinKey, name: 'Piet', side: 'sales' });
	return { server, created, workshopId, lead, seat };
}
