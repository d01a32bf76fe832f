// The page for operators in a real browser, each time of a server of its own: PROGRAM says what starts it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { Browser } from "./browser.mjs";

const program = process.env.PROGRAM;
const children = [];
let browser, place;

before(async () => {
    place = await mkdtemp(join(tmpdir(), "mynah-admin-"));
    browser = await Browser.start();
});
after(async () => {
    await browser.stop();
    for (const child of children) child.kill();
    await rm(place, { recursive: true });
});

/** Starts a server of its own; what it keeps is in a folder of that name. */
async function started(folder, port = 0, options = []) {
    const child = spawn(program, ["serve", "--port", port, "--no-jobs", "--no-cache", "--stats-folder", join(place, folder), ...options], { stdio: ["ignore", "ignore", "pipe"] });
    children.push(child);
    const ended = new Promise((resolve) => child.on("exit", resolve));
    const address = await new Promise((resolve) => {
        let text = "";
        child.stderr.on("data", (bytes) => {
            text += bytes;
            const found = text.match(/listening at (http:\S+)/);
            if (found) resolve(found[1]);
        });
    });
    return { address, end: () => (child.kill(), ended), kill: () => (child.kill("SIGKILL"), ended) };
}

async function opened(address, path = "/admin#5m", options = {}) {
    const page = await browser.page(options);
    await page.open(address + path);
    return page;
}

const speak = async (address, voice = "slt", key = "") => {
    const headers = { "Content-Type": "application/json", ...(key && { Authorization: `Bearer ${key}` }) };
    const response = await fetch(`${address}/v1/audio/speech`, { method: "POST", headers, body: JSON.stringify({ input: "Good day.", voice }) });
    await response.arrayBuffer();
    return response.status;
};
const tile = (name) => `document.querySelector('#tile-${name} .value').textContent`;
const note = (name) => `document.querySelector('#tile-${name} .note').textContent`;
const rows = (id) => `[...document.querySelectorAll('#${id} tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent))`;
/** The points, or bars, that a chart has of its series. */
const points = (chart, series, kind = "circle") => `document.querySelectorAll('.charts figure:nth-child(${chart}) svg[role=img] ${kind}.s${series}').length`;

test("shows nothing where there is nothing yet, and then each request as it comes", async () => {
    const server = await started("live");
    const page = await opened(server.address);
    await page.until("document.body.dataset.state === 'live'");
    assert.equal(await page.value(tile("requests")), "0");
    assert.equal(await page.value(tile("first")), "–");
    assert.equal(await page.value("document.querySelectorAll('.empty').length >= 4"), true);
    assert.deepEqual(await page.value(rows("errors")), [["Nothing."]]);
    for (const voice of ["slt", "slt", "rms"]) assert.equal(await speak(server.address, voice), 200);
    assert.equal(await speak(server.address, "nobody"), 400);
    await page.until(`${tile("requests")} === '4'`);
    assert.equal(await page.value(tile("failed")), "1");
    assert.equal(await page.value(note("failed")), "25 %");
    assert.match(await page.value(note("requests")), /^27 characters, [\d.]+ s of audio$/);
    assert.deepEqual(await page.value(rows("errors")), [["unknown_voice", "1"]]);
    assert.deepEqual(await page.value(rows("voices")), [["slt", "2"], ["rms", "1"]]);
    assert.deepEqual(page.complaints, []);
    await server.end();
});

test("draws as many points as there are data, and tells the same as tables", async () => {
    const server = await started("points");
    for (let number = 0; number < 3; number++) await speak(server.address);
    const page = await opened(server.address);
    await page.until(`${tile("requests")} === '3'`);
    await page.value("fetch('admin/statistics?range=5m').then((response) => response.json()).then((data) => { window.data = data; })");
    const steps = await page.value("data.slots.filter((slot) => slot.first_sound).length");
    assert.ok(steps >= 1);
    for (const series of [0, 1, 2]) assert.equal(await page.value(points(2, series)), steps);
    assert.equal(await page.value(points(3, 0)), await page.value("data.slots.filter((slot) => slot.real_time_factor !== null).length"));
    assert.equal(await page.value(points(1, 0, "rect")), await page.value("data.slots.filter((slot) => slot.requests > 0).length"));
    await page.until(`${points(4, 0)} > 1`);
    await page.click(".charts figure:nth-child(2) summary");
    await page.until("document.querySelectorAll('.charts figure:nth-child(2) tbody tr').length > 0");
    assert.equal(await page.value("document.querySelectorAll('.charts figure:nth-child(2) tbody tr').length"), steps);
    const [cell, value] = await page.value("[document.querySelector('.charts figure:nth-child(2) tbody td:nth-child(2)').textContent, data.slots.findLast((slot) => slot.first_sound).first_sound.p50]");
    assert.ok(Math.abs(Number.parseFloat(cell) * (cell.endsWith("ms") ? 1e-3 : 1) / value - 1) < 0.01, `${cell} is not ${value}`);
    assert.match(await page.value("document.querySelector('.charts figure:nth-child(2) svg[role=img]').getAttribute('aria-label')"), /^Time to the first sound\. p50: [\d.]+ m?s to /);
    assert.deepEqual(page.complaints, []);
    await server.end();
});

test("can be used with the keyboard alone, and goes over to another range", async () => {
    const server = await started("keys");
    await speak(server.address);
    const page = await opened(server.address);
    await page.until(`${tile("requests")} === '1'`);
    await page.value("document.querySelector('input[value=\"5m\"]').focus()");
    await page.press("ArrowRight");
    await page.until("document.body.dataset.range === '1h'");
    assert.equal(await page.value(tile("requests")), "1");
    await page.click("input[value='30d']");
    await page.until("document.body.dataset.range === '30d'");
    assert.equal(await page.value("location.hash"), "#30d");
    await page.press("Tab");
    assert.equal(await page.value("document.activeElement.getAttribute('role')"), "img");
    await page.press("ArrowLeft");
    assert.match(await page.value("document.querySelector('.charts figure:nth-child(1) .told').innerText"), /went well: 1\s+failed: 0/);
    await page.press("Escape");
    assert.equal(await page.value("document.querySelector('.told').hidden"), true);
    assert.deepEqual(page.complaints, []);
    await server.end();
});

test("says when the server is gone, finds it again, and still knows what was before", async () => {
    const server = await started("gone");
    await speak(server.address);
    const page = await opened(server.address);
    await page.until(`${tile("requests")} === '1'`);
    await server.kill();
    await page.until("document.body.dataset.state === 'lost'");
    assert.match(await page.value("document.querySelector('#state').textContent"), /^The server does not answer; it is asked again in \d+ s\.$/);
    assert.equal(await page.value(tile("requests")), "1");
    const again = await started("gone", Number(new URL(server.address).port));
    await page.until("document.body.dataset.state === 'live'", 40);
    await speak(again.address);
    await page.until(`${tile("requests")} === '2'`);
    await again.end();
});

test("asks for a key that may administer, and keeps it for the session", async () => {
    const keys = join(place, "those-let-in");
    const made = (name, scopes) => new Promise((resolve) => {
        const child = spawn(program, ["keys", "create", name, "--scope", scopes, "--keys", keys], { stdio: ["ignore", "pipe", "inherit"] });
        let text = "";
        child.stdout.on("data", (bytes) => { text += bytes; });
        child.on("close", () => resolve(text.trim().split(/\s+/).find((word) => word.startsWith("mynah_"))));
    });
    const [speaker, operator] = [await made("speaker", "speak"), await made("operator", "admin")];
    const server = await started("access", 0, ["--keys", keys]);
    assert.equal(await speak(server.address, "slt", speaker), 200);
    const page = await opened(server.address);
    await page.until("!document.querySelector('#key-field').hidden");
    assert.equal(await page.value("document.querySelector('#shown').hidden"), true);
    assert.equal(await page.value("document.activeElement.id"), "key");
    await page.type(speaker);
    await page.press("Enter");
    await page.until("document.querySelector('.notice.error')?.textContent.includes('admin')");
    await page.write("#key", operator);
    await page.click("#key-use");
    await page.until(`${tile("requests")} === '1'`);
    assert.equal(await page.value("document.querySelector('#key-field').hidden"), true);
    assert.equal(await page.value("sessionStorage['mynah.key']"), operator);
    assert.equal(await page.value(`JSON.stringify(localStorage).includes('${operator}') || location.href.includes('${operator}')`), false);
    await server.end();
});

test("names everything that can be used, and fits narrow screens", async () => {
    const server = await started("narrow");
    await speak(server.address);
    const page = await opened(server.address, "/admin", { width: 360, height: 740, mobile: true });
    await page.until(`${tile("requests")} === '1'`);
    assert.ok(await page.value("document.documentElement.scrollWidth <= 360"), "the page is wider than the screen");
    const nameless = await page.value(`[...document.querySelectorAll("button, input, a, [tabindex]")].filter((one) => one.offsetParent !== null || one.tagName === "svg")
        .filter((one) => !(one.getAttribute("aria-label") || one.textContent.trim() || one.labels?.length)).map((one) => one.outerHTML)`);
    assert.deepEqual(nameless, []);
    assert.deepEqual(page.complaints, []);
    await server.end();
});
