import MynahHTTP
import MynahSynthesis

/// Fetches several files, a few at once.
struct Downloads {
    /// A file that could not be had, and why.
    struct Loss: Hashable {
        let file: PublishedFile
        let error: PullError
    }

    /// The most exchanges at once.
    static let atOnce = 4

    private let client: HTTPTransfers
    private let cancellation: Cancellation
    private var queue: [PublishedFile]
    private var active: [HTTPTransfers.ID: FileFetch] = [:]
    private var resting: [(until: SuspendingClock.Instant, fetch: FileFetch)] = []
    private var losses: [Loss] = []
    private let canBeLost: (PublishedFile) -> Bool
    private let waiting: (Duration) -> Void
    private let open: (PublishedFile) throws(PullError) -> FileFetch

    /// Will fetch `files` in their order, each opened by `open` when it is its turn. The failure of one that `canBeLost` loses only that.
    /// Where all wait, `waiting` is told each second for how long.
    init(
        _ files: [PublishedFile],
        over client: HTTPTransfers,
        cancellation: Cancellation,
        canBeLost: @escaping (PublishedFile) -> Bool,
        waiting: @escaping (Duration) -> Void,
        open: @escaping (PublishedFile) throws(PullError) -> FileFetch
    ) {
        queue = files
        self.client = client
        self.cancellation = cancellation
        self.canBeLost = canBeLost
        self.waiting = waiting
        self.open = open
    }

    /// Fetches all and answers with those that were lost; throws for the first that cannot be done without.
    mutating func run() throws(PullError) -> [Loss] {
        while true {
            while active.count + resting.count < Self.atOnce, !queue.isEmpty {
                let fetch = try open(queue.removeFirst())
                try follow(fetch.begin(), of: fetch)
            }
            if active.isEmpty, resting.isEmpty, queue.isEmpty { return losses }
            try awaitOne()
        }
    }

    private mutating func awaitOne() throws(PullError) {
        let end: HTTPTransfers.End?
        do throws(HTTPError) {
            end = try client.next(until: deadline(), cancellation: cancellation)
        } catch {
            throw PullError(error)
        }
        if let end, let fetch = active.removeValue(forKey: end.id) { try follow(fetch.end(end.result), of: fetch) }
        let now = SuspendingClock.Instant.now
        let rested = resting.filter { $0.until <= now }
        resting.removeAll { $0.until <= now }
        for (_, fetch) in rested { try follow(fetch.resume(), of: fetch) }
    }

    /// When to look at what rests: when the first of it may go on, and each second where nothing else happens.
    private func deadline() -> SuspendingClock.Instant? {
        guard let first = resting.map(\.until).min(), active.isEmpty else { return resting.map(\.until).min() }
        let now = SuspendingClock.Instant.now
        if first > now { waiting(first - now) }
        return min(first, now + .seconds(1))
    }

    private mutating func follow(_ step: Download.Step, of fetch: FileFetch) throws(PullError) {
        var step = step
        while true {
            switch step {
            case .verify: step = try fetch.verify(cancellation)
            case .wait(let pause): return resting.append((.now + pause, fetch))
            case .finish: return try fetch.finish()
            case .fail(let error): return try lose(fetch, error)
            case .request(let resumption):
                let request = try fetch.request(resumption)
                do throws(HTTPError) {
                    active[try client.start(request, to: fetch)] = fetch
                    return
                } catch {
                    throw PullError(error)
                }
            }
        }
    }

    private mutating func lose(_ fetch: FileFetch, _ error: PullError) throws(PullError) {
        if error.code == .wrongContent { fetch.discard() }
        let file = fetch.download.file
        let isOurs = [.noSpace, .fileFailed, .cancelled].contains(error.code)
        guard canBeLost(file), !isOurs else { throw error }
        losses.append(Loss(file: file, error: error))
        // Who is gone for one is gone for all: nobody wants to wait for each of fifty voices.
        guard error.code == .unreachable else { return }
        losses += queue.filter(canBeLost).map { Loss(file: $0, error: error) }
        queue.removeAll(where: canBeLost)
    }
}
