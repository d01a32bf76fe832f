import Foundation
import Glibc
import MynahHTTP
import Testing

/// Secure connections, to a server of OpenSSL's on this machine whose certificate nobody knows.
struct TrustTests {
    private static let openssl = "/usr/bin/openssl"

    @Test(.enabled(if: access(openssl, X_OK) == 0))
    func `trusts only who has a certificate that is trusted`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mynah-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
        let key = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
        try start(key + names + ["-keyout", folder + "/key", "-out", folder + "/certificate"]).process.waitUntilExit()
        let server = try start([
            "s_server", "-accept", "127.0.0.1:0", "-www", "-key", folder + "/key", "-cert", folder + "/certificate",
        ])
        // Not told to end but ended: what starts tests may have had it ignore that.
        defer { kill(server.process.processIdentifier, SIGKILL) }
        let address = "https://localhost:\(try port(of: server.output))/"
        var settings = HTTPSettings(userAgent: "mynah-test")
        settings.proxy = .none
        #expect(code(of: address, settings) == .notTrusted)
        settings.certificates = folder + "/certificate"
        #expect(code(of: address, settings) == nil)
        #expect(code(of: address.replacing("localhost", with: "127.0.0.1"), settings) == .notTrusted)
        settings.certificates = folder + "/nothing"
        #expect(code(of: address, settings) == .notTrusted)
    }

    private func code(of address: String, _ settings: HTTPSettings) -> HTTPError.Code? {
        do throws(HTTPError) {
            _ = try HTTPTransfers(settings).perform(HTTPRequest(.get, try HTTPURL(address)), to: Collector())
            return nil
        } catch {
            return error.code
        }
    }

    private func start(_ arguments: [String]) throws -> (process: Process, output: FileHandle) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: Self.openssl)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        return (process, pipe.fileHandleForReading)
    }

    /// The number at the end of `ACCEPT 127.0.0.1:40391`.
    private func port(of output: FileHandle) throws -> String {
        var text = ""
        while !text.contains("\n") || !text.contains("ACCEPT") {
            let piece = output.availableData
            try #require(!piece.isEmpty, "the server did not start")
            text += String(decoding: piece, as: UTF8.self)
        }
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("ACCEPT") })
        return String(line.split(separator: ":").last ?? "")
    }
}
