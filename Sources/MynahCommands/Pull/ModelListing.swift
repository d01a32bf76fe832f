import MynahModels

/// What can be pulled and what is here, as a table.
struct ModelListing {
    let store: ModelStore

    var text: String {
        var table = Table(headings: ["MODEL", "HERE", "SIZE", "VOICES", "LICENCE", "TITLE"])
        let entries = store.entries
        for model in PublishedModel.all {
            let entry = entries.first { $0.name == model.name }
            let size = entry?.size ?? model.downloadSize
            table.add([model.name, state(entry), megabytes(size), "\(model.voices.count)", model.licence, model.title])
        }
        for entry in entries where !PublishedModel.all.contains(where: { $0.name == entry.name }) {
            table.add([entry.name, state(entry), megabytes(entry.size), "-", "-", entry.path])
        }
        return table.text
    }

    private func state(_ entry: ModelStore.Entry?) -> String {
        guard let entry else { return "no" }
        return entry == store.standard ? "default" : "yes"
    }

    private func megabytes(_ count: Int) -> String { "\(count / 1_000_000) MB" }
}
