import type { Finding } from '../../shared/check/finding.ts';
import type { Id } from '../../shared/ids.ts';

/** The places of a draft beside which findings stand. */
export type Place =
	| 'statement'
	| 'owners'
	| 'effects'
	| `effect/${Id}`
	| 'measure'
	| 'firstStep'
	| 'reviewOn'
	| 'restsOn'
	| `case/${Id}`
	| 'level';

/** Where a finding stands: at its field, and of several objectives or cases at the one that it names. */
export function placeOf({ params }: Finding): Place {
	switch (params.field) {
		case 'effects':
			return 'objective' in params ? `effect/${params.objective}` : 'effects';
		case 'tradeOff': {
			const objective = 'objective' in params ? params.objective : params.objectives[0];
			return objective === undefined ? 'effects' : `effect/${objective}`;
		}
		case 'taps':
			return `case/${params.case}`;
		case 'statement':
		case 'owners':
		case 'measure':
		case 'firstStep':
		case 'reviewOn':
		case 'restsOn':
		case 'level':
			return params.field;
	}
}
