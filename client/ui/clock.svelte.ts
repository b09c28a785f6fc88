import { createSubscriber } from 'svelte/reactivity';

/** The time of day by seconds, ticking only while something on screen shows it. */
class Clock {
	#subscribe = createSubscriber((update) => {
		const timer = setInterval(update, 250);
		return () => clearInterval(timer);
	});

	/** Milliseconds since 1970 on this device. */
	get now(): number {
		this.#subscribe();
		return Date.now();
	}
}

export const clock = new Clock();
