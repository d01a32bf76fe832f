// NEON as every 64-bit ARM has it: bytes are multiplied into 16 bits, two products summed there, then pairs of sums into 32 bits.
//
// Two products of bytes up to 127 are at most 32,258: they fit 16 bits with a sign, so nothing is cut off.
#include "mynah_kernels.h"
#if defined(__aarch64__)
#include <arm_neon.h>

#define LANES 4
#define VECTORS 4
#define ROWS 6
#define FUSED 1
#include "../template/kernels.inc"

#define QUANTUM int8_t
#define QUANTUM_ZERO 0
#define QUANTUM_LEVELS 127
#define QUANTUM_GROUP 4
#define QUANTUM_HALVES
#include "../template/int8.inc"

// The same two bytes four times over.
INLINE int8x8_t two_at(const int8_t *x) {
    int16_t two;
    __builtin_memcpy(&two, x, 2);
    return vreinterpret_s8_s16(vdup_n_s16(two));
}

// Weights lie as the first two inputs of all outputs of a vector, then the other two.
INLINE void multiply_int8(const int rows, const MynahProduct *p, int row, const int8_t *panel, V meanings[ROWS][VECTORS]) {
    VI sums[ROWS][VECTORS];
    UNROLL for (int r = 0; r < rows; r++) UNROLL for (int v = 0; v < VECTORS; v++) sums[r][v] = (VI)0;
    for (int tap = 0; tap < p->taps; tap++) {
        const int8_t *x = (const int8_t *)p->x + row * p->x_row + tap * p->x_tap;
        const int8_t *w = panel + tap * p->w_tap;
        const ptrdiff_t step = p->x_row;
        for (int i = 0; i < p->inputs; i += 4, w += 4 * WIDTH)
            UNROLL for (int r = 0; r < rows; r++) {
                const int8x8_t first = two_at(x + r * step + i), second = two_at(x + r * step + i + 2);
                UNROLL for (int v = 0; v < VECTORS; v++) {
                    const int8x16_t weights = vld1q_s8(w + v * 4 * LANES);
                    const int16x8_t products = vmlal_s8(vmull_s8(vget_low_s8(weights), first), vget_high_s8(weights), second);
                    sums[r][v] = (VI)vpadalq_s16((int32x4_t)sums[r][v], products);
                }
            }
    }
    meanings_of(rows, p, panel, sums, meanings);
}

BLOCK(int8, int8_t)

static double peak_int8(long rounds) {
    VI sums[ROWS][VECTORS];
    int8x8_t one = vdup_n_s8(1);
    for (int r = 0; r < ROWS; r++)
        for (int v = 0; v < VECTORS; v++) sums[r][v] = (VI)0;
    for (long i = 0; i < rounds; i++)
        UNROLL for (int r = 0; r < ROWS; r++) UNROLL for (int v = 0; v < VECTORS; v++) {
            __asm__ volatile("" : "+w"(one));
            sums[r][v] = (VI)vpadalq_s16((int32x4_t)sums[r][v], vmlal_s8(vmull_s8(one, one), one, one));
        }
    volatile int kept = 0;
    for (int r = 0; r < ROWS; r++)
        for (int v = 0; v < VECTORS; v++) kept += sums[r][v][0];
    return 8.0 * ROWS * VECTORS * LANES * (double)rounds;
}

const MynahKernels mynah_neon = {
    .isa = MYNAH_NEON,
    .name = "neon",
    .formats = {FLOATS, BYTES(peak_int8)},
    SHARED_KERNELS,
};
#endif
