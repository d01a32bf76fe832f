package import MynahWire

/// Frames to and from a child process.
package final class FrameConnection {
    /// The child at the other end.
    package let child: ChildProcess

    /// The most bytes that the child may say before somebody listens.
    private static let aheadLimit = 256 << 20

    private var decoder: FrameDecoder
    private var arrived: [Frame] = []
    private var arrivedBytes = 0
    private var unsent: ArraySlice<UInt8> = []

    /// Speaks with `child` in frames of at most `maximumPayload` bytes.
    package init(_ child: ChildProcess, maximumPayload: Int) {
        self.child = child
        self.decoder = FrameDecoder(maximumPayload: maximumPayload)
    }

    /// Sends a frame, keeping what the child says meanwhile.
    ///
    /// After `.cancelled` the rest of the frame goes out with the next one, so the connection stays whole.
    package func send(_ frame: Frame, patience: Patience) throws(ProcessError) {
        unsent.append(contentsOf: frame.bytes)
        while !unsent.isEmpty {
            if try exchange(patience) { throw ended() }
        }
    }

    /// The next frame from the child; `.ended` when it has said its last.
    package func receive(patience: Patience) throws(ProcessError) -> Frame {
        while true {
            if let frame = takeArrived() { return frame }
            if try exchange(patience) && arrived.isEmpty { throw ended() }
        }
    }

    /// The next frame that came while something was sent; `nil` when none did. Never waits.
    package func takeArrived() -> Frame? {
        guard !arrived.isEmpty else { return nil }
        let frame = arrived.removeFirst()
        arrivedBytes -= frame.payload.count
        return frame
    }

    /// Moves bytes both ways once; true when the child has ended.
    private func exchange(_ patience: Patience) throws(ProcessError) -> Bool {
        let moved = try child.exchange(unsent, patience: patience)
        unsent = unsent.dropFirst(moved.written)
        decoder.append(moved.received)
        do throws(WireError) {
            while let frame = try decoder.next() {
                arrived.append(frame)
                arrivedBytes += frame.payload.count
            }
        } catch {
            throw ProcessError(.nonsense, "\(child.launch.name) sent what is not a message. \(error.message)")
        }
        guard arrivedBytes <= Self.aheadLimit else {
            throw ProcessError(.nonsense, "\(child.launch.name) says more than anybody listens to.")
        }
        return moved.hasEnded
    }

    private func ended() -> ProcessError {
        let report = child.collect(within: .milliseconds(200))
        let errors = child.lastErrors()
        return ProcessError(
            .ended,
            "\(child.launch.name) \(report) before it had answered. It is started again with the next request.",
            cause: errors.isEmpty ? nil : errors
        )
    }
}
