// What the reader chose: from the address, else as it was left the last time.

const NAME = "mynah.settings";
const FIELDS = ["text", "voice", "speed", "language", "markup", "format"];

/** The longest link that is worth copying: longer ones are cut by programs that carry them. */
export const LONGEST_LINK = 6_000;

/** What is known of the choices; those in the address count before all. */
export function recalled() {
    const known = { ...stored() };
    const asked = new URLSearchParams(location.search);
    for (const name of FIELDS) if (asked.has(name)) known[name] = asked.get(name);
    return known;
}

/** Keeps choices for the next time. */
export function remember(choices) {
    try {
        localStorage.setItem(NAME, JSON.stringify(choices));
    } catch {
        // Where a browser keeps nothing, the page begins afresh each time.
    }
}

/** An address of this page that brings the choices with it; what is as usual is left out. */
export function link(choices) {
    const address = new URL(location.pathname, location.href);
    for (const name of FIELDS) {
        const value = choices[name];
        if (value && name !== "format" && !(name === "speed" && Number(value) === 1)) address.searchParams.set(name, value);
    }
    return address.href;
}

function stored() {
    try {
        return JSON.parse(localStorage.getItem(NAME)) ?? {};
    } catch {
        return {};
    }
}
