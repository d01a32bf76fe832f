// The portable core in WebAssembly gives real results: node Tests/Web/smoke.mjs (after Scripts/build-web.sh).
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { start } from "./mynah.mjs";

const wasm = await readFile(new URL("../../.build/web/mynah.wasm", import.meta.url));
const mynah = await start(wasm);

/// The pieces of a text that spans name.
function pieces(text, spans) {
    const bytes = Buffer.from(text);
    return spans.map(({ start, end }) => bytes.subarray(start, end).toString());
}

/// A sine of half the full scale.
function tone(pitch, hertz, count) {
    return Float32Array.from({ length: count }, (_, index) => 0.5 * Math.sin((2 * Math.PI * pitch * index) / hertz));
}

test("writes language tags as BCP 47 does", () => {
    assert.equal(mynah.languageTag("EN_gb"), "en-GB");
    assert.equal(mynah.languageTag("zh-hant-tw"), "zh-Hant-TW");
});

test("says what is wrong and what to do, in the caller's own letters", () => {
    assert.throws(() => mynah.languageTag("größe!"), {
        message: "'größe!' is not a language tag. Write it like 'en' or 'pt-BR'.",
    });
});

test("finds sentences in any script and knows abbreviations", () => {
    const text = "Dr. Größe paid 2.50 € at the ÉCOLE. Really?\n\n你好。再见！";
    const sentences = mynah.sentences(text);
    assert.deepEqual(pieces(text, sentences), ["Dr. Größe paid 2.50 € at the ÉCOLE.", "Really?", "你好。", "再见！"]);
    assert.deepEqual(sentences.map(({ endsParagraph }) => endsParagraph), [false, true, false, true]);
});

test("takes nothing, and bytes that are not UTF-8", () => {
    assert.deepEqual(mynah.sentences(""), []);
    const sentences = mynah.sentences(Uint8Array.of(0xff, 0x00, 0x48, 0x69, 0x2e, 0xc3));
    assert.deepEqual(sentences, [{ start: 2, end: 5, endsParagraph: true }]);
});

test("plans passages within the limit and loses no word", () => {
    const text = "one, two; three and four. ".repeat(40) + "a".repeat(100);
    const passages = mynah.passages(text, 32);
    assert.ok(passages.every(({ start, end }) => start < end && end - start <= 32));
    assert.equal(pieces(text, passages).join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
    assert.equal(passages.at(-1).ending, "paragraph");
});

test("refuses a limit that holds no word", () => {
    assert.throws(() => mynah.passages("Hello.", 3), {
        message: "A passage of 3 bytes holds no word. Ask for 16 bytes or more.",
    });
});

test("resamples a tone to the same tone", () => {
    const resampled = mynah.resample(tone(440, 22_050, 22_050), 22_050, 48_000);
    assert.equal(resampled.length, 48_000);
    const ideal = tone(440, 48_000, 48_000);
    const errors = Array.from(resampled.subarray(1_000, 47_000), (sample, index) => Math.abs(sample - ideal[index + 1_000]));
    assert.ok(Math.max(...errors) < 1e-3, `the largest error is ${Math.max(...errors)}`);
});

test("refuses a rate that it does not work at", () => {
    assert.throws(() => mynah.resample(tone(440, 8_000, 8), 8_000, 7), {
        message: "Mynah works at 8000 to 48000 samples a second, not at 7.",
    });
});

test("writes a WAV file and reads it back", () => {
    const samples = tone(1_000, 24_000, 2_400);
    const file = mynah.writeWAV(samples, 24_000);
    assert.equal(file.length, 44 + 2 * samples.length);
    assert.equal(Buffer.from(file.subarray(0, 4)).toString(), "RIFF");
    const audio = mynah.readWAV(file);
    assert.equal(audio.hertz, 24_000);
    assert.equal(audio.samples.length, samples.length);
    assert.ok(audio.samples.every((sample, index) => Math.abs(sample - samples[index]) <= 1 / 32_768));
});

test("says why bytes are no WAV file", () => {
    assert.throws(() => mynah.readWAV(Buffer.from("no sound at all")), /^Error: This is not a proper WAV file: /);
});

test("says why bytes are no Kokoro model", () => {
    assert.throws(() => mynah.openKokoro(Buffer.from("no model at all")), {
        message: "This is no model in GGUF format: its first four bytes are not 'GGUF'.",
    });
    assert.throws(() => mynah.openKokoro(Buffer.from("GGUF")), /^Error: /);
    assert.throws(() => mynah.openKokoro(Buffer.from("GGUF"), "rough"), /^Error: A precision is 0 /);
});

// Where there is no model, the tests that speak are left out: .build/debug/kokoro-reference --tiny .build/web/tiny.gguf
const local = (path) => readFile(new URL(`../../${path}`, import.meta.url));
const tiny = await local(".build/web/tiny.gguf").catch(() => undefined);

/// English of one accent, `us` or `gb`.
async function english(accent) {
    const names = [`lexicon-${accent}.bin`, `letters-${accent}.model`, "tagger.model", "homographs.model"];
    const [lexicon, letters, tagger, homographs] = await Promise.all(names.map((name) => local(`Data/English/${name}`)));
    return mynah.openEnglish({ lexicon, letters, tagger, homographs });
}

test("speaks text with a voice, and says when each word is heard", { skip: !tiny }, async () => {
    const model = mynah.openKokoro(tiny, "exact");
    const american = await english("us");
    const text = "I read the W3C’s zorb: it cost $2.50, “really”. It was the last one.";
    const said = mynah.sayKokoro(model, american, text, { voice: "af_heart", speed: 1.2 });
    assert.equal(model.hertz, 24_000);
    assert.ok(said.samples.length > 2_400 && said.samples.every(Number.isFinite));
    assert.deepEqual(said.warnings, []);
    assert.deepEqual(pieces(text, said.words).slice(0, 3), ["I", "read", "the"]);
    assert.equal(pieces(text, said.words).at(-1), "one");
    said.words.reduce((end, { from, to }) => (assert.ok(end <= from && from < to), to), 0);
    assert.ok(said.words.at(-1).to <= said.samples.length);
    assert.deepEqual(mynah.sayKokoro(model, american, text, { voice: "af_heart", speed: 1.2 }), said);
    mynah.closeEnglish(american);
    mynah.closeKokoro(model);
});

test("says words as a lexicon has them, and in the accent that was opened", { skip: !tiny }, async () => {
    const model = mynah.openKokoro(tiny, "exact");
    const [american, british] = [await english("us"), await english("gb")];
    const say = (text, lexicon = "", language = american, voice = "af_heart") =>
        mynah.sayKokoro(model, language, text, { voice, lexicon }).samples;
    const plain = say("The W3C met.");
    assert.deepEqual(say("The W3C met.", "W3C = World Wide Web"), say("The World Wide Web met."));
    assert.notDeepEqual(say("The W3C met.", "W3C = World Wide Web"), plain);
    assert.notDeepEqual(say("A tomato.", "", british, "bf_emma"), say("A tomato.", "", american, "bf_emma"));
    assert.throws(() => say("Hello.", "tomato hello there"), /^Error: The lexicon, line 1, column 8: /);
    assert.throws(() => say("Hello.", "", american, "af_hart"), /^Error: Kokoro has no voice 'af_hart'\. Did you mean 'af_heart'\?/);
    assert.throws(() => say("Hello.", "", american, "no name"), /^Error: The voice's name is no name/);
    assert.throws(() => say("…"), /^Error: There is nothing to say: /);
    assert.throws(() => mynah.sayKokoro(model, american, "Hello.", { voice: "af_heart", speed: 9 }), /^Error: A speed is from /);
    for (const opened of [american, british]) mynah.closeEnglish(opened);
    mynah.closeKokoro(model);
});

test("says why bytes are no English", () => {
    const bytes = Buffer.from("no data at all");
    assert.throws(() => mynah.openEnglish({ lexicon: bytes, letters: bytes, tagger: bytes, homographs: bytes }), /^Error: /);
});

test("asks the host for nothing but the calls that the loader answers", () => {
    const answered = ["fd_close", "fd_seek", "fd_write", "proc_exit", "random_get"];
    const asked = WebAssembly.Module.imports(new WebAssembly.Module(wasm));
    assert.deepEqual(asked.filter(({ name }) => !answered.includes(name)), []);
});

test("gives back the memory that calls take", () => {
    const samples = tone(440, 24_000, 2_400);
    const speak = () => mynah.readWAV(mynah.writeWAV(samples, 24_000)) && mynah.sentences("One. Two. Three.");
    for (let round = 0; round < 100; round++) speak();
    const size = mynah.size;
    for (let round = 0; round < 1_000; round++) speak();
    assert.equal(mynah.size, size);
});
