/** Stands for whatever a text asks for: 2 of anything, also where that is a list to be joined. */
const params: unknown = new Proxy({}, { get: (_of, key) => (key === 'join' ? () => '2' : 2) });

/** Every text of a catalogue by its path; those with parameters are worded with 2 of everything. */
export function textsIn(texts: unknown, path = ''): [string, string][] {
	if (typeof texts === 'string') return [[path, texts]];
	if (typeof texts === 'function') return textsIn(texts(params), path);
	if (typeof texts !== 'object' || texts === null) return [[path, `not a text: ${texts}`]];
	return Object.entries(texts).flatMap(([key, text]) =>
		textsIn(text, (path && `${path}.${key}`) || key),
	);
}
