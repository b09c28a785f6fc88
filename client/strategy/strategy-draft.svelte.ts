import type { Id } from '../../shared/ids.ts';
import type { Strategy } from '../../shared/workshop/state.ts';
import type { ObjectiveForm } from '../../shared/workshop/strategy.ts';
import { randomId } from '../connection/random-id.ts';

export type ObjectiveText = Exclude<keyof ObjectiveForm, 'id'>;

const blank = (): ObjectiveForm => ({
	id: randomId(),
	title: '',
	businessGoal: '',
	indicator: '',
	baseline: '',
	target: '',
	horizon: '',
});

const isFilled = ({ id: _id, ...texts }: ObjectiveForm): boolean =>
	Object.values(texts).some((text) => text.trim() !== '');

/** A strategy while one facilitator writes it: whatever others save meanwhile, nothing typed here is lost. */
export class StrategyDraft {
	sponsor = $state('');
	statement = $state('');
	objectives = $state<ObjectiveForm[]>([]);
	#basis = $state(0);
	#untouched = $state('');
	/** It has been sent and accepted; the page only waits to hear of it. */
	saved = false;

	constructor(strategy: Strategy) {
		this.take(strategy);
	}

	/** Begins anew from what is saved. */
	take({ version, sponsor, statement, objectives }: Strategy): void {
		this.#basis = version;
		this.saved = false;
		this.sponsor = sponsor;
		this.statement = statement;
		this.objectives = objectives.map(({ asks: _asks, ...form }) => ({ ...form }));
		if (this.objectives.length === 0) this.objectives.push(blank());
		this.#untouched = this.#text;
	}

	get #text(): string {
		return JSON.stringify([this.sponsor, this.statement, this.objectives]);
	}

	/** The version from which it was written. */
	get basis(): number {
		return this.#basis;
	}

	get touched(): boolean {
		return this.#text !== this.#untouched;
	}

	/** The objectives in which anything stands: those that are sent. */
	get filled(): ObjectiveForm[] {
		return $state.snapshot(this.objectives).filter(isFilled);
	}

	type(id: Id, field: ObjectiveText, text: string): void {
		const form = this.objectives.find((one) => one.id === id);
		if (form) form[field] = text;
	}

	add(): Id {
		const form = blank();
		this.objectives.push(form);
		return form.id;
	}

	/** Takes an objective out; what it returns puts it back in its place. */
	remove(id: Id): () => void {
		const at = this.objectives.findIndex((form) => form.id === id);
		const [gone] = $state.snapshot(this.objectives).slice(at, at + 1);
		this.objectives.splice(at, 1);
		return () => {
			if (gone) this.objectives.splice(at, 0, gone);
		};
	}

	/** Moves an objective one place up (-1) or down (1); its place now, counted from 1. */
	move(id: Id, by: -1 | 1): number {
		const at = this.objectives.findIndex((form) => form.id === id);
		const [moved] = this.objectives.splice(at, 1);
		if (moved) this.objectives.splice(at + by, 0, moved);
		return at + by + 1;
	}
}
