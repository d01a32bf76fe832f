/// An answer in chunks, as its bytes come: how much of its body there is, and whether it came to its end.
struct AnswerReading {
    private enum State: Equatable {
        case head, size, chunk(Int), chunkEnd, done, broken
    }

    private var state = State.head
    private var line: [UInt8] = []
    /// The number in the first line; 0 before it came.
    private(set) var status = 0
    /// The bytes of the body so far.
    private(set) var size = 0

    /// Whether its end came.
    var isDone: Bool { state == .done }
    /// Whether it is none that can be read, or says that something is wrong.
    var isBroken: Bool { state == .broken || (status != 0 && status != 200) }

    /// Takes what came.
    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        var index = 0
        while index < bytes.count, state != .done, state != .broken {
            if case .chunk(let left) = state {
                let count = min(left, bytes.count - index)
                size += count
                index += count
                state = count == left ? .chunkEnd : .chunk(left - count)
            } else {
                if bytes[index] == UInt8(ascii: "\n") { endLine() } else { line.append(bytes[index]) }
                index += 1
            }
        }
    }

    private mutating func endLine() {
        let text = String(decoding: line, as: UTF8.self).filter { $0 != "\r" }
        line = []
        switch state {
        case .head where status == 0: status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        case .head: if text.isEmpty { state = .size }
        case .size: state = Int(text, radix: 16).map { $0 == 0 ? .done : .chunk($0) } ?? .broken
        case .chunkEnd: state = text.isEmpty ? .size : .broken
        case .chunk, .done, .broken: state = .broken
        }
    }
}
