// NEON with the dot product of bytes.
#include "mynah_kernels.h"
#if defined(__aarch64__)
#pragma clang attribute push(__attribute__((target("dotprod"))), apply_to = function)
#include "dot.inc"

const MynahKernels mynah_neon_dot = {
    .isa = MYNAH_NEON_DOT,
    .name = "neon-dot",
    .formats = {FLOATS, BYTES(peak_int8)},
    SHARED_KERNELS,
};

#pragma clang attribute pop
#endif
