// A text on its way from the server to the ear.

import { ask, warnings } from "./api.js";
import { Player } from "./player.js";
import { spoken } from "./spoken.js";

/** How many samples a second are asked for: what the voices have by themselves. */
const RATE = 24_000;

export class Utterance {
    #abort = new AbortController();

    /** Begins at once, so that the click that asked for it lets the browser play; `hear` is told of samples, times, warnings. */
    constructor(request, hear) {
        this.request = request;
        this.hear = hear;
        this.player = new Player(RATE);
        this.asked = performance.now();
        /** How many seconds passed between the click and the first sound's arrival. */
        this.delay = null;
    }

    /** Reads the whole answer; returns when all has arrived, throws what went wrong. */
    async run() {
        const body = {
            ...this.request,
            response_format: "pcm", sample_rate: RATE, stream: true, timestamps: "word", span_units: "utf16",
        };
        const response = await ask("v1/audio/speech", { body, signal: this.#abort.signal });
        this.hear.warnings(warnings(response));
        try {
            for await (const { samples, times } of spoken(response)) {
                this.delay ??= (performance.now() - this.asked) / 1_000;
                this.player.add(samples);
                this.hear.piece(samples, times);
            }
        } finally {
            // What has arrived can be heard, whatever came to pass.
            if (!this.#abort.signal.aborted) this.player.finish();
        }
    }

    stop() {
        this.#abort.abort();
        this.player.stop();
    }
}

/** A voice that says what it sounds like: the server makes it once, and the browser keeps it as long as it is the same. */
export class VoiceClip {
    #abort = new AbortController();

    /** Begins at once, as an utterance does. */
    constructor(voice, speed) {
        this.path = `v1/audio/voices/${encodeURIComponent(voice)}/preview?format=pcm&speed=${speed}`;
        this.player = new Player(RATE);
    }

    async run() {
        const response = await ask(this.path, { signal: this.#abort.signal });
        this.player.add(new Int16Array(await response.arrayBuffer()));
        this.player.finish();
    }

    stop() {
        this.#abort.abort();
        this.player.stop();
    }
}
