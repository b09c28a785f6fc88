/** Figures for `/metrics`, each read when it is asked for. */
export class Gauges {
	#gauges = new Map<string, { help: string; read: () => number }>();

	/** A name says its unit: `sameboat_event_loop_delay_p99_seconds`. */
	add(name: string, help: string, read: () => number) {
		if (this.#gauges.has(name)) throw new Error(`There are two gauges called ${name}.`);
		this.#gauges.set(name, { help, read });
	}

	/** The Prometheus text format. */
	toText(): string {
		return [...this.#gauges]
			.map(
				([name, { help, read }]) =>
					`# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${read()}\n`,
			)
			.join('');
	}
}
