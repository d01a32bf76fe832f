import Mynah
import MynahServer
import MynahText

extension WebPages {
    /// The pages that came with Mynah.
    static var installed: WebPages {
        WebPages { name in
            guard let block = try? DataFile("Web/\(name)").map() else { return nil }
            return Array(block.bytes)
        }
    }
}
