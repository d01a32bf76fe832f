// WebAssembly with SIMD128. Its machines have 16 registers as a rule, and no fused operations.
#include "mynah_kernels.h"
#if defined(__wasm_simd128__)
#include <wasm_simd128.h>

#define LANES 4
#ifndef VECTORS
#define VECTORS 2
#endif
#ifndef ROWS
#define ROWS 4
#endif
#define FUSED 0
#include "../template/kernels.inc"

INLINE VI widened(const void *w) { return (VI)wasm_i16x8_load8x8(w); }

INLINE VI add_pairs(VI sum, VI x, VI w) {
    return (VI)wasm_i32x4_add((v128_t)sum, wasm_i32x4_dot_i16x8((v128_t)x, (v128_t)w));
}

#include "../template/pairs.inc"

const MynahKernels mynah_wasm = {
    .isa = MYNAH_WASM,
    .name = "wasm",
    .formats = {FLOATS, BYTES(peak_pairs), PAIRS},
    SHARED_KERNELS,
};
#endif
