// Small things that pages are built of.

/** The element of an id. */
export const byId = (id) => document.getElementById(id);

/** Makes an element: properties by name, attributes where the name has a hyphen or is `role`, and what is in it. */
export function element(tag, properties = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
        if (name.includes("-") || name === "role") made.setAttribute(name, value);
        else made[name] = value;
    }
    made.append(...children);
    return made;
}

/** A drawing that the page holds as a symbol. */
export function icon(name) {
    const space = "http://www.w3.org/2000/svg";
    const drawing = document.createElementNS(space, "svg");
    drawing.setAttribute("aria-hidden", "true");
    const use = document.createElementNS(space, "use");
    use.setAttribute("href", `#draw-${name}`);
    drawing.append(use);
    return drawing;
}

/** Changes which drawing a button shows. */
export const setIcon = (button, name) => button.querySelector("use").setAttribute("href", `#draw-${name}`);

/** Gives the reader a file. */
export function save(blob, name) {
    const address = URL.createObjectURL(blob);
    const link = element("a", { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** `1:05` of 65 seconds. */
export function clockText(seconds) {
    const whole = Math.max(0, Math.floor(seconds));
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
