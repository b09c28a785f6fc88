/**
 * What a line of the log may hold. Everything that is handed to the logger ends here, and of it goes
 * on only what is listed and looks as it should: no key, name, address or text of anybody does.
 */
import { constants } from 'node:os';
import { sep } from 'node:path';
import { isRefusalCode } from '../shared/refusal.ts';
import { groupsOf } from './network.ts';
import { tree } from './tree.ts';

/** All that the program says of itself in its log; what is not among these is left out of the line. */
const sentences: readonly unknown[] = [
	'The log cannot be written any more.',
	'The register could not be written; it is tried again.',
	'A copy of a board could not be kept.',
	'A workshop could not be erased; it is tried again.',
	'A workshop could not be looked at for its erasing; it is, tomorrow.',
	'Memory could not be tidied; it is tried again.',
	'A register is not as it was sealed: npm run verify says where, and what to do.',
	'A register could not be verified.',
	'How much room the disk has could not be read.',
	'The disk has less room left than MIN_FREE_MB: nothing is taken until there is more.',
	'The disk has room again: people go on.',
	'a command failed',
	'a document could not be opened',
	'closing took too long',
	'not ready',
	'refused',
	'request failed',
	// Fastify's own, of connections that break off.
	'client error',
	'client timeout',
	'client header_overflow',
	'stream closed prematurely',
];
const leftOut = '(left out)';

const ownFolder = tree + sep;
const mostFrames = 12;
const mostCauses = 3;

/** Where an error was on its way: files of this tree and of Node, without what it says. */
function framesOf({ name, message, stack = '' }: Error): string[] {
	// A text may look like a frame itself.
	const header = `${name}: ${message}`;
	const from = stack.startsWith(header) ? header.length : 0;
	return stack
		.slice(from)
		.split('\n')
		.flatMap((line) => {
			const [, path = '', row = ''] =
				/^ +at .*?((?:node:|\/|[A-Z]:\\)[^\s()]+):(\d+):\d+\)?$/.exec(line) ?? [];
			if (path.startsWith('node:')) return [`${path}:${row}`];
			return path.startsWith(ownFolder) ? [`${path.slice(ownFolder.length)}:${row}`] : [];
		})
		.slice(0, mostFrames);
}

const isSystemCode = (code: string) => Object.hasOwn(constants.errno, code);
const isCode = (code: unknown): code is string =>
	typeof code === 'string' &&
	(isSystemCode(code) || /^(ERR|FST|HPE|LEVEL|WS_ERR|UND_ERR)_[A-Z_]{2,40}$/.test(code));

/** Of an error its kind, its code and where it was; what it says and carries may be anybody's words. */
function describeError(error: unknown, depth = 0): object {
	if (!(error instanceof Error)) return { kind: typeof error };
	const { cause } = error;
	return {
		kind: error.constructor.name,
		...('code' in error && { code: error.code }),
		at: framesOf(error),
		...(cause !== undefined && depth < mostCauses && { cause: describeError(cause, depth + 1) }),
	};
}

const withErrorsDescribed = ({ level: _, time: __, ...handed }: Record<string, unknown>) =>
	Object.fromEntries(
		Object.entries(handed).map(([name, value]) => [
			name,
			value instanceof Error ? describeError(value) : value,
		]),
	);

/** The network that an address is in. */
export function truncateAddress(address: string): string | undefined {
	const groups = groupsOf(address);
	if (!groups) return undefined;
	const network = groups.slice(0, 3);
	return groups.length === 4 ? `${network.join('.')}.0/24` : `${network.join(':')}::/48`;
}

type Reader = (value: unknown) => unknown;
const matching =
	(form: RegExp): Reader =>
	(value) =>
		typeof value === 'string' && form.test(value) ? value : undefined;
const number: Reader = (value) => (typeof value === 'number' ? value : undefined);

/** What `typeof` says, and errors of this program that are not called so. */
const kinds: readonly unknown[] = (
	'string number bigint boolean symbol undefined object function ' +
	'LaterVersion LostLog Damaged OutOfSequence TooLarge Malformed StartRefusal'
).split(' ');
/** Any other word may be a name. */
const readKind: Reader = (kind) =>
	kinds.includes(kind) ? kind : matching(/^[A-Z]?[A-Za-z]{0,30}Error$/)(kind);

/** Read again in the line itself, where it no longer matters who put it there. */
const readError: Reader = (value) => {
	if (typeof value !== 'object' || value === null) return undefined;
	const { kind, code, at, cause } = value as Record<string, unknown>;
	const frame = /^(node:|client|server|shared|test|node_modules)[\w@./+-]*:\d+$/;
	const frames = Array.isArray(at) ? at.map(matching(frame)) : [];
	return {
		kind: readKind(kind),
		...(isCode(code) && { code }),
		at: frames.filter((one) => one !== undefined),
		...(cause !== undefined && { cause: readError(cause) }),
	};
};

const fields: Record<string, Reader> = {
	level: number,
	time: number,
	reqId: matching(/^req-[0-9a-z]{1,10}$/),
	/** What people are told to quote. */
	id: matching(/^[0-9a-f]{12}$/),
	/** A register, and what in it is called so. */
	team: matching(/^[\w-]{22}$/),
	labels: matching(/^a\d{1,6}(, a\d{1,6})*$/),
	refused: (code) => (isRefusalCode(code) ? code : undefined),
	status: (value) => (Number.isInteger(value) ? value : undefined),
	ip: (value) => (typeof value === 'string' ? truncateAddress(value) : undefined),
	err: readError,
	error: readError,
	msg: (value) => (sentences.includes(value) ? value : leftOut),
};

function allowed(line: string): object {
	const given = JSON.parse(line) as Record<string, unknown>;
	const kept = Object.entries(fields).map(([name, read]) => [
		name,
		Object.hasOwn(given, name) ? read(given[name]) : undefined,
	]);
	return Object.fromEntries(kept) as object;
}

/** How the logger writes: through the list, and then to whatever takes lines. */
export const logLines = (
	write: (line: string) => void = (line) => void process.stdout.write(line),
) => ({
	// Neither the process nor the computer is named.
	base: null,
	formatters: { log: withErrorsDescribed },
	stream: { write: (line: string) => write(`${JSON.stringify(allowed(line))}\n`) },
});
