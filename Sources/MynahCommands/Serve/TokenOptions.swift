import MynahOptions
import MynahServer

/// Which tokens (JWT) of others `mynah serve` believes.
struct TokenOptions: OptionGroup {
    var secret: FilePath?
    var keys: FilePath?
    var address: String?
    var issuer: String?
    var audience: String?

    static var declarations: [Declaration<TokenOptions>] {
        [
            .option(
                "token-secret",
                \.secret,
                "A file with a secret of 32 bytes or more: tokens that are signed with it (JWT, HS256) are taken for keys."
            ),
            .option("token-keys", \.keys, "A file with public keys (JWKS) of which the same is true (RS256, ES256)."),
            .option(
                "token-keys-url",
                \.address,
                "The address of such keys (https, or http on this machine), fetched at the start and anew when they must."
            ).value("URL"),
            .option("token-issuer", \.issuer, "Who must have made them ('iss').").value("NAME"),
            .option(
                "token-audience",
                \.audience,
                "For whom they must be ('aud'). Without it, tokens that are for somebody are refused."
            ).value("NAME"),
        ]
    }

    /// What is believed; `nil` where nothing is named.
    func rule() throws(AccessFault) -> TokenRule? {
        guard secret != nil || keys != nil || address != nil else { return nil }
        var rule = try TokenRule()
        if let secret { try rule.addSecret(secret.optionText) }
        if let keys { try rule.addKeys(keys.optionText) }
        if let address { try rule.addKeys(at: address, report: Terminal.complain) }
        rule.issuer = issuer
        rule.audience = audience
        return rule
    }
}
