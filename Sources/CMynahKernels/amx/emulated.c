// The tile kernels over a model of the tiles, to be tested where there are none.
#include "mynah_kernels.h"
#if !defined(__wasm__)

#define FUSED 0
#define EMULATED_TILES
#include "kernels.inc"

const MynahKernels mynah_amx_emulated = {.isa = MYNAH_AMX_EMULATED, .name = "amx-emulated", TILE_KERNELS};
#endif
