import { createContext } from 'svelte';
import type { Id } from '../../shared/ids.ts';
import type { Side } from '../../shared/workshop/state.ts';

interface Person {
	name: string;
	side: Side | null;
}

/** As much of a workshop as it takes to read out a text: who is named in it, and what the objectives are called. */
export interface Named {
	readonly room: {
		participants: Readonly<Record<Id, Person>>;
		earlier: { people: Readonly<Record<Id, Person>> };
		strategy: { objectives: readonly { id: Id; title: string }[] };
	};
}

export const [useNamed, provideNamed] = createContext<Named>();
