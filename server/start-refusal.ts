/** A reason not to start that its reader can do something about: one sentence, no stack. */
export class StartRefusal extends Error {
	override readonly name = 'StartRefusal';
}
