public import MynahKokoro
public import MynahSynthesis

/// Makes one model file of a checkpoint, its configuration and voices.
public struct ModelConverter: Sendable {
    /// What is to be made of what.
    public struct Order: Hashable, Sendable {
        /// The files: checkpoint, configuration and voices.
        public let inputs: [String]
        /// The file to write, which is not there yet.
        public let output: String
        /// How its numbers are to be stored.
        public let storage: KokoroStorage

        /// Makes an order.
        public init(inputs: [String], output: String, storage: KokoroStorage) {
            self.inputs = inputs
            self.output = output
            self.storage = storage
        }
    }

    /// Does it, telling from time to time which share is done, from 0 to 1; throws whatever the conversion throws.
    public typealias Action = @Sendable (Order, _ report: (Double) -> Void, Cancellation) throws -> Void

    let action: Action

    /// Makes a converter that does `action`.
    public init(_ action: @escaping Action) { self.action = action }
}
