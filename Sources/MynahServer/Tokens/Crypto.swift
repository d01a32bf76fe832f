import Glibc

/// OpenSSL's libcrypto, loaded when it is first needed and kept: whoever uses no tokens does without.
///
/// It is reached by a handful of functions that have been the same since OpenSSL 3.0, with pointers that only it looks into.
struct Crypto: Sendable {
    typealias Bytes = UnsafePointer<UInt8>
    typealias Room = UnsafeMutablePointer<UInt8>

    private let sha256: @convention(c) () -> OpaquePointer?
    private let hmac:
        @convention(c) (OpaquePointer?, UnsafeRawPointer?, Int32, Bytes?, Int, Room?, UnsafeMutablePointer<UInt32>?) ->
            Room?
    private let isDifferent: @convention(c) (UnsafeRawPointer?, UnsafeRawPointer?, Int) -> Int32
    private let readKey: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<Bytes?>?, Int) -> OpaquePointer?
    private let freeKey: @convention(c) (OpaquePointer?) -> Void
    private let makeContext: @convention(c) () -> OpaquePointer?
    private let freeContext: @convention(c) (OpaquePointer?) -> Void
    private let begin:
        @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, OpaquePointer?, OpaquePointer?, OpaquePointer?) ->
            Int32
    private let verify: @convention(c) (OpaquePointer?, Bytes?, Int, Bytes?, Int) -> Int32
    private let forgetErrors: @convention(c) () -> Void

    /// The library. Throws `.unavailable` where it is missing.
    static var loaded: Crypto { get throws(AccessFault) { try result.get() } }

    private static let result = Result { () throws(AccessFault) in try Crypto() }

    private init() throws(AccessFault) {
        guard let library = dlopen("libcrypto.so.3", RTLD_NOW | RTLD_LOCAL) else {
            throw Self.missing("it cannot be opened")
        }
        func symbol<Function>(_ name: String) throws(AccessFault) -> Function {
            guard let address = dlsym(library, name) else { throw Self.missing("it has no \(name)") }
            return unsafeBitCast(address, to: Function.self)
        }
        sha256 = try symbol("EVP_sha256")
        hmac = try symbol("HMAC")
        isDifferent = try symbol("CRYPTO_memcmp")
        readKey = try symbol("d2i_PUBKEY")
        freeKey = try symbol("EVP_PKEY_free")
        makeContext = try symbol("EVP_MD_CTX_new")
        freeContext = try symbol("EVP_MD_CTX_free")
        begin = try symbol("EVP_DigestVerifyInit")
        verify = try symbol("EVP_DigestVerify")
        forgetErrors = try symbol("ERR_clear_error")
    }

    /// Whether `code` is the HMAC-SHA-256 of a message; it takes as long where it is not.
    func isCode(_ code: [UInt8], of message: [UInt8], by secret: [UInt8]) -> Bool {
        var own = [UInt8](repeating: 0, count: 32)
        let made = hmac(sha256(), secret, Int32(secret.count), message, message.count, &own, nil)
        return made != nil && code.count == own.count && isDifferent(own, code, own.count) == 0
    }

    /// Whether `signature` is the one of a message (with SHA-256) by a public key in DER (RFC 5280's SubjectPublicKeyInfo).
    func isSignature(_ signature: [UInt8], of message: [UInt8], by key: [UInt8]) -> Bool {
        defer { forgetErrors() }
        let parsed = key.withUnsafeBufferPointer { bytes -> OpaquePointer? in
            var place = bytes.baseAddress
            return readKey(nil, &place, bytes.count)
        }
        guard let parsed, let context = makeContext() else { return false }
        defer {
            freeContext(context)
            freeKey(parsed)
        }
        return begin(context, nil, sha256(), nil, parsed) == 1
            && verify(context, signature, signature.count, message, message.count) == 1
    }

    /// Whether a public key in DER can be used at all.
    func isKey(_ key: [UInt8]) -> Bool {
        defer { forgetErrors() }
        let parsed = key.withUnsafeBufferPointer { bytes -> OpaquePointer? in
            var place = bytes.baseAddress
            return readKey(nil, &place, bytes.count)
        }
        freeKey(parsed)
        return parsed != nil
    }

    private static func missing(_ reason: String) -> AccessFault {
        AccessFault(
            .unavailable,
            "Tokens need libcrypto.so.3 of OpenSSL, and \(reason). Install it (Debian: libssl3)."
        )
    }
}
