// Tiles of AMX for 16-bit floats and bytes, AVX-512 for all else.
#include "mynah_kernels.h"
#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("amx-tile,amx-bf16,amx-int8,avx512f,avx512dq,avx512bw,avx512vl,avx2,fma"))), apply_to = function)

#define FUSED 1
#include "kernels.inc"

const MynahKernels mynah_amx = {.isa = MYNAH_AMX, .name = "amx", TILE_KERNELS};

#pragma clang attribute pop
#endif
