// Draws the speech that has arrived, and how much of it was heard.

/** How many samples make a peak. */
const GRAIN = 240;
/** The width of a bar and of the space behind it. */
const [BAR, STEP] = [2, 4];

export class Waveform {
    #canvas;
    #peaks = [];
    #open = { peak: 0, count: 0 };
    #bars = [];
    #isStale = true;
    #length = 0;

    constructor(canvas) {
        this.#canvas = canvas;
        new ResizeObserver(() => this.#resize()).observe(canvas);
        matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#resize());
        this.#resize();
    }

    /** Begins anew. */
    clear() {
        this.#peaks = [];
        this.#open = { peak: 0, count: 0 };
        this.#isStale = true;
        this.draw(0, 0);
    }

    add(samples) {
        for (const sample of samples) {
            const size = sample < 0 ? -sample : sample;
            if (size > this.#open.peak) this.#open.peak = size;
            if (++this.#open.count === GRAIN) {
                this.#peaks.push(this.#open.peak);
                this.#open = { peak: 0, count: 0 };
            }
        }
        this.#isStale = true;
    }

    /** Draws `length` samples, of which `heard` were heard. */
    draw(heard, length) {
        if (this.#isStale || length !== this.#length) this.#measure(length);
        const pen = this.#canvas.getContext("2d");
        const { width, height } = this.#canvas;
        const scale = devicePixelRatio;
        const edge = length > 0 ? (heard / length) * width : 0;
        pen.clearRect(0, 0, width, height);
        this.#bars.forEach((peak, index) => {
            const x = index * STEP * scale;
            const size = Math.max(2 * scale, peak * height * 0.9);
            pen.fillStyle = x < edge ? this.heard : this.unheard;
            pen.fillRect(x, (height - size) / 2, BAR * scale, size);
        });
    }

    #measure(length) {
        const count = Math.max(1, Math.floor(this.#canvas.width / devicePixelRatio / STEP));
        const bars = new Array(count).fill(0);
        const perBar = Math.max(length, 1) / GRAIN / count;
        for (let i = 0; i < this.#peaks.length; i++) {
            const bar = Math.min(count - 1, Math.floor(i / perBar));
            if (this.#peaks[i] > bars[bar]) bars[bar] = this.#peaks[i];
        }
        const loudest = Math.max(8_000, bars.reduce((most, bar) => Math.max(most, bar), 0));
        this.#bars = bars.map((bar) => bar / loudest);
        this.#length = length;
        this.#isStale = false;
    }

    #resize() {
        const style = getComputedStyle(this.#canvas);
        this.heard = style.getPropertyValue("--accent");
        this.unheard = style.getPropertyValue("--edge");
        this.#canvas.width = Math.round(this.#canvas.clientWidth * devicePixelRatio);
        this.#canvas.height = Math.round(this.#canvas.clientHeight * devicePixelRatio);
        this.#isStale = true;
        this.draw(0, this.#length);
    }
}
