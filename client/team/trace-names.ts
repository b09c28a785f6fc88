import { customsOf } from '../../shared/register/customs.ts';
import { labelOf, type TeamRegister } from '../../shared/register/register.ts';
import type { TraceStep } from '../../shared/register/trace-steps.ts';
import { groundTitle } from '../agreements/ground-title.ts';
import { dayAt } from '../text/days.ts';
import { say, texts } from '../text/texts.svelte.ts';
import { nameIn } from './register-names.ts';

/** What a step is, and what it is called, as one line. */
export function stepName(step: TraceStep, register: TeamRegister): { kind: string; name: string } {
	const { trace } = say('team');
	switch (step.kind) {
		case 'conflict':
		case 'case':
			return { kind: trace.kinds[step.kind], name: groundTitle(step.ground) };
		case 'theme':
			return { kind: trace.kinds.theme, name: step.title };
		case 'table':
			return { kind: '', name: say('groups').table({ n: step.table.number }) };
		case 'point': {
			const name = nameIn(register, step.point.by);
			return { kind: '', name: trace.point[step.point.kind]({ name }) };
		}
		case 'review': {
			const day = dayAt(texts.locale, step.review.at, customsOf(register).zone);
			return { kind: '', name: trace.review({ day }) };
		}
		case 'later':
			return {
				kind: trace.kinds.later,
				name: `${labelOf(step.agreement)} ${step.agreement.text.statement}`,
			};
		default:
			return { kind: '', name: trace.kinds[step.kind] };
	}
}
