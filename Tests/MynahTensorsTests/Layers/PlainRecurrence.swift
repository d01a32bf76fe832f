import Glibc

/// One direction of a recurrent layer in 64-bit floats.
struct PlainRecurrence {
    let width: Int
    let inputs: Int
    let entering: [Float]
    let bias: [Float]
    /// 0 forward, 1 backward.
    let direction: Int

    /// The states after each row, in the order of the rows; `weights` is what the state adds to the gates.
    func run(_ rows: [[Float]], _ weights: [Float]) -> [[Double]] {
        var (hidden, cell) = ([Double](repeating: 0, count: width), [Double](repeating: 0, count: width))
        var states: [[Double]] = []
        for row in direction == 0 ? rows : rows.reversed() {
            let gates = (0..<4 * width).map { gate(row, hidden, $0, weights) }
            for unit in 0..<width {
                let kept = sigmoid(gates[width + unit]) * cell[unit]
                cell[unit] = kept + sigmoid(gates[unit]) * tanh(gates[2 * width + unit])
                hidden[unit] = sigmoid(gates[3 * width + unit]) * tanh(cell[unit])
            }
            states.append(hidden)
        }
        return direction == 0 ? states : states.reversed()
    }

    private func gate(_ row: [Float], _ hidden: [Double], _ index: Int, _ weights: [Float]) -> Double {
        let place = direction * 4 * width + index
        var sum = Double(bias[place])
        for input in 0..<inputs { sum += Double(entering[place * inputs + input]) * Double(row[input]) }
        for unit in 0..<width { sum += Double(weights[index * width + unit]) * hidden[unit] }
        return sum
    }

    private func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
}
