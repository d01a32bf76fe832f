// Loads mynah.wasm and gives its functions the shapes of JavaScript: text, bytes and samples in and out.

/// What the C library asks of its host. There are no files: what it writes is for people, and goes nowhere.
function system(memory) {
    const badDescriptor = 8;
    return {
        fd_close: () => badDescriptor,
        fd_seek: () => badDescriptor,
        fd_write(_descriptor, vectors, count, written) {
            const view = new DataView(memory().buffer);
            let total = 0;
            for (let index = 0; index < count; index++) total += view.getUint32(vectors + 8 * index + 4, true);
            view.setUint32(written, total, true);
            return 0;
        },
        // Hash tables are seeded with it. A fixed seed makes the same input give the same output.
        random_get(start, count) {
            new Uint8Array(memory().buffer, start, count).fill(0);
            return 0;
        },
        proc_exit(code) {
            throw new Error(`mynah.wasm ended with code ${code}`);
        },
    };
}

/// A Mynah of its own memory, from the bytes of mynah.wasm.
export async function start(wasm) {
    let memory;
    const imports = { wasi_snapshot_preview1: system(() => memory) };
    const { instance } = await WebAssembly.instantiate(wasm, imports);
    memory = instance.exports.memory;
    instance.exports._initialize();
    return new Mynah(instance.exports);
}

class Mynah {
    #exports;

    constructor(exports) {
        this.#exports = exports;
    }

    /// A language tag as BCP 47 writes it.
    languageTag(tag) {
        return decode(this.#call("mynah_language_tag", encode(tag)));
    }

    /// The sentences of a text (a string, or bytes in UTF-8): start and end in bytes, and whether a paragraph ends there.
    sentences(text) {
        return rows(this.#call("mynah_sentences", encode(text)))
            .map(([start, end, last]) => ({ start, end, endsParagraph: last === 1 }));
    }

    /// The passages of at most `limit` bytes that a text is spoken in, and what ends with each.
    passages(text, limit = 600) {
        return rows(this.#call("mynah_passages", encode(text), limit))
            .map(([start, end, last]) => ({ start, end, ending: ["clause", "sentence", "paragraph"][last] }));
    }

    /// Samples (a Float32Array) at another rate.
    resample(samples, from, to) {
        return new Float32Array(this.#call("mynah_resample", bytesOf(samples), from, to).buffer);
    }

    /// A WAV file of 16-bit samples.
    writeWAV(samples, hertz) {
        return this.#call("mynah_write_wav", bytesOf(samples), hertz);
    }

    /// The samples and the rate of a WAV file.
    readWAV(file) {
        const reply = this.#call("mynah_read_wav", file).buffer;
        return { hertz: new Uint32Array(reply, 0, 1)[0], samples: new Float32Array(reply, 4) };
    }

    /// Opens a Kokoro model in GGUF; `precision` is exact, fast or compact.
    openKokoro(model, precision = "compact") {
        const argument = this.#give(model);
        const reply = this.#answer("mynah_kokoro_open", argument, model.length, ["exact", "fast", "compact"].indexOf(precision));
        const [number, hertz] = new Uint32Array(reply.buffer);
        return { number, hertz };
    }

    /// The samples of tokens, spoken by a model with the row of a voice (a Float32Array).
    speakKokoro(model, tokens, style, speed = 1) {
        const argument = new Uint32Array(1 + tokens.length + style.length);
        argument.set([tokens.length, ...tokens]);
        new Float32Array(argument.buffer).set(style, 1 + tokens.length);
        return new Float32Array(this.#call("mynah_kokoro_speak", bytesOf(argument), model.number, speed).buffer);
    }

    /// Opens English from its data files: the dictionary of an accent, its letters, the tagger and the homographs.
    openEnglish({ lexicon, letters, tagger, homographs }) {
        const given = [lexicon, letters, tagger, homographs].flatMap((bytes) => [this.#give(bytes), bytes.length]);
        return new Uint32Array(this.#answer("mynah_english_open", ...given).buffer)[0];
    }

    /// Gives back the memory of English.
    closeEnglish(english) {
        this.#exports.mynah_english_close(english);
    }

    /// The sound of a text, spoken by a model as English is read; when each word is heard, in samples; and what there is to warn of.
    sayKokoro(model, english, text, { voice, speed = 1, lexicon = "" }) {
        const parts = [encode(voice), encode(lexicon), encode(text)];
        const argument = new Uint8Array(8 + parts.reduce((sum, part) => sum + part.length, 0));
        new Uint32Array(argument.buffer, 0, 2).set([parts[0].length, parts[1].length]);
        let place = 8;
        for (const part of parts) {
            argument.set(part, place);
            place += part.length;
        }
        const reply = this.#call("mynah_kokoro_say", argument, model.number, english, speed).buffer;
        const [samples, words, warnings] = new Uint32Array(reply, 0, 3);
        const marks = new Uint32Array(reply, 12 + 4 * samples, 4 * words);
        return {
            samples: new Float32Array(reply, 12, samples),
            words: Array.from({ length: words }, (_, word) => marks.subarray(4 * word, 4 * word + 4))
                .map(([start, end, from, to]) => ({ start, end, from, to })),
            warnings: decode(new Uint8Array(reply, 12 + 4 * samples + 16 * words, warnings)).split("\n").slice(0, -1),
        };
    }

    /// Gives back the memory of a model.
    closeKokoro(model) {
        this.#exports.mynah_kokoro_close(model.number);
    }

    /// How many bytes of memory there are, to see that calls give back what they take.
    get size() {
        return this.#exports.memory.buffer.byteLength;
    }

    /// Calls a function with bytes and numbers; gives the bytes of its reply, or throws its message.
    #call(name, bytes, ...numbers) {
        const argument = this.#give(bytes);
        try {
            return this.#answer(name, argument, bytes.length, ...numbers);
        } finally {
            this.#exports.mynah_release(argument);
        }
    }

    /// Writes bytes where functions can read them.
    #give(bytes) {
        const argument = this.#exports.mynah_allocate(bytes.length) >>> 0;
        if (argument === 0) throw new Error(`${bytes.length} bytes are more than Mynah takes at once.`);
        this.#memory.set(bytes, argument);
        return argument;
    }

    /// Calls a function with numbers; gives the bytes of its reply, or throws its message.
    #answer(name, ...numbers) {
        const reply = this.#exports[name](...numbers) >>> 0;
        const [status, count] = new Uint32Array(this.#exports.memory.buffer, reply, 2);
        const answer = this.#memory.slice(reply + 8, reply + 8 + count);
        this.#exports.mynah_release(reply);
        if (status !== 0) throw new Error(decode(answer));
        return answer;
    }

    get #memory() {
        return new Uint8Array(this.#exports.memory.buffer);
    }
}

const encode = (text) => (typeof text === "string" ? new TextEncoder().encode(text) : text);
const decode = (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
const bytesOf = (samples) => new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);

/// The numbers of a reply, three by three.
function rows(bytes) {
    const numbers = new Uint32Array(bytes.buffer);
    return Array.from({ length: numbers.length / 3 }, (_, row) => numbers.subarray(3 * row, 3 * row + 3));
}
