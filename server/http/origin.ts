import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { refuse, refusalText } from '../../shared/refusal.ts';
import { addressesOf } from '../addresses.ts';
import { answerRefusal } from './answers.ts';

export interface Listening {
	host: string;
	publicUrl: string | undefined;
}

/** How long what the computer's networks are called is believed; a laptop changes them. */
const believed = 5000;

/** Whose pages may talk to this server: those of exactly the addresses that its start prints. */
export class Origins {
	#at: Listening;
	#addresses: typeof addressesOf;
	#now: () => number;
	#known = new Map<number, { origins: readonly string[]; until: number }>();

	constructor(at: Listening, now: () => number = Date.now, addresses = addressesOf) {
		this.#at = at;
		this.#now = now;
		this.#addresses = addresses;
	}

	/** Whether a request comes from one of them; programs send no Origin, and bring a token of their own. */
	admit({ headers: { origin }, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
		return origin === undefined || this.#allowed(socket.localPort).includes(origin);
	}

	/** Whether a page may be opened under this name. Behind a proxy, which has a name of its own, any. */
	opensAt({ headers: { host }, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
		if (this.#at.publicUrl !== undefined) return true;
		return this.#allowed(socket.localPort).includes(`http://${host}`);
	}

	#allowed(port = 0): readonly string[] {
		const known = this.#known.get(port);
		if (known && known.until > this.#now()) return known.origins;
		const { publicUrl, local, network } = this.#addresses({ ...this.#at, port });
		// The same computer by its number.
		const loopback = local ? [local, local.replace('//localhost:', '//127.0.0.1:')] : [];
		const origins = [...(publicUrl ? [publicUrl] : []), ...loopback, ...network].map(asOrigin);
		this.#known.set(port, { origins, until: this.#now() + believed });
		return origins;
	}
}

/** As browsers write it: the usual port is left out. */
const asOrigin = (address: string) => new URL(address).origin;

const isPage = ({ method, headers }: FastifyRequest) =>
	method === 'GET' && headers.accept?.includes('text/html') === true;

/** Before anything else: no page of elsewhere is answered, and none is opened under a name that is not ours. */
export function keepToOrigins(app: FastifyInstance, origins: Origins): void {
	app.addHook('onRequest', async (request, reply): Promise<FastifyReply | undefined> => {
		if (!origins.admit(request.raw)) return answerRefusal(reply, refuse('other-origin'));
		if (!isPage(request) || origins.opensAt(request.raw)) return undefined;
		const { message, next } = refusalText['other-origin'];
		return reply.code(421).type('text/plain; charset=utf-8').send(`${message()}\n${next}\n`);
	});
}
