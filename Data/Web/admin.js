// The page for operators: asks how the server does, and shows it as it changes.

import { Chart } from "./chart.js";
import { byId, element } from "./elements.js";
import { Live } from "./live.js";
import { Notices } from "./notices.js";

const whole = (value) => Math.round(value).toLocaleString("en");
const percent = (value) => `${(100 * value).toLocaleString("en", { maximumFractionDigits: 1 })} %`;
const plain = (value) => value.toLocaleString("en", { maximumSignificantDigits: 3 });
const seconds = (value) => (value === 0 ? "0" : value < 1 ? `${plain(1_000 * value)} ms` : `${plain(value)} s`);
const long = (value) => (value < 120 ? `${plain(value)} s` : value < 7_200 ? `${plain(value / 60)} min` : `${plain(value / 3_600)} h`);
const orNone = (value, write) => (value === null || value === undefined ? "–" : write(value));
const share = (hits, misses) => (hits + misses > 0 ? hits / (hits + misses) : null);

const charts = [
    new Chart("Requests", [{ name: "went well", of: (slot) => slot.requests - slot.failed }, { name: "failed", of: (slot) => slot.failed }],
        { unit: plain, least: 4, bars: true }),
    new Chart("Time to the first sound", ["p50", "p95", "p99"].map((name) => ({ name, of: (slot) => slot.first_sound?.[name] ?? null })),
        { unit: seconds, least: 0.001 }),
    new Chart("Real-time factor", [{ name: "work for a second of sound", of: (slot) => slot.real_time_factor }], { unit: plain, least: 0.001 }),
    new Chart("Streams that wait for a lane", [{ name: "mean", of: (slot) => slot.waiting }, { name: "most", of: (slot) => (slot.waiting === null ? null : slot.most_waiting) }],
        { unit: plain, least: 2 }),
    new Chart("Lanes that speak", [{ name: "share of the lanes", of: (slot) => slot.busy_share }], { unit: percent, least: 1, most: 1 }),
    new Chart("Answers that were kept", [{ name: "share of those looked for", of: (slot) => share(slot.cache_hits, slot.cache_misses) }], { unit: percent, least: 1, most: 1 }),
];
byId("charts").append(...charts.map((chart) => chart.figure));

/** What is told in tiles: a title, the value, and what else is worth knowing. */
const TILES = {
    requests: ["Requests", ({ total }) => whole(total.requests), ({ total }) => `${whole(total.characters)} characters, ${long(total.audio_seconds)} of audio`],
    failed: ["Failed", ({ total }) => whole(total.failed), ({ total }) => (total.requests > 0 ? percent(total.failed / total.requests) : "")],
    first: ["First sound, p95", ({ total }) => orNone(total.first_sound?.p95, seconds), ({ total }) => (total.first_sound ? `p50 ${seconds(total.first_sound.p50)}, p99 ${seconds(total.first_sound.p99)}` : "")],
    whole: ["Whole answer, p95", ({ total }) => orNone(total.total_time?.p95, seconds), ({ total }) => (total.total_time ? `p50 ${seconds(total.total_time.p50)}, p99 ${seconds(total.total_time.p99)}` : "")],
    factor: ["Real-time factor", ({ total }) => orNone(total.real_time_factor, plain), ({ total }) => (total.real_time_factor ? `${plain(1 / total.real_time_factor)} × real time` : "")],
    kept: ["Kept answers", ({ total }) => orNone(share(total.cache_hits, total.cache_misses), percent), ({ total }) => (total.cache_hits + total.cache_misses > 0 ? `${whole(total.cache_hits)} of ${whole(total.cache_hits + total.cache_misses)}` : "")],
    waiting: ["Waiting now", ({ now }) => whole(now.waiting), ({ now }) => `${whole(now.streams)} streams in all`],
    lanes: ["Lanes busy now", ({ now }) => `${whole(now.busy_lanes)} / ${whole(now.lanes)}`, () => ""],
};
const tiles = {};
for (const [name, [title]] of Object.entries(TILES)) {
    const [value, note] = [element("dd", { className: "value" }, "–"), element("dd", { className: "note" })];
    tiles[name] = { value, note };
    byId("tiles").append(element("div", { className: "tile", id: `tile-${name}` }, element("dt", {}, title), value, note));
}

const set = (place, text) => { if (place.textContent !== text) place.textContent = text; };

/** Writes a moment as the range wants it, or in full. */
const clockOf = (range) => (at, isFull = false) => {
    const date = new Date(at * 1_000);
    const day = date.toLocaleDateString("en", { day: "numeric", month: "short" });
    const time = date.toLocaleTimeString("en", { hour: "2-digit", minute: "2-digit", second: range === "5m" ? "2-digit" : undefined, hour12: false });
    if (range === "30d") return isFull ? `${day} ${time}` : day;
    return isFull && range === "24h" ? `${day} ${time}` : time;
};

function show(data) {
    byId("shown").hidden = false;
    for (const [name, [, value, note]] of Object.entries(TILES)) {
        set(tiles[name].value, value(data));
        set(tiles[name].note, note(data));
    }
    byId("tile-failed").classList.toggle("bad", data.total.failed > 0);
    const clock = clockOf(data.range);
    for (const chart of charts) chart.show(data.slots, clock);
    list(byId("errors"), ["Code", "Requests"], data.total.by_error.map(({ code, requests }) => [code, whole(requests)]), "Nothing.");
    list(byId("voices"), ["Voice", "Requests"], data.total.by_voice.map(({ voice, requests }) => [voice, whole(requests)]), "Nobody has spoken.");
    tellOf(data.server);
    document.body.dataset.range = data.range;
    document.body.dataset.time = data.time;
}

function list(table, heads, rows, none) {
    const text = JSON.stringify(rows);
    if (table.dataset.rows === text) return;
    table.dataset.rows = text;
    const head = element("thead", {}, element("tr", {}, ...heads.map((name) => element("th", { scope: "col" }, name))));
    const body = rows.map((cells) => element("tr", {}, ...cells.map((cell) => element("td", {}, cell))));
    table.replaceChildren(...(rows.length > 0 ? [head, element("tbody", {}, ...body)] : [element("tbody", {}, element("tr", {}, element("td", {}, none)))]));
}

let problem = null;
function tellOf(server) {
    const since = new Date(server.opened * 1_000).toLocaleString("en", { dateStyle: "medium", timeStyle: "short", hour12: false });
    const lost = server.dropped > 0 ? `; ${whole(server.dropped)} requests found no place in the file` : "";
    set(byId("about"), `Mynah ${server.version}, since ${since}${server.keeps_file ? "" : "; nothing is kept over a restart"}${lost}`);
    if (server.problem === problem) return;
    problem = server.problem;
    notices.clear();
    if (problem) notices.warn([`Nothing is kept in the file at present. ${problem}`]);
}

const chosen = () => document.querySelector("input[name=range]:checked").value;
const follow = () => live.follow(`admin/events?range=${chosen()}`);
const notices = new Notices(() => {});

/** Says what becomes of the line to the server; `wait` is the time until it is asked again. */
function tell(state, wait = 0) {
    document.body.dataset.state = state;
    const texts = { live: "Live", lost: `The server does not answer; it is asked again in ${Math.ceil(wait / 1_000)} s.`, refused: "The server tells nothing.", asking: "Asking the server" };
    set(byId("state"), texts[state]);
    if (state === "live") byId("key-field").hidden = true;
}

const live = new Live({
    told: show,
    state: tell,
    refused(error) {
        tell("refused");
        notices.clear();
        // A key that may not administer is as good as none here.
        if (error.status === 403) error.status = 401;
        notices.fail(error, () => { notices.clear(); follow(); });
    },
});

for (const input of document.querySelectorAll("input[name=range]")) {
    input.addEventListener("change", () => {
        history.replaceState(null, "", `#${chosen()}`);
        follow();
    });
}
// Nobody looks at a page that is hidden, and the server need not tell it anything.
document.addEventListener("visibilitychange", () => (document.hidden ? live.stop() : live.resume()));

const asked = [...document.querySelectorAll("input[name=range]")].find(({ value }) => `#${value}` === location.hash);
if (asked) asked.checked = true;
tell("asking");
follow();
