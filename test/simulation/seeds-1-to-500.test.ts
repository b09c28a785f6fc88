import { holdsForSeeds } from '../support/simulation/seeds.ts';

holdsForSeeds(1, 500);
