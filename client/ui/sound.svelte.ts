/** Two sounds made on the spot, without a file; browsers let a page be heard after its first click or key. */

const key = 'muted';

interface Tone {
	/** Hertz. */
	pitch: number;
	/** Seconds from now. */
	after: number;
}

const tones = {
	/** A minute is left: one low tone, soft enough to speak on. */
	soft: { volume: 0.08, tones: [{ pitch: 523, after: 0 }] },
	/** The time is up: three tones that rise. */
	end: {
		volume: 0.25,
		tones: [
			{ pitch: 523, after: 0 },
			{ pitch: 659, after: 0.25 },
			{ pitch: 784, after: 0.5 },
		],
	},
} as const satisfies Record<string, { volume: number; tones: readonly Tone[] }>;

/** Seconds in which a tone fades away. */
const fade = 0.9;

class Sound {
	#muted = $state(localStorage.getItem(key) === 'yes');
	#audio: AudioContext | undefined;
	#heard = $state(false);

	get muted(): boolean {
		return this.#muted;
	}

	/** Kept on this device. */
	mute(muted: boolean): void {
		this.#muted = muted;
		if (muted) localStorage.setItem(key, 'yes');
		else localStorage.removeItem(key);
	}

	/** Whether the browser lets this page be heard. */
	get heard(): boolean {
		return this.#heard;
	}

	/** To be called when somebody clicks or presses a key. */
	unlock(): void {
		this.#audio ??= new AudioContext();
		const audio = this.#audio;
		audio.onstatechange = () => (this.#heard = audio.state === 'running');
		if (audio.state === 'suspended') void audio.resume();
		this.#heard = audio.state === 'running';
	}

	play(what: keyof typeof tones): void {
		const audio = this.#audio;
		if (this.#muted || audio?.state !== 'running') return;
		const { volume, tones: melody } = tones[what];
		for (const { pitch, after } of melody) {
			const at = audio.currentTime + after;
			const tone = audio.createOscillator();
			const loudness = audio.createGain();
			tone.frequency.value = pitch;
			loudness.gain.setValueAtTime(volume, at);
			loudness.gain.exponentialRampToValueAtTime(0.0001, at + fade);
			tone.connect(loudness).connect(audio.destination);
			tone.start(at);
			tone.stop(at + fade);
		}
	}
}

export const sound = new Sound();
