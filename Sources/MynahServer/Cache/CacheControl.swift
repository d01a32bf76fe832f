import MynahHTTP
import MynahServing

/// What a request says about keeping (RFC 9111, section 5.2.1).
struct CacheControl: Hashable {
    /// Whether what was kept before may be used.
    var reads = true
    /// Whether what is spoken may be kept.
    var keeps = true

    /// Reads the field; what it does not know it leaves out of account.
    init(_ field: String?) {
        for part in (field ?? "").split(separator: ",") {
            switch part.filter({ $0 != " " }).lowercased() {
            case "no-store": (reads, keeps) = (false, false)
            case "no-cache", "max-age=0": reads = false
            default: break
            }
        }
    }
}
