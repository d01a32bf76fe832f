import FoundationEssentials

/// What `mynah bench kokoro --json` prints.
struct KokoroTiming: Decodable {
    /// A stage of the network.
    struct Stage: Decodable {
        let name: String
        let seconds: Double
        let gflops: Double
    }

    let isa: String
    let format: String
    let seconds: Double
    let rtf: Double
    let peakGflops: Double
    let stages: [Stage]

    /// Times the network once to warm up and then `runs` times.
    init(program: String, model: String, threads: Int, precision: String, runs: Int) throws {
        let line = try Output.of([
            program, "bench", "kokoro", "--json", "--model", model, "--threads", "\(threads)", "--precision", precision,
            "--runs", "\(runs)", "--tokens", "\(KokoroSpeed.tokens)",
        ])
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        self = try decoder.decode(KokoroTiming.self, from: Data(line.utf8))
    }
}
