// The arithmetic of the network: one table of functions for each instruction set.
//
// Activations are time-major: rows of channels, in 32-bit floats. Weights are packed once into panels (`pack`), operands tile by tile
// (`prepare`), and everything that multiplies is one function, `product`: a sum of shifted products.
#ifndef MYNAH_KERNELS_H
#define MYNAH_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

// Memory on a border of a cache line, its content undefined; NULL where there is not so much. It is given back with the other.
static inline void *mynah_take(ptrdiff_t bytes) {
    if (bytes < 0 || bytes > PTRDIFF_MAX - 63) return NULL;
    return aligned_alloc(64, bytes < 64 ? 64 : ((size_t)bytes + 63) / 64 * 64);
}
static inline void mynah_give_back(void *memory) { free(memory); }

// An instruction set, from the plainest to the richest of each processor family.
typedef enum {
    MYNAH_SCALAR,
    MYNAH_AVX2,
    MYNAH_AVX512,
    MYNAH_VNNI,
    MYNAH_AMX,
    MYNAH_AMX_EMULATED, // the tile kernels over a model of the tiles, for tests
    MYNAH_NEON,
    MYNAH_NEON_DOT,  // with the dot product of bytes
    MYNAH_NEON_BF16, // and that of 16-bit floats
    MYNAH_WASM,
    MYNAH_ISA_COUNT
} MynahISA;

// What operands and weights of a product are.
typedef enum {
    MYNAH_F32,      // floats by floats
    MYNAH_F32_BF16, // floats by weights kept in 16 bits: exact where the weights were 16 bits wide
    MYNAH_BF16,     // 16 bits by 16 bits, summed in floats
    MYNAH_SPLIT,    // floats in three terms of 16 bits each, by 16 bits: nearly exact, at a third of the speed of tiles
    MYNAH_INT8,     // 8 bits, or some more in 16, by 8 bits, summed in integers
    MYNAH_TOOM,     // floats by floats, four rows and four taps in seven multiplications
    MYNAH_TOOM16,   // the same in 16 bits by 16 bits, summed in integers
    MYNAH_FORMAT_COUNT
} MynahFormat;

// How weights of a format lie in memory: panels of `width` outputs; in each, tap by tap, groups of `group` inputs for every output.
typedef struct {
    int width;
    int group;
    int multiple; // inputs are padded with zeros to a multiple of this
    int bytes;    // of one weight
    int operand;  // bytes of one element of an operand
    int block;    // rows and taps that are multiplied together
    int planes;   // of an operand; where rows are taken together, of the weights, too
} MynahPanel;

// Weights to be packed: element (output, tap, input) is at output * output_step + tap * tap_step + input * input_step.
typedef struct {
    const float *weights;
    ptrdiff_t output_step, tap_step, input_step;
    int outputs, taps, inputs;
    void *packed;
    float *scales;  // of integers: one for each output, of toom16 for each plane and output of a panel
    int32_t *sums;  // of int8: the sum of each output's integers
} MynahPack;

typedef enum { MYNAH_PLAIN, MYNAH_LEAKY, MYNAH_SNAKE } MynahActivation;

// Rows `first ..< first + count` of a tensor, as a product wants them: normalised by `x * scale + shift` for each channel, activated,
// converted; rows outside the tensor are zeros.
typedef struct {
    const float *x;
    ptrdiff_t x_row;
    int rows, channels;
    int first, count;
    const float *scale, *shift; // both or neither
    MynahActivation activation;
    float slope;         // of leaky
    const float *alpha;  // of snake, and its inverse behind it: 2 * channels
    void *operand;       // count rows of `padded` elements of the panel's `operand` bytes
    int padded;
    ptrdiff_t plane;     // elements from one plane of the operand to the next
    int dilation;        // of toom: rows from a tap to the next
    float *scratch;      // of int8 and toom: count * channels
    float *operand_scales; // of integers: one for each plane, to be set
} MynahPrepare;

// y[r][o] = factor * (bias[o] + addend[r][o] + other[r][o] + sum over taps and inputs of x[r][tap][i] * w[o][tap][i]).
typedef struct {
    const void *x;
    ptrdiff_t x_row, x_tap; // in elements
    ptrdiff_t x_plane;      // of split and toom
    int dilation;           // of toom
    float *scratch;         // of toom: planes * panel width for each row of an operand that is multiplied
    const void *w;
    ptrdiff_t w_panel, w_tap; // in elements
    int rows, taps, inputs, outputs;
    float *y;
    ptrdiff_t y_row;
    const float *bias;
    const float *addend;
    ptrdiff_t addend_row;
    const float *other;
    ptrdiff_t other_row;
    float factor;
    float *sums, *squares; // of what was written, added to for each output; or NULL
    const float *x_scales, *w_scales; // of integers
    const int32_t *w_sums;            // of int8
} MynahProduct;

// A recurrent layer's way through time in one direction. Gates come as i, f, g, o.
typedef struct {
    const float *gates; // rows of 4 * width: what the inputs add, biases included
    ptrdiff_t gates_row;
    int rows, width;
    bool backward;
    bool narrow;     // weights are of MYNAH_F32_BF16, else of MYNAH_F32
    const void *w;   // packed: 4 * width outputs, width inputs
    ptrdiff_t w_panel;
    float *y;
    ptrdiff_t y_row;
    float *state;    // 6 * width: hidden, cell, gates
} MynahRecurrence;

// Layer normalisation of each row, then x * (scale + one_plus) + shift.
typedef struct {
    const float *x;
    ptrdiff_t x_row;
    const float *addend; // added first, or NULL
    ptrdiff_t addend_row;
    float *y;
    ptrdiff_t y_row;
    int rows, channels;
    float epsilon;
    const float *scale, *shift;
    float plus;          // added to the scale
    bool leaky;
    float slope;
} MynahLayerNorm;

// The harmonic source over samples `first ..< first + count`: sines of the pitch's multiples and their noise, mixed and bent.
typedef struct {
    const float *pitch;    // Hz, one for each `stride` samples
    const double *phase;   // of each harmonic at each pitch: [pitches][harmonics], in turns, modulo 1
    const double *step;    // turns a sample on the way to each pitch: [pitches][harmonics]
    int pitches, stride, harmonics;
    const float *weights;  // of the harmonics
    float bias;
    float amplitude, noise, threshold, unvoiced;
    uint64_t seed;
    long first, count;
    float *y;
} MynahSource;

// How a format is multiplied.
typedef struct {
    MynahPanel panel;
    void (*pack)(const MynahPack *);
    void (*prepare)(const MynahPrepare *);
    void (*product)(const MynahProduct *);
    double (*peak)(long rounds); // operations of a loop that does nothing but multiply and add; the caller takes the time
} MynahArithmetic;

typedef struct {
    MynahISA isa;
    const char *name;
    MynahArithmetic formats[MYNAH_FORMAT_COUNT]; // zeros where an instruction set has no use for one
    void (*recur)(const MynahRecurrence *);
    void (*layer_norm)(const MynahLayerNorm *);
    void (*softmax)(float *x, ptrdiff_t row, int rows, int columns, float factor);
    void (*gelu)(float *x, size_t count);
    void (*exponentials)(float *y, const float *x, size_t count);
    void (*sines)(float *y, const float *x, size_t count);
    void (*hyperbolic_tangents)(float *y, const float *x, size_t count);
    // Sums of each column, and behind them of the squares, added to.
    void (*column_sums)(const float *x, ptrdiff_t row, int rows, int columns, double *sums);
    void (*source)(const MynahSource *);
    // Value `index` of the noise that follows from `seed`: standard normal, the same on every machine.
    float (*gaussian)(uint64_t seed, uint64_t index);
} MynahKernels;

// The kernels of an instruction set; NULL where the processor or the operating system lacks it.
const MynahKernels *mynah_kernels(MynahISA isa);

// What is best here.
MynahISA mynah_best_isa(void);

#endif
