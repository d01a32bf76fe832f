// How fast a Kokoro model speaks in WebAssembly, on one thread: node Tests/Web/kokoro.mjs MODEL.gguf [PRECISION [TOKENS]]
// (after Scripts/build-web.sh). A model of more than 256 MiB must be stored in a smaller type.
import { readFile } from "node:fs/promises";
import { start } from "./mynah.mjs";

const [path, precision = "compact", count = "100"] = process.argv.slice(2);
const mynah = await start(await readFile(new URL("../../.build/web/mynah.wasm", import.meta.url)));
const model = mynah.openKokoro(await readFile(path), precision);
const tokens = Uint32Array.from({ length: Number(count) }, (_, index) => (index % 7 === 3 ? 16 : 43 + (index * 17) % 40));
tokens[0] = tokens[tokens.length - 1] = 0;
const style = Float32Array.from({ length: 256 }, (_, index) => 0.6 * Math.sin(index * index));

for (let round = 0; round < 4; round++) {
    const began = performance.now();
    const samples = mynah.speakKokoro(model, tokens, style);
    const seconds = (performance.now() - began) / 1000;
    const spoken = samples.length / model.hertz;
    console.log(
        `${precision}: ${spoken.toFixed(2)} s of sound in ${seconds.toFixed(2)} s, real-time factor ${(seconds / spoken).toFixed(3)}, ` +
            `${Math.round(mynah.size / 2 ** 20)} MiB of memory`,
    );
}
