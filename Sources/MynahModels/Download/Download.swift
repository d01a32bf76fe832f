import MynahFiles
import MynahHTTP

/// How one file is fetched: what to do next, decided from what happened, without doing any of it.
struct Download {
    /// What to do next.
    enum Step: Equatable {
        /// Ask for the file; from the beginning where the offset is 0, and what is there is thrown away first.
        case request(Resumption)
        /// Do nothing for a while, then ask `resume`.
        case wait(Duration)
        /// Compute the digest of what is there and tell it to `verified`.
        case verify
        /// The file is there and right.
        case finish
        /// Give up.
        case fail(PullError)
    }

    /// From where to ask, and what the server must still have for that to make sense.
    struct Resumption: Equatable {
        /// The bytes that are there.
        let offset: Int
        /// The strong entity tag that they came with.
        let validator: String?
    }

    /// What to do with the body of an answer.
    enum Reception: Equatable {
        /// Put it behind what is there.
        case append
        /// Put it in place of what is there.
        case replace
        /// Have none of it.
        case decline
    }

    /// The largest file of unknown size that is taken.
    static let largestUnknown = 16 << 20

    /// What is fetched.
    let file: PublishedFile
    /// The bytes that are there.
    private(set) var size = 0
    /// The strong entity tag that they came with.
    private(set) var validator: String?
    /// What the file's digest must be, once that is known.
    var expected: Digest? { file.digest ?? stated }

    let hub: Hub
    private let rule: RetryRule
    /// What the hub says that the file's digest is.
    private(set) var stated: Digest?
    private var verdict: DownloadVerdict?
    private var failures = 0
    private var requests = 0
    private var mismatches = 0

    init(_ file: PublishedFile, from hub: Hub, rule: RetryRule = RetryRule()) {
        self.file = file
        self.hub = hub
        self.rule = rule
    }

    /// Begins, with what is there from an earlier time.
    mutating func begin(size: Int = 0, validator: String? = nil) -> Step {
        (self.size, self.validator) = (size, validator)
        if let whole = file.size, size > whole { return restart() }
        if let whole = file.size, size == whole, file.digest != nil { return .verify }
        return resume()
    }

    /// Asks for what is missing.
    mutating func resume() -> Step {
        verdict = nil
        requests += 1
        guard requests <= rule.requestLimit else { return .fail(truncation) }
        return .request(Resumption(offset: size, validator: size > 0 ? validator : nil))
    }

    /// Decides about an answer from its head and those of the redirects before it.
    mutating func receive(_ head: HTTPResponseHead, after redirects: [HTTPResponseHead]) -> Reception {
        let statements = (redirects + [head]).filter { $0.url.origin == hub.base.origin }
        stated = statements.lazy.compactMap { Self.statedDigest($0) }.first ?? stated
        verdict = objection(to: head)
        if verdict != nil { return .decline }
        if head.status == 206 { return .append }
        (size, validator) = (0, Self.strongTag(head))
        return .replace
    }

    /// Counts bytes that were written; `false` when that makes more than the file can have.
    mutating func grow(by count: Int) -> Bool {
        size += count
        failures = 0
        guard size > file.size ?? Self.largestUnknown else { return true }
        verdict = .mismatch(wrongContent("it is longer than \(file.size ?? Self.largestUnknown) bytes"))
        return false
    }

    /// Decides what follows the end of an exchange.
    mutating func end(_ result: Result<HTTPResponseHead, HTTPError>) -> Step {
        if let verdict { return follow(verdict) }
        switch result {
        case .success:
            if let whole = file.size, size < whole { return retry(truncation, after: nil) }
            return .verify
        case .failure(let error):
            switch error.code {
            case .unreachable, .stalled, .broken: return retry(PullError(error), after: nil)
            default: return .fail(PullError(error))
            }
        }
    }

    /// Decides by the digest of what is there.
    mutating func verified(_ digest: Digest) -> Step {
        guard let expected else { return .fail(unverifiable) }
        if digest == expected { return .finish }
        return follow(.mismatch(wrongContent("its SHA-256 is \(digest), not \(expected)")))
    }

    private mutating func follow(_ verdict: DownloadVerdict) -> Step {
        self.verdict = nil
        switch verdict {
        case .fail(let error): return .fail(error)
        case .retry(let error, let pause): return retry(error, after: pause)
        case .verify: return .verify
        case .restart(let error):
            failures += 1
            return failures > rule.limit ? .fail(error) : restart()
        case .mismatch(let error):
            mismatches += 1
            return mismatches > 1 ? .fail(error) : restart()
        }
    }

    private mutating func restart() -> Step {
        (size, validator) = (0, nil)
        return resume()
    }

    private mutating func retry(_ error: PullError, after asked: Duration?) -> Step {
        failures += 1
        guard failures <= (error.code == .unreachable ? rule.unreachableLimit : rule.limit) else { return .fail(error) }
        guard let asked, asked > .zero else { return .wait(rule.pause(afterFailures: failures)) }
        guard asked <= rule.longestAskedPause else { return .fail(tooLongPause(asked)) }
        return .wait(asked)
    }
}
