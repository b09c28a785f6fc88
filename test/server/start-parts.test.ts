import { expect, test } from 'vitest';
import { missingPackages } from '../../server/start/install.mjs';
import { nodeVersionRefusal } from '../../server/start/node-version.mjs';

test.each(['20.19.0', '20.20.2', '22.1.0', '24.99.0'])('Node %s will do', (version) => {
	expect(nodeVersionRefusal(version)).toBeUndefined();
});

test.each(['18.20.4', '20.18.9', '25.0.0', '9.11.2'])('Node %s will not', (version) => {
	expect(nodeVersionRefusal(version)).toContain(`this is ${version}`);
});

test('a package is missing when it is not there or not in the locked version', () => {
	const locked = {
		'': {},
		'node_modules/kept': { integrity: 'a' },
		'node_modules/changed': { integrity: 'b' },
		'node_modules/gone': { integrity: 'c' },
		'node_modules/for-tests': { integrity: 'd', dev: true },
		'node_modules/for-another-computer': { integrity: 'e', optional: true },
	};
	const installed = {
		'node_modules/kept': { integrity: 'a' },
		'node_modules/changed': { integrity: 'z' },
		'node_modules/of-no-matter': { integrity: 'y' },
	};
	expect(missingPackages(locked, installed)).toEqual(['node_modules/changed', 'node_modules/gone']);
	expect(missingPackages(locked, {})).toContain('node_modules/kept');
});
