import CFFmpeg
import MynahProcess
import MynahWire

/// Answers a parent's requests until the parent is gone.
final class MediaSession {
    /// What goes on between requests.
    private enum Job {
        case none
        case decoding(DecodingOrder, MemoryFile.Storage)
        case encoding(AACEncoder)
    }

    private let link: ParentLink
    private var job = Job.none

    init(_ link: ParentLink) {
        self.link = link
    }

    /// Greets and works; throws when the parent speaks nonsense.
    func run() throws(WireError) {
        send(.ready(String(cString: av_version_info())))
        while let frame = try link.receive() {
            answer(try MediaRequest(frame))
        }
    }

    private func answer(_ request: MediaRequest) {
        do throws(MediaFailure) {
            try carryOut(request)
            send(.done)
        } catch {
            job = .none
            send(.failed(error))
        }
    }

    private func carryOut(_ request: MediaRequest) throws(MediaFailure) {
        switch (request, job) {
        case (.decode(let order), .none):
            Confinement.allowWork(seconds: order.mostSeconds)
            job = .decoding(order, MemoryFile.Storage())
        case (.encode(let order), .none):
            job = .encoding(try AACEncoder(order))
        case (.bytes(let bytes), .decoding(let order, let storage)):
            try append(bytes, to: storage, order)
        case (.samples(let samples), .encoding(let encoder)):
            send(try encoder.encode(samples))
        case (.end, .decoding(let order, let storage)):
            job = .none
            try decode(storage, order)
        case (.end, .encoding(let encoder)):
            job = .none
            send(try encoder.finish())
        default:
            throw MediaFailure(.misplaced, "This request does not follow from the one before.")
        }
    }

    private func append(
        _ bytes: [UInt8],
        to storage: MemoryFile.Storage,
        _ order: DecodingOrder
    ) throws(MediaFailure) {
        guard storage.bytes.count + bytes.count <= order.mostBytes else {
            throw MediaFailure(.limitExceeded, "This file is larger than \(order.mostBytes) bytes. Give a smaller one.")
        }
        storage.bytes += bytes
    }

    private func decode(_ storage: MemoryFile.Storage, _ order: DecodingOrder) throws(MediaFailure) {
        let decoder = try SoundDecoder(Demuxer(MemoryFile(storage)), order)
        try decoder.run { send(.samples($0)) }
    }

    private func send(_ bytes: [UInt8]) {
        for start in stride(from: 0, to: bytes.count, by: MediaRequest.longestPiece) {
            send(.bytes(Array(bytes[start...].prefix(MediaRequest.longestPiece))))
        }
    }

    private func send(_ answer: MediaAnswer) {
        link.send(answer.frame)
    }
}
