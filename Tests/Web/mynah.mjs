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

    /// How many bytes of memory there are, to see that calls give back what they take.
    get size() {
        return this.#exports.memory.buffer.byteLength;
    }

    /// Calls a function with bytes and numbers; gives the bytes of its reply, or throws its message.
    #call(name, bytes, ...numbers) {
        const argument = this.#exports.mynah_allocate(bytes.length) >>> 0;
        if (argument === 0) throw new Error(`${bytes.length} bytes are more than Mynah takes at once.`);
        this.#memory.set(bytes, argument);
        const reply = this.#exports[name](argument, bytes.length, ...numbers) >>> 0;
        const [status, count] = new Uint32Array(this.#exports.memory.buffer, reply, 2);
        const answer = this.#memory.slice(reply + 8, reply + 8 + count);
        this.#exports.mynah_release(reply);
        this.#exports.mynah_release(argument);
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
