// NEON with the dot products of bytes and of 16-bit floats.
#include "mynah_kernels.h"
#if defined(__aarch64__)
#pragma clang attribute push(__attribute__((target("dotprod,bf16"))), apply_to = function)
#include "dot.inc"

INLINE bfloat16x8_t load_bf16(const uint16_t *p) { return vreinterpretq_bf16_u16(vld1q_u16(p)); }

INLINE bfloat16x8_t pair_bf16(const uint16_t *p) {
    uint32_t pair;
    __builtin_memcpy(&pair, p, 4);
    return vreinterpretq_bf16_u32(vdupq_n_u32(pair));
}

INLINE void multiply_bf16(const int rows, const MynahProduct *p, int row, const uint16_t *panel, V sums[ROWS][VECTORS]) {
    for (int tap = 0; tap < p->taps; tap++) {
        const uint16_t *x = (const uint16_t *)p->x + row * p->x_row + tap * p->x_tap;
        const uint16_t *w = panel + tap * p->w_tap;
        const ptrdiff_t step = p->x_row;
        for (int i = 0; i < p->inputs; i += 2, w += 2 * WIDTH) {
            bfloat16x8_t weights[VECTORS];
            UNROLL for (int v = 0; v < VECTORS; v++) weights[v] = load_bf16(w + v * 2 * LANES);
            UNROLL for (int r = 0; r < rows; r++) {
                const bfloat16x8_t one = pair_bf16(x + r * step + i);
                UNROLL for (int v = 0; v < VECTORS; v++) sums[r][v] = (V)vbfdotq_f32((float32x4_t)sums[r][v], weights[v], one);
            }
        }
    }
}

BLOCK(bf16, uint16_t)

static double peak_bf16(long rounds) {
    V sums[ROWS][VECTORS];
    bfloat16x8_t one = vreinterpretq_bf16_u16(vdupq_n_u16(0x3F80));
    for (int r = 0; r < ROWS; r++)
        for (int v = 0; v < VECTORS; v++) sums[r][v] = splat(0);
    for (long i = 0; i < rounds; i++) {
        UNROLL for (int r = 0; r < ROWS; r++) UNROLL for (int v = 0; v < VECTORS; v++)
            sums[r][v] = (V)vbfdotq_f32((float32x4_t)sums[r][v], one, one);
        __asm__ volatile("" : "+w"(one));
    }
    volatile float kept = 0;
    for (int r = 0; r < ROWS; r++)
        for (int v = 0; v < VECTORS; v++) kept += sum_of(sums[r][v]);
    return 4.0 * ROWS * VECTORS * LANES * (double)rounds;
}

const MynahKernels mynah_neon_bf16 = {
    .isa = MYNAH_NEON_BF16,
    .name = "neon-bf16",
    .formats = {FLOATS, FLOATS_16(peak_bf16), BYTES(peak_int8)},
    SHARED_KERNELS,
};

#pragma clang attribute pop
#endif
