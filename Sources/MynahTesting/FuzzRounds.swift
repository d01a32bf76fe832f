import Glibc

/// How often tests try random input.
package enum FuzzRounds {
    /// The number that `MYNAH_FUZZ_ROUNDS` asks for, `usual` where it asks for none.
    package static func count(usual: Int) -> Int { number("MYNAH_FUZZ_ROUNDS") ?? usual }

    /// The number for whole servers, which `MYNAH_SERVER_FUZZ_ROUNDS` asks for by itself.
    package static func countOfServers(usual: Int) -> Int { number("MYNAH_SERVER_FUZZ_ROUNDS") ?? count(usual: usual) }

    private static func number(_ name: String) -> Int? { getenv(name).flatMap { Int(String(cString: $0)) } }
}
