import { Chance } from './chance.ts';

/** What the product draws its ids and pauses from; each run begins it anew. */
export const drawn = { chance: new Chance(0) };

/** Of commands only: two deliveries of one document frame no connection makes. */
export const deliveredTwice = (): boolean => drawn.chance.odds(0.25);
