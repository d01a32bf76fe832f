/// How many weights a product has, and how they lie in memory before they are packed.
public struct WeightShape: Hashable, Sendable {
    /// How many channels come out.
    public var outputs: Int
    /// How many rows make one.
    public var taps: Int
    /// How many channels come in.
    public var inputs: Int
    /// Floats from an output to the next.
    public var outputStep: Int
    /// Floats from a tap to the next.
    public var tapStep: Int
    /// Floats from an input to the next.
    public var inputStep: Int

    /// Weights that lie as [outputs][taps][inputs].
    public init(outputs: Int, taps: Int = 1, inputs: Int) {
        self.outputs = outputs
        self.taps = taps
        self.inputs = inputs
        outputStep = taps * inputs
        tapStep = inputs
        inputStep = 1
    }
}
