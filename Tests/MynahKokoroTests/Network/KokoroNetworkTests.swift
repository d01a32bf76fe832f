import MynahKokoro
import MynahSynthesis
import MynahTensors
import MynahTesting
import Synchronization
import Testing

/// The whole network, small.
struct KokoroNetworkTests {
    private static let style = KokoroStyle(ReferenceWeights.uniform("style", count: 64).map { $0 * 0.6 })
    private static let tokens = [0, 43, 102, 16, 156, 72, 4, 0]

    private let tensors: KokoroTensors

    init() throws { tensors = KokoroTensors(try ReferenceModel.file()) }

    private func network(
        _ set: InstructionSet,
        _ precision: KokoroPrecision = .exact
    ) throws -> (network: KokoroNetwork, kernels: Kernels) {
        let kernels = try #require(Kernels(set))
        return (try KokoroNetwork(tensors, precision: precision, kernels: kernels), kernels)
    }

    private func speak(_ network: KokoroNetwork, on workbench: Workbench, seed: UInt64 = 42) throws -> [Float] {
        let reading = try network.read(Self.tokens, style: Self.style, on: workbench)
        let frames = FrameTiming.published(speed: 1).frames(of: reading.frames)
        return try network.sound(reading, frames: frames, seed: seed, on: workbench)
    }

    @Test func `makes as many samples as the frames are worth`() throws {
        let (network, kernels) = try network(.scalar)
        let workbench = Workbench(kernels)
        let reading = try network.read(Self.tokens, style: Self.style, on: workbench)
        #expect(reading.frames.count == Self.tokens.count)
        for frames in [[1, 1, 1, 1, 1, 1, 1, 1], [2, 1, 3, 1, 1, 4, 1, 2]] {
            let sound = try network.sound(reading, frames: frames, on: workbench)
            #expect(sound.count == frames.reduce(0, +) * network.configuration.samplesPerFrame)
            #expect(sound.allSatisfy { $0.isFinite })
        }
    }

    @Test(arguments: InstructionSet.available)
    func `sounds the same on every instruction set`(set: InstructionSet) throws {
        let (plain, scalar) = try network(.scalar)
        let wanted = try speak(plain, on: Workbench(scalar))
        let (network, kernels) = try network(set)
        let got = try speak(network, on: Workbench(kernels))
        #expect(SoundDistance(of: got, from: wanted).signalToNoise > 60)
    }

    @Test(arguments: InstructionSet.available)
    func `sounds nearly the same with narrower operands`(set: InstructionSet) throws {
        let (network, kernels) = try network(set)
        let wanted = try speak(network, on: Workbench(kernels))
        for (precision, least) in [(KokoroPrecision.fast, 30.0), (.compact, 15.0)] {
            let (narrow, _) = try self.network(set, precision)
            let got = try speak(narrow, on: Workbench(kernels))
            #expect(SoundDistance(of: got, from: wanted).signalToNoise > least, "\(precision)")
        }
    }

    @Test(arguments: [InstructionSet.scalar, .best])
    func `makes the same bytes whoever works, and in whatever order`(set: InstructionSet) throws {
        let (network, kernels) = try network(set, .fast)
        let wanted = try speak(network, on: Workbench(kernels))
        let backwards = Workers(count: 3) { blocks, most, body in
            for block in (0..<blocks).reversed() { body(block, block % most) }
        }
        #expect(try speak(network, on: Workbench(kernels, workers: backwards)) == wanted)
        #expect(try speak(network, on: Workbench(kernels)) == wanted)
        let changing = Workbench(kernels, workers: backwards)
        let jobs = Asked()
        changing.share = { jobs.next() % 4 }
        #expect(try speak(network, on: changing) == wanted)
    }

    @Test func `takes its noise from the seed`() throws {
        let (network, kernels) = try network(.best)
        let workbench = Workbench(kernels)
        let sound = try speak(network, on: workbench, seed: 1)
        #expect(try speak(network, on: workbench, seed: 1) == sound)
        #expect(try speak(network, on: workbench, seed: 2) != sound)
    }

    @Test func `stops at any block of work`() throws {
        let (network, kernels) = try network(.best)
        let workbench = Workbench(kernels)
        let asked = Asked()
        workbench.isCancelled = { asked.next() == Int.max }
        _ = try speak(network, on: workbench)
        let questions = asked.count
        #expect(questions > 200)
        for place in stride(from: 1, to: questions, by: questions / 12) {
            asked.reset()
            workbench.isCancelled = { asked.next() >= place }
            #expect(throws: Interruption.self) { _ = try speak(network, on: workbench) }
        }
        workbench.isCancelled = { false }
        #expect(workbench.pool.bytesInUse == 0)
    }

    @Test func `says what was missing where memory is short, and speaks what is shorter next`() throws {
        let (network, kernels) = try network(.best)
        let free = Workbench(kernels)
        var short = VoicingRequest(tokens: Self.tokens, style: Self.style.prosody + Self.style.timbre)
        short.timing = .published(speed: 4)
        let wanted = try NetworkVoicing(network, on: free).voice(short, cancellation: .never)
        let long = VoicingRequest(
            tokens: Array([[0], [Int](repeating: 43, count: 60), [0]].joined()),
            style: short.style
        )
        let voicing = NetworkVoicing(network, on: Workbench(kernels, pool: TensorPool(limit: 2 * free.pool.peakBytes)))
        for _ in 0..<2 {
            let error = #expect(throws: SynthesisError.self) { try voicing.voice(long, cancellation: .never) }
            #expect(error?.code == .outOfMemory)
            #expect(
                error?.message.hasPrefix("There is no memory to speak 62 tokens at once: 1 MB more were wanted.")
                    == true
            )
            #expect(try voicing.voice(short, cancellation: .never) == wanted)
        }
    }

    @Test func `stops wherever memory ends, and leaves none behind`() throws {
        let (network, kernels) = try network(.best)
        let free = Workbench(kernels)
        _ = try speak(network, on: free)
        for share in 1..<20 {
            let workbench = Workbench(kernels, pool: TensorPool(limit: free.pool.peakBytes * share / 20))
            let error = #expect(throws: Interruption.self) { try speak(network, on: workbench) }
            #expect(error?.missingBytes != nil && workbench.pool.bytesInUse == 0)
        }
    }

    @Test func `uses its memory again`() throws {
        let (network, kernels) = try network(.best)
        let workbench = Workbench(kernels)
        _ = try speak(network, on: workbench)
        // Which of the free pieces a tensor gets, and how much larger it is, depends on what came before.
        let most = workbench.pool.peakBytes * 5 / 4
        for _ in 0..<5 { _ = try speak(network, on: workbench) }
        #expect(workbench.pool.peakBytes <= most)
        #expect(workbench.pool.bytesHeld <= most)
        #expect(workbench.pool.bytesInUse == 0)
    }

    @Test func `tells what each stage took`() throws {
        let (network, kernels) = try network(.best)
        let time = Mutex(0.0)
        let workbench = Workbench(kernels) {
            time.withLock {
                $0 += 1; return $0
            }
        }
        _ = try speak(network, on: workbench)
        #expect(
            workbench.stages.map(\.name).prefix(6) == [
                "transformer", "durations", "text", "curves", "source", "decoder",
            ]
        )
        #expect(workbench.stages.allSatisfy { $0.seconds == 1 })
        #expect(workbench.stages.filter { $0.name != "source" }.allSatisfy { $0.operations > 0 })
    }

    @Test func `raises the pitch without changing the length`() throws {
        let (network, kernels) = try network(.best)
        let workbench = Workbench(kernels)
        let reading = try network.read(Self.tokens, style: Self.style, on: workbench)
        let frames = [Int](repeating: 2, count: Self.tokens.count)
        let plain = try network.sound(reading, frames: frames, on: workbench)
        let high = try network.sound(reading, frames: frames, pitch: PitchChange(factor: 1.5, range: 1), on: workbench)
        #expect(high.count == plain.count && high != plain)
    }
}

/// Counts questions.
private final class Asked: Sendable {
    private let number = Atomic<Int>(0)

    var count: Int { number.load(ordering: .relaxed) }
    func next() -> Int { number.wrappingAdd(1, ordering: .relaxed).newValue }
    func reset() { number.store(0, ordering: .relaxed) }
}
