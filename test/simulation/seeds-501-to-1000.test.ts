import { holdsForSeeds } from '../support/simulation/seeds.ts';

holdsForSeeds(501, 1000);
