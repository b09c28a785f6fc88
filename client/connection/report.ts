import { saveFile } from './save-file.ts';
import type { Told } from '../text/word-refusal.ts';

const nameIn = (header: string | null, fallback: string): string => {
	const encoded = /filename\*=UTF-8''([^;]+)/.exec(header ?? '')?.[1];
	return encoded ? decodeURIComponent(encoded) : fallback;
};

/** Fetches the report with this seat's cookie and hands it to the browser as a download; a refusal when it cannot. */
export async function downloadReport(
	workshop: string,
	seat: string,
	kind: 'md' | 'json',
): Promise<Told | null> {
	let response: Response;
	let content: Blob;
	try {
		response = await fetch(`/api/workshops/${workshop}/report.${kind}`, {
			headers: { 'x-seat': seat },
			cache: 'no-store',
		});
		content = await response.blob();
	} catch {
		return { code: 'unreachable' };
	}
	if (!response.ok) return { code: response.status === 403 ? 'wrong-key' : 'unreadable' };
	saveFile(content, nameIn(response.headers.get('content-disposition'), `report.${kind}`));
	return null;
}
