import Glibc

/// How often tests try random input.
package enum FuzzRounds {
    /// The number that `MYNAH_FUZZ_ROUNDS` asks for, `usual` where it asks for none.
    package static func count(usual: Int) -> Int {
        getenv("MYNAH_FUZZ_ROUNDS").flatMap { Int(String(cString: $0)) } ?? usual
    }
}
