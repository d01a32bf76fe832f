#include "mynah_kernels.h"

#define LANES 1
#define VECTORS 4
#define ROWS 2
#define FUSED 0
#include "../template/kernels.inc"

INLINE VI widened(const void *weights) {
    const int8_t *w = weights;
    return (VI)(int32_t)((uint32_t)(uint16_t)w[0] | (uint32_t)w[1] << 16);
}

INLINE VI add_pairs(VI sum, VI x, VI w) {
    return sum + (x << 16 >> 16) * (w << 16 >> 16) + (x >> 16) * (w >> 16);
}

#include "../template/pairs.inc"

const MynahKernels mynah_scalar = {
    .isa = MYNAH_SCALAR,
    .name = "scalar",
    .formats = {FLOATS, BYTES(peak_pairs), PAIRS},
    SHARED_KERNELS,
};
