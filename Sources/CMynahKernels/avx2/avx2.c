#include "mynah_kernels.h"
#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

#define LANES 8
#define VECTORS 2
#define ROWS 6
#define FUSED 1
#include "../template/kernels.inc"

INLINE VI widened(const void *w) { return (VI)_mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)w)); }

INLINE VI add_pairs(VI sum, VI x, VI w) {
    return (VI)_mm256_add_epi32((__m256i)sum, _mm256_madd_epi16((__m256i)x, (__m256i)w));
}

#include "../template/pairs.inc"

const MynahKernels mynah_avx2 = {
    .isa = MYNAH_AVX2,
    .name = "avx2",
    .formats = {FLOATS, BYTES(peak_pairs), PAIRS},
    SHARED_KERNELS,
};

#pragma clang attribute pop
#endif
