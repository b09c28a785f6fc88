/** Files that are taken from a server and brought to one, as a browser does it. */
import type { ImportAnswer } from '../../shared/protocol.ts';
import type { TeamRegister } from '../../shared/register/register.ts';
import type { Report } from '../../shared/report/report.ts';

type Opened = Extract<ImportAnswer, { kind: 'workshop' }>;
type Team = Extract<ImportAnswer, { kind: 'team' }>;

async function download<Content>(address: string, key: string): Promise<Content> {
	const response = await fetch(address, { headers: { authorization: `Bearer ${key}` } });
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return (await response.json()) as Content;
}

export const exported = (
	url: string,
	{ workshopId, facilitatorKey }: Pick<Opened, 'workshopId' | 'facilitatorKey'>,
): Promise<Report> => download(`${url}/api/workshops/${workshopId}/report.json`, facilitatorKey);

export const register = (
	url: string,
	{ teamId, teamKey }: Pick<Team, 'teamId' | 'teamKey'>,
): Promise<TeamRegister> => download(`${url}/api/teams/${teamId}/register`, teamKey);

/** `content` is what stands in the file: a text is sent as it is. */
export async function bring(url: string, content: unknown) {
	const response = await fetch(`${url}/api/import`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: typeof content === 'string' ? content : JSON.stringify(content),
	});
	return { status: response.status, body: (await response.json()) as unknown };
}

async function brought<Kind extends ImportAnswer['kind']>(
	url: string,
	content: unknown,
	kind: Kind,
): Promise<Extract<ImportAnswer, { kind: Kind }>> {
	const { status, body } = await bring(url, content);
	const answer = body as ImportAnswer;
	if (status !== 201 || answer.kind !== kind) throw new Error(JSON.stringify(body));
	return answer as Extract<ImportAnswer, { kind: Kind }>;
}

export const openReport = (url: string, report: unknown) => brought(url, report, 'workshop');
export const openRegister = (url: string, kept: unknown) => brought(url, kept, 'team');

/** A report with the ids of another one's workshop and team, to be compared with it. */
export const underIdsOf = (report: Report, { workshop: { id, team } }: Report): Report =>
	JSON.parse(
		JSON.stringify(report)
			.replaceAll(report.workshop.id, id)
			.replaceAll(report.workshop.team, team),
	) as Report;
