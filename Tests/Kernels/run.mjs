// Runs a program in WebAssembly with its arguments: node run.mjs PROGRAM.wasm [ARGUMENT …].
import { readFile } from "node:fs/promises";
import { WASI } from "node:wasi";

const program = process.argv.slice(2);
const wasi = new WASI({ version: "preview1", args: program });
const { instance } = await WebAssembly.instantiate(await readFile(program[0]), { wasi_snapshot_preview1: wasi.wasiImport });
process.exitCode = wasi.start(instance);
