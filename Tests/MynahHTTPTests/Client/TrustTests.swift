import Foundation
import Glibc
import MynahHTTP
import MynahProcess
import MynahTesting
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
        let files = ["-keyout", folder + "/key", "-out", folder + "/certificate"]
        #expect(try ProgramRun("openssl", key + names + files).status == 0)
        let server = ["-accept", "127.0.0.1:0", "-www", "-key", folder + "/key", "-cert", folder + "/certificate"]
        let child = try ChildProcess(Launch(path: Self.openssl, arguments: ["s_server"] + server))
        defer { child.kill() }
        let address = "https://localhost:\(try port(of: child))/"
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

    /// The number at the end of `ACCEPT 127.0.0.1:40391`.
    private func port(of child: ChildProcess) throws -> String {
        var text = ""
        while !text.contains("\n") || !text.contains("ACCEPT") {
            let exchange = try child.exchange(patience: Patience(for: .seconds(600)))
            try #require(!exchange.hasEnded, "the server did not start")
            text += String(decoding: exchange.received, as: UTF8.self)
        }
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("ACCEPT") })
        return String(line.split(separator: ":").last ?? "")
    }
}
