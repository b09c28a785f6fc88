import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../shared/parse-command.ts';
import { holds } from '../support/holds.ts';
import { c1, idOf, t1 } from '../support/room.ts';
import { commandForms, noId, type Row, type Type } from './command-forms.ts';

const commandId = idOf('command');
const rows = (Object.entries(commandForms) as [Type, Row<Type>][]).map(
	([type, { valid, invalid }]) => ({
		type,
		valid: valid.map((form) => ({ commandId, type, ...form })),
		invalid,
	}),
);

describe.each(rows)('$type', ({ type, valid, invalid }) => {
	const first: Record<string, unknown> = { ...valid[0] };

	it('L2 is accepted as it is sent', () => {
		for (const form of valid) expect(parseCommand(form)).toStrictEqual(form);
	});

	it('L3 is not accepted without one of its keys', () => {
		for (const key of Object.keys(first)) {
			const { [key]: _missing, ...rest } = first;
			expect(parseCommand(rest), key).toBeNull();
			expect(parseCommand({ ...first, [key]: undefined }), key).toBeNull();
		}
	});

	it('L3 is not accepted with the wrong types', () => {
		for (const key of Object.keys(first))
			for (const value of [{ [t1]: 'one' }, Symbol('x'), [[]], () => 1])
				expect(parseCommand({ ...first, [key]: value }), key).toBeNull();
	});

	it.each(invalid)('L3 is not accepted with %s', (_what, change) => {
		expect(parseCommand({ ...first, ...change })).toBeNull();
	});

	it('L3 is not accepted with a key of no use', () => {
		expect(parseCommand({ ...first, extra: 1 })).toBeNull();
		expect(parseCommand({ ...first, extra: undefined })).toBeNull();
	});

	it('L4 does not say who, when or which cards', () => {
		for (const stamped of ['by', 'at', 'cards', 'found'])
			expect(parseCommand({ ...first, [stamped]: [] }), stamped).toBeNull();
	});

	it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
		'L5 is not accepted with %s',
		(key) => {
			const bare = JSON.stringify(first).slice(0, -1);
			expect(parseCommand(JSON.parse(`${bare},"${key}":{"type":"${type}"}}`))).toBeNull();
		},
	);
});

it.each(['__proto__', 'constructor', 'toString'])('L5 no dot goes on %s', (key) => {
	const ballot = `{"${t1}":1,"${key}":1}`;
	const sent = `{"commandId":"${commandId}","type":"CastDots","round":1,"dots":${ballot}}`;
	expect(parseCommand(JSON.parse(sent))).toBeNull();
	expect(parseCommand(JSON.parse(sent.replace(`"${t1}":1,`, '')))).toBeNull();
});

it('L5 a position and an estimate have keys of their own only', () => {
	const sent = (type: string, rest: string) =>
		parseCommand(JSON.parse(`{"commandId":"${commandId}","type":"${type}",${rest}}`));
	const to = '"stage":"a","step":"open"';
	const cost = '"kind":"overtime","timesAYear":1,"amount":1';
	const evil = '"__proto__":{"x":1}';
	expect(sent('GoTo', `"from":{${to}},"to":{${to}}`)).not.toBeNull();
	expect(sent('GoTo', `"from":{${to}},"to":{${to},${evil}}`)).toBeNull();
	expect(sent('EstimateCost', `"conflict":"${c1}","estimate":{${cost}}`)).not.toBeNull();
	expect(sent('EstimateCost', `"conflict":"${c1}","estimate":{${cost},${evil}}`)).toBeNull();
});

it('L3 a command that does not exist is none', () => {
	for (const type of ['Dance', 'toString', '__proto__', '', 'goto', null, 1])
		expect(parseCommand({ commandId, type })).toBeNull();
	for (const input of [null, undefined, 1, 'GoTo', [], {}]) expect(parseCommand(input)).toBeNull();
});

it('L6 a command is known by an id', () => {
	for (const [, change] of noId('commandId'))
		expect(parseCommand({ commandId, type: 'CloseRound', ...change })).toBeNull();
});

it('V10, L3 whatever arrives is answered, and what is taken can be sent again', () => {
	const forms = fc.constantFrom(...rows.flatMap(({ valid }) => valid));
	const key = fc.constantFrom(
		'type',
		'commandId',
		'dots',
		'round',
		'estimate',
		'title',
		'side',
		'to',
	);
	const broken = fc
		.tuple(forms, key, fc.anything({ withNullPrototype: true, withBigInt: true }))
		.map(([form, key, value]): unknown => ({ ...form, [key]: value }));
	holds(
		fc.property(fc.oneof(fc.anything(), broken), (input) => {
			const command = parseCommand(input);
			if (command) expect(parseCommand(JSON.parse(JSON.stringify(command)))).toEqual(command);
		}),
		{ runs: 1000 },
	);
});
