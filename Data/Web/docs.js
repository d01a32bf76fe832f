// The page that lists all routes: forms that ask them, and a field to find them.

import { Failure, address, ask } from "./api.js";
import { byId, element } from "./elements.js";
import { keep, key } from "./keys.js";

/** The most letters of an answer that are shown. */
const SHOWN = 20_000;

const origin = address(".").href.replace(/\/$/, "");
for (const place of document.querySelectorAll(".origin")) place.textContent = origin;

byId("key").value = key();
byId("key").addEventListener("input", () => keep(byId("key").value.trim()));

for (const form of document.querySelectorAll(".try form")) {
    form.querySelector("button").disabled = false;
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        send(form);
    });
}

const find = byId("find");
find.hidden = false;
find.addEventListener("input", () => {
    const wanted = find.value.trim().toLowerCase();
    for (const item of document.querySelectorAll(".contents li")) item.hidden = !item.textContent.toLowerCase().includes(wanted);
    for (const title of document.querySelectorAll(".contents h2")) {
        title.hidden = [...title.nextElementSibling.children].every((item) => item.hidden);
    }
});

/** Asks what a form says, and shows the answer below it. */
async function send(form) {
    const place = form.querySelector(".answer");
    const began = performance.now();
    place.replaceChildren("Asking the server…");
    try {
        const { path, body } = question(form);
        const response = await ask(path, { method: form.dataset.method, body });
        const shown = await content(response);
        const time = `${response.status} after ${Math.round(performance.now() - began)} ms`;
        place.replaceChildren(element("p", {}, time), ...told(response), shown);
    } catch (error) {
        place.replaceChildren(element("p", { className: "notice error" }, explained(error)));
    }
}

/** The path with what stands in its places and behind the question mark, and the body. */
function question(form) {
    let path = form.dataset.path.slice(1);
    const query = new URLSearchParams();
    let body;
    for (const field of form.querySelectorAll("[data-in]")) {
        const kind = field.dataset.in;
        if (kind === "path") path = path.replace(`{${field.name}}`, encodeURIComponent(field.value));
        else if (kind === "body") body = parsed(field.value);
        else if (field.value !== "") query.set(field.name, field.value);
    }
    return { path: query.size > 0 ? `${path}?${query}` : path, body };
}

function parsed(text) {
    try {
        return JSON.parse(text);
    } catch (error) {
        throw new Failure(0, { message: `The body is no JSON: ${error.message}` });
    }
}

function explained(error) {
    return error.status > 0 ? `${error.status} ${error.code}: ${error.message}` : error.message;
}

/** What the answer says beside its body. */
function told(response) {
    const fields = [...response.headers].filter(([name]) => name.startsWith("x-") || name === "content-type");
    return [element("pre", {}, fields.map(([name, value]) => `${name}: ${value}`).join("\n"))];
}

/** The body: to be heard where it is sound, to be read where it is text. */
async function content(response) {
    const type = response.headers.get("Content-Type") ?? "";
    if (type.startsWith("audio/")) {
        return element("audio", { controls: true, src: URL.createObjectURL(await response.blob()) });
    }
    if (!/json|text|xml|subrip|yaml/.test(type)) return element("p", {}, `${(await response.blob()).size} bytes of ${type}`);
    const text = await response.text();
    const shown = type.startsWith("application/json") ? pretty(text) : text;
    return element("pre", { tabIndex: 0 }, shown.length > SHOWN ? `${shown.slice(0, SHOWN)}\n…` : shown);
}

function pretty(text) {
    try {
        return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
        return text;
    }
}
