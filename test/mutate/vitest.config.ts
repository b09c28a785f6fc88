import process from 'node:process';
import { defineConfig } from 'vitest/config';

const folder = process.env['MUTATE_QUICK'] ? 'insight/' : '';

/** The tests of the rules alone: mutants live in `shared/`, and nothing else needs to run. */
export default defineConfig({
	test: {
		include: [`test/shared/${folder}**/*.test.ts`],
		environment: 'node',
		// They share no state: loading them anew for each mutant would cost more than running them.
		isolate: false,
		env: { PROPERTY_SHARE: '0.25' },
	},
});
