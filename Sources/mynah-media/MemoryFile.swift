import CFFmpeg
import Glibc
import MynahWire

/// A file in memory, which FFmpeg reads, writes and seeks in as if it were one on a disk.
final class MemoryFile {
    /// The bytes, which several readers may share.
    final class Storage {
        var bytes: [UInt8]

        init(_ bytes: [UInt8] = []) {
            self.bytes = bytes
        }
    }

    let storage: Storage
    /// What FFmpeg holds; it ends with this object.
    private(set) var context: UnsafeMutablePointer<AVIOContext>?
    private var position = 0

    private static let bufferSize = 32_768

    /// Opens `storage`, for writing too if asked; throws when memory is short.
    init(_ storage: Storage, writable: Bool = false) throws(MediaFailure) {
        self.storage = storage
        let opaque = Unmanaged.passUnretained(self).toOpaque()
        guard let buffer = av_malloc(Self.bufferSize) else { throw .noMemory }
        context = avio_alloc_context(
            buffer.assumingMemoryBound(to: UInt8.self),
            Int32(Self.bufferSize),
            writable ? 1 : 0,
            opaque,
            { MemoryFile.from($0).read($1, $2) },
            { MemoryFile.from($0).write($1, $2) },
            { MemoryFile.from($0).seek($1, $2) }
        )
        guard context != nil else {
            av_free(buffer)
            throw .noMemory
        }
    }

    deinit {
        guard let context else { return }
        av_free(context.pointee.buffer)
        avio_context_free(&self.context)
    }

    /// What was written since the last time, of a file that is only ever written at its end.
    func takeBytes() -> [UInt8] {
        avio_flush(context)
        defer {
            storage.bytes = []
            position = 0
        }
        return storage.bytes
    }

    /// FFmpeg calls back only while the context lives, and the context lives in the object.
    private static func from(_ opaque: UnsafeMutableRawPointer?) -> MemoryFile {
        guard let opaque else { preconditionFailure("FFmpeg lost the file that it was given.") }
        return Unmanaged<MemoryFile>.fromOpaque(opaque).takeUnretainedValue()
    }

    private func read(_ target: UnsafeMutablePointer<UInt8>?, _ size: Int32) -> Int32 {
        let count = min(Int(size), storage.bytes.count - position)
        guard count > 0, let target else { return mynah_error_end }
        storage.bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            target.update(from: base + position, count: count)
        }
        position += count
        return Int32(count)
    }

    private func write(_ source: UnsafeMutablePointer<UInt8>?, _ size: Int32) -> Int32 {
        guard size > 0, let source else { return 0 }
        let new = UnsafeBufferPointer(start: source, count: Int(size))
        if position > storage.bytes.count {
            storage.bytes += [UInt8](repeating: 0, count: position - storage.bytes.count)
        }
        let overlap = min(new.count, storage.bytes.count - position)
        storage.bytes.replaceSubrange(position..<position + overlap, with: new)
        position += new.count
        return size
    }

    private func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
        let start: Int
        switch whence & ~AVSEEK_FORCE {
        case AVSEEK_SIZE: return Int64(storage.bytes.count)
        case SEEK_SET: start = 0
        case SEEK_CUR: start = position
        case SEEK_END: start = storage.bytes.count
        default: return Int64(mynah_error_argument)
        }
        let (target, overflow) = start.addingReportingOverflow(Int(offset))
        guard !overflow, (0...Self.farthest).contains(target) else { return Int64(mynah_error_argument) }
        position = target
        return Int64(target)
    }

    /// A seek beyond what memory can hold is an error now, not a failed allocation later.
    private static let farthest = 1 << 30
}
