/// What stands in a start tag.
package struct XMLTag: Hashable, Sendable {
    /// The element's name as written.
    package let name: XMLName
    /// The address of the name space that the name is in; `nil` where none is declared.
    package let namespace: String?
    /// The attributes in order, declarations of name spaces among them.
    package let attributes: [XMLAttribute]
    /// From `<` to behind `>`.
    package let span: SourceSpan

    /// The value of the attribute that is written `name`, prefix included.
    package subscript(name: String) -> String? { attribute(name)?.value }

    /// The attribute that is written `name`, prefix included.
    package func attribute(_ name: String) -> XMLAttribute? {
        attributes.first { $0.name.text == name }
    }
}

/// The end of an element: its end tag, or nothing behind a tag such as `<break/>`.
package struct XMLEndTag: Hashable, Sendable {
    /// The element's name as written.
    package let name: XMLName
    /// From `<` to behind `>`; empty behind a tag that closes itself.
    package let span: SourceSpan
}

/// One attribute of a start tag.
package struct XMLAttribute: Hashable, Sendable {
    /// Its name as written.
    package let name: XMLName
    /// What stands between the quotation marks, references replaced and white space made spaces.
    package let value: String
    /// From the name to behind the closing quotation mark.
    package let span: SourceSpan
}

/// The name of an element or an attribute: `break`, `xml:lang`.
package struct XMLName: Hashable, Sendable {
    /// The name as written.
    package let text: String
    /// What stands before the colon, `xml`; empty where there is none.
    package let prefix: String
    /// What stands behind the colon, `lang`.
    package let local: String

    /// Parts the bytes of a name at the first colon.
    init(_ bytes: ArraySlice<UInt8>) {
        text = String(decoding: bytes, as: UTF8.self)
        let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
        prefix = colon.map { String(decoding: bytes[..<$0], as: UTF8.self) } ?? ""
        local = colon.map { String(decoding: bytes[($0 + 1)...], as: UTF8.self) } ?? text
    }
}
