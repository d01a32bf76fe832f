/// Signs by their names.
struct SignTable: Sendable {
    private var names: [Unicode.Scalar: [String]] = [:]

    /// What a sign is called.
    func name(_ sign: Unicode.Scalar) -> [String]? { names[sign] }

    /// All signs, as a trigger takes them.
    var signs: String { String(String.UnicodeScalarView(names.keys)) }

    /// Reads lines of signs and the name that they share.
    init(_ table: String) {
        for line in table.split(separator: "\n") {
            guard let space = line.firstIndex(of: " ") else { continue }
            let words = line[space...].split(separator: " ").map { String($0) }
            for sign in line[..<space].unicodeScalars { names[sign] = words }
        }
    }

    /// Signs of mathematics.
    static let mathematics = SignTable(
        """
        ∞ infinity
        √ square root of
        ∛ cube root of
        ∜ fourth root of
        ∑ sum
        ∏ product
        ∫ integral
        ∂ partial
        ∇ nabla
        ∆ delta
        ∈ is in
        ∉ is not in
        ⊂⊆ is a subset of
        ⊃⊇ is a superset of
        ∪ union
        ∩ intersection
        ∀ for all
        ∃ there exists
        ∅ the empty set
        ∝ is proportional to
        ∴ therefore
        ∵ because
        ∥ is parallel to
        ⊥ is perpendicular to
        ∠ angle
        ¬ not
        ∧ and
        ∨ or
        ⊕ x or
        ≡ is equivalent to
        ≢ is not equivalent to
        ⇒⟹ implies
        ⇔⟺ if and only if
        ∘ of
        ℝ the real numbers
        ℕ the natural numbers
        ℤ the integers
        ℚ the rational numbers
        ℂ the complex numbers
        ₀ sub zero
        ₁ sub one
        ₂ sub two
        ₃ sub three
        ₄ sub four
        ₅ sub five
        ₆ sub six
        ₇ sub seven
        ₈ sub eight
        ₉ sub nine
        ⁺ plus
        """
    )

    /// Signs of everything else.
    static let everyday = SignTable(
        """
        &＆﹠ and
        @＠ at
        %％ percent
        ‰ per mille
        # hash
        © copyright
        ® registered
        ™ trademark
        ℠ service mark
        § section
        ¶ paragraph
        ° degrees
        ℃ degrees Celsius
        ℉ degrees Fahrenheit
        № number
        $＄ dollar
        ¢ cent
        £￡ pound
        € euro
        ¥￥ yen
        ₹ rupee
        ₿ bitcoin
        + plus
        × times
        ÷ divided by
        = equals
        < less than
        > greater than
        →⟶➔➜ to
        ← from
        ↑ up
        ↓ down
        ↔ to and from
        ℮ estimated
        ℞ prescription
        ℗ phonogram
        ♀ female
        ♂ male
        ♭ flat
        ♯ sharp
        ♮ natural
        """
    )
}
