// Runs before anything of the product is imported: some of it takes the clock and chance along when it is.
import nodeCrypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import zlib from 'node:zlib';
import { vi } from 'vitest';
import { drawn } from './drawn.ts';

vi.useFakeTimers({
	toFake: [
		...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const),
		...(['Date', 'performance'] as const),
	],
});

Math.random = () => drawn.chance.next();
Object.defineProperty(globalThis.crypto, 'getRandomValues', {
	value: <Bytes extends NodeJS.ArrayBufferView>(array: Bytes) => drawn.chance.fill(array),
});
Object.assign(nodeCrypto, {
	randomBytes: (length: number) => drawn.chance.fill(Buffer.alloc(length)),
});
// No threads: they answer when they like.
Object.assign(zlib, {
	deflate: (bytes: Uint8Array, answer: (error: null, packed: Buffer) => void) =>
		answer(null, zlib.deflateSync(bytes)),
	inflate: (bytes: Uint8Array, answer: (error: null, plain: Buffer) => void) =>
		answer(null, zlib.inflateSync(bytes)),
});
syncBuiltinESMExports();
// Nor does anything depend on when memory is collected.
globalThis.WeakRef = class<Value extends WeakKey> {
	readonly [Symbol.toStringTag] = 'WeakRef';
	readonly #value: Value;

	constructor(value: Value) {
		this.#value = value;
	}

	deref = (): Value => this.#value;
};

// Each document listens for the end of the process.
process.setMaxListeners(0);

vi.mock('ws', () => import('./stand-ins/ws.ts'));
vi.mock('socket.io', () => import('./stand-ins/socket-io.ts'));
vi.mock('socket.io-client', () => import('./stand-ins/socket-io-client.ts'));
vi.mock('classic-level', () => import('./stand-ins/classic-level.ts'));
