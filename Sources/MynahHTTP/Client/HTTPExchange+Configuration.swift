import CCurl

/// What libcurl is told before a transfer.
extension HTTPExchange {
    /// Sets what is the same for all requests.
    func configure() {
        let context = Unmanaged.passUnretained(self).toOpaque()
        curl.set(handle, CURLOPT_PRIVATE, pointer: context)
        curl.set(handle, CURLOPT_ERRORBUFFER, pointer: complaint)
        curl.set(handle, CURLOPT_HEADERFUNCTION, sink: takeLineOfHead)
        curl.set(handle, CURLOPT_HEADERDATA, pointer: context)
        curl.set(handle, CURLOPT_WRITEFUNCTION, sink: takePieceOfBody)
        curl.set(handle, CURLOPT_WRITEDATA, pointer: context)
        curl.set(handle, CURLOPT_NOSIGNAL, 1)
        curl.set(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        curl.set(handle, CURLOPT_BUFFERSIZE, 131_072)
        curl.set(handle, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        let connecting = max(1, Int(settings.limits.connecting / .milliseconds(1)))
        curl.set(handle, CURLOPT_CONNECTTIMEOUT_MS, connecting)
        curl.set(handle, CURLOPT_USERAGENT, settings.userAgent)
        if settings.proxy == .none { curl.set(handle, CURLOPT_PROXY, "") }
        if let certificates = settings.certificates { curl.set(handle, CURLOPT_CAINFO, certificates) }
    }

    /// Sets what the request says.
    func configureRequest() {
        curl.set(handle, CURLOPT_URL, request.url.description)
        switch request.method {
        case .get: curl.set(handle, CURLOPT_HTTPGET, 1)
        case .head: curl.set(handle, CURLOPT_NOBODY, 1)
        case .post:
            curl.set(handle, CURLOPT_POST, 1)
            curl.set(handle, body: request.body)
        }
        // The bytes are wanted as they are: they are counted, resumed and checked.
        var lines = ["Accept-Encoding: identity", "Expect:"]
        lines += request.fields.all.map { "\($0.name): \($0.value)" }
        if let token = request.token { lines.append("Authorization: Bearer \(token)") }
        let former = list
        list = lines.reduce(nil) { curl.append($0, $1) }
        curl.set(handle, CURLOPT_HTTPHEADER, pointer: list)
        curl.free(former)
    }
}

/// libcurl hands over a line of the head; another count than the given one ends the transfer.
private func takeLineOfHead(
    _ bytes: UnsafeMutablePointer<CChar>?,
    _ size: Int,
    _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let context else { return 0 }
    let exchange = Unmanaged<HTTPExchange>.fromOpaque(context).takeUnretainedValue()
    return exchange.takeLine(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : -1
}

/// libcurl hands over a piece of the body.
private func takePieceOfBody(
    _ bytes: UnsafeMutablePointer<CChar>?,
    _ size: Int,
    _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let context else { return 0 }
    let exchange = Unmanaged<HTTPExchange>.fromOpaque(context).takeUnretainedValue()
    return exchange.takeBody(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : -1
}
