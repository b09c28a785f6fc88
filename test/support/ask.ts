/** Asks the API as a program does; throws what it refuses. */
export async function ask<Answer>(url: string, body?: unknown): Promise<Answer> {
	const response = await fetch(url, {
		...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
		headers: { 'content-type': 'application/json' },
	});
	if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
	return (await response.json()) as Answer;
}
