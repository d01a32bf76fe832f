// A chart of steps of time: lines or bars, a table that says the same, and a look at a single step by mouse or keyboard.

import { element } from "./elements.js";

const SPACE = "http://www.w3.org/2000/svg";
const [LEFT, RIGHT, TOP, BOTTOM, HEIGHT] = [44, 8, 8, 20, 176];

/** Makes an element of a drawing. */
function shape(tag, attributes = {}, text = "") {
    const made = document.createElementNS(SPACE, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    if (text) made.textContent = text;
    return made;
}

/** A number that reads well and is no less than `value`. */
function ceiling(value, least) {
    if (!(value > least)) return least;
    const power = 10 ** Math.floor(Math.log10(value));
    return [1, 2, 4, 6, 8, 10].map((step) => step * power).find((step) => step >= value * 0.999) ?? value;
}

export class Chart {
    #slots = [];
    #step = null;

    /**
     * `series` are `{ name, of }`, whose `of` gives the value of a step, or null where there is none. `unit` writes a value, `least` is
     * the least height of the scale, `bars` piles the series up.
     */
    constructor(title, series, { unit, least = 0, most = Infinity, bars = false }) {
        Object.assign(this, { title, series, unit, least, most, bars });
        this.svg = shape("svg", { role: "img", tabindex: "0" });
        this.told = element("div", { className: "told", hidden: true });
        this.table = element("table");
        this.details = element("details", {}, element("summary", {}, "As a table"),
            element("div", { className: "scroll", tabIndex: 0, role: "region", "aria-label": `${title}, as a table` }, this.table));
        const plot = element("div", { className: "plot" }, this.svg, this.told);
        this.figure = element("figure", { className: "panel" },
            element("div", { className: "title" }, element("h2", {}, title), this.#keys()), plot, this.details);
        this.details.addEventListener("toggle", () => this.#fillTable());
        this.svg.addEventListener("pointermove", (event) => this.#point(event));
        this.svg.addEventListener("pointerleave", () => this.#look(null));
        this.svg.addEventListener("blur", () => this.#look(null));
        this.svg.addEventListener("keydown", (event) => this.#key(event));
        new ResizeObserver(() => this.#draw()).observe(this.svg);
    }

    /** Shows steps; `clock` writes the moment of one. */
    show(slots, clock) {
        this.#slots = slots;
        this.clock = clock;
        this.#draw();
        this.#fillTable();
    }

    #keys() {
        return element("ul", { className: "keys" }, ...this.series.map(({ name }, index) => {
            const drawing = shape("svg", { "aria-hidden": "true", viewBox: "0 0 22 10" });
            drawing.append(this.bars ? shape("rect", { class: `bar s${index * 2}`, x: 4, y: 0, width: 14, height: 10 })
                : shape("path", { class: `line s${index}`, d: "M1 5H21" }));
            return element("li", {}, drawing, name);
        }));
    }

    get #values() { return this.series.map(({ of }) => this.#slots.map(of)); }

    #draw() {
        const width = this.svg.clientWidth;
        if (width === 0 || !this.clock) return;
        const values = this.#values;
        const known = values.flat().filter((value) => value !== null && (value !== 0 || !this.bars));
        const sums = this.bars ? this.#slots.map((_, index) => values.reduce((sum, own) => sum + (own[index] ?? 0), 0)) : known;
        const top = Math.min(this.most, ceiling(Math.max(0, ...sums), this.least));
        const step = (width - LEFT - RIGHT) / Math.max(1, this.#slots.length);
        const x = (index) => LEFT + (index + 0.5) * step;
        const y = (value) => TOP + (1 - value / (top || 1)) * (HEIGHT - TOP - BOTTOM);
        this.svg.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
        this.svg.setAttribute("aria-label", this.#summary(values));
        this.scale = { x, step, width };
        const shapes = [...this.#axes(top, width, y, x)];
        values.forEach((own, index) => shapes.push(...(this.bars ? this.#bars(values, index, x, y, step) : this.#line(own, index, x, y))));
        if (known.length === 0) shapes.push(shape("text", { class: "empty", x: (width + LEFT) / 2, y: HEIGHT / 2, "text-anchor": "middle" }, "Nothing yet"));
        this.cross = shape("path", { class: "cross", visibility: "hidden" });
        this.svg.replaceChildren(...shapes, this.cross);
        this.#look(this.#step);
    }

    *#axes(top, width, y, x) {
        for (const part of [0, 0.5, 1]) {
            const height = y(top * part);
            yield shape("path", { class: part === 0 ? "base" : "grid", d: `M${LEFT} ${height}H${width - RIGHT}` });
            yield shape("text", { x: LEFT - 6, y: height + 4, "text-anchor": "end" }, this.unit(top * part));
        }
        const last = this.#slots.length - 1;
        const marks = width < 420 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
        for (const part of last > 0 ? marks : []) {
            const index = Math.round(part * last);
            const anchor = part === 0 ? "start" : part === 1 ? "end" : "middle";
            yield shape("text", { x: x(index), y: HEIGHT - 4, "text-anchor": anchor }, this.clock(this.#slots[index].at));
        }
    }

    *#line(values, index, x, y) {
        let path = "";
        let isOpen = false;
        for (const [place, value] of values.entries()) {
            if (value !== null) path += `${isOpen ? "L" : "M"}${x(place).toFixed(1)} ${y(value).toFixed(1)}`;
            isOpen = value !== null;
        }
        if (path) yield shape("path", { class: `line s${index}`, d: path });
        for (const [place, value] of values.entries()) {
            const isAlone = value !== null && (values[place - 1] ?? null) === null && (values[place + 1] ?? null) === null;
            if (value !== null) yield shape("circle", { class: `dot s${index}`, cx: x(place).toFixed(1), cy: y(value).toFixed(1), r: isAlone ? 3 : 1.6 });
        }
    }

    *#bars(values, index, x, y, step) {
        for (const [place, value] of values[index].entries()) {
            if (!value) continue;
            const below = values.slice(0, index).reduce((sum, own) => sum + (own[place] ?? 0), 0);
            const [high, low] = [y(below + value), y(below)];
            yield shape("rect", {
                class: `bar s${index * 2}`, x: (x(place) - step * 0.4).toFixed(1), y: high.toFixed(1),
                width: Math.max(1, step * 0.8).toFixed(1), height: (low - high).toFixed(1),
            });
        }
    }

    /** The chart in a sentence, for those who do not see it. */
    #summary(values) {
        const parts = this.series.map(({ name }, index) => {
            const known = values[index].filter((value) => value !== null);
            return known.length === 0 ? `${name}: nothing yet`
                : `${name}: ${this.unit(Math.min(...known))} to ${this.unit(Math.max(...known))}, at last ${this.unit(known.at(-1))}`;
        });
        return `${this.title}. ${parts.join(". ")}.`;
    }

    #fillTable() {
        if (!this.details.open || !this.clock) return;
        const heads = ["Time", ...this.series.map(({ name }) => name)].map((text) => element("th", { scope: "col" }, text));
        const rows = this.#slots.map((slot) => [slot, this.series.map(({ of }) => of(slot))]).filter(([, own]) => own.some((value) => value !== null)).reverse();
        const cells = (own) => own.map((value) => element("td", {}, value === null ? "–" : this.unit(value)));
        this.table.replaceChildren(element("thead", {}, element("tr", {}, ...heads)),
            element("tbody", {}, ...rows.map(([slot, own]) => element("tr", {}, element("td", {}, this.clock(slot.at, true)), ...cells(own)))));
    }

    #point(event) {
        const at = (event.offsetX - LEFT) / (this.scale?.step ?? 1);
        this.#look(at < 0 || at >= this.#slots.length ? null : Math.floor(at));
    }

    #key(event) {
        const last = this.#slots.length - 1;
        const now = this.#step ?? last + 1;
        const next = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: last, Escape: null }[event.key];
        if (next === undefined || last < 0) return;
        event.preventDefault();
        this.#look(next === null ? null : Math.min(last, Math.max(0, next)));
    }

    /** Looks at a single step. */
    #look(step) {
        this.#step = step;
        this.told.hidden = step === null || !this.scale;
        this.cross?.setAttribute("visibility", this.told.hidden ? "hidden" : "visible");
        if (this.told.hidden) return;
        const slot = this.#slots[step];
        const lines = this.series.map(({ name, of }) => element("span", {}, `${name}: ${of(slot) === null ? "–" : this.unit(of(slot))}`, element("br")));
        this.told.replaceChildren(element("b", {}, this.clock(slot.at, true)), ...lines);
        this.told.setAttribute("role", "status");
        const x = this.scale.x(step);
        this.cross.setAttribute("d", `M${x} ${TOP}V${HEIGHT - BOTTOM}`);
        const isRight = x > this.scale.width / 2;
        this.told.style.left = isRight ? "auto" : `${x + 10}px`;
        this.told.style.right = isRight ? `${this.scale.width - x + 10}px` : "auto";
    }
}
