import MynahFiles
import MynahHTTP

/// What speaks against an answer.
extension Download {
    /// What the head of an answer decides; `nil` where its body is wanted.
    func objection(to head: HTTPResponseHead) -> DownloadVerdict? {
        switch head.status {
        case 200, 206: objection(toBodyOf: head)
        case 416: objection(toUnsatisfied: head)
        case 408, 425, 429, 500, 502, 503, 504: .retry(busy(head), after: AskedPause.of(head))
        default: .fail(refusal(head))
        }
    }

    private func objection(toBodyOf head: HTTPResponseHead) -> DownloadVerdict? {
        if let stated, let published = file.digest, stated != published {
            return .fail(wrongContent("the hub has one with the SHA-256 \(stated), not \(published)"))
        }
        if expected == nil { return .fail(unverifiable) }
        let range = ContentRange(head.fields["Content-Range"] ?? "")
        let total = head.status == 206 ? range?.total : head.fields["Content-Length"].flatMap { Int($0) }
        if let total, let whole = file.size, total != whole {
            return .mismatch(wrongContent("it has \(total) bytes, not \(whole)"))
        }
        guard head.status == 206 else { return nil }
        let tag = Self.strongTag(head)
        let isSame = validator == nil || tag == nil || tag == validator
        return isSame && range?.first == size ? nil : .restart(wrongContent("it changed while it was fetched"))
    }

    /// Nothing is behind what is there: perhaps because that is all.
    private func objection(toUnsatisfied head: HTTPResponseHead) -> DownloadVerdict {
        let total = ContentRange(head.fields["Content-Range"] ?? "")?.total
        return total == size && expected != nil && size > 0 ? .verify : .restart(refusal(head))
    }

    /// The SHA-256 that Hugging Face states of a large file with its first answer; of small ones it states another digest.
    static func statedDigest(_ head: HTTPResponseHead) -> Digest? {
        guard var tag = head.fields["X-Linked-ETag"] else { return nil }
        if tag.hasPrefix("W/") { tag.removeFirst(2) }
        return Digest(tag.filter { $0 != "\"" })
    }

    /// An entity tag that stands for the very bytes (RFC 9110, section 8.8.3); only such ones may be asked for again.
    static func strongTag(_ head: HTTPResponseHead) -> String? {
        guard let tag = head.fields["ETag"], tag.hasPrefix("\""), tag.hasSuffix("\""),
            (2...512).contains(tag.utf8.count)
        else { return nil }
        return tag
    }
}
