import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

const code = ['{client,server,shared,test}/**/*.{ts,svelte}', '{server,test}/**/*.mjs'];

/**
 * The one direction of imports.
 * @param {string} folder @param {string[]} folders @returns {import('eslint').Linter.Config}
 */
const border = (folder, ...folders) => ({
	files: [`${folder}/**`],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: folders.map((other) => ({
					regex: `^\\.\\.?/(.*/)?${other}/`,
					message: `${folder}/ must not import from ${other}/.`,
				})),
			},
		],
	},
});

const noDefaultExport = {
	selector: 'ExportDefaultDeclaration',
	message: 'Name every export: one word per idea, everywhere.',
};
const processEnv = {
	selector: 'MemberExpression[object.name="process"][property.name="env"]',
	message: 'Settings are read in server/config.ts only.',
};
const dateWithoutTime = {
	selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
	message: 'Pass time in on the command.',
};
/** Phones come over plain http, where browsers take these away. */
const secureContextOnly = {
	selector:
		'MemberExpression[property.name=/^(subtle|randomUUID|serviceWorker|wakeLock)$/], ' +
		'MemberExpression[object.name="navigator"][property.name="locks"]',
	message: 'Missing on plain http.',
};

export default defineConfig(
	{ ignores: ['dist/', '.stryker-tmp/', '.svelte-check/', 'data/', 'reports/'] },
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			// The compiler knows better, and knows types.
			'no-undef': 'off',
			eqeqeq: 'error',
			'no-console': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
			],
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
		// Links are plain: there is no SvelteKit here whose resolve() could be called.
		rules: { 'svelte/no-navigation-without-resolve': 'off', 'svelte/no-at-html-tags': 'error' },
	},
	border('shared', 'client', 'server', 'test'),
	border('client', 'server', 'test'),
	border('server', 'client', 'test'),
	{
		files: code,
		rules: { 'no-restricted-syntax': ['error', noDefaultExport, processEnv] },
	},
	{
		files: ['server/config.ts', 'server/start/build.mjs', 'test/**'],
		rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
	},
	{
		files: ['**/*.config.{js,ts}'],
		rules: { 'no-restricted-syntax': 'off' },
	},
	{
		files: ['shared/**'],
		rules: {
			'no-restricted-syntax': ['error', noDefaultExport, processEnv, dateWithoutTime],
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: 'Pass time in on the command.' },
				{ object: 'Math', property: 'random', message: 'Pass randomness in on the command.' },
			],
			'no-restricted-globals': [
				'error',
				...['crypto', 'performance', 'console', 'fetch', 'process', 'window', 'document'],
				...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
			],
		},
	},
	{
		files: ['client/**'],
		rules: {
			'no-restricted-syntax': ['error', noDefaultExport, processEnv, secureContextOnly],
		},
	},
	{
		// Where browsers have it, more is kept; where they do not, the page is as good as it was.
		files: ['client/connection/keep-page.ts'],
		rules: { 'no-restricted-syntax': ['error', noDefaultExport, processEnv] },
	},
	{
		// What a person reads in the terminal.
		files: [
			...['server/start.mjs', 'server/start/**', 'server/main.ts'],
			// It stands in for the console.
			...['client/connection/yjs-console.ts', 'server/backup/command.ts', 'test/**'],
		],
		rules: { 'no-console': 'off' },
	},
);
