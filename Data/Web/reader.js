// The text as it is spoken: each word that has a time can be clicked, and the one that is heard is marked.

/** How long a word stays marked when nothing follows it, in seconds. */
const LINGER = 0.35;

export class Reader {
    #place;
    #lines = [];
    #words = [];
    #line = 0;
    #now = -1;
    #wordOf = new WeakMap();

    /** Shows texts in an element; `go` is told the second of a word that is clicked, `edit` the place of one that is clicked twice. */
    constructor(place, { go, edit }) {
        this.#place = place;
        place.addEventListener("click", (event) => {
            const word = this.#wordOf.get(event.target);
            if (word) go(word.start);
        });
        place.addEventListener("dblclick", (event) => edit(this.#wordOf.get(event.target)?.span[0] ?? 0));
    }

    /** How many words have a time. */
    get count() { return this.#words.length; }
    /** How far the words with times reach into the text. */
    get reach() { return this.#words.at(-1)?.span[1] ?? 0; }

    /** The second at which the last of them ends. */
    get lastSecond() { return this.#words.at(-1)?.end ?? 0; }

    /** Begins with a text, of which nothing is spoken yet. */
    begin(text) {
        this.#lines = [];
        this.#words = [];
        this.#line = 0;
        this.#now = -1;
        // Lines by themselves keep the splitting of long texts cheap.
        let start = 0;
        const parts = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
        for (const part of parts) {
            this.#lines.push({ start, rest: document.createTextNode(part), end: start + part.length });
            start += part.length;
        }
        this.#place.replaceChildren(...this.#lines.map((line) => line.rest));
        this.#place.scrollTop = 0;
    }

    /** Adds words whose times are known: `{ text, span: [start, end], start, end }`. */
    add(times) {
        for (const { text, span, start, end } of times) {
            const last = this.#words.at(-1);
            const isSame = last && last.span[0] === span[0];
            const made = isSame ? last.element : this.#wrap(span);
            if (!made) continue;
            const word = { text, span, start, end, element: made };
            this.#words.push(word);
            if (!isSame) this.#wordOf.set(made, word);
        }
    }

    /** Marks what is heard at a second. */
    show(seconds) {
        const index = this.#indexAt(seconds);
        const isHeard = index >= 0 && (seconds < this.#words[index].end + LINGER || index === this.#now);
        if (index === this.#now) {
            this.#words[index]?.element.classList.toggle("now", isHeard && seconds < this.#words[index].end + LINGER);
            return;
        }
        this.#words[this.#now]?.element.classList.remove("now");
        this.#tellSaid(index);
        this.#now = index;
        if (!isHeard) return;
        this.#words[index].element.classList.add("now");
        this.#bringIntoView(this.#words[index].element);
    }

    /** Marks nothing any more. */
    end() {
        this.#words[this.#now]?.element.classList.remove("now");
        this.#now = -1;
    }

    /** The second of the word that is so many words away from the one heard at a second. */
    step(seconds, count) {
        const index = Math.min(Math.max(0, this.#indexAt(seconds) + count), this.#words.length - 1);
        return this.#words[index]?.start ?? seconds;
    }

    /** The word that is heard at a second. */
    wordAt(seconds) { return this.#words[this.#indexAt(seconds)]?.text ?? ""; }

    #tellSaid(index) {
        for (let i = this.#now + 1; i <= index; i++) this.#words[i].element.classList.add("said");
        for (let i = index + 1; i <= this.#now; i++) this.#words[i].element.classList.remove("said");
    }

    /** Makes a span of the text an element; `null` where it lies before what is one already. */
    #wrap([start, end]) {
        while (this.#line + 1 < this.#lines.length && start >= this.#lines[this.#line].end) this.#line += 1;
        const line = this.#lines[this.#line];
        if (!line || start < line.start || start >= line.end) return null;
        const node = line.rest.splitText(start - line.start);
        const stop = Math.min(end, line.end);
        line.rest = node.splitText(stop - start);
        line.start = stop;
        const made = document.createElement("span");
        node.replaceWith(made);
        made.append(node);
        return made;
    }

    #indexAt(seconds) {
        let [low, high] = [-1, this.#words.length - 1];
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.#words[middle].start <= seconds) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    #bringIntoView(word) {
        const [box, place] = [word.getBoundingClientRect(), this.#place.getBoundingClientRect()];
        if (box.top >= place.top + 20 && box.bottom <= place.bottom - 40) return;
        const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
        this.#place.scrollBy({ top: box.top - place.top - place.height / 3, behavior: isCalm ? "auto" : "smooth" });
    }
}
