import MynahKokoro
import MynahTensors

extension KokoroStorage {
    /// At most so many bytes become of `count` bytes of a checkpoint in 32-bit numbers; what is never quantised is in it.
    func size(ofCheckpoint count: Int) -> Int {
        type == .f32 || exceptions.values.contains(.f32) ? count : count / 10 * 6
    }
}
