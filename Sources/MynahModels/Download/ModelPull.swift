import Glibc
public import MynahHTTP
public import MynahKokoro
public import MynahSynthesis

/// Brings a published model here: fetches its files, checks them, and has them made one file.
///
/// What is fetched lies in `.downloads` in the store's folder until then, and is gone on with by the next pull. The model appears, and
/// replaces an older one, when it is whole.
public struct ModelPull {
    /// What is pulled.
    public let model: PublishedModel
    /// The voices that go into it.
    public let voices: [PublishedFile]
    /// How its numbers are to be stored.
    public let storage: KokoroStorage
    /// Where it comes from.
    public let hub: Hub

    var rule = RetryRule()
    var disk = Disk()

    /// Will pull `model` with the voices of those names, all for `nil`. Throws `.unknownVoice`.
    public init(_ model: PublishedModel, voices: [String]?, storage: KokoroStorage, from hub: Hub) throws(PullError) {
        self.model = model
        self.voices = try model.voices(named: voices)
        self.storage = storage
        self.hub = hub
    }

    /// Does it, blocking, and tells from time to time how far it is.
    public func run(
        into store: ModelStore,
        _ settings: HTTPSettings,
        converter: ModelConverter,
        cancellation: Cancellation = .never,
        report: @escaping (PullProgress) -> Void
    ) throws(PullError) -> PullOutcome {
        let folder = try store.ownFolder()
        let lock = try StoreLock(folder)
        let place = PullPlace(folder: folder, model: model)
        if let outcome = present(at: place) { return outcome }
        try checkSpace(at: place)
        let losses = try fetch(to: place, settings, cancellation, report)
        let outcome = try convert(at: place, without: losses, converter, cancellation, report)
        // What is missing is fetched by the next pull, which needs the rest to make the model anew.
        if losses.isEmpty { Folders.remove(place.downloads) }
        _ = consume lock
        return outcome
    }

    /// The model where all that is wanted is there already.
    private func present(at place: PullPlace) -> PullOutcome? {
        guard let receipt = place.receipt, receipt.revision == model.revision, receipt.storage == storage,
            receipt.voices.isSuperset(of: voices.map(\.stem)), place.modelSize == receipt.size
        else { return nil }
        return PullOutcome(
            entry: ModelStore.Entry(name: model.name, path: place.modelPath, size: receipt.size),
            voices: receipt.voices.sorted(),
            missing: [],
            reason: nil,
            wasThere: true
        )
    }

    /// All files, in the order in which they are fetched: soon there is something to speak with.
    var files: [PublishedFile] {
        let first = voices.filter { model.firstVoices.contains($0.stem) }
        return [model.configuration] + first + [model.checkpoint] + voices.dropFirst(first.count)
    }

    private func checkSpace(at place: PullPlace) throws(PullError) {
        let fetched = files.reduce(0) { $0 + max(0, $1.plannedSize - place.presentSize(of: $1)) }
        let voiceSizes = voices.reduce(0) { $0 + $1.plannedSize }
        let needed = fetched + storage.size(ofCheckpoint: model.checkpoint.plannedSize) + voiceSizes
        guard let free = disk.freeBytes(place.folder), free < needed else { return }
        throw PullError(
            .noSpace,
            "\(place.folder) has \(megabytes(free)) free, and \(model.name) takes \(megabytes(needed)) while it is pulled. "
                + "Free some space, or choose a folder on another disk (--models, MYNAH_MODELS)."
        )
    }

    private func fetch(
        to place: PullPlace,
        _ settings: HTTPSettings,
        _ cancellation: Cancellation,
        _ report: @escaping (PullProgress) -> Void
    ) throws(PullError) -> [Downloads.Loss] {
        var progress = PullProgress(total: files.reduce(0) { $0 + $1.plannedSize })
        let grew = { (there: Int, came: Int) in
            progress.done += there
            progress.received += came
            report(progress)
        }
        let waiting = { (pause: Duration) in
            var resting = progress
            resting.pause = pause
            report(resting)
        }
        let essential = [model.configuration, model.checkpoint]
        var downloads = Downloads(
            files,
            over: try client(settings),
            cancellation: cancellation,
            canBeLost: { !essential.contains($0) },
            waiting: waiting
        ) { (file: PublishedFile) throws(PullError) in
            let path = try place.preparedPath(of: file)
            return try FileFetch(Download(file, from: hub, rule: rule), into: path, on: disk, grew: grew)
        }
        let losses = try downloads.run()
        if losses.count == voices.count, let first = losses.first { throw first.error }
        return losses
    }

    private func client(_ settings: HTTPSettings) throws(PullError) -> HTTPTransfers {
        do throws(HTTPError) {
            return try HTTPTransfers(settings)
        } catch {
            throw PullError(error)
        }
    }

    private func convert(
        at place: PullPlace,
        without losses: [Downloads.Loss],
        _ converter: ModelConverter,
        _ cancellation: Cancellation,
        _ report: (PullProgress) -> Void
    ) throws(PullError) -> PullOutcome {
        let lost = losses.map(\.file)
        let there = voices.filter { !lost.contains($0) }
        let inputs = ([model.checkpoint, model.configuration] + there).map { place.path(of: $0) }
        let order = ModelConverter.Order(inputs: inputs, output: place.newModelPath, storage: storage)
        unlink(order.output)
        do {
            try converter.action(
                order,
                { report(PullProgress(phase: .converting, done: Int($0 * 1_000), total: 1_000)) },
                cancellation
            )
        } catch {
            unlink(order.output)
            throw conversionFailure(error, cancellation)
        }
        let names = there.map(\.stem)
        let size = try place.publish {
            PullReceipt(revision: model.revision, storage: storage, voices: Set(names), size: $0)
        }
        return PullOutcome(
            entry: ModelStore.Entry(name: model.name, path: place.modelPath, size: size),
            voices: names,
            missing: lost.map(\.stem),
            reason: losses.first?.error,
            wasThere: false
        )
    }

    private func conversionFailure(_ error: any Error, _ cancellation: Cancellation) -> PullError {
        if cancellation.isCancelled { return PullError(.cancelled, "The work was cancelled.") }
        if let error = error as? PullError { return error }
        return PullError(
            .conversionFailed,
            "The files of \(model.name) are here but could not be made a model: \(error)"
        )
    }

    private func megabytes(_ count: Int) -> String { "\((count + 999_999) / 1_000_000) MB" }
}
