import Foundation
import Glibc
import MynahTesting
import Testing

@testable import MynahServer

/// Which tokens are believed.
final class TokenRuleTests {
    private static let now = 1_000_000
    private static let good = "{\"sub\":\"anna\",\"exp\":1000100}"
    private let folder = FileManager.default.temporaryDirectory.appending(path: "mynah-jwt-\(UUID().uuidString)").path()
    private let rule: TokenRule

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var rule = try TokenRule()
        try rule.addSecret(Self.write(TokenWriter.secret + "\n", "\(folder)/secret"))
        try rule.addKeys(Self.write(SignedTokens.keys, "\(folder)/keys.json"))
        self.rule = rule
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private static func write(_ text: String, _ path: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: path))
        chmod(path, 0o600)
        return path
    }

    private func refusal(_ token: String, _ rule: TokenRule? = nil) -> String? {
        do throws(AccessRefusal) {
            _ = try (rule ?? self.rule).key(of: token, at: Self.now)
            return nil
        } catch {
            if case .token(let reason) = error { return reason }
            return "\(error)"
        }
    }

    @Test func `believes what the secret signed`() throws {
        let key = try rule.key(of: TokenWriter.token(Self.good), at: Self.now)
        #expect(key.name == "token:anna")
        #expect(key.scopes == [.speak])
    }

    @Test(arguments: [SignedTokens.rs256, SignedTokens.es256])
    func `believes what a key of the set signed`(token: String) throws {
        let key = try rule.key(of: token, at: Self.now)
        #expect(key.name == "token:anna")
        #expect(key.scopes == [.speak, .jobs])
    }

    @Test(
        arguments: [
            ("{\"sub\":\"a\"}", "it has no 'exp'"), ("{\"sub\":\"a\",\"exp\":\"1000100\"}", "it has no 'exp'"),
            ("{\"sub\":\"a\",\"exp\":999970}", "it has expired"), ("{\"sub\":\"a\",\"exp\":999970.5}", nil),
            ("{\"sub\":\"a\",\"exp\":1000100,\"nbf\":1000031}", "it is not to be used yet"),
            ("{\"sub\":\"a\",\"exp\":1000100,\"nbf\":1000030}", nil),
            ("{\"sub\":\"a\",\"exp\":1000100,\"nbf\":\"x\"}", "a claim has the wrong type"),
            ("{\"sub\":\"a\",\"exp\":1000100,\"aud\":\"us\"}", "it is for somebody else"),
            ("{\"sub\":\"a\",\"exp\":1000100,\"aud\":7}", "a claim has the wrong type"),
            ("{\"sub\":\"a\",\"exp\":1000100,\"scope\":[\"admin\"]}", "a claim has the wrong type"),
            ("{\"exp\":1000100}", "its 'sub' is missing, too long, or not in plain letters"),
            ("{\"sub\":\"a b\",\"exp\":1000100}", "its 'sub' is missing, too long, or not in plain letters"),
            ("{\"sub\":\"a\",\"exp\":1000100,\"exp\":9}", "it cannot be read"), ("[]", "it cannot be read"),
        ] as [(String, String?)]
    )
    func `looks at what a token says`(claims: String, reason: String?) {
        #expect(refusal(TokenWriter.token(claims)) == reason)
    }

    @Test func `looks for whom and by whom it is where somebody cares`() {
        var strict = rule
        (strict.issuer, strict.audience) = ("them", "us")
        let ours = "{\"sub\":\"a\",\"exp\":1000100,\"iss\":\"them\",\"aud\":[\"x\",\"us\"]}"
        #expect(refusal(TokenWriter.token(ours), strict) == nil)
        #expect(refusal(TokenWriter.token(Self.good), strict) == "it is of another issuer")
        let other = "{\"sub\":\"a\",\"exp\":1000100,\"iss\":\"them\"}"
        #expect(refusal(TokenWriter.token(other), strict) == "it is for somebody else")
    }

    @Test(arguments: [
        "{\"alg\":\"none\"}", "{\"alg\":\"None\"}", "{\"alg\":\"\"}", "{\"alg\":\"RS256\"}", "{\"alg\":\"ES256\"}",
        "{\"alg\":\"HS384\"}", "{\"alg\":\"HS512\"}",
    ])
    func `goes by no other algorithm than the key's`(head: String) {
        #expect(refusal(TokenWriter.token(Self.good, head: head)) == "no key of this server signed it")
    }

    @Test(arguments: ["{}", "{\"alg\":1}", "{\"alg\":\"HS256\",\"crit\":[\"b64\"]}", "x"])
    func `reads no header that asks for what it does not do`(head: String) {
        #expect(refusal(TokenWriter.token(Self.good, head: head)) == "it cannot be read")
    }

    @Test func `takes no public key for a secret`() throws {
        for key in try TokenKeySet.keys(of: Array(SignedTokens.keys.utf8), path: "") {
            for secret in [key.bytes, Array(SignedTokens.keys.utf8)] {
                #expect(refusal(TokenWriter.token(Self.good, secret: secret)) == "no key of this server signed it")
            }
        }
    }

    @Test func `a token without its signature is none`() {
        let token = TokenWriter.token(Self.good)
        let bare = token[...token.lastIndex(of: ".")!]
        #expect(refusal(String(bare)) == "no key of this server signed it")
        #expect(refusal(String(bare) + "AAAA") == "no key of this server signed it")
        let head = TokenWriter.base64(Array("{\"alg\":\"none\"}".utf8))
        #expect(refusal("\(head).\(TokenWriter.base64(Array(Self.good.utf8))).") == "no key of this server signed it")
    }

    @Test func `no mutation of a token is believed`() {
        var random = SeededRandom(seed: 5)
        for good in [TokenWriter.token(Self.good), SignedTokens.rs256, SignedTokens.es256] {
            let bytes = Array(good.utf8)
            for _ in 0..<FuzzRounds.count(usual: 300) {
                var changed = bytes
                let place = Int.random(in: 0..<bytes.count, using: &random)
                changed[place] = UInt8.random(in: 0x20...0x7E, using: &random)
                if changed != bytes { #expect(refusal(String(decoding: changed, as: UTF8.self)) != nil) }
            }
        }
    }

    @Test(arguments: [0o644, 0o604, 0o620] as [mode_t])
    func `takes no secret that others may read or change`(mode: mode_t) throws {
        let path = try Self.write(TokenWriter.secret, "\(folder)/open")
        chmod(path, mode)
        #expect {
            var rule = try TokenRule()
            try rule.addSecret(path)
        } throws: { error in
            (error as? AccessFault).map { $0.code == .unsafeFile && $0.message.contains("chmod 600") } ?? false
        }
    }

    @Test(arguments: ["", "short", String(repeating: "x", count: 31) + "\n"])
    func `takes no secret that could be guessed`(secret: String) throws {
        let path = try Self.write(secret, "\(folder)/weak")
        #expect(throws: AccessFault.self) {
            var rule = try TokenRule()
            try rule.addSecret(path)
        }
    }

    @Test(arguments: [
        "", "{}", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}]}",
        "{\"keys\":[{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}",
        "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQAB\",\"y\":\"AQAB\"}]}",
        "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"\(String(repeating: "A", count: 43))\",\"y\":\"\(String(repeating: "A", count: 43))\"}]}",
    ])
    func `takes no set of keys that none can be used of`(text: String) throws {
        let path = try Self.write(text, "\(folder)/bad.json")
        #expect(throws: AccessFault.self) {
            var rule = try TokenRule()
            try rule.addKeys(path)
        }
    }

    @Test func `lets in who shows one`() async throws {
        let rule = rule
        let server = try ServingServer { $0.access.tokens = rule }
        #expect(server.speak().status == 401)
        #expect(server.speak(["Authorization: Bearer \(SignedTokens.es256)"]).status == 200)
        let broken = server.speak(["Authorization: Bearer \(SignedTokens.es256)x"])
        #expect(broken.status == 401)
        #expect(broken.code == "invalid_token")
        #expect(server.ask("GET /metrics", ["Authorization: Bearer \(SignedTokens.es256)"]).status == 403)
        await server.end()
    }
}
