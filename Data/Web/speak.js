// The page to speak with: what buttons and keys do, and what is shown while a text is spoken.

import { warnings } from "./api.js";
import { Choices } from "./choices.js";
import { byId, clockText, setIcon } from "./elements.js";
import { captions, download } from "./files.js";
import { Notices } from "./notices.js";
import { Reader } from "./reader.js";
import { LONGEST_LINK, link } from "./settings.js";
import { Utterance, VoiceClip } from "./utterance.js";
import { Waveform } from "./waveform.js";

const [speakButton, pauseButton, seekBar, text, readerPlace] = ["speak", "pause", "seek", "text", "reader"].map(byId);
const waveform = new Waveform(byId("wave"));
const reader = new Reader(readerPlace, { go: (seconds) => goTo(seconds), edit: (place) => edit(place) });
const choices = new Choices((voice) => preview(voice));
const notices = new Notices((name, value) => choices.set(name, value));

/** What is being spoken, or was the last time. */
let current = null;
/** A voice that says what it sounds like. */
let sample = null;

const isActive = () => ["waiting", "playing", "paused"].includes(current?.player.state);
const tell = (message) => { byId("status").textContent = message; };

async function speak() {
    stop();
    notices.clear();
    if (!text.value.trim()) return notices.fail(new Error("There is nothing to say yet: write something above."), speak);
    const utterance = new Utterance(choices.request, {
        warnings: (texts) => notices.warn(texts),
        piece: (samples, times) => {
            waveform.add(samples);
            reader.add(times);
        },
    });
    current = utterance;
    reader.begin(text.value);
    waveform.clear();
    show(true);
    utterance.player.addEventListener("change", () => current === utterance && changed());
    changed();
    requestAnimationFrame(draw);
    try {
        await utterance.run();
    } catch (error) {
        if (current !== utterance || error.name === "AbortError") return;
        notices.fail(error, speak);
        if (utterance.player.duration > 0) return;
        stop();
        show(false);
    }
}

function stop() {
    sample?.stop();
    sample = null;
    if (!current) return;
    current.stop();
    current = null;
    reader.end();
    changed();
}

/** Stops, and lets the text be changed. */
function leave() {
    stop();
    show(false);
    tell("");
}

function toggle() {
    const { player } = current ?? {};
    if (!player) return;
    if (player.state === "paused" || player.state === "ended") {
        sample?.stop();
        player.play();
    } else {
        player.pause();
    }
    requestAnimationFrame(draw);
}

function goTo(seconds) {
    if (!current) return;
    sample?.stop();
    current.player.seek(seconds);
    current.player.play();
    requestAnimationFrame(draw);
}

/** Shows the text to read along in the place of the one to write, or the other way round. */
function show(isReading) {
    const height = text.offsetHeight;
    if (isReading && height > 0) readerPlace.style.height = `${height}px`;
    readerPlace.hidden = !isReading;
    text.hidden = isReading;
    byId("edit").hidden = !isReading;
    if (isReading && document.activeElement === document.body) readerPlace.focus({ preventScroll: true });
}

function edit(place = text.selectionStart) {
    leave();
    text.focus();
    text.setSelectionRange(place, place);
}

/** Follows what the player does. */
function changed() {
    const state = current?.player.state ?? "stopped";
    const runs = state === "playing" || state === "waiting";
    const canStop = runs || state === "paused";
    setIcon(speakButton, canStop ? "stop" : "play");
    speakButton.querySelector("span").textContent = canStop ? "Stop" : "Speak";
    setIcon(pauseButton, runs ? "pause" : "play");
    pauseButton.setAttribute("aria-label", runs ? "Pause" : state === "ended" ? "Play again" : "Go on");
    pauseButton.disabled = !current;
    seekBar.disabled = !current;
    document.body.dataset.state = state;
    const delay = current?.delay;
    const told = {
        waiting: delay === null ? "Asking the server" : "Waiting for more",
        playing: delay ? `Speaking; the first sound came after ${Math.max(1, Math.round(delay * 1_000))} ms` : "Speaking",
        paused: "Paused", ended: "Finished", stopped: "",
    };
    tell(told[state] ?? "");
    draw();
}

/** How long the speech will be, as far as can be told from how much of the text it has got through. */
function expectedLength(player) {
    if (player.isWhole || reader.reach === 0) return player.duration;
    return Math.max(player.duration, reader.lastSecond * (text.value.length / reader.reach));
}

function draw() {
    const player = current?.player;
    if (!player) return drawNothing();
    const length = expectedLength(player);
    const position = player.position;
    waveform.draw(position * 24_000, length * 24_000);
    seekBar.max = length || 1;
    seekBar.value = position;
    seekBar.setAttribute("aria-valuetext", `${clockText(position)} of ${clockText(length)} ${reader.wordAt(position)}`);
    byId("now").textContent = clockText(position);
    byId("length").textContent = `${player.isWhole ? "" : "~"}${clockText(length)}`;
    if (player.state === "ended") reader.end();
    else if (position > 0) reader.show(position);
    if (player.state === "playing" || player.state === "waiting") scheduleDrawing();
}

let isScheduled = false;
function scheduleDrawing() {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(() => {
        isScheduled = false;
        draw();
    });
}

function drawNothing() {
    waveform.clear();
    seekBar.value = 0;
    byId("now").textContent = byId("length").textContent = "0:00";
}

async function preview(voice = choices.voice.voice) {
    if (isActive()) current.player.pause();
    sample?.stop();
    // Without a choice it is the one that OpenAI's clients get.
    sample = new VoiceClip(voice.id || "alloy", choices.request.speed);
    try {
        await sample.run();
    } catch (error) {
        if (error.name === "AbortError") return;
        notices.fail(error, () => preview(voice));
    }
}

/** Makes a file, with a word before and after. */
async function file(make, what) {
    notices.clear();
    tell(`Making the ${what}`);
    try {
        const { response, size } = await make();
        tell(`The ${what} is there: ${Math.max(1, Math.round(size / 1_000)).toLocaleString("en")} kB`);
        notices.warn(warnings(response));
    } catch (error) {
        tell("");
        notices.fail(error, () => file(make, what));
    }
}

async function share() {
    const address = link(choices.values);
    if (address.length > LONGEST_LINK) return tell("The text is too long for a link.");
    try {
        await navigator.clipboard.writeText(address);
        tell("The link is copied.");
    } catch {
        history.replaceState(null, "", address);
        tell("The link is in the address bar.");
    }
}

byId("form").addEventListener("submit", (event) => {
    event.preventDefault();
    if (isActive()) leave();
    else speak();
});
document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        speak();
    } else if (event.key === "Escape" && !readerPlace.hidden) {
        edit();
    }
});
for (const place of [readerPlace, seekBar]) {
    place.addEventListener("keydown", (event) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (step) goTo(reader.step(current?.player.position ?? 0, step));
        else if (event.key === " ") toggle();
        else return;
        event.preventDefault();
    });
}
pauseButton.addEventListener("click", toggle);
seekBar.addEventListener("input", () => goTo(Number(seekBar.value)));
byId("edit").addEventListener("click", () => edit());
byId("preview").addEventListener("click", () => preview());
byId("share").addEventListener("click", share);
byId("download").addEventListener("click", () => file(() => download(choices.request, byId("format").value), "file"));
for (const kind of ["srt", "vtt"]) byId(kind).addEventListener("click", () => file(() => captions(choices.request, kind), "captions"));

const load = () => choices.load().catch((error) => notices.fail(error, load));
changed();
load();
