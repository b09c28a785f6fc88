import { svelte } from '@sveltejs/vite-plugin-svelte';
import { basename, dirname } from 'node:path';
import process from 'node:process';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

const folder = process.env['MUTATE_QUICK'] ? 'insight/' : '';

/** How far a test file is from the file that was changed: its own, its folder's, any other. */
const distance = ({ moduleId }: TestSpecification, changed: string): number => {
	if (basename(moduleId).split('.')[0] === basename(changed, '.ts')) return 0;
	return basename(dirname(moduleId)) === basename(dirname(changed)) ? 1 : 2;
};

/** The first test that fails ends the run of a mutant: the likeliest go first. */
class LikeliestFirst extends BaseSequencer {
	override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const changed = this.ctx.config.related?.[0] ?? '';
		return Promise.resolve(
			files.toSorted((one, other) => distance(one, changed) - distance(other, changed)),
		);
	}
}

/** The tests of the rules alone: mutants live in `shared/`, and nothing else needs to run. */
export default defineConfig({
	// Some of them take a register from the script, which pages have played.
	plugins: [svelte({ configFile: false })],
	test: {
		include: [`test/shared/${folder}**/*.test.ts`],
		environment: 'node',
		// Two runs of mutants beside each other, instrumented, are several times as slow.
		testTimeout: 60_000,
		// They share no state: loading them anew for each mutant would cost more than running them.
		isolate: false,
		env: { PROPERTY_SHARE: '0.25' },
		sequence: { sequencer: LikeliestFirst },
	},
});
