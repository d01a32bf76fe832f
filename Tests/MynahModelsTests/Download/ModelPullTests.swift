import Foundation
import MynahFiles
import MynahHTTP
import MynahKokoro
import MynahSynthesis
import MynahTensors
import MynahTesting
import Synchronization
import Testing

@testable import MynahModels

/// Pulling a small model from a server on this machine, which may be a bad one.
struct ModelPullTests {
    private let folder: TemporaryFolder
    private let store: ModelStore
    private let settings: HTTPSettings = {
        var settings = HTTPSettings(userAgent: "mynah-test")
        settings.proxy = .none
        settings.limits.silence = .seconds(1)
        return settings
    }()

    /// Puts the names and bytes of all files one after the other.
    private let joiner = ModelConverter { order, report, _ in
        report(0.5)
        var bytes = Data(order.storage.text.utf8)
        for input in order.inputs {
            bytes +=
                Data(" \(URL(filePath: input).lastPathComponent):".utf8)
                + (try Data(contentsOf: URL(filePath: input))).prefix(20)
        }
        try bytes.write(to: URL(filePath: order.output))
        report(1)
    }

    init() throws {
        folder = try TemporaryFolder()
        store = ModelStore(folder: folder.path + "/models", environment: [:])
    }

    @Test func `fetches, checks, converts and tidies up`() throws {
        let server = LoopbackServer { request, _ in Published.honest(request) }
        var phases: [PullProgress] = []
        let outcome = try pull(from: server, report: { phases.append($0) })
        #expect(outcome.voices == ["a", "b", "c", "d"] && outcome.missing == [] && !outcome.wasThere)
        #expect(outcome.entry == store.entry(named: "tiny") && store.standard == outcome.entry)
        let text = String(decoding: try folder.read("models/tiny.gguf"), as: UTF8.self)
        #expect(
            text.hasPrefix("bf16 tiny.pth:") && text.hasSuffix(" a.pt:voice a b.pt:voice b c.pt:voice c d.pt:voice d")
        )
        #expect(try folder.files == ["models/.downloads/tiny.receipt", "models/.lock", "models/tiny.gguf"])
        #expect(server.stop().count == 6)
        let fetched = try #require(phases.last { $0.phase == .fetching })
        #expect(fetched.done == fetched.total && fetched.received == fetched.total)
        #expect(phases.last == PullProgress(phase: .converting, done: 1_000, total: 1_000))
    }

    @Test func `fetches first what it takes to speak`() throws {
        let hub = try Hub("http://hub", token: nil, for: Published.model)
        let pull = try ModelPull(Published.model, voices: nil, storage: KokoroStorage(.bf16), from: hub)
        let paths = ["config.json", "voices/a.pt", "voices/b.pt", "tiny.pth", "voices/c.pt", "voices/d.pt"]
        #expect(pull.files.map(\.path) == paths)
    }

    @Test func `does nothing where all is there, and something where it is not`() throws {
        let server = LoopbackServer { request, _ in Published.honest(request) }
        _ = try pull(from: server, voices: ["a"])
        #expect(try pull(from: server, voices: ["a"]).wasThere)
        #expect(try !pull(from: server, voices: ["a", "d"]).wasThere)
        #expect(try pull(from: server, voices: ["d"]).wasThere)
        #expect(try !pull(from: server, voices: ["d"], storage: KokoroStorage(.f16)).wasThere)
        try folder.write([1, 2, 3], to: "models/tiny.gguf")
        #expect(try !pull(from: server, voices: ["d"], storage: KokoroStorage(.f16)).wasThere)
    }

    @Test func `goes on where an earlier pull ended`() throws {
        let server = LoopbackServer { request, earlier in
            // The first answer to a request for the checkpoint breaks off; all others then are refused.
            if earlier.contains(where: { $0.target.hasSuffix("tiny.pth") }) { return [.answer(404)] }
            let actions = Published.honest(request)
            guard request.target.hasSuffix("tiny.pth"), case .send(let bytes) = actions[0] else { return actions }
            return [.send(Array(bytes.prefix(20_000)))]
        }
        let error = try #require(throws: PullError.self) { _ = try pull(from: server) }
        #expect(error.code == .missing)
        let part = "models/.downloads/tiny-0123456789ab/tiny.pth.part"
        let there = try folder.read(part)
        #expect(
            there.count > 19_000 && there.count < 20_000 && there == Array(Published.checkpoint.prefix(there.count))
        )
        #expect(try folder.read(part + ".etag") == Array("\"tag\"".utf8))
        let better = LoopbackServer { request, _ in Published.honest(request) }
        _ = try pull(from: better)
        let asked = try #require(better.stop().first { $0.target.hasSuffix("tiny.pth") })
        #expect(asked.fields["range"] == "bytes=\(there.count)-" && asked.fields["if-range"] == "\"tag\"")
    }

    /// Servers that are wrong once and right when they are asked again.
    enum Slip: CaseIterable {
        case truncates, stalls, busy, overloaded, broken, corrupts, tellsMore, tellsLess, ignoresRange, changesTag,
            refusesRange
    }

    @Test(arguments: Slip.allCases)
    func `gets over`(slip: Slip) throws {
        if [.ignoresRange, .changesTag, .refusesRange].contains(slip) {
            let part = "models/.downloads/tiny-0123456789ab/tiny.pth.part"
            let wrongs: [UInt8] = slip == .changesTag ? [1, 2, 3] : Array(Published.checkpoint.prefix(30_000))
            try folder.write(wrongs, to: part)
            try folder.write(Array("\"old\"".utf8), to: part + ".etag")
        }
        let server = LoopbackServer { request, earlier in
            let honest = Published.honest(request, tag: slip == .ignoresRange ? "\"old\"" : "\"tag\"")
            let isFirst = !earlier.contains { $0.target == request.target }
            guard request.target.hasSuffix("tiny.pth"), isFirst, case .send(let bytes) = honest[0] else {
                return honest
            }
            switch slip {
            case .truncates: return [.send(Array(bytes.prefix(30_000)))]
            case .stalls: return [.send(Array(bytes.prefix(30_000))), .hang]
            case .busy: return [.answer(429, [("Retry-After", "0")])]
            case .overloaded: return [.answer(503)]
            case .broken: return [.answer(500)]
            case .corrupts: return [.answer(200, [], Published.checkpoint.map { ~$0 })]
            case .tellsMore: return [.answer(200, [("Content-Length", "50001")], Published.checkpoint)]
            case .tellsLess: return [.answer(200, [("Content-Length", "49999")], Published.checkpoint)]
            case .ignoresRange: return [.answer(200, [], Published.checkpoint)]
            case .changesTag:
                return [
                    .answer(
                        206,
                        [("ETag", "\"new\""), ("Content-Range", "bytes 3-49999/50000")],
                        Array(Published.checkpoint[3...])
                    )
                ]
            case .refusesRange: return [.answer(416)]
            }
        }
        let outcome = try pull(from: server)
        #expect(outcome.missing == [])
        #expect(server.stop().count { $0.target.hasSuffix("tiny.pth") } == (slip == .ignoresRange ? 1 : 2))
    }

    @Test func `fetches over redirects to another host, where the token does not go`() throws {
        let store = LoopbackServer { request, _ in
            Published.honest(
                LoopbackServer.Request(request, target: "/somebody/Tiny/resolve/0123456789abcdef" + request.target)
            )
        }
        let port = store.port
        let hub = LoopbackServer { request, _ in
            let path = request.target.split(separator: "/").dropFirst(4).joined(separator: "/")
            let digest = SHA256.digest(Published.bytes(of: request.target) ?? [])
            return [
                .answer(302, [("Location", "http://localhost:\(port)/\(path)"), ("X-Linked-ETag", "\"\(digest)\"")])
            ]
        }
        _ = try pull(from: hub, token: "hf_secret")
        #expect(hub.stop().allSatisfy { $0.fields["authorization"] == "Bearer hf_secret" })
        #expect(store.stop().allSatisfy { $0.fields["authorization"] == nil })
    }

    @Test func `tells that all wait, and for how long`() throws {
        let server = LoopbackServer { request, earlier in
            earlier.contains { $0.target == request.target } ? Published.honest(request) : [.answer(503)]
        }
        var pauses: [Duration] = []
        _ = try pull(
            from: server,
            changing: { $0.rule.firstPause = .milliseconds(50) },
            report: { pauses += [$0.pause].compactMap(\.self) }
        )
        #expect(!pauses.isEmpty && pauses.allSatisfy { $0 <= .milliseconds(50) })
    }

    @Test func `names the voices that could not be had, makes the model without them, and fetches only them next time`()
        throws
    {
        let server = LoopbackServer { request, _ in
            request.target.hasSuffix("c.pt") || request.target.hasSuffix("d.pt")
                ? [.answer(403)] : Published.honest(request)
        }
        let outcome = try pull(from: server)
        #expect(outcome.voices == ["a", "b"] && outcome.missing == ["c", "d"] && outcome.reason?.code == .refused)
        let better = LoopbackServer { request, _ in Published.honest(request) }
        #expect(try pull(from: better).voices == ["a", "b", "c", "d"])
        #expect(better.stop().map(\.target).map { $0.suffix(4) } == ["c.pt", "d.pt"])
        #expect(try folder.files == ["models/.downloads/tiny.receipt", "models/.lock", "models/tiny.gguf"])
    }

    @Test func `fails without any voice, and leaves no model`() throws {
        let server = LoopbackServer { request, _ in
            request.target.hasSuffix(".pt") ? [.answer(404)] : Published.honest(request)
        }
        let error = try #require(throws: PullError.self) { _ = try pull(from: server) }
        #expect(error.code == .missing && store.entries.isEmpty)
        #expect(
            error.message
                == "127.0.0.1 has no voices/a.pt of somebody/Tiny at 0123456789abcdef. A mirror (--hub, HF_ENDPOINT) may lack it."
        )
    }

    @Test func `leaves nothing half-written where nobody answers`() throws {
        let server = LoopbackServer { _, _ in [] }
        server.stop()
        let error = try #require(throws: PullError.self) { _ = try pull(from: server) }
        #expect(error.code == .unreachable && store.entries.isEmpty)
        #expect(error.message.hasPrefix("127.0.0.1 cannot be reached."))
    }

    @Test func `throws wrong bytes away`() throws {
        let server = LoopbackServer { request, _ in
            request.target.hasSuffix("tiny.pth")
                ? [.answer(200, [], Published.checkpoint.map { ~$0 })] : Published.honest(request)
        }
        let error = try #require(throws: PullError.self) { _ = try pull(from: server) }
        #expect(error.code == .wrongContent)
        #expect(try !folder.files.contains { $0.contains("tiny.pth") })
    }

    @Test func `checks anew what lies there from an earlier pull`() throws {
        try folder.write(Published.checkpoint.map { ~$0 }, to: "models/.downloads/tiny-0123456789ab/tiny.pth")
        try folder.write(Published.configuration, to: "models/.downloads/tiny-0123456789ab/config.json")
        let server = LoopbackServer { request, _ in Published.honest(request) }
        _ = try pull(from: server)
        let asked = server.stop()
        #expect(
            asked.count { $0.target.hasSuffix("tiny.pth") } == 1
                && !asked.contains { $0.target.hasSuffix("config.json") }
        )
    }

    @Test func `says what a full disk lacks before it begins`() throws {
        let server = LoopbackServer { request, _ in Published.honest(request) }
        let error = try #require(throws: PullError.self) {
            _ = try pull(from: server, changing: { $0.disk.freeBytes = { _ in 79_000 } })
        }
        #expect(error.code == .noSpace)
        #expect(
            error.message
                == "\(folder.path)/models has 1 MB free, and tiny takes 1 MB while it is pulled. "
                + "Free some space, or choose a folder on another disk (--models, MYNAH_MODELS)."
        )
        #expect(server.stop().isEmpty)
    }

    @Test func `says that the disk has become full, and keeps what came`() throws {
        let server = LoopbackServer { request, _ in Published.honest(request) }
        let written = Mutex(0)
        let error = try #require(throws: PullError.self) {
            _ = try pull(from: server) { pull in
                pull.disk.write = { descriptor, bytes in
                    let room = written.withLock { count in
                        defer { count += bytes.count }
                        return max(0, 10_000 - count)
                    }
                    guard room > 0 else {
                        errno = ENOSPC
                        return -1
                    }
                    return write(descriptor, bytes.baseAddress, min(room, bytes.count))
                }
            }
        }
        let part = "\(folder.path)/models/.downloads/tiny-0123456789ab/tiny.pth.part"
        #expect(error.code == .noSpace)
        #expect(
            error.message
                == "\(part) cannot be written: No space left on device. Free some space, or choose a folder on another disk "
                + "(--models, MYNAH_MODELS). What came is kept."
        )
        #expect(store.entries.isEmpty)
        #expect(try !pull(from: server).wasThere)
    }

    @Test func `lets only one pull at a time into a folder`() throws {
        let path = try store.ownFolder()
        let lock = try StoreLock(path)
        let server = LoopbackServer { request, _ in Published.honest(request) }
        let error = try #require(throws: PullError.self) { _ = try pull(from: server) }
        #expect(error.code == .locked)
        #expect(
            error.message
                == "Another 'mynah pull' is at work in \(path). Wait until it is done, or choose another folder (--models)."
        )
        _ = consume lock
        _ = try pull(from: server)
    }

    @Test func `keeps the old model and the files when the conversion fails`() throws {
        struct Trouble: Error {}
        try folder.write([1], to: "models/tiny.gguf")
        let server = LoopbackServer { request, _ in Published.honest(request) }
        let broken = ModelConverter { order, _, _ in
            try Data([9]).write(to: URL(filePath: order.output))
            throw Trouble()
        }
        let error = try #require(throws: PullError.self) { _ = try pull(from: server, converter: broken) }
        #expect(error.code == .conversionFailed)
        #expect(try folder.read("models/tiny.gguf") == [1])
        #expect(try !folder.files.contains { $0.hasSuffix(".new") })
        #expect(try folder.files.contains { $0.hasSuffix("/tiny.pth") })
    }

    @Test func `ends when it is cancelled`() throws {
        let asked = Atomic(0)
        let cancellation = Cancellation { asked.add(1, ordering: .relaxed).oldValue > 0 }
        let server = LoopbackServer { _, _ in [.hang] }
        let error = try #require(throws: PullError.self) { _ = try pull(from: server, cancellation: cancellation) }
        #expect(error.code == .cancelled && store.entries.isEmpty)
    }

    private func pull(
        from server: LoopbackServer,
        voices: [String]? = nil,
        storage: KokoroStorage = KokoroStorage(.bf16),
        token: String? = nil,
        converter: ModelConverter? = nil,
        cancellation: Cancellation = .never,
        changing change: (inout ModelPull) -> Void = { _ in },
        report: @escaping (PullProgress) -> Void = { _ in }
    ) throws -> PullOutcome {
        let hub = try Hub(server.address(), token: token, for: Published.model)
        var pull = try ModelPull(Published.model, voices: voices, storage: storage, from: hub)
        pull.rule.firstPause = .milliseconds(1)
        change(&pull)
        return try pull.run(
            into: store,
            settings,
            converter: converter ?? joiner,
            cancellation: cancellation,
            report: report
        )
    }
}

extension LoopbackServer.Request {
    fileprivate init(_ other: LoopbackServer.Request, target: String) {
        self.init(method: other.method, target: target, fields: other.fields)
    }
}
