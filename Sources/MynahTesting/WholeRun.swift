package import MynahKokoro
package import MynahTensors

/// The whole network from tokens to sound.
package struct WholeRun {
    /// The frames of each token.
    package let frames: [Int]
    /// The sound.
    package let sound: [Float]

    /// Runs the network as a recorded run did.
    package init(_ network: KokoroNetwork, _ run: ReferenceRecording.Case, on workbench: Workbench) throws {
        let reading = try network.read(run.tokens, style: KokoroStyle(run.style), on: workbench)
        frames = FrameTiming.published(speed: Double(run.speed)).frames(of: reading.frames)
        sound = try network.sound(reading, frames: frames, on: workbench)
    }
}
