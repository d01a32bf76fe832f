// Tells the reader what went wrong or what to know, and offers what mends it.

import { byId, element } from "./elements.js";
import { keep } from "./keys.js";

/** What the choices are called that an error can be about. */
const CHOICES = { voice: "voice", language: "language", lang_code: "language", response_format: "format", speed: "speed" };

export class Notices {
    #place = byId("notices");
    #field = byId("key-field");
    #again = () => {};

    /** `choose` is told a choice and its value when the reader takes an offer. */
    constructor(choose) {
        this.choose = choose;
        byId("key-use").addEventListener("click", () => this.#useKey());
        byId("key").addEventListener("keydown", (event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            this.#useKey();
        });
    }

    clear() {
        this.#place.replaceChildren();
    }

    /** Shows warnings. */
    warn(texts) {
        for (const text of texts) this.#show(element("div", { className: "notice" }, element("p", {}, text)));
    }

    /** Shows a failure; `again` does what failed once more. */
    fail(error, again) {
        if (error.name === "AbortError") return;
        const notice = element("div", { className: "notice error" }, element("p", {}, error.message));
        const offers = this.#offers(error, again);
        if (offers.length > 0) notice.append(element("p", {}, ...offers));
        this.#show(notice);
        if (error.status !== 401) return;
        this.#again = again;
        this.#field.hidden = false;
        byId("key").focus();
    }

    #offers(error, again) {
        const offers = [];
        const choice = CHOICES[error.parameter];
        if (choice && error.nearest) {
            offers.push(this.#offer(`Use “${error.nearest}”`, () => {
                this.choose(choice, error.nearest);
                again();
            }));
        }
        if (choice === "voice") {
            offers.push(this.#offer("Choose the voice automatically", () => {
                this.choose("voice", "");
                again();
            }));
        }
        const isPassing = error.status === 0 || error.status === 429 || error.status >= 500;
        if (isPassing) offers.push(this.#retry(error.retryAfter ?? 0, again));
        return offers;
    }

    /** A button that can be pressed once the server said that it is worth it. */
    #retry(seconds, again) {
        const button = this.#offer("Try again", again);
        const until = Date.now() + seconds * 1_000;
        const tell = () => {
            const left = Math.ceil((until - Date.now()) / 1_000);
            button.disabled = left > 0;
            button.textContent = left > 0 ? `Try again in ${left} s` : "Try again";
            if (left > 0 && button.isConnected) setTimeout(tell, 500);
        };
        setTimeout(tell);
        return button;
    }

    #offer(text, act) {
        const button = element("button", { type: "button" }, text);
        button.addEventListener("click", () => {
            this.clear();
            act();
        });
        return button;
    }

    #show(notice) {
        this.#place.append(notice);
        notice.scrollIntoView({ block: "nearest" });
    }

    #useKey() {
        keep(byId("key").value.trim());
        byId("key").value = "";
        this.#field.hidden = true;
        this.clear();
        this.#again();
    }
}
