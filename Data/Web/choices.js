// The reader's choices: the fields that hold them, and what is asked of the server for them.

import { ask } from "./api.js";
import { byId, element } from "./elements.js";
import { languageName, sorted } from "./languages.js";
import { recalled, remember } from "./settings.js";
import { VoiceChoice } from "./voices.js";

const FIELDS = ["text", "speed", "language", "markup", "format"];

export class Choices {
    #wanted = recalled();

    constructor(preview) {
        this.voice = new VoiceChoice(preview);
        for (const name of FIELDS) {
            this.set(name, this.#wanted[name]);
            byId(name).addEventListener("input", () => this.#changed());
        }
        this.voice.value = this.#wanted.voice ?? "";
        this.voice.choose(this.voice.value, false);
        this.voice.addEventListener("change", () => this.#changed());
        this.#show();
    }

    /** Asks the server for its voices. */
    async load() {
        const { voices } = await (await ask("v1/audio/voices")).json();
        const tags = sorted(new Set(voices.map((voice) => voice.language)));
        const known = [...byId("language").options].map((option) => option.value);
        for (const tag of tags.filter((tag) => !known.includes(tag))) {
            byId("language").append(element("option", { value: tag }, languageName(tag)));
        }
        this.set("language", this.#wanted.language);
        this.voice.fill(voices);
    }

    /** Sets a choice; a value that its field does not have is left out of account. */
    set(name, value) {
        if (value === undefined || value === null) return;
        if (name === "voice") return this.voice.choose(value);
        const field = byId(name);
        if (field.tagName === "SELECT" && ![...field.options].some((option) => option.value === value)) return;
        field.value = value;
        this.#show();
    }

    /** All choices by their names. */
    get values() {
        const values = { voice: this.voice.value };
        for (const name of FIELDS) values[name] = byId(name).value;
        return values;
    }

    /** What the server is asked to speak. */
    get request() {
        const { text, voice, speed, language, markup } = this.values;
        const request = { input: text, speed: Number(speed) };
        if (voice) request.voice = voice;
        if (language) request.language = language;
        if (markup) request.input_format = markup;
        return request;
    }

    #changed() {
        this.#wanted = this.values;
        remember(this.#wanted);
        this.#show();
    }

    #show() {
        const text = byId("text").value;
        const count = [...text].length;
        byId("count").textContent = count === 1 ? "1 character" : `${count.toLocaleString("en")} characters`;
        const speed = Number(byId("speed").value);
        byId("speed-shown").textContent = `${speed}×`;
        byId("speed").setAttribute("aria-valuetext", `${speed} times`);
    }
}
