// The choice of a voice: a field that can be written in, and a list that narrows as one writes.

import { byId, element, icon } from "./elements.js";
import { languageName, sorted } from "./languages.js";

const AUTOMATIC = { id: "", title: "Automatic", language: "", gender: "", engine: "" };

export class VoiceChoice extends EventTarget {
    #field = byId("voice");
    #list = byId("voices");
    #voices = [];
    #options = [];
    #active = -1;
    /** The name that is sent; empty is the server's choice. */
    value = "";

    /** `preview` is given the voice that is to be heard. */
    constructor(preview) {
        super();
        this.preview = preview;
        this.#field.addEventListener("focus", () => this.#field.select());
        this.#field.addEventListener("click", () => this.#open());
        this.#field.addEventListener("input", () => this.#open(this.#field.value));
        this.#field.addEventListener("keydown", (event) => this.#press(event));
        this.#field.addEventListener("blur", () => this.#leave());
        // The field keeps the focus while the list is used.
        this.#list.addEventListener("mousedown", (event) => event.preventDefault());
        this.#list.addEventListener("click", (event) => this.#click(event));
    }

    /** Takes the server's voices. */
    fill(voices) {
        this.#voices = voices;
        this.choose(this.value, false);
    }

    /** The voice that is chosen, as far as it is known. */
    get voice() { return this.#voices.find((voice) => voice.id === this.value) ?? { ...AUTOMATIC, id: this.value, title: this.value }; }

    /** Chooses a voice by its name. */
    choose(id, tells = true) {
        this.value = id;
        this.#field.value = id === "" ? "" : this.#title(this.voice);
        if (tells) this.dispatchEvent(new Event("change"));
    }

    #title(voice) { return voice.language ? `${voice.title} · ${languageName(voice.language)}` : voice.title; }

    get #isOpen() { return !this.#list.hidden; }

    #open(query = "") {
        this.#list.replaceChildren();
        this.#options = [];
        const words = query.toLowerCase().split(/\s+/).filter(Boolean);
        const fitting = this.#voices.filter((voice) => fits(voice, words));
        if (words.length === 0) this.#list.append(this.#option(AUTOMATIC, "the best for the language"));
        for (const tag of sorted(new Set(fitting.map((voice) => voice.language)))) {
            this.#list.append(this.#group(tag, fitting.filter((voice) => voice.language === tag)));
        }
        // A mixture of voices, or a name that only the server knows.
        if (words.length > 0 && !this.#voices.some((voice) => voice.id === query.trim())) {
            this.#list.append(this.#option({ ...AUTOMATIC, id: query.trim(), title: `“${query.trim()}”` }, "as it is written"));
        }
        this.#list.hidden = false;
        this.#field.setAttribute("aria-expanded", "true");
        const chosen = this.#options.findIndex(({ voice }) => voice.id === this.value);
        this.#activate(words.length > 0 ? 0 : chosen);
    }

    #group(tag, voices) {
        const id = `language-${tag}`;
        const title = element("h3", { id, role: "presentation" }, languageName(tag));
        const group = element("div", { role: "group", "aria-labelledby": id }, title);
        for (const voice of voices) {
            const gender = voice.gender === "unspecified" ? "" : `${voice.gender} · `;
            group.append(this.#option(voice, `${gender}${voice.engine}`));
        }
        return group;
    }

    #option(voice, note) {
        const id = `voice-${this.#options.length}`;
        const row = element("div", { id, className: "option", role: "option", "aria-selected": String(voice.id === this.value) });
        row.append(element("b", {}, voice.title), element("small", {}, note));
        // For the mouse alone: with the keyboard, the button beside the field does the same.
        if (voice.language) {
            const hear = element("span", { className: "icon", title: "Hear this voice", "aria-hidden": "true" }, icon("hear"));
            row.append(hear);
        }
        this.#options.push({ voice, row });
        return row;
    }

    #activate(index) {
        this.#options[this.#active]?.row.classList.remove("active");
        this.#active = index;
        const row = this.#options[index]?.row;
        this.#field.setAttribute("aria-activedescendant", row?.id ?? "");
        row?.classList.add("active");
        row?.scrollIntoView({ block: "nearest" });
    }

    #click(event) {
        const chosen = this.#options.find(({ row }) => row.contains(event.target));
        if (!chosen) return;
        if (event.target.closest(".icon")) return this.preview(chosen.voice);
        this.choose(chosen.voice.id);
        this.#close();
    }

    #press(event) {
        const count = this.#options.length;
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            if (!this.#isOpen) return this.#open();
            const step = event.key === "ArrowDown" ? 1 : -1;
            this.#activate((Math.max(this.#active, step < 0 ? 0 : -1) + step + count) % count);
        } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            if (!this.#isOpen) return this.#open();
            const chosen = this.#options[this.#active];
            if (chosen) this.choose(chosen.voice.id);
            this.#close();
        } else if (event.key === "Escape" && this.#isOpen) {
            event.stopPropagation();
            this.choose(this.value, false);
            this.#close();
        }
    }

    /** A name or mixture that was written counts, though it was not taken from the list; nothing is the server's choice. */
    #leave() {
        const written = this.#field.value.trim();
        this.#close();
        if (written === "") return this.value !== "" && this.choose("");
        const known = this.#voices.find((voice) => voice.id === written);
        if (known) return this.choose(known.id);
        const isShown = written === this.#title(this.voice);
        if (!isShown && !this.#voices.some((voice) => fits(voice, written.toLowerCase().split(/\s+/)))) return this.choose(written);
        this.choose(this.value, false);
    }

    #close() {
        this.#list.hidden = true;
        this.#active = -1;
        this.#field.setAttribute("aria-expanded", "false");
        this.#field.removeAttribute("aria-activedescendant");
    }
}

/** Whether each word that is sought begins one of the voice's. */
function fits(voice, words) {
    if (words.length === 0) return true;
    const text = `${voice.id} ${voice.title} ${voice.language} ${languageName(voice.language)} ${voice.gender} ${voice.engine}`;
    const own = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => voice.id.toLowerCase().startsWith(word) || own.some((part) => part.startsWith(word)));
}
