// AVX-512 with the dot products of 16-bit floats and of bytes.
#include "mynah_kernels.h"
#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512bw,avx512vl,avx512vnni,avx512bf16,avx2,fma"))), apply_to = function)

#define LANES 16
#define VECTORS 4
#define ROWS 6
#define FUSED 1
#include "../template/kernels.inc"
#define QUANTUM uint8_t
#define QUANTUM_ZERO 128
#define QUANTUM_LEVELS 127
#define QUANTUM_GROUP 4
#include "../template/int8.inc"

INLINE VI add_pairs(VI sum, VI x, VI w) { return (VI)_mm512_dpwssd_epi32((__m512i)sum, (__m512i)x, (__m512i)w); }

#include "../template/toom16.inc"

INLINE void multiply_bf16(const int rows, const MynahProduct *p, int row, const uint16_t *panel, V sums[ROWS][VECTORS]) {
    for (int tap = 0; tap < p->taps; tap++) {
        const uint16_t *x = (const uint16_t *)p->x + row * p->x_row + tap * p->x_tap;
        const uint16_t *w = panel + tap * p->w_tap;
        const ptrdiff_t step = p->x_row;
        for (int i = 0; i < p->inputs; i += 2, w += 2 * WIDTH) {
            __m512bh weights[VECTORS];
            UNROLL for (int v = 0; v < VECTORS; v++) weights[v] = (__m512bh)_mm512_loadu_si512(w + v * 2 * LANES);
            UNROLL for (int r = 0; r < rows; r++) {
                int32_t pair;
                __builtin_memcpy(&pair, x + r * step + i, 4);
                const __m512bh one = (__m512bh)_mm512_set1_epi32(pair);
                UNROLL for (int v = 0; v < VECTORS; v++) sums[r][v] = (V)_mm512_dpbf16_ps((__m512)sums[r][v], one, weights[v]);
            }
        }
    }
}

BLOCK(bf16, uint16_t)

INLINE void multiply_int8(const int rows, const MynahProduct *p, int row, const int8_t *panel, V meanings[ROWS][VECTORS]) {
    VI sums[ROWS][VECTORS];
    UNROLL for (int r = 0; r < rows; r++) UNROLL for (int v = 0; v < VECTORS; v++) sums[r][v] = (VI)0;
    for (int tap = 0; tap < p->taps; tap++) {
        const uint8_t *x = (const uint8_t *)p->x + row * p->x_row + tap * p->x_tap;
        const int8_t *w = panel + tap * p->w_tap;
        const ptrdiff_t step = p->x_row;
        for (int i = 0; i < p->inputs; i += 4, w += 4 * WIDTH) {
            __m512i weights[VECTORS];
            UNROLL for (int v = 0; v < VECTORS; v++) weights[v] = _mm512_loadu_si512(w + v * 4 * LANES);
            UNROLL for (int r = 0; r < rows; r++) {
                int32_t four;
                __builtin_memcpy(&four, x + r * step + i, 4);
                const __m512i one = _mm512_set1_epi32(four);
                UNROLL for (int v = 0; v < VECTORS; v++) sums[r][v] = (VI)_mm512_dpbusd_epi32((__m512i)sums[r][v], one, weights[v]);
            }
        }
    }
    meanings_of(rows, p, panel, sums, meanings);
}

BLOCK(int8, int8_t)

static double peak_bf16(long rounds) {
    V sums[ROWS][VECTORS];
    __m512i one = _mm512_set1_epi32(0x3F803F80);
    for (int r = 0; r < ROWS; r++)
        for (int v = 0; v < VECTORS; v++) sums[r][v] = splat(0);
    for (long i = 0; i < rounds; i++) {
        UNROLL for (int r = 0; r < ROWS; r++) UNROLL for (int v = 0; v < VECTORS; v++)
            sums[r][v] = (V)_mm512_dpbf16_ps((__m512)sums[r][v], (__m512bh)one, (__m512bh)one);
        __asm__ volatile("" : "+v"(one));
    }
    volatile float kept = 0;
    for (int r = 0; r < ROWS; r++)
        for (int v = 0; v < VECTORS; v++) kept += sum_of(sums[r][v]);
    return 4.0 * ROWS * VECTORS * LANES * (double)rounds;
}

static double peak_int8(long rounds) {
    __m512i sums[ROWS][VECTORS], one = _mm512_set1_epi32(0x01010101);
    for (int r = 0; r < ROWS; r++)
        for (int v = 0; v < VECTORS; v++) sums[r][v] = _mm512_setzero_si512();
    for (long i = 0; i < rounds; i++) {
        UNROLL for (int r = 0; r < ROWS; r++) UNROLL for (int v = 0; v < VECTORS; v++)
            sums[r][v] = _mm512_dpbusd_epi32(sums[r][v], one, one);
        __asm__ volatile("" : "+v"(one));
    }
    volatile int kept = 0;
    for (int r = 0; r < ROWS; r++)
        for (int v = 0; v < VECTORS; v++) kept += _mm512_reduce_add_epi32(sums[r][v]);
    return 8.0 * ROWS * VECTORS * LANES * (double)rounds;
}

const MynahKernels mynah_vnni = {
    .isa = MYNAH_VNNI,
    .name = "vnni",
    .formats = {FLOATS, FLOATS_16(peak_bf16), BYTES(peak_int8), PAIRS},
    SHARED_KERNELS,
};

#pragma clang attribute pop
#endif
