// Follows what a server tells as it happens (server-sent events over fetch, which can carry a key), and finds it again when it is gone.

import { ask } from "./api.js";

/** The longest wait before the server is asked again, and how long it may be silent before it counts as gone; in milliseconds. */
const LONGEST = 15_000;
const SILENCE = 10_000;

export class Live {
    #path = "";
    #abort = null;
    #failures = 0;
    #timer = 0;
    #watch = 0;

    /** `told` is given the data of each event, `state` what becomes of the line, and `refused` why the server does not want to tell. */
    constructor({ told, state, refused }) {
        this.told = told;
        this.state = state;
        this.refused = refused;
    }

    /** Follows a path from now on. */
    follow(path) {
        this.#path = path;
        this.#failures = 0;
        this.#begin();
    }

    /** Goes on where it was, at once. */
    resume() {
        if (this.#path) this.follow(this.#path);
    }

    /** Follows no more. */
    stop() {
        clearTimeout(this.#timer);
        clearTimeout(this.#watch);
        this.#abort?.abort();
        this.#abort = null;
    }

    async #begin() {
        this.stop();
        const abort = new AbortController();
        this.#abort = abort;
        let isSilent = false;
        const heard = () => {
            clearTimeout(this.#watch);
            this.#watch = setTimeout(() => { isSilent = true; abort.abort(); }, SILENCE);
        };
        try {
            heard();
            const response = await ask(this.#path, { accept: "text/event-stream", signal: abort.signal });
            await this.#read(response.body.getReader(), heard);
            // The server ends its line now and then, so that keys are looked at again.
            if (this.#abort === abort) this.#again(0);
        } catch (error) {
            if (this.#abort !== abort || (error.name === "AbortError" && !isSilent)) return;
            this.#failed(error);
        }
    }

    async #read(reader, heard) {
        const decoder = new TextDecoder();
        let text = "";
        for (;;) {
            const { done, value } = await reader.read();
            if (done) return;
            heard();
            text += decoder.decode(value, { stream: true });
            const events = text.split("\n\n");
            text = events.pop();
            for (const event of events) this.#tell(event);
        }
    }

    #tell(event) {
        const data = event.split("\n").filter((line) => line.startsWith("data: ")).map((line) => line.slice(6)).join("\n");
        if (!data) return;
        this.#failures = 0;
        this.state("live", 0);
        this.told(JSON.parse(data));
    }

    #failed(error) {
        clearTimeout(this.#watch);
        if (error.status >= 400 && error.status < 500 && error.status !== 429) return this.refused(error);
        const wait = Math.max((error.retryAfter ?? 0) * 1_000, Math.min(LONGEST, 1_000 * 2 ** this.#failures));
        this.#failures += 1;
        this.state("lost", wait);
        this.#again(wait);
    }

    #again(wait) {
        clearTimeout(this.#timer);
        clearTimeout(this.#watch);
        this.#timer = setTimeout(() => this.#begin(), wait || (this.#failures > 0 ? 1_000 : 50));
    }
}
