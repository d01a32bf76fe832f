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
        proc_exit(code) {
            throw new Error(`mynah.wasm ended with code ${code}`);
        },
    };
}

/// A copy of Mynah that has the given bytes of mynah.wasm and a memory of its own.
export async function start(bytes) {
    let memory;
    const imports = { wasi_snapshot_preview1: system(() => memory) };
    const { instance } = await WebAssembly.instantiate(bytes, imports);
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
    languageTag(text) {
        return decode(this.#call("mynah_language_tag", encode(text)));
    }

    /// How many bytes of memory there are, to see that calls give back what they take.
    get size() {
        return this.#exports.memory.buffer.byteLength;
    }

    /// Calls a function with bytes and numbers; gives the bytes of its reply, or throws its message.
    #call(name, bytes, ...numbers) {
        const argument = this.#exports.mynah_allocate(bytes.length);
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

const encode = (text) => new TextEncoder().encode(text);
const decode = (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
