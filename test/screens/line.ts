import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export type Line = Awaited<ReturnType<typeof openLine>>;

/** A line to the server that can be cut: a browser's own way of going offline spares open WebSockets. */
export async function openLine(port: number) {
	const ends = new Set<Socket>();
	let isCut = false;
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
			one.on('close', () => ends.delete(one));
			one.pipe(other);
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const cut = () => {
		isCut = true;
		for (const end of ends) end.destroy();
	};
	return {
		port: (server.address() as AddressInfo).port,
		cut,
		mend: () => (isCut = false),
		close: () => {
			cut();
			server.close();
		},
	};
}
