import Foundation
import MynahAudio
import MynahTesting
import MynahThreads
import Testing

@testable import MynahServer

/// Files that are made of what is spoken while it is.
struct JobEncodingTests {
    private let place = JobsFolder()
    private let job = JobSamples.job(1)
    private static let count = 200_001

    private func folder() throws -> JobFolder { try Self.folder(at: place.path, of: job.id) }

    /// A folder with samples of a job.
    private static func folder(at path: String, of id: JobID) throws -> JobFolder {
        let folder = try JobFolder(making: path)
        try FileManager.default.createDirectory(atPath: path + "/" + id.text, withIntermediateDirectories: true)
        let samples = try JobFile(growing: folder.file(.samples, of: id), from: 0)
        var random = SeededRandom(seed: 7)
        try samples.add((0..<2 * count).map { _ in UInt8.random(in: 0...255, using: &random) })
        return folder
    }

    private func encode(_ levels: [Int], in folder: JobFolder) async throws -> [UInt8] {
        let (stream, level) = AsyncStream.makeStream(of: Int.self)
        for count in levels { level.yield(count) }
        level.finish()
        let size = try await JobEncoding().encode(job, in: folder, behind: stream)
        let bytes = try JobFile(folder.file(.audio, of: job.id)).read(at: 0, count: size + 1)
        #expect(bytes.count == size)
        return bytes
    }

    @Test func `are the same however they grew`() async throws {
        let folder = try folder()
        let whole = try await encode([Self.count], in: folder)
        #expect(whole.count > 10_000)
        for levels in [
            [1, 70_000, 70_001, 140_000, Self.count], [65_536, 131_072, Self.count, Self.count], [199_999, Self.count],
        ] { #expect(try await encode(levels, in: folder) == whole) }
    }

    @Test func `are begun anew at the end where they could not be written before`() async throws {
        let whole = try await encode([Self.count], in: folder())
        try FileManager.default.removeItem(atPath: place.path + "/" + job.id.text)
        let (path, id, step) = (place.path, job.id, Guarded(0))
        let levels = AsyncStream<Int> {
            let number = step.withLock { step in
                step += 1
                return step
            }
            // What is asked for next was waited for: the first could not be written.
            if number == 2 { _ = try? Self.folder(at: path, of: id) }
            return [100_000, Self.count].dropFirst(number - 1).first
        }
        let folder = try JobFolder(making: place.path)
        let size = try await JobEncoding().encode(job, in: folder, behind: levels)
        #expect(try JobFile(folder.file(.audio, of: job.id)).read(at: 0, count: size + 1) == whole)
    }

    @Test func `are not there where the job is stopped`() async throws {
        let folder = try folder()
        let (stream, level) = AsyncStream.makeStream(of: Int.self)
        level.yield(150_000)
        let job = job
        let task = Task { try await JobEncoding().encode(job, in: folder, behind: stream) }
        task.cancel()
        await #expect(throws: JobStop.interrupted) { try await task.value }
        #expect(throws: (any Error).self) { try JobFile(folder.file(.audio, of: job.id)) }
    }

    @Test func `say so where what was spoken is lost`() async throws {
        let folder = try folder()
        await #expect(throws: JobStop.lost) { try await encode([Self.count + 1], in: folder) }
    }
}
