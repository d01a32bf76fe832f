/// The clips that are kept: as many bytes as may be, those that nobody has asked for the longest are let go.
struct PreviewTable {
    private let mostBytes: Int
    private var clips: [PreviewKey: PreviewClip] = [:]
    /// The keys, those asked for last at the end.
    private var order: [PreviewKey] = []
    private(set) var byteCount = 0

    init(mostBytes: Int) { self.mostBytes = mostBytes }

    /// The clip of a key, which is thereby asked for.
    mutating func clip(_ key: PreviewKey) -> PreviewClip? {
        guard let clip = clips[key], let index = order.firstIndex(of: key) else { return nil }
        order.append(order.remove(at: index))
        return clip
    }

    /// Keeps a clip; one that is too large alone is not.
    mutating func add(_ clip: PreviewClip, as key: PreviewKey) {
        guard clip.bytes.count <= mostBytes, clips[key] == nil else { return }
        clips[key] = clip
        order.append(key)
        byteCount += clip.bytes.count
        while byteCount > mostBytes {
            let oldest = order.removeFirst()
            byteCount -= clips.removeValue(forKey: oldest)?.bytes.count ?? 0
        }
    }
}
