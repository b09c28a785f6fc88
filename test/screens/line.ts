import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export type Line = Awaited<ReturnType<typeof openLine>>;

/** A line to the server that can be cut: a browser's own way of going offline spares open WebSockets. */
export async function openLine(port: number) {
	const ends = new Set<Socket>();
	let isCut = false;
	let isSilent = false;
	const server = createServer((near) => {
		if (isCut) {
			near.destroy();
			return;
		}
		const far = connect(port, '127.0.0.1');
		for (const [one, other] of [
			[near, far],
			[far, near],
		] as const) {
			ends.add(one);
			one.on('error', () => other.destroy());
			one.on('close', () => {
				ends.delete(one);
				if (!isSilent) other.destroy();
			});
			one.on('data', (data) => isSilent || other.write(data));
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const cut = () => {
		isCut = true;
		for (const end of ends) end.destroy();
	};
	/** Packets vanish and nobody is told. */
	const swallow = () => (isSilent = true);
	const mend = () => {
		if (isSilent) for (const end of ends) end.destroy();
		isCut = isSilent = false;
	};
	return {
		port: (server.address() as AddressInfo).port,
		cut,
		swallow,
		mend,
		close: () => {
			cut();
			server.close();
		},
	};
}
