import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';
import { renderUnicodeCompact } from 'uqr';
import { mostCreated } from './http/creations.ts';

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

/** Where a server can be opened: `forPhones` is the one worth showing as a code. */
export type Addresses = {
	publicUrl?: string;
	local?: string;
	network: string[];
	forPhones?: string;
};

/** Bridges of containers and virtual machines, which no phone can reach. */
const isVirtual = (name: string) =>
	/^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap)/.test(name);

const networkHosts = (interfaces: Interfaces) =>
	Object.entries(interfaces)
		.flatMap(([name, infos]) => (infos ?? []).map((info) => ({ info, virtual: isVirtual(name) })))
		.filter(({ info }) => info.family === 'IPv4' && !info.internal)
		.map(({ info, virtual }) => ({ host: info.address, virtual }))
		.sort((a, b) => Number(a.virtual) - Number(b.virtual));

export const addressesOf = (
	at: { host: string; port: number; publicUrl: string | undefined },
	interfaces: Interfaces = networkInterfaces(),
): Addresses => {
	const everywhere = at.host === '0.0.0.0' || at.host === '::';
	const loopback = at.host === 'localhost' || at.host === '::1' || at.host.startsWith('127.');
	const address = (host: string) => `http://${host.includes(':') ? `[${host}]` : host}:${at.port}`;
	const one = loopback ? [] : [{ host: at.host, virtual: false }];
	const hosts = everywhere ? networkHosts(interfaces) : one;
	const network = hosts.map(({ host }) => address(host));
	const forPhones = at.publicUrl ?? (hosts[0]?.virtual ? undefined : network[0]);
	return {
		...(at.publicUrl !== undefined && { publicUrl: at.publicUrl }),
		...((everywhere || loopback) && { local: address(everywhere ? 'localhost' : at.host) }),
		network,
		...(forPhones !== undefined && { forPhones }),
	};
};

/** What the terminal shows once the server answers. */
export const describeAddresses = ({ publicUrl, local, network, forPhones }: Addresses): string => {
	const lines = [
		...(publicUrl ? [`  Public            ${publicUrl}`] : []),
		...(local ? [`  On this computer  ${local}`] : []),
		...network.map((url) => `  On the network    ${url}`),
	];
	const code = forPhones ? ['', renderUnicodeCompact(forPhones, { border: 2 }), forPhones] : [];
	return ['', 'Same Boat is running.', '', ...lines, ...code, ''].join('\n');
};

/** Who can do what from outside, as far as a setting would change it. */
export const describeAccess = ({
	createKey,
	publicUrl,
	proxies,
}: {
	createKey: string | undefined;
	publicUrl: string | undefined;
	proxies: readonly string[];
}): string => {
	const creating = createKey
		? 'Workshops are created by whoever has the CREATE_KEY.'
		: `Anybody who opens it can create workshops, ${mostCreated} an hour from one address; CREATE_KEY changes that.`;
	const needsProxy = publicUrl?.startsWith('https:') === true && proxies.length === 0;
	const proxy =
		'PUBLIC_URL is https, and no proxy is known: set TRUST_PROXY to its address, so that cookies are secure.';
	return [creating, ...(needsProxy ? [proxy] : []), ''].join('\n');
};
