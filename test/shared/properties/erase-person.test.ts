import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Id } from '../../../shared/ids.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import type { WorkshopState } from '../../../shared/workshop/state.ts';
import { roomView, viewOf } from '../../../shared/workshop/view.ts';
import { withoutPerson } from '../../../shared/workshop/without-person.ts';
import { evolve } from '../../../shared/workshop/workshop.ts';
import { holds } from '../../support/holds.ts';
import { play, plays, wire, type Play } from '../../support/play.ts';
import { cast, frida, idOf } from '../../support/room.ts';
import { by, stateAfter } from '../../support/scenario.ts';

type Numbered = Recorded & { seq: number; commandId: null };

/** What a play has recorded, and that somebody was erased in the end. */
function historyOf(a: Play, person: Id): Numbered[] {
	const past: Recorded[] = [...a.start];
	play(a, (event) => void past.push(wire(event)));
	past.push(by(frida, { type: 'PersonErased', person }));
	return past.map((event, index) => ({ ...event, seq: index + 1, commandId: null }));
}

function amended(history: readonly Numbered[], person: Id): Numbered[] {
	let made = 0;
	const changed = withoutPerson(history, person, () => idOf(`ghost${made++}`));
	const bySeq = new Map(changed.map((event) => [event.seq, event]));
	return history.map((event) => bySeq.get(event.seq) ?? event);
}

const person = fc.constantFrom(...Object.values(cast).filter(({ role }) => role !== 'screen'));

/** What was sealed or called names people by their seats. */
const withoutSealed = (state: WorkshopState): string =>
	JSON.stringify(state, (key, value: unknown) =>
		key === 'sealed' || (key === 'text' && typeof value === 'object') ? null : value,
	);

/** The figures of what has been shown or counted, whoever has said them. */
const figuresOf = (state: WorkshopState) => {
	const { rounds, focus, sayings, close, readiness } = roomView(state);
	const closed = Object.values(rounds).filter(({ status }) => status === 'closed');
	const shown = Object.values(focus).filter((check) => check.shown);
	return {
		...{ closed, shown },
		...{ sayings: 'tally' in sayings && sayings, close: state.close.shown && close },
		...{ readiness: state.readiness.shown && readiness },
		sealed: Object.values(state.agreements).map((one) => one.sealed),
		warmth: Object.values(state.agreements).map((one) => one.temperature?.sides),
	};
};

it('ER12, ER13, ER14, ER15 whatever was done before somebody is erased, nothing leads to that person and no figure moves', () => {
	holds(
		fc.property(plays(), person, (a, { id, name }) => {
			const history = historyOf(a, id);
			const kept = amended(history, id);
			const before = stateAfter(wire(history));
			const after = stateAfter(wire(kept));
			// The hashes of these tests are readable.
			const text = withoutSealed(after).replaceAll(`token of ${id}`, '');
			expect(text.includes(id), text).toBe(false);
			// Whom an earlier workshop has named is erased there.
			const own = kept.filter(({ type }) => type !== 'RegisterBrought');
			expect(JSON.stringify(own).includes(`"${name}"`)).toBe(false);
			expect(wire(figuresOf(after))).toEqual(wire(figuresOf(before)));
			expect(amended(kept, id)).toEqual(kept);
			expect(kept.map(({ seq }) => seq)).toEqual(history.map(({ seq }) => seq));
		}),
		{ runs: 200 },
	);
});

it('ER14 everybody else finds what is theirs as it was', () => {
	holds(
		fc.property(plays(), person, (a, { id }) => {
			const history = historyOf(a, id);
			const before = stateAfter(wire(history));
			const after = stateAfter(wire(amended(history, id)));
			for (const { id: other, role } of Object.values(cast)) {
				// A facilitator reads who waits where: of the erased one under another seat.
				if (other === id || role === 'facilitator') continue;
				const mine = ({ mine: own }: ReturnType<typeof viewOf>) => wire(own);
				expect(mine(viewOf(after, other))).toEqual(mine(viewOf(before, other)));
			}
		}),
		{ runs: 200 },
	);
});

it('ER11 what comes after an erasing is taken as before it, by everybody else', () => {
	holds(
		fc.property(plays(), person, (a, { id }) => {
			const after = stateAfter(wire(amended(historyOf(a, id), id)));
			const event: Recorded = by(frida, { type: 'PersonErased', person: id });
			// The seat is not known any more: nothing is left that could be erased again.
			const text = JSON.stringify(after);
			expect(JSON.stringify(evolve(after, event))).toBe(text);
		}),
		{ runs: 50 },
	);
});
