import { isIPv4, isIPv6 } from 'node:net';

/** Four groups of an address of the old kind, eight of one of the new; null for what is no address. */
export function groupsOf(address: string): string[] | null {
	const old = address.replace(/^::ffff:/i, '');
	if (isIPv4(old)) return old.split('.');
	if (!isIPv6(address)) return null;
	const [front = '', back] = address.split('%')[0]!.split('::');
	const left = front.split(':').filter(Boolean);
	const right = back?.split(':').filter(Boolean) ?? [];
	const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
	return back === undefined ? left : [...left, ...zeros, ...right];
}
