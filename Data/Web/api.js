// Asks the server, and makes of what goes wrong something that can be shown.

import { key } from "./keys.js";

/** Why the server did not do what was asked. */
export class Failure extends Error {
    constructor(status, error = {}, retryAfter = null) {
        super(error.message ?? `The server answered ${status} and nothing more.`);
        this.status = status;
        this.code = error.code ?? "";
        this.parameter = error.param ?? null;
        this.nearest = error.nearest ?? null;
        this.retryAfter = retryAfter;
    }
}

/** The address of a path, also where a proxy has put the server below a folder. */
export const address = (path) => new URL(path, document.baseURI);

/** Asks; gives the response when all is well, and throws a `Failure` when it is not. */
export async function ask(path, { method, body, accept, signal } = {}) {
    const headers = {};
    if (body !== undefined) headers["Content-Type"] = "application/json";
    if (accept) headers.Accept = accept;
    if (key()) headers.Authorization = `Bearer ${key()}`;
    const response = await reach(address(path), {
        method: method ?? (body === undefined ? "GET" : "POST"),
        body: body === undefined ? undefined : JSON.stringify(body),
        headers,
        signal,
        credentials: "same-origin",
        cache: "no-cache",
    });
    if (!response.ok) throw await failure(response);
    return response;
}

/** What the server tells beside its answer; each is a sentence or more. */
export function warnings(response) {
    const text = response.headers.get("X-Mynah-Warning");
    // Several fields of one name come joined by commas; each ends with a full stop, so that they can be told apart.
    const parts = text ? text.split(/(?<=[.?!]), (?=\p{Lu})/u) : [];
    return parts.map((part) => part.replace(/\\u\{([0-9a-f]+)\}/g, (_, digits) => String.fromCodePoint(parseInt(digits, 16))));
}

async function reach(url, options) {
    try {
        return await fetch(url, options);
    } catch (error) {
        if (error.name === "AbortError") throw error;
        throw new Failure(0, { message: "The server cannot be reached. Is it still running?", code: "unreachable" });
    }
}

async function failure(response) {
    const retry = Number(response.headers.get("Retry-After"));
    let error;
    try {
        error = (await response.json()).error;
    } catch {
        error = undefined;
    }
    return new Failure(response.status, error, retry > 0 ? retry : null);
}
