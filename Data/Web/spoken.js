// Reads speech and word times from the server while it makes them.

/** Gives `{ samples, times }` for each line of the answer, samples as 16-bit numbers; throws what the server says is wrong. */
export async function* spoken(response) {
    let odd = new Uint8Array(0);
    for await (const line of lines(response)) {
        const piece = JSON.parse(line);
        if (piece.error) throw Object.assign(new Error(piece.error.message), { code: piece.error.code });
        const bytes = joined(odd, decoded(piece.audio ?? ""));
        const whole = bytes.length & ~1;
        odd = bytes.slice(whole);
        yield { samples: new Int16Array(bytes.buffer, 0, whole / 2), times: piece.times ?? [] };
    }
}

async function* lines(response) {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    try {
        for (;;) {
            const { value, done } = await reader.read();
            if (done) break;
            const parts = (rest + value).split("\n");
            rest = parts.pop();
            for (const part of parts) if (part) yield part;
        }
        if (rest) yield rest;
    } finally {
        reader.cancel().catch(() => {});
    }
}

function decoded(text) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function joined(first, second) {
    if (first.length === 0) return second;
    const both = new Uint8Array(first.length + second.length);
    both.set(first);
    both.set(second, first.length);
    return both;
}
