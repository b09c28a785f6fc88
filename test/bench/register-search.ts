import { performance } from 'node:perf_hooks';
import { linesOf } from '../../shared/register/lines.ts';
import { RegisterSearch } from '../../shared/register/search/search.ts';
import { largeRegister } from '../support/large-register.ts';

const timed = <Made>(make: () => Made): { made: Made; ms: string } => {
	const from = performance.now();
	const made = make();
	return { made, ms: (performance.now() - from).toFixed(0) };
};

/** What years of meetings cost whoever opens the register and looks for a word; not judged. */
export function registerLine(size = 2000): string {
	const register = largeRegister(size);
	const lines = timed(() => linesOf(register, '2027-01-01'));
	const search = timed(() => new RegisterSearch(register));
	const found = timed(() => search.made.find('surprices within'));
	return `A register of ${size} agreements: in order in ${lines.ms} ms, ready to be searched in ${search.ms} ms, two words found in ${found.ms} ms.`;
}
