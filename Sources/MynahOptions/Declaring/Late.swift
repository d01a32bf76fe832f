import Synchronization

/// A value that is made when it is first asked for.
final class Late<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    /// Keeps in mind how to make it.
    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    /// The value, made by the first who asks.
    var value: Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
