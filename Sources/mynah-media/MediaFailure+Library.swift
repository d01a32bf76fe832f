import CFFmpeg
import MynahWire

extension MediaFailure {
    /// A failure with the library's own words for `status`.
    static func library(_ code: Code, _ message: String, _ status: Int32) -> MediaFailure {
        let words = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { buffer in
            av_strerror(status, buffer.baseAddress, buffer.count)
            return buffer.baseAddress.map { String(cString: $0) } ?? ""
        }
        return MediaFailure(code, message, cause: words)
    }

    /// Memory ran out at once, before anything was done.
    static let noMemory = MediaFailure(
        .limitExceeded,
        "There is not enough memory for this sound. Give a smaller file."
    )
}
