import MynahJSON
import MynahText

/// An option's value and where it came from.
package struct Setting: Sendable {
    /// The option.
    package let option: Option
    /// The value as text, one for each value; empty when there is none. Secrets are here in full: show `shownTexts`.
    package let texts: [String]
    /// Where the value came from.
    package let origin: Origin

    /// The value as it may be shown: a secret is eight asterisks, whatever its length.
    package var shownTexts: [String] { option.isSecret ? texts.map { _ in "********" } : texts }

    /// How a message names what was set: `option '--speed'`, `environment variable MYNAH_SPEED`, `config.toml:3: say.speed`.
    var title: String {
        switch origin {
        case .environment(let name): "environment variable \(name)"
        case .file(let path, let line): "\(path):\(line): \(option.key ?? option.name)"
        case .commandLine, .unsaid: option.title
        }
    }

    /// The error for a text that the option does not take.
    func error(rejecting text: String) -> OptionsError {
        let allowed = option.allowed.description.map { "; allowed: \($0)" } ?? ""
        let shown = option.isSecret ? "what it is" : quoted(text)
        let meant = option.isSecret ? nil : nearest(to: text, in: option.allowed.words)
        return OptionsError(.valueNotAllowed, "\(title) cannot be \(shown)\(allowed)\(suggestion(meant))")
    }
}
