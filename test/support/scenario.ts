import { expect } from 'vitest';
import type { Id } from '../../shared/ids.ts';
import { refuse, type Refusal } from '../../shared/refusal.ts';
import type { Recorded } from '../../shared/workshop/decision.ts';
import { initialState, type WorkshopState } from '../../shared/workshop/state.ts';
import { decide, evolve, type Command, type Event } from '../../shared/workshop/workshop.ts';

/** When everything happens that does not say when. */
export const noon = Date.UTC(2026, 10, 26, 12);

/** An event as it was recorded of somebody. */
export const by = <E extends Event>(seat: Id, event: E, at = noon): Recorded<E> => ({
	...event,
	by: seat,
	at,
});

export const stateAfter = (past: readonly Recorded[]): WorkshopState =>
	past.reduce(evolve, initialState());

/** given(past events).when(who, command).then(new events): one sentence a rule. */
export const given = (...past: readonly Recorded[]) => ({
	when(seat: Id, command: Command, at = noon) {
		const state = stateAfter(past);
		const decision = decide(state, command, { by: seat, at });
		expect(state, 'deciding only reads').toEqual(stateAfter(past));
		const thenRefused = (...refusal: Parameters<typeof refuse>) =>
			expect(decision).toStrictEqual({ ok: false, refusal: refuse(...refusal) satisfies Refusal });
		return {
			then: (...events: Event[]) => expect(decision).toStrictEqual({ ok: true, events }),
			thenNothing: () => expect(decision).toStrictEqual({ ok: true, events: [] }),
			thenRefused,
			/** The past with what followed from the command, for the next sentence. */
			get past(): Recorded[] {
				if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`);
				return [...past, ...decision.events.map((event) => by(seat, event, at))];
			},
			/** The state after what followed from the command. */
			get state(): WorkshopState {
				return stateAfter(this.past);
			},
		};
	},
});
