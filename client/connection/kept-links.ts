import { isRecord } from '../../shared/is-record.ts';
import type { CompanyKey } from '../../shared/protocol.ts';
import type { Created } from './api.ts';
import { read, write } from './kept.ts';

/** The links that creating a workshop answered: with them its facilitator lets others in. */
export type Links = Omit<Created, 'workshopId'> & { companyKeys?: CompanyKey[] };

export const linksOf = (workshopId: string): Links | undefined =>
	read('links', isLinks)[workshopId];

export const keepLinks = ({ workshopId, ...links }: Links & { workshopId: string }): void =>
	write('links', { ...read('links', isLinks), [workshopId]: links });

/** A team that this device has opened by its link. */
export interface KeptTeam {
	key: string;
	/** Of its latest workshop, by which people know it again. */
	title: string;
	at: number;
}

export const teams = (): Readonly<Record<string, KeptTeam>> => read('teams', isTeam);

export const keepTeam = (id: string, team: KeptTeam): void =>
	write('teams', { ...teams(), [id]: team });

/** The key of a team's link: of one that was opened here, or of a workshop that was created here. */
export const teamKeyOf = (id: string): string | undefined =>
	teams()[id]?.key ??
	Object.values(read('links', isLinks)).find(({ teamId }) => teamId === id)?.teamKey;

const isTeam = (value: unknown): value is KeptTeam =>
	isRecord(value) &&
	typeof value['key'] === 'string' &&
	typeof value['title'] === 'string' &&
	typeof value['at'] === 'number';

export const isLinks = (value: unknown): value is Links =>
	isRecord(value) && typeof value['facilitatorKey'] === 'string';
