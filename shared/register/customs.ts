/** By what a team counts, as far as its register tells. */
import { copyOfCustoms, type Customs } from '../workshop/customs.ts';
import { setLast } from '../workshop/rhythm.ts';
import type { TeamRegister } from './register.ts';

/** What any of its workshops said last. */
export const customsOf = ({ workshops }: Pick<TeamRegister, 'workshops'>): Customs =>
	copyOfCustoms(setLast(workshops.flatMap(({ customs }) => customs ?? [])) ?? {});
