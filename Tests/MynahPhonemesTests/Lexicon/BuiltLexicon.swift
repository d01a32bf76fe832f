import FoundationEssentials
import MynahPhonemes
import MynahTesting
import MynahText

/// The dictionaries as Scripts/setup.sh made them.
enum BuiltLexicon {
    static let american = load("lexicon-us.bin")
    static let british = load("lexicon-gb.bin")

    static func of(_ accent: Accent) -> Lexicon { accent == .american ? american : british }

    /// The bytes of a dictionary's file.
    static func bytes(_ name: String) -> [UInt8] {
        var folder = #filePath
        repeat {
            guard let slash = folder.lastIndex(of: "/"), slash > folder.startIndex else { break }
            folder = String(folder[..<slash])
        } while !FileManager.default.fileExists(atPath: "\(folder)/Package.swift")
        guard let data = FileManager.default.contents(atPath: "\(folder)/Data/English/\(name)") else {
            preconditionFailure("Data/English/\(name) is missing: run Scripts/setup.sh")
        }
        return Array(data)
    }

    private static func load(_ name: String) -> Lexicon {
        do {
            return try Lexicon(DataBlock(bytes(name)))
        } catch {
            preconditionFailure("Data/English/\(name): \(error)")
        }
    }
}
