// Plays samples as they arrive, without a gap between pieces, from any place that has arrived.

/** How many seconds are handed to the browser ahead of what is heard: enough for tabs whose clocks are slowed down. */
const AHEAD = 8;
/** How many seconds must be there before it starts, and before it goes on after it ran dry. */
const ENOUGH = { first: 0.1, again: 0.4 };
/** How many seconds the browser has between being told and being heard. */
const LEAD = 0.06;
/** How many seconds are handed over at a time; fewer only when fewer than `URGENT` are left to be heard. */
const BLOCK = 0.5;
const URGENT = 1;

let shared = null;

/** The loudspeaker. It runs at the rate of the speech itself: nothing is resampled piece by piece, so the joins cannot be heard. */
function loudspeaker(rate) {
    if (shared?.sampleRate === rate && shared.state !== "closed") return shared;
    shared?.close();
    shared = new AudioContext({ sampleRate: rate, latencyHint: "interactive" });
    return shared;
}

/** Speech that is being heard; sends the event `change` when it starts, pauses, waits, goes on or ends. */
export class Player extends EventTarget {
    #context;
    #rate;
    #pieces = [];
    #count = 0;
    #whole = false;
    #sources = new Set();
    /** The frame of the loudspeaker's clock at which sample 0 is, or would have been; `null` while nothing is handed over. */
    #origin = null;
    /** The first sample that is not handed over yet. */
    #next = 0;
    #wasDry = false;
    #timer = null;
    #state = "waiting";

    constructor(rate) {
        super();
        this.#rate = rate;
        this.#context = loudspeaker(rate);
        this.#run();
    }

    /** `waiting` (for samples), `playing`, `paused`, `ended`, `stopped`. */
    get state() { return this.#state; }
    /** How many seconds have arrived. */
    get duration() { return this.#count / this.#rate; }
    get isWhole() { return this.#whole; }

    /** Which second is heard now. */
    get position() {
        if (this.#origin === null) return this.#next / this.#rate;
        const heard = this.#context.currentTime - (this.#context.outputLatency || this.#context.baseLatency || 0);
        return Math.min(Math.max(heard - this.#origin / this.#rate, this.#from / this.#rate), this.#next / this.#rate);
    }
    #from = 0;

    /** Adds samples that arrived. */
    add(samples) {
        if (samples.length === 0) return;
        this.#pieces.push({ start: this.#count, samples });
        this.#count += samples.length;
        this.#pump();
    }

    /** Says that all samples have arrived. */
    finish() {
        this.#whole = true;
        this.#pump();
    }

    pause() {
        if (this.#state !== "playing" && this.#state !== "waiting") return;
        // What was handed over is taken back: others may use the loudspeaker meanwhile.
        this.#silence();
        clearInterval(this.#timer);
        this.#set("paused");
        this.#context.suspend();
    }

    /** Goes on, or begins again at the end. */
    play() {
        if (this.#state === "playing" || this.#state === "waiting") return;
        if (this.#state === "ended") this.#go(0);
        this.#set("waiting");
        this.#run();
    }

    /** Goes to a second; not beyond what has arrived. */
    seek(seconds) {
        this.#go(Math.min(Math.max(0, Math.round(seconds * this.#rate)), Math.max(0, this.#count - 1)));
        if (this.#state === "ended") this.#set("paused");
        if (this.#state === "playing") this.#pump();
    }

    stop() {
        this.#silence();
        clearInterval(this.#timer);
        this.#set("stopped");
        this.#context.suspend();
    }

    #go(sample) {
        this.#silence();
        this.#next = sample;
        this.#wasDry = false;
    }

    #silence() {
        for (const source of this.#sources) {
            source.onended = null;
            source.stop();
            source.disconnect();
        }
        this.#sources.clear();
        if (this.#origin !== null) this.#next = Math.round(this.position * this.#rate);
        this.#origin = null;
    }

    #run() {
        this.#context.resume();
        clearInterval(this.#timer);
        this.#timer = setInterval(() => this.#pump(), 100);
        this.#pump();
    }

    /** Hands over what is due; sees when it has run dry, and when it is over. */
    #pump() {
        if (this.#state !== "playing" && this.#state !== "waiting") return;
        const now = this.#context.currentTime * this.#rate;
        if (this.#origin !== null && this.#origin + this.#next <= now && this.#next >= this.#count) {
            if (this.#whole) return this.#end();
            this.#origin = null;
            this.#wasDry = true;
            this.#set("waiting");
        }
        if (this.#origin === null && !this.#begin(now)) return;
        while (this.#isDue(this.#origin + this.#next - now)) this.#hand();
    }

    /** Whether more is to be handed over when so many samples are still to be heard. */
    #isDue(left) {
        const there = this.#count - this.#next;
        const isBlock = there >= BLOCK * this.#rate || this.#whole || left < URGENT * this.#rate;
        return there > 0 && isBlock && left < AHEAD * this.#rate;
    }

    /** Begins where there is enough to begin with. */
    #begin(now) {
        const there = (this.#count - this.#next) / this.#rate;
        if (this.#whole && there <= 0) {
            this.#end();
            return false;
        }
        if (!this.#whole && there < (this.#wasDry ? ENOUGH.again : ENOUGH.first)) return false;
        this.#from = this.#next;
        this.#origin = Math.ceil(now + LEAD * this.#rate) - this.#next;
        this.#set("playing");
        return true;
    }

    #hand() {
        const count = Math.min(Math.round(BLOCK * this.#rate), this.#count - this.#next);
        const buffer = this.#context.createBuffer(1, count, this.#rate);
        this.#copy(this.#next, buffer.getChannelData(0));
        const source = new AudioBufferSourceNode(this.#context, { buffer });
        source.connect(this.#context.destination);
        source.onended = () => this.#sources.delete(source);
        source.start((this.#origin + this.#next) / this.#rate);
        this.#sources.add(source);
        this.#next += count;
    }

    #copy(start, target) {
        let index = this.#indexOf(start);
        let done = 0;
        while (done < target.length) {
            const { start: first, samples } = this.#pieces[index++];
            const from = start + done - first;
            const count = Math.min(samples.length - from, target.length - done);
            for (let i = 0; i < count; i++) target[done + i] = samples[from + i] / 32768;
            done += count;
        }
    }

    /** The piece that a sample is in. */
    #indexOf(sample) {
        let [low, high] = [0, this.#pieces.length - 1];
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.#pieces[middle].start <= sample) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    #end() {
        this.#silence();
        this.#next = this.#count;
        clearInterval(this.#timer);
        this.#set("ended");
        this.#context.suspend();
    }

    #set(state) {
        if (this.#state === state) return;
        this.#state = state;
        this.dispatchEvent(new Event("change"));
    }
}
