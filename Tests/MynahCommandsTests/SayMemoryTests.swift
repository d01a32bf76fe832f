import Testing

/// What happens where a process may have little memory.
struct SayMemoryTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    /// Addresses are taken by the terabyte where memory is watched, so that nothing can be said of limits.
    @Test(.enabled(if: !Sandbox.isSanitized))
    func `says that memory is short, whatever the limit, and ends in order`() throws {
        let variables = try sandbox.installModel()
        let tokens = (0..<512).map { $0 % 511 == 0 ? "0" : "43" }.joined(separator: ",")
        func speak(within megabytes: Int) throws -> Ending {
            let limit = "ulimit -v \(megabytes << 10)"
            return try sandbox.shell("\(limit); exec mynah say -v af_heart --tokens \(tokens) -o a.wav", variables)
        }
        var (least, most) = (0, 2_048)
        #expect(try speak(within: most) == Ending(.exit(0)))
        while most - least > 8 {
            let middle = (least + most) / 2
            if try speak(within: middle) == Ending(.exit(0)) { most = middle } else { least = middle }
        }
        for missing in [8, 12, 20] {
            let ending = try speak(within: most - missing)
            #expect(ending.manner == .exit(1) && ending.errors.hasPrefix("mynah: There is no memory "), "\(ending)")
        }
    }
}
