import * as Y from 'yjs';

/** Which fields hold text that is on this device only. */
export class KeptFields {
	readonly #fields = new Set<string>();

	/** `card/field`; a card that was made or replaced as a whole is `card`. */
	get all(): readonly string[] {
		return [...this.#fields];
	}

	get cards(): number {
		return new Set(this.all.map((field) => field.split('/', 1)[0])).size;
	}

	add(fields: readonly string[]): void {
		for (const field of fields) this.#fields.add(field);
	}

	clear(): void {
		this.#fields.clear();
	}
}

/** The fields that a local transaction changed; none for what came from the server or the device. */
export const changedFields = (transaction: Y.Transaction): string[] =>
	transaction.local
		? [...transaction.changed].flatMap(([type, keys]) =>
				[...keys].map((key) => [...pathOf(type), ...(key === null ? [] : [key])].join('/')),
			)
		: [];

type ChangedType = Parameters<Y.Transaction['changed']['has']>[0];

/** From the card down; a text that is a root itself stands for a card. */
function pathOf(type: ChangedType): string[] {
	const path: string[] = [];
	let item = type._item;
	while (item) {
		if (item.parentSub !== null) path.unshift(item.parentSub);
		item = item.parent instanceof Y.AbstractType ? item.parent._item : null;
	}
	return path.length > 0 || type instanceof Y.Map ? path : [Y.findRootTypeKey(type)];
}
