// The portable core in WebAssembly gives real results: node Tests/Web/smoke.mjs (after Scripts/build-web.sh).
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { start } from "./mynah.mjs";

const bytes = await readFile(new URL("../../.build/web/mynah.wasm", import.meta.url));
const mynah = await start(bytes);

test("writes language tags as BCP 47 does", () => {
    assert.equal(mynah.languageTag("EN_gb"), "en-GB");
    assert.equal(mynah.languageTag("zh-hant-tw"), "zh-Hant-TW");
});

test("says what is wrong and what to do, in the caller's own letters", () => {
    assert.throws(() => mynah.languageTag("größe!"), {
        message: "'größe!' is not a language tag. Write it like 'en' or 'pt-BR'.",
    });
});

test("takes an empty argument and bytes that are not UTF-8", () => {
    assert.throws(() => mynah.languageTag(""), /^Error: '' is not a language tag/);
});

test("asks the host for nothing but the four calls that the loader answers", () => {
    const imports = WebAssembly.Module.imports(new WebAssembly.Module(bytes));
    const answered = ["fd_close", "fd_seek", "fd_write", "proc_exit"];
    assert.deepEqual(imports.filter(({ name }) => !answered.includes(name)), []);
});

test("gives back the memory that calls take", () => {
    const call = () => mynah.languageTag("a".repeat(8));
    for (let round = 0; round < 100; round++) call();
    const size = mynah.size;
    for (let round = 0; round < 10_000; round++) call();
    assert.equal(mynah.size, size);
});
