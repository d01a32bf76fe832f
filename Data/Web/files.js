// Speech and captions as files.

import { ask } from "./api.js";
import { save } from "./elements.js";

const CAPTIONS = { srt: "application/x-subrip", vtt: "text/vtt" };

/** Asks for the speech in a format, and gives it to the reader. */
export async function download(request, format) {
    const response = await ask("v1/audio/speech", { body: { ...request, response_format: format, stream: false } });
    const blob = await response.blob();
    save(blob, `${fileName(request.input)}.${format}`);
    return { response, size: blob.size };
}

/** Asks for captions, `srt` or `vtt`, and gives them to the reader. */
export async function captions(request, kind) {
    const response = await ask("v1/audio/speech", { body: request, accept: CAPTIONS[kind] });
    const blob = await response.blob();
    save(blob, `${fileName(request.input)}.${kind}`);
    return { response, size: blob.size };
}

/** The first words of a text, as a file can be called. */
function fileName(text) {
    const words = text.replace(/<[^>]*>/g, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
    let name = "";
    for (const word of words.slice(0, 6)) {
        if (name.length + word.length > 40) break;
        name += name ? `-${word}` : word;
    }
    return name.toLowerCase() || "speech";
}
