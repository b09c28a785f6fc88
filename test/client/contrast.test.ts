import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('client/app.css', 'utf8');

/** Every colour of app.css: its name, then what it is in the light and in the dark. */
const colours = new Map(
	[...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(
		([, name, light, dark]) => [name, { light, dark }] as const,
	),
);

function luminance(hex: string): number {
	const [r, g, b] = [1, 3, 5].map((at) => {
		const share = parseInt(hex.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** WCAG 2.2: 21 for ink on paper, 1 for nothing to see. */
function contrast(one: string, other: string): number {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light! + 0.05) / (dark! + 0.05);
}

const papers = ['bg', 'surface', 'sunken'];
const tints = [
	'sales-tint',
	'operations-tint',
	'shared-tint',
	'ok-tint',
	'warn-tint',
	'danger-tint',
];

const pairs = (least: number, inks: string[], grounds: string[]) =>
	inks.flatMap((ink) => grounds.map((ground) => ({ ink, ground, least })));

const rules = [
	...pairs(4.5, ['ink', 'ink-2'], [...papers, ...tints]),
	...pairs(4.5, ['sales-text'], [...papers, 'sales-tint']),
	...pairs(4.5, ['operations-text'], [...papers, 'operations-tint']),
	...pairs(4.5, ['ok'], [...papers, 'ok-tint']),
	...pairs(4.5, ['warn'], [...papers, 'warn-tint']),
	...pairs(4.5, ['danger'], [...papers, 'danger-tint']),
	...pairs(4.5, ['on-sales'], ['sales']),
	...pairs(4.5, ['on-operations'], ['operations']),
	...pairs(4.5, ['on-shared'], ['shared']),
	...pairs(4.5, ['on-action'], ['action', 'action-over']),
	...pairs(3, ['control', 'focus', 'action'], papers),
	...pairs(3, ['sales', 'operations', 'shared'], papers),
	...pairs(3, ['sales'], ['sales-tint']),
	...pairs(3, ['operations'], ['operations-tint']),
	...pairs(3, ['shared'], ['shared-tint']),
];

describe.each(['light', 'dark'] as const)('in the %s', (theme) => {
	test.each(rules)('$ink on $ground has a contrast of at least $least', (rule) => {
		const [ink, ground] = [colours.get(rule.ink), colours.get(rule.ground)];
		expect(contrast(ink?.[theme] ?? '', ground?.[theme] ?? '')).toBeGreaterThanOrEqual(rule.least);
	});
});

test('every colour of app.css is in a rule, or is known to carry nothing', () => {
	const ruled = new Set(rules.flatMap(({ ink, ground }) => [ink, ground]));
	const decor = ['line'];
	expect([...colours.keys()].filter((name) => !ruled.has(name!))).toEqual(decor);
});
