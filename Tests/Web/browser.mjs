// A Chromium without a window, driven over its DevTools protocol (a pipe: no port, no library).
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const OPTIONS = [
    "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--no-first-run", "--disable-gpu", "--disable-extensions",
    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage", "--mute-audio",
    "--window-size=1100,900",
];
const KEYS = {
    Enter: { code: "Enter", windowsVirtualKeyCode: 13, text: "\r" }, Escape: { code: "Escape", windowsVirtualKeyCode: 27 },
    Tab: { code: "Tab", windowsVirtualKeyCode: 9 }, ArrowDown: { code: "ArrowDown", windowsVirtualKeyCode: 40 },
    ArrowUp: { code: "ArrowUp", windowsVirtualKeyCode: 38 }, ArrowRight: { code: "ArrowRight", windowsVirtualKeyCode: 39 },
    ArrowLeft: { code: "ArrowLeft", windowsVirtualKeyCode: 37 }, " ": { code: "Space", windowsVirtualKeyCode: 32, text: " " },
};

export class Browser {
    #waiting = new Map();
    #listeners = [];
    #number = 0;
    #rest = Buffer.alloc(0);

    /** Starts a browser. */
    static async start() {
        const folder = await mkdtemp(join(tmpdir(), "mynah-page-"));
        const child = spawn("chromium", [...OPTIONS, `--user-data-dir=${folder}`], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
        return new Browser(child, folder);
    }

    constructor(child, folder) {
        this.child = child;
        this.folder = folder;
        child.stdio[4].on("data", (bytes) => this.#take(bytes));
        child.on("exit", () => {
            for (const { reject } of this.#waiting.values()) reject(new Error("the browser ended"));
        });
    }

    /** Sends a command, and gives its result. */
    send(method, params = {}, sessionId) {
        const id = ++this.#number;
        this.child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
        return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }));
    }

    /** Is told of each event. */
    listen(listener) { this.#listeners.push(listener); }

    /** Opens a page of its own, with nothing stored. */
    async page(options = {}) {
        const { browserContextId } = await this.send("Target.createBrowserContext");
        const { targetId } = await this.send("Target.createTarget", { url: "about:blank", browserContextId });
        const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
        const page = new Page(this, sessionId, browserContextId);
        await page.prepare(options);
        return page;
    }

    async stop() {
        const ended = new Promise((resolve) => this.child.once("exit", resolve));
        await this.send("Browser.close").catch(() => {});
        await ended;
        await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
    }

    #take(bytes) {
        this.#rest = Buffer.concat([this.#rest, bytes]);
        for (let end = this.#rest.indexOf(0); end >= 0; end = this.#rest.indexOf(0)) {
            const message = JSON.parse(this.#rest.subarray(0, end).toString());
            this.#rest = this.#rest.subarray(end + 1);
            const waiting = this.#waiting.get(message.id);
            this.#waiting.delete(message.id);
            if (!waiting) for (const listener of this.#listeners) listener(message);
            else if (message.error) waiting.reject(new Error(`${waiting.method}: ${message.error.message}`));
            else waiting.resolve(message.result);
        }
    }
}

export class Page {
    /** What went wrong in the page: errors, and what its policy forbade. */
    complaints = [];

    constructor(browser, sessionId, context) {
        this.browser = browser;
        this.sessionId = sessionId;
        this.context = context;
        browser.listen((message) => message.sessionId === sessionId && this.#note(message));
    }

    send(method, params) { return this.browser.send(method, params, this.sessionId); }

    /** Is told of the events of a kind. */
    listen(kind, listener) {
        this.browser.listen(({ sessionId, method, params }) => sessionId === this.sessionId && method === kind && listener(params));
    }

    async prepare({ script, downloads, features = [], width = 1100, height = 900, mobile = false }) {
        for (const domain of ["Page", "Runtime", "Log", "Network"]) await this.send(`${domain}.enable`);
        await this.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: mobile ? 2 : 1, mobile });
        await this.send("Emulation.setEmulatedMedia", { features });
        if (script) await this.send("Page.addScriptToEvaluateOnNewDocument", { source: script });
        if (downloads) {
            await this.browser.send("Browser.setDownloadBehavior", { behavior: "allow", browserContextId: this.context, downloadPath: downloads });
        }
    }

    async open(url) {
        await this.send("Page.navigate", { url });
        await this.until("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** The value of an expression in the page. */
    async value(expression) {
        const { result, exceptionDetails } = await this.send("Runtime.evaluate", {
            expression, awaitPromise: true, returnByValue: true, userGesture: false,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
    }

    /** Waits until an expression holds. */
    async until(expression, seconds = 15) {
        const end = Date.now() + seconds * 1_000;
        for (;;) {
            const value = await this.value(expression);
            if (value) return value;
            if (Date.now() > end) throw new Error(`it never came to pass that ${expression}`);
            await new Promise((resolve) => setTimeout(resolve, 20));
        }
    }

    /** Clicks with the mouse into the middle of what a selector finds. */
    async click(selector, count = 1) {
        const find = `document.querySelector(${JSON.stringify(selector)})`;
        const { x, y } = await this.value(`(() => {
            const found = ${find};
            found.scrollIntoView({ block: "nearest" });
            const box = found.getBoundingClientRect();
            const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
            const hit = document.elementFromPoint(at.x, at.y);
            if (!found.contains(hit) && !hit?.closest("label")?.contains(found)) throw new Error("something lies over ${selector.replaceAll('"', "'")}: " + hit?.outerHTML.slice(0, 200));
            return at;
        })()`);
        for (const type of ["mouseMoved", "mousePressed", "mouseReleased"]) {
            await this.send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: type === "mouseMoved" ? 0 : count });
        }
    }

    /** Presses a key; `modifiers` are those of the protocol (2 is Control). */
    async press(key, modifiers = 0) {
        const { text, ...rest } = KEYS[key];
        await this.send("Input.dispatchKeyEvent", { type: text && !modifiers ? "keyDown" : "rawKeyDown", key, modifiers, text: modifiers ? undefined : text, ...rest });
        await this.send("Input.dispatchKeyEvent", { type: "keyUp", key, modifiers, ...rest });
    }

    /** Types a text where the focus is. */
    type(text) { return this.send("Input.insertText", { text }); }

    /** Empties the field that a selector finds, and types into it. */
    async write(selector, text) {
        await this.click(selector);
        await this.value(`document.querySelector(${JSON.stringify(selector)}).select()`);
        await this.type(text);
    }

    async picture() {
        const { data } = await this.send("Page.captureScreenshot", { format: "png" });
        return Buffer.from(data, "base64");
    }

    #note({ method, params }) {
        if (method === "Runtime.exceptionThrown") this.complaints.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
        if (method === "Runtime.consoleAPICalled" && ["error", "warning"].includes(params.type)) {
            this.complaints.push(params.args.map((one) => one.value ?? one.description).join(" "));
        }
        if (method === "Log.entryAdded" && ["error", "warning"].includes(params.entry.level)) this.complaints.push(`${params.entry.text} ${params.entry.url ?? ""}`);
    }
}
