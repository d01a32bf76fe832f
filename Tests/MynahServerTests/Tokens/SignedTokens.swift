/// Tokens that OpenSSL's own program signed, and the public keys for them; nobody keeps the private ones.
enum SignedTokens {
    /// The public keys, and one of a kind that is passed over.
    static let keys =
        "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"r\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\"gb7OJ9uoIHdUAMewkQzniqTdIrIvURkKUM08a"
        + "x7FRqJoUwNyBAT-MJok7k_qo8bEr5mOUX4BhBaEdDs4_Sl8A7rTf-N5dqZBiPy6paDXOMXHZJVd_XVIwBsq7hDvfydITTETt0nAc"
        + "zk8p3k5iCuypV74XHu_nQqQgYlupz3dS71Z2s0a-ac4pQFcyJppagrtIqtl4QBgp6W9C-0AWsYoCO7T69Wj5ZWYKvNnKk8NiKqy6"
        + "yT5r98NvCjvpK3xn55jAfGMj-zrg9pYBExnwKV7BPGAIdTnX-6tfB9XOQ9qHVwXlwtBA7VkftajsGnTundvTAA3ZglJfQp05ELBi"
        + "5AGzQ\",\"e\":\"AQAB\"},{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"e\",\"x\":\"72ay8c2nvfKC6YSj_8O7in3-uhrGO7nS7XL90Jfs"
        + "jXM\",\"y\":\"VP4ulnfqSrHC6LIgWDFJP4GKJSqd8jZry5JBy_LInjo\"},{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}]}"

    /// For `anna`, with the scopes `speak jobs`, until the year 2096, by the key `r`.
    static let rs256 =
        "eyJhbGciOiJSUzI1NiIsImtpZCI6InIifQ.eyJzdWIiOiJhbm5hIiwiZXhwIjo0MDAwMDAwMDAwLCJzY29wZSI6InNwZWFrIGpvY"
        + "nMifQ.GVlV2BNN7sZbpQZoJHxnzuNPLSRcs6-ywsiI_iG2iLyYKEzWjQt7OpGTgN1x-scMpblMjppVGOX6ESSMVaOv2kCbPjpABw"
        + "dSijVqzYZ3arbAnWWK2SMO7QHDtOMLexZRtjkDJhJj9hLP3J0lJFbXsaPSYOsu7uKqx5t_weFauAreSzBd1wEq_JAotkPotUnUWw"
        + "v6YfNx2BjNWwlUkbyqIZe1XAAe2IeoYM8R9pfg9MtN9Z8cxLvPafIzkgtA8idNBHKAvDz-27vqCtn8GGBkZ4K4qpH7aGkR505qoR"
        + "toWBHHeShRY1FpFJtvSbEajdjhSnXmVGHMrxRVrcp5jca3gA"

    /// The same by the key `e`.
    static let es256 =
        "eyJhbGciOiJFUzI1NiIsImtpZCI6ImUifQ.eyJzdWIiOiJhbm5hIiwiZXhwIjo0MDAwMDAwMDAwLCJzY29wZSI6InNwZWFrIGpvY"
        + "nMifQ.CR9rS5nl245qQdedlxyAJInVQs-H9XgVtQzNhfUtIAlOARZvfPS7iLxyvVjTXcFWQtvpwQKigrt3GI1I2gTyFg"
}
