// Which kernels this processor and this operating system permit.
#include "mynah_kernels.h"

extern const MynahKernels mynah_scalar, mynah_avx2, mynah_avx512, mynah_vnni, mynah_amx, mynah_amx_emulated, mynah_neon, mynah_neon_dot,
    mynah_neon_bf16, mynah_wasm;

#if defined(__x86_64__)
#include <cpuid.h>
#if defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>
#endif

typedef struct {
    unsigned a, b, c, d;
} Leaf;

static Leaf leaf(unsigned number, unsigned part) {
    Leaf l = {0, 0, 0, 0};
    if (__get_cpuid_max(0, 0) >= number) __cpuid_count(number, part, l.a, l.b, l.c, l.d);
    return l;
}

// The register sets that the operating system saves; 0 where it saves none of the newer ones.
static uint64_t saved_registers(void) {
    if (!(leaf(1, 0).c >> 27 & 1)) return 0;
    unsigned low, high;
    __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return (uint64_t)high << 32 | low;
}

static bool saves(uint64_t registers) { return (saved_registers() & registers) == registers; }

static bool has_avx2(void) { return saves(0x6) && leaf(1, 0).c >> 12 & 1 && leaf(7, 0).b >> 5 & 1; }

static bool has_avx512(void) {
    const unsigned wanted = 1u << 16 | 1u << 17 | 1u << 30 | 1u << 31; // F, DQ, BW, VL
    return saves(0xE6) && has_avx2() && (leaf(7, 0).b & wanted) == wanted;
}

static bool has_vnni(void) { return has_avx512() && leaf(7, 0).c >> 11 & 1 && leaf(7, 1).a >> 5 & 1; }

// Linux gives tiles to a process that asks for them.
static bool may_use_tiles(void) {
#if defined(__linux__)
    return syscall(SYS_arch_prctl, 0x1023 /* ARCH_REQ_XCOMP_PERM */, 18) == 0;
#else
    return false;
#endif
}

static bool has_amx(void) {
    const unsigned wanted = 1u << 22 | 1u << 24 | 1u << 25; // BF16, TILE, INT8
    return has_avx512() && saves(0x60000) && (leaf(7, 0).d & wanted) == wanted && may_use_tiles();
}
#endif

#if defined(__aarch64__)
#if defined(__linux__)
#include <sys/auxv.h>

// Bits of the kernel's own headers, which older systems do not name.
static bool has_dot(void) { return getauxval(AT_HWCAP) >> 20 & 1; /* HWCAP_ASIMDDP */ }
static bool has_bf16(void) { return has_dot() && getauxval(AT_HWCAP2) >> 14 & 1; /* HWCAP2_BF16 */ }
#else
// What the program was compiled for.
#if defined(__ARM_FEATURE_DOTPROD)
static bool has_dot(void) { return true; }
#else
static bool has_dot(void) { return false; }
#endif
static bool has_bf16(void) { return false; }
#endif
#endif

const MynahKernels *mynah_kernels(MynahISA isa) {
    switch (isa) {
    case MYNAH_SCALAR: return &mynah_scalar;
#if !defined(__wasm__)
    case MYNAH_AMX_EMULATED: return &mynah_amx_emulated;
#endif
#if defined(__x86_64__)
    case MYNAH_AVX2: return has_avx2() ? &mynah_avx2 : NULL;
    case MYNAH_AVX512: return has_avx512() ? &mynah_avx512 : NULL;
    case MYNAH_VNNI: return has_vnni() ? &mynah_vnni : NULL;
    case MYNAH_AMX: return has_amx() ? &mynah_amx : NULL;
#elif defined(__aarch64__)
    case MYNAH_NEON: return &mynah_neon;
    case MYNAH_NEON_DOT: return has_dot() ? &mynah_neon_dot : NULL;
    case MYNAH_NEON_BF16: return has_bf16() ? &mynah_neon_bf16 : NULL;
#elif defined(__wasm_simd128__)
    case MYNAH_WASM: return &mynah_wasm;
#endif
    default: return NULL;
    }
}

MynahISA mynah_best_isa(void) {
    static const MynahISA richest_first[] = {
        MYNAH_AMX, MYNAH_VNNI, MYNAH_AVX512, MYNAH_AVX2, MYNAH_NEON_BF16, MYNAH_NEON_DOT, MYNAH_NEON, MYNAH_WASM,
    };
    for (size_t i = 0; i < sizeof richest_first / sizeof *richest_first; i++)
        if (mynah_kernels(richest_first[i])) return richest_first[i];
    return MYNAH_SCALAR;
}
