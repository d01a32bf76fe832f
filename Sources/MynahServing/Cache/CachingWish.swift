/// What may be done with a cache for an order.
public struct CachingWish: Hashable, Sendable {
    /// Whether what was kept before may be used.
    public var reads = true
    /// Whether what is spoken may be kept.
    public var keeps = true
    /// Among whom what is kept is shared; all who say nothing share it.
    public var circle: String?

    /// Everything may be done.
    public init() {}

    /// Nothing may be used or kept.
    public static var nothing: CachingWish {
        var wish = CachingWish()
        (wish.reads, wish.keeps) = (false, false)
        return wish
    }
}
