import Foundation
import MynahAudio
import Testing

/// What a file of sound holds, as a player sees it.
struct SoundFile {
    /// Where ffprobe is; `nil` where it is not installed.
    static let probe = ["/usr/bin/ffprobe", "/usr/local/bin/ffprobe"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// The seconds that ffprobe says the file lasts.
    static func seconds(of name: String, in sandbox: Sandbox) throws -> Double {
        let format = "-v error -show_entries format=duration -of csv=p=0".split(separator: " ").map(String.init)
        let ending = try sandbox.start([try #require(probe)] + format + [name]).wait()
        #expect(ending.errors == "")
        return try #require(Double(ending.text.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    /// The seconds that a WAV file lasts.
    static func seconds(ofWAV bytes: [UInt8]) throws -> Double {
        let audio = try WAVReader.read(bytes)
        return Double(audio.samples.count) / Double(audio.rate.hertz)
    }
}
