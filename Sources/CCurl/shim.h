#include <curl/curl.h>

/* libcurl is not linked but loaded when it is first needed: only its types and constants come from here. These two functions of it take
   variable arguments, which Swift cannot pass; they are handed over as addresses. */
typedef CURLcode (*mynah_curl_setopt)(CURL *, CURLoption, ...);
typedef CURLcode (*mynah_curl_getinfo)(CURL *, CURLINFO, ...);
typedef size_t (*mynah_curl_sink)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode mynah_curl_set_number(void *setopt, CURL *transfer, CURLoption option, long value) {
    return ((mynah_curl_setopt)setopt)(transfer, option, value);
}
static inline CURLcode mynah_curl_set_size(void *setopt, CURL *transfer, CURLoption option, curl_off_t value) {
    return ((mynah_curl_setopt)setopt)(transfer, option, value);
}
static inline CURLcode mynah_curl_set_pointer(void *setopt, CURL *transfer, CURLoption option, const void *value) {
    return ((mynah_curl_setopt)setopt)(transfer, option, value);
}
static inline CURLcode mynah_curl_set_sink(void *setopt, CURL *transfer, CURLoption option, mynah_curl_sink value) {
    return ((mynah_curl_setopt)setopt)(transfer, option, value);
}
static inline CURLcode mynah_curl_get_pointer(void *getinfo, CURL *transfer, CURLINFO info, void **value) {
    return ((mynah_curl_getinfo)getinfo)(transfer, info, value);
}
