// Listens to what a page plays: put into the page before its own scripts. `heard` is what a test asks.
(() => {
    const heard = { starts: [], peak: 0, moments: 0, words: [] };
    globalThis.heard = heard;
    const analysers = new Map();

    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (when, ...rest) {
        heard.starts.push({ when, rate: this.buffer.sampleRate, samples: this.buffer.getChannelData(0).slice() });
        return start.call(this, when, ...rest);
    };

    const connect = AudioNode.prototype.connect;
    AudioNode.prototype.connect = function (target, ...rest) {
        if (target instanceof AudioDestinationNode) {
            if (!analysers.has(this.context)) analysers.set(this.context, new AnalyserNode(this.context));
            connect.call(this, analysers.get(this.context));
        }
        return connect.call(this, target, ...rest);
    };

    const samples = new Float32Array(2048);
    setInterval(() => {
        for (const analyser of analysers.values()) {
            analyser.getFloatTimeDomainData(samples);
            const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
            heard.peak = Math.max(heard.peak, peak);
            // A loudspeaker at rest shows what it played last.
            if (peak > 0.01 && analyser.context.state === "running") heard.moments += 1;
        }
    }, 30);

    addEventListener("DOMContentLoaded", () => {
        const reader = document.getElementById("reader");
        if (!reader) return;
        new MutationObserver((changes) => {
            for (const { target } of changes) {
                if (target.classList.contains("now") && heard.words.at(-1)?.element !== target) {
                    heard.words.push({ element: target, text: target.textContent, at: Number(document.getElementById("seek").value) });
                }
            }
        }).observe(reader, { subtree: true, attributes: true, attributeFilter: ["class"] });
    });

    /** Whether all that was handed to the loudspeaker since `first` is one stretch of sound without a gap. */
    heard.gaps = (first = 0) => heard.starts.slice(first).filter(({ when }, index, all) => {
        const before = all[index - 1];
        return before && Math.abs(before.when + before.samples.length / before.rate - when) > 0.25 / before.rate;
    }).length;

    /** How many samples differ between what was played and 16-bit samples, their lengths included. */
    heard.differences = (wanted) => {
        const played = heard.starts.flatMap(({ samples }) => Array.from(samples));
        let count = Math.abs(played.length - wanted.length);
        for (let i = 0; i < Math.min(played.length, wanted.length); i++) if (Math.round(played[i] * 32768) !== wanted[i]) count += 1;
        return count;
    };
})();
