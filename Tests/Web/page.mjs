// The pages of a running server in a real browser: Scripts/full/web-page.sh starts both and says by MYNAH_URL where the server is.
import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { Browser } from "./browser.mjs";

const server = process.env.MYNAH_URL;
const ear = await readFile(new URL("ear.js", import.meta.url), "utf8");
const SENTENCES = "The hill mynah sings at dawn. It costs $5 to hear it, they say.";
const state = (wanted) => `document.body.dataset.state === ${JSON.stringify(wanted)}`;
let browser, files;

before(async () => {
    files = await mkdtemp(join(tmpdir(), "mynah-files-"));
    browser = await Browser.start();
});
after(async () => {
    await browser.stop();
    await rm(files, { recursive: true });
});

/** A page at a path; its voices are there. */
async function opened(path = "/", options = {}) {
    const page = await browser.page({ script: ear, downloads: files, ...options });
    await page.open(server + path);
    if (path.startsWith("/admin")) await page.until("document.body.dataset.time");
    else if (!path.startsWith("/docs")) await page.until("document.querySelectorAll('#language option').length > 3");
    return page;
}

/** What the server says to a request, asked by the page. */
const answer = (page, request, accept = "*/*") => page.value(`fetch("v1/audio/speech", { method: "POST",
    headers: { "Content-Type": "application/json", Accept: ${JSON.stringify(accept)} }, body: ${JSON.stringify(JSON.stringify(request))}
}).then((response) => response.text())`);

/** A file that comes to be in the folder of downloads. */
async function downloaded(name) {
    for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 30))) {
        if ((await readdir(files)).includes(name)) return readFile(join(files, name));
    }
    throw new Error(`there is no ${name}, only ${await readdir(files)}`);
}

test("speaks at once, without a gap, what the server makes, and marks the words in their order", async () => {
    const page = await opened();
    await page.click("#text");
    await page.type(SENTENCES);
    await page.click("#speak");
    await page.until(state("playing"));
    await page.until("Number(document.querySelector('#seek').value) > 0.3");
    await page.until(state("ended"), 30);
    assert.ok(await page.value("heard.peak > 0.05 && heard.moments > 10"), "nothing was heard");
    assert.equal(await page.value("heard.gaps()"), 0);
    const request = { input: SENTENCES, speed: 1, timestamps: "word", stream: false, response_format: "pcm", sample_rate: 24000, span_units: "utf16" };
    const { audio, times } = JSON.parse(await answer(page, request));
    const bytes = Buffer.from(audio, "base64");
    const samples = Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readInt16LE(2 * index));
    assert.ok(samples.length > 24_000);
    assert.equal(await page.value(`heard.differences(${JSON.stringify(samples)})`), 0);
    const words = await page.value("heard.words.map(({ text, at }) => ({ text, at }))");
    let next = 0;
    for (const { text, at } of words) {
        const index = times.findIndex((time, place) => place >= next && time.text === text);
        assert.ok(index >= next, `${text} is marked out of order`);
        assert.ok(at >= times[index].start - 0.03 && at <= times[index].end + 0.4, `${text} is marked at ${at}`);
        next = index + 1;
    }
    assert.ok(words.length >= 0.6 * times.length, `only ${words.length} of ${times.length} words were marked`);
    assert.deepEqual(page.complaints, []);
});

test("pauses, goes on, jumps to a word that is clicked, and stops", async () => {
    const page = await opened(`/?text=${encodeURIComponent(SENTENCES)}`);
    await page.click("#speak");
    await page.until("Number(document.querySelector('#seek').value) > 0.2");
    await page.click("#pause");
    await page.until(state("paused"));
    const place = await page.value("new Promise((resolve) => setTimeout(() => resolve(document.querySelector('#seek').value), 50))");
    const moments = await page.value("heard.moments");
    assert.equal(await page.value("new Promise((resolve) => setTimeout(() => resolve(document.querySelector('#seek').value), 400))"), place);
    assert.ok(await page.value("heard.moments") <= moments + 1, "it is heard while it pauses");
    await page.click("#pause");
    await page.until(`Number(document.querySelector('#seek').value) > ${place} + 0.2`);
    await page.until("[...document.querySelectorAll('#reader span')].some((word) => word.textContent === 'hear')");
    await page.value("[...document.querySelectorAll('#reader span')].find((word) => word.textContent === 'hear').id = 'wanted'");
    await page.click("#wanted");
    await page.until("document.querySelector('#wanted.now')");
    await page.click("#speak");
    await page.until(state("stopped"));
    assert.equal(await page.value("document.querySelector('#text').hidden"), false);
    assert.deepEqual(page.complaints, []);
});

test("can be used with the keyboard alone", async () => {
    const page = await opened();
    await page.type("Good morning.");
    assert.equal(await page.value("document.querySelector('#text').value"), "Good morning.");
    await page.press("Enter", 2);
    await page.until(state("playing"));
    await page.press("Escape");
    await page.until(state("stopped"));
    assert.equal(await page.value("document.activeElement.id"), "text");
    await page.press("Tab");
    await page.press("Tab");
    assert.equal(await page.value("document.activeElement.id"), "voice");
    await page.type("scottish");
    assert.equal(await page.value("document.querySelector('#voice').getAttribute('aria-expanded')"), "true");
    assert.match(await page.value("document.querySelector('.option.active').textContent"), /Scottish/);
    await page.press("Enter");
    assert.match(await page.value("document.querySelector('#voice').value"), /Scottish/);
    await page.press("Enter", 2);
    await page.until(state("playing"));
    assert.equal(await page.value("JSON.parse(localStorage['mynah.settings']).voice"), "awb");
    await page.until(state("ended"));
    assert.deepEqual(page.complaints, []);
});

test("gives files and captions", async () => {
    const page = await opened("/?text=A+bird+in+the+hand.");
    await page.click("#download");
    const sound = await downloaded("a-bird-in-the-hand.mp3");
    assert.ok(sound.length > 2_000 && (sound.subarray(0, 3).toString() === "ID3" || sound[0] === 0xff), "this is no MP3");
    await page.value("document.querySelector('#format').value = 'flac'");
    await page.click("#download");
    assert.equal((await downloaded("a-bird-in-the-hand.flac")).subarray(0, 4).toString(), "fLaC");
    await page.click("#srt");
    assert.match((await downloaded("a-bird-in-the-hand.srt")).toString(), /^1\r?\n00:00:\d\d,\d{3} --> [^]*A bird in the hand\./);
    await page.click("#vtt");
    assert.match((await downloaded("a-bird-in-the-hand.vtt")).toString(), /^WEBVTT\r?\n[^]*A bird in the hand\./);
    assert.deepEqual(page.complaints, []);
});

test("says what is wrong and mends it by a click, and passes on warnings", async () => {
    const page = await opened("/?text=Hello.&voice=slot");
    await page.click("#speak");
    await page.until("document.querySelector('.notice.error')");
    assert.match(await page.value("document.querySelector('.notice.error').textContent"), /There is no voice 'slot' here\./);
    assert.equal(await page.value("document.querySelector('.notice.error button').textContent"), "Use “slt”");
    await page.click(".notice.error button");
    await page.until(state("ended"));
    assert.equal(await page.value("document.querySelector('#notices .notice')"), null);
    await page.write("#voice", "alloy");
    await page.press("Enter");
    await page.click("#speak");
    await page.until(state("ended"));
    const { warned } = JSON.parse(await page.value(`fetch("v1/audio/speech", { method: "POST", headers: { "Content-Type": "application/json" },
        body: '{"input":"Hello.","voice":"alloy"}' }).then((response) => JSON.stringify({ warned: response.headers.get("X-Mynah-Warning") }))`));
    assert.equal(await page.value("document.querySelector('#notices .notice')?.textContent ?? null"), warned);
    assert.deepEqual(page.complaints.filter((one) => !one.includes("status of 400")), []);
});

test("asks for a key where the server does, and keeps it for the session", async () => {
    const page = await opened("/?text=Hello.");
    await page.send("Fetch.enable", { patterns: [{ urlPattern: "*/v1/audio/speech" }] });
    const asked = [];
    page.listen("Fetch.requestPaused", (params) => {
        const key = Object.entries(params.request.headers).find(([name]) => name.toLowerCase() === "authorization")?.[1];
        asked.push(key ?? null);
        if (key) return page.send("Fetch.continueRequest", { requestId: params.requestId });
        page.send("Fetch.fulfillRequest", {
            requestId: params.requestId, responseCode: 401, responseHeaders: [{ name: "Content-Type", value: "application/json" }],
            body: Buffer.from('{"error":{"message":"A key is needed.","type":"authentication_error","param":null,"code":"missing_key"}}').toString("base64"),
        });
    });
    await page.click("#speak");
    await page.until("!document.querySelector('#key-field').hidden");
    assert.equal(await page.value("document.activeElement.id"), "key");
    await page.type("sk-secret");
    await page.press("Enter");
    await page.until(state("ended"));
    assert.deepEqual(asked, [null, "Bearer sk-secret"]);
    assert.equal(await page.value("sessionStorage['mynah.key']"), "sk-secret");
    assert.equal(await page.value("JSON.stringify(localStorage).includes('sk-secret')"), false);
});

test("lets one hear what came when speech fails later, and try again when it is worth it", async () => {
    const page = await opened("/?text=Hello+there.");
    const tone = Buffer.from(Int16Array.from({ length: 24_000 }, (_, index) => 8_000 * Math.sin(index / 10)).buffer).toString("base64");
    const lines = [{ audio: tone, times: [{ text: "Hello", span: [0, 5], start: 0, end: 0.5 }] }, { error: { message: "The engine broke.", code: "engine_failed" } }];
    const answers = [
        { responseCode: 200, body: lines.map((line) => JSON.stringify(line)).join("\n") },
        { responseCode: 429, body: '{"error":{"message":"Too many are waiting."}}', headers: [{ name: "Retry-After", value: "1" }] },
    ];
    await page.send("Fetch.enable", { patterns: [{ urlPattern: "*/v1/audio/speech" }] });
    page.listen("Fetch.requestPaused", ({ requestId }) => {
        const { responseCode, body, headers = [] } = answers.shift() ?? {};
        if (!responseCode) return page.send("Fetch.continueRequest", { requestId });
        page.send("Fetch.fulfillRequest", { requestId, responseCode, responseHeaders: headers, body: Buffer.from(body).toString("base64") });
    });
    await page.click("#speak");
    await page.until("document.querySelector('.notice.error')?.textContent === 'The engine broke.'");
    await page.until(state("ended"));
    assert.deepEqual(await page.value("heard.words.map(({ text }) => text)"), ["Hello"]);
    await page.click("#speak");
    await page.until("document.querySelector('.notice.error button:disabled')?.textContent === 'Try again in 1 s'");
    await page.until("document.querySelector('.notice.error button:enabled')");
    await page.click(".notice.error button");
    await page.until("heard.words.length > 1");
    assert.equal(await page.value("document.querySelector('#notices .notice')"), null);
});

test("lets a voice be heard before it is chosen, and the text waits meanwhile", async () => {
    const page = await opened(`/?text=${encodeURIComponent(SENTENCES)}`);
    await page.click("#speak");
    await page.until("Number(document.querySelector('#seek').value) > 0.2");
    const before = await page.value("heard.starts.length");
    await page.click("#voice");
    await page.click(".option[role=option] .icon");
    await page.until(state("paused"));
    await page.until(`heard.starts.length > ${before}`);
    assert.equal(await page.value("document.querySelector('#voice').value"), "");
    await page.press("Escape");
    await page.click("#pause");
    await page.until(state("ended"));
    assert.deepEqual(page.complaints, []);
});

test("makes a link that brings text and voice along", async () => {
    const page = await opened("/?text=Tea+%26+cake&voice=awb");
    await page.click("#share");
    await page.until("document.querySelector('#status').textContent.startsWith('The link')");
    const link = await page.value("navigator.clipboard.readText().catch(() => location.href)");
    assert.match(link, /\/\?text=Tea\+%26\+cake&voice=awb$/);
});

test("remembers what was chosen; an address counts before that", async () => {
    const page = await opened();
    await page.click("#text");
    await page.type("To be kept.");
    await page.value("document.querySelector('#speed').focus()");
    await page.press("ArrowRight");
    await page.open(`${server}/`);
    assert.equal(await page.value("document.querySelector('#text').value"), "To be kept.");
    assert.equal(await page.value("document.querySelector('#speed-shown').textContent"), "1.05×");
    await page.open(`${server}/?text=Shared&speed=1.5`);
    assert.equal(await page.value("document.querySelector('#text').value"), "Shared");
    assert.equal(await page.value("document.querySelector('#speed-shown').textContent"), "1.5×");
    assert.deepEqual(page.complaints, []);
});

test("shows all routes, and asks them", async () => {
    const page = await opened("/docs");
    const { paths } = JSON.parse(await page.value("fetch('openapi.json').then((response) => response.text())"));
    const routes = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    assert.deepEqual(await page.value("[...document.querySelectorAll('article h3')].map((title) => title.textContent).sort()"), routes.sort());
    await page.click("#post-v1-audio-speech summary");
    await page.click("#post-v1-audio-speech .try button");
    await page.until("document.querySelector('#post-v1-audio-speech audio')?.duration > 0.3");
    await page.click("#get-v1-audio-voices summary");
    await page.value("document.querySelector('#get-v1-audio-voices [name=gender]').value = 'female'");
    await page.click("#get-v1-audio-voices .try button");
    await page.until("document.querySelector('#get-v1-audio-voices .answer')?.textContent.includes('\"slt\"')");
    await page.write("#find", "livez");
    assert.equal(await page.value("[...document.querySelectorAll('.contents li')].filter((item) => !item.hidden).length"), 1);
    assert.deepEqual(page.complaints, []);
});

test("names everything that can be used, fits narrow screens, and can be read", async () => {
    for (const path of ["/", "/docs", "/admin"]) {
        const page = await opened(path, { width: 320, height: 640, mobile: true });
        const wide = await page.value("document.scrollingElement.scrollWidth - innerWidth");
        assert.ok(wide <= 0, `${path} is ${wide} pixels too wide`);
        const { nodes } = await page.send("Accessibility.getFullAXTree");
        const usable = nodes.filter((node) => !node.ignored && node.properties?.some(({ name, value }) => name === "focusable" && value.value));
        const nameless = usable.filter((node) => !node.name?.value && node.role.value !== "RootWebArea").map((node) => node.role.value);
        assert.deepEqual(nameless, []);
    }
    const [shared, charts] = await Promise.all(["mynah.css", "admin.css"].map(tones));
    for (const [place, tone] of shared.entries()) {
        for (const [ink, ground] of PAIRS) assert.ok(contrast(tone[ink], tone[ground]) >= 4.5, `${ink} on ${ground}: ${contrast(tone[ink], tone[ground])}`);
        // What WCAG asks of lines and bars is less.
        for (const [name, line] of Object.entries(charts[place])) assert.ok(contrast(line, tone.sheet) >= 3, `${name}: ${contrast(line, tone.sheet)}`);
        assert.equal(Object.keys(charts[place]).length, 3);
    }
});

test("gives each file once, and lets it do nothing that it need not", async () => {
    for (const name of await readdir(new URL("../../Data/Web/", import.meta.url))) {
        assert.equal((await got(`/assets/${name}`)).status, 200, name);
    }
    for (const path of ["/", "/docs", "/admin", "/assets/speak.js"]) {
        const { headers } = await got(path);
        assert.match(headers["content-security-policy"], /^default-src 'self'; .*frame-ancestors 'none'/);
        assert.equal(headers["x-content-type-options"], "nosniff");
        assert.equal(headers["referrer-policy"], "no-referrer");
        const again = await got(path, { "If-None-Match": headers.etag });
        assert.deepEqual([again.status, again.body], [304, ""]);
    }
    assert.equal((await got("/assets/no.js")).status, 404);
});

/** What the server answers, asked without a browser. */
const got = (path, headers = {}) => new Promise((resolve, reject) => {
    get(server + path, { headers, agent: false }, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (text) => (body += text));
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    }).on("error", reject);
});

/** Which letters stand on which ground. */
const PAIRS = [
    ["ink", "paper"], ["ink", "sheet"], ["ink", "tint"], ["quiet", "paper"], ["quiet", "sheet"], ["accent", "paper"], ["accent", "sheet"],
    ["accent", "tint"], ["on-accent", "accent"], ["on-mark", "mark"], ["wrong", "wrong-tint"], ["warn", "warn-tint"], ["quiet", "tint"],
];

/** The colours that a file of styles has by day and by night. */
async function tones(name) {
    const style = await readFile(new URL(`../../Data/Web/${name}`, import.meta.url), "utf8");
    return style.split("prefers-color-scheme: dark").map(colours);
}

const colours = (style) => Object.fromEntries([...style.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));

/** The contrast of two colours as WCAG 2 reckons it. */
function contrast(first, second) {
    const [a, b] = [first, second].map((colour) => {
        const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
            .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    });
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
