/// What keeps a page from doing what it was not made for, even where a stranger's text were taken for a part of it.
enum PageSafety {
    /// Only the server's own files count; no script and no style inside a page; no page of others around it.
    private static let policy = [
        "default-src 'self'", "media-src 'self' blob:", "object-src 'none'", "base-uri 'none'", "form-action 'self'",
        "frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
    ]

    /// The fields that say so.
    static let fields = [
        ("Content-Security-Policy", policy.joined(separator: "; ")),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]
}
