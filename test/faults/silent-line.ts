import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

interface Wire {
	near: Socket;
	far: Socket;
	/** Opened while the line was silent: what it sent is only late. */
	isLate: boolean;
}

/** A line to the server on which packets can vanish: no end of it is told that the other one is gone. */
export async function openSilentLine(port: number) {
	const wires = new Set<Wire>();
	let isSilent = false;
	const hold = ({ near, far }: Wire) => {
		near.unpipe(far).pause();
		far.unpipe(near).pause();
	};
	const join = ({ near, far }: Wire) => {
		near.pipe(far);
		far.pipe(near);
	};
	const server = createServer((near) => {
		const wire = { near, far: connect(port, '127.0.0.1'), isLate: isSilent };
		wires.add(wire);
		for (const [one, other] of [
			[near, wire.far],
			[wire.far, near],
		] as const) {
			one.on('error', () => {});
			one.on('close', () => {
				wires.delete(wire);
				// While it is silent nobody hears of the other's end.
				if (!isSilent) other.destroy();
			});
		}
		if (isSilent) hold(wire);
		else join(wire);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		fallSilent: () => {
			isSilent = true;
			wires.forEach(hold);
		},
		/** What was held back comes after all, or, where a box in between has forgotten its lines, never. */
		speakAgain: (hasForgotten: boolean) => {
			isSilent = false;
			for (const wire of wires) {
				const isAlive = !wire.near.destroyed && !wire.far.destroyed;
				if (isAlive && (wire.isLate || !hasForgotten)) join(wire);
				else if (!isAlive) for (const end of [wire.near, wire.far]) end.destroy();
				wire.isLate = false;
			}
		},
		close: () => {
			for (const { near, far } of wires) for (const end of [near, far]) end.destroy();
			server.close();
		},
	};
}
