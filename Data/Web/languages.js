// Languages: what they are called.

const names = new Intl.DisplayNames(["en"], { type: "language" });

/** `English (United Kingdom)` of `en-GB`; the tag itself where nobody has a name for it. */
export function languageName(tag) {
    try {
        return names.of(tag.split("-x-")[0]) ?? tag;
    } catch {
        return tag;
    }
}

/** The languages in the order in which a reader looks for them: the reader's own, English, all others by name. */
export function sorted(tags) {
    const own = navigator.languages.flatMap((tag) => [tag.toLowerCase(), tag.split("-")[0].toLowerCase()]);
    const rank = (tag) => {
        const places = [own.indexOf(tag.toLowerCase()), own.indexOf(tag.split("-")[0].toLowerCase())].filter((at) => at >= 0);
        if (places.length > 0) return Math.min(...places);
        return tag.startsWith("en") ? own.length : own.length + 1;
    };
    return [...tags].sort((a, b) => rank(a) - rank(b) || languageName(a).localeCompare(languageName(b), "en"));
}
