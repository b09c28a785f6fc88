import { defineConfig } from 'vitest/config';

/** The tests of the rules alone: mutants live in `shared/`, and nothing else needs to run. */
export default defineConfig({
	test: { include: ['test/shared/**/*.test.ts'], environment: 'node' },
});
