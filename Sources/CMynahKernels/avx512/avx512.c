#include "mynah_kernels.h"
#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512bw,avx512vl,avx2,fma"))), apply_to = function)

#define LANES 16
#define VECTORS 4
#define ROWS 6
#define FUSED 1
#include "../template/kernels.inc"

INLINE VI widened(const void *w) { return (VI)_mm512_cvtepi8_epi16(_mm256_loadu_si256((const __m256i *)w)); }

INLINE VI add_pairs(VI sum, VI x, VI w) {
    return (VI)_mm512_add_epi32((__m512i)sum, _mm512_madd_epi16((__m512i)x, (__m512i)w));
}

#include "../template/pairs.inc"

const MynahKernels mynah_avx512 = {
    .isa = MYNAH_AVX512,
    .name = "avx512",
    .formats = {FLOATS, BYTES(peak_pairs), PAIRS},
    SHARED_KERNELS,
};

#pragma clang attribute pop
#endif
