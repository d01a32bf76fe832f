/// Work was left undone, because somebody asked to stop or there was no memory for it.
public struct Interruption: Error, Hashable, Sendable {
    /// The bytes that could not be had; `nil` where somebody asked to stop.
    public let missingBytes: Int?

    /// Somebody asks to stop.
    public init() { missingBytes = nil }

    /// There is no memory of so many bytes.
    public init(missingBytes: Int) { self.missingBytes = missingBytes }
}
