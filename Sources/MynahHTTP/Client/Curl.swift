import CCurl
import Glibc

/// libcurl, loaded when it is first needed and kept.
///
/// It brings thirty further libraries, which would more than double the time that a program takes to start
/// (`python3 -m timeit` over `mynah version`: 6.6 ms without, 14.5 ms with it linked), and few commands ever ask the network.
struct Curl: Sendable {
    typealias Handle = UnsafeMutableRawPointer
    typealias List = UnsafeMutablePointer<curl_slist>
    typealias Text = UnsafePointer<CChar>

    let makeTransfer: @convention(c) () -> Handle?
    let endTransfer: @convention(c) (Handle?) -> Void
    let describe: @convention(c) (CURLcode) -> Text
    let append: @convention(c) (List?, Text) -> List?
    let free: @convention(c) (List?) -> Void
    let makeMulti: @convention(c) () -> Handle?
    let endMulti: @convention(c) (Handle?) -> CURLMcode
    let add: @convention(c) (Handle?, Handle?) -> CURLMcode
    let remove: @convention(c) (Handle?, Handle?) -> CURLMcode
    let perform: @convention(c) (Handle?, UnsafeMutablePointer<Int32>) -> CURLMcode
    let message: @convention(c) (Handle?, UnsafeMutablePointer<Int32>) -> UnsafeMutablePointer<CURLMsg>?
    let wait:
        @convention(c) (Handle?, UnsafeMutablePointer<curl_waitfd>, UInt32, Int32, UnsafeMutablePointer<Int32>?) ->
            CURLMcode
    let makeAddress: @convention(c) () -> OpaquePointer?
    let endAddress: @convention(c) (OpaquePointer?) -> Void
    let setPart: @convention(c) (OpaquePointer?, CURLUPart, Text, UInt32) -> CURLUcode
    let part:
        @convention(c) (OpaquePointer?, CURLUPart, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>, UInt32) ->
            CURLUcode
    let freeText: @convention(c) (Handle?) -> Void
    private let setting: Symbol
    private let question: Symbol

    /// The library. Throws `.failed` where it is missing.
    static var loaded: Curl { get throws(HTTPError) { try result.get() } }

    private static let result = Result { () throws(HTTPError) in try Curl() }

    private init() throws(HTTPError) {
        guard let library = Self.names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else {
            throw Self.missing(dlerror().map { String(cString: $0) })
        }
        func symbol<Function>(_ name: String) throws(HTTPError) -> Function {
            guard let address = dlsym(library, name) else { throw Self.missing("it has no \(name)") }
            return unsafeBitCast(address, to: Function.self)
        }
        makeTransfer = try symbol("curl_easy_init")
        endTransfer = try symbol("curl_easy_cleanup")
        describe = try symbol("curl_easy_strerror")
        append = try symbol("curl_slist_append")
        free = try symbol("curl_slist_free_all")
        makeMulti = try symbol("curl_multi_init")
        endMulti = try symbol("curl_multi_cleanup")
        add = try symbol("curl_multi_add_handle")
        remove = try symbol("curl_multi_remove_handle")
        perform = try symbol("curl_multi_perform")
        message = try symbol("curl_multi_info_read")
        wait = try symbol("curl_multi_poll")
        makeAddress = try symbol("curl_url")
        endAddress = try symbol("curl_url_cleanup")
        setPart = try symbol("curl_url_set")
        part = try symbol("curl_url_get")
        freeText = try symbol("curl_free")
        setting = try symbol("curl_easy_setopt")
        question = try symbol("curl_easy_getinfo")
        let begin: @convention(c) (Int) -> CURLcode = try symbol("curl_global_init")
        guard begin(Int(CURL_GLOBAL_SSL)) == CURLE_OK else { throw Self.missing("it does not start") }
    }

    /// Debian's libcurl over OpenSSL, else that over GnuTLS.
    private static let names = ["libcurl.so.4", "libcurl-gnutls.so.4"]

    private static func missing(_ reason: String?) -> HTTPError {
        HTTPError(
            .failed,
            "libcurl, which talks to the network, cannot be used. Install the package libcurl4.",
            cause: reason
        )
    }

    /// The address of a function that takes variable arguments.
    ///
    /// Sendable without the compiler's check because it is the address of code, which nobody changes.
    private struct Symbol: @unchecked Sendable {
        let address: UnsafeMutableRawPointer
    }
}

/// Setting and asking what a transfer is to do and did.
extension Curl {
    func set(_ transfer: Handle, _ option: CURLoption, _ value: Int) {
        mynah_curl_set_number(setting.address, transfer, option, value)
    }

    func set(_ transfer: Handle, _ option: CURLoption, _ value: String) {
        mynah_curl_set_pointer(setting.address, transfer, option, value)
    }

    func set(_ transfer: Handle, _ option: CURLoption, pointer: UnsafeRawPointer?) {
        mynah_curl_set_pointer(setting.address, transfer, option, pointer)
    }

    func set(_ transfer: Handle, _ option: CURLoption, sink: mynah_curl_sink) {
        mynah_curl_set_sink(setting.address, transfer, option, sink)
    }

    /// Has the bytes sent, of which libcurl makes a copy.
    func set(_ transfer: Handle, body: [UInt8]) {
        mynah_curl_set_size(setting.address, transfer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
        mynah_curl_set_pointer(setting.address, transfer, CURLOPT_COPYPOSTFIELDS, body)
    }

    /// What was set as `CURLOPT_PRIVATE`.
    func context(of transfer: Handle?) -> UnsafeMutableRawPointer? {
        var context: UnsafeMutableRawPointer?
        mynah_curl_get_pointer(question.address, transfer, CURLINFO_PRIVATE, &context)
        return context
    }
}
