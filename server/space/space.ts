/** Whether the disk has room for what people write. Asked at every use; `onChange` tells when the answer turns. */
export interface Space {
	readonly isFull: boolean;
	/** Throws overboard what is kept for that: erasing needs room too. */
	makeRoom(): Promise<void>;
	/** The returned function stops listening. */
	onChange(listener: () => void): () => void;
}

/** Of stores without a disk. */
export const endlessSpace: Space = {
	isFull: false,
	makeRoom: () => Promise.resolve(),
	onChange: () => () => {},
};
