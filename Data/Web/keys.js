// The API key, where the server asks for one: kept until the tab is closed, and nowhere else.

const NAME = "mynah.key";

/** The key; empty where there is none. */
export function key() {
    try {
        return sessionStorage.getItem(NAME) ?? "";
    } catch {
        return held;
    }
}

/** Keeps a key. */
export function keep(value) {
    held = value;
    try {
        sessionStorage.setItem(NAME, value);
    } catch {
        // A browser that keeps nothing still has it until the page is left.
    }
}

let held = "";
