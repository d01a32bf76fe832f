// Compares the kernels of every instruction set that this machine has with those in plain C, over random shapes and numbers.
//
//   compare [ROUNDS [SEED]]
//
// The same program runs on the machine itself, under qemu-aarch64 and, as WebAssembly, under Node.js (Scripts/full/{kernels,neon}.sh).
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "mynah_kernels.h"

static const MynahKernels *plain, *other;
static uint64_t state;
static long checks, failures;

static uint64_t next(void) {
    uint64_t z = state += 0x9E3779B97F4A7C15ull;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
}

static int from_to(int low, int high) { return low + (int)(next() % (uint64_t)(high - low + 1)); }
static bool coin(void) { return next() & 1; }

// Between -range and range, in 16 bits.
static float number(float range) {
    float value = range * ((float)(next() >> 40) / 8388608.0f - 1);
    uint32_t bits;
    memcpy(&bits, &value, 4);
    bits &= 0xFFFF0000u;
    memcpy(&value, &bits, 4);
    return value;
}

static void *memory(size_t bytes) {
    void *place = aligned_alloc(64, (bytes + 127) / 64 * 64);
    if (!place) abort();
    memset(place, 0, (bytes + 127) / 64 * 64);
    return place;
}

static float *numbers(size_t count, float range) {
    float *values = memory(count * sizeof(float));
    for (size_t i = 0; i < count; i++) values[i] = number(range);
    return values;
}

static void expect(const char *what, double got, double wanted, double tolerance) {
    checks++;
    if (fabs(got - wanted) <= tolerance) return;
    if (failures++ < 20) printf("%s: %s is %.9g, plain C gives %.9g (may differ by %.3g)\n", other->name, what, got, wanted, tolerance);
}

// A convolution of random shape.
typedef struct {
    int rows, inputs, outputs, taps, dilation, stride, padding, further;
    MynahActivation activation;
    bool scaled, biased, added, added_twice, measured, bytes;
    float factor;
    float *x, *w, *scale, *shift, *alpha, *bias, *addend, *other;
} Shape;

static int rows_out(const Shape *s) {
    return (s->rows + 2 * s->padding - s->dilation * (s->taps - 1) - 1) / s->stride + 1;
}

static Shape shape_drawn(void) {
    Shape s = {
        .taps = from_to(1, coin() ? 5 : 11), .inputs = from_to(1, coin() ? 9 : 150), .outputs = from_to(1, coin() ? 30 : 140), .rows = from_to(1, 80),
        .dilation = from_to(1, 5), .stride = coin() ? 1 : from_to(2, 6), .further = from_to(0, 3), .scaled = coin(), .biased = coin(),
        .added = coin(), .added_twice = coin(), .measured = coin(), .factor = coin() ? 1 : 0.25f,
        .activation = (MynahActivation)from_to(MYNAH_PLAIN, MYNAH_SNAKE),
    };
    const int reach = s.dilation * (s.taps - 1);
    s.padding = from_to(0, reach + 2);
    if (s.rows < reach + 1 - 2 * s.padding) s.rows = reach + 1 - 2 * s.padding;
    return s;
}

static void fill(Shape *s) {
    s->x = numbers((size_t)s->rows * s->inputs, 3);
    s->w = numbers((size_t)s->outputs * s->taps * s->inputs, 1);
    s->scale = numbers((size_t)s->inputs, 2);
    s->shift = numbers((size_t)s->inputs, 1);
    s->alpha = numbers((size_t)s->inputs * 2, 2);
    for (int i = 0; i < s->inputs; i++) {
        s->alpha[i] = fabsf(s->alpha[i]) + 0.125f;
        s->alpha[s->inputs + i] = 1 / s->alpha[i];
    }
    s->bias = numbers((size_t)s->outputs, 1);
    s->addend = numbers((size_t)rows_out(s) * s->outputs, 1);
    s->other = numbers((size_t)rows_out(s) * s->outputs, 1);
}

// What 8 bits hold exactly: whole numbers up to 127, which stands in every row and in the weights of every output.
static void fill_bytes(Shape *s) {
    s->activation = MYNAH_PLAIN;
    s->scaled = false;
    s->bytes = true;
    for (int i = 0; i < s->rows * s->inputs; i++) s->x[i] = i % s->inputs == 0 ? 127 : (float)from_to(-127, 127);
    for (int i = 0; i < s->outputs * s->taps * s->inputs; i++) s->w[i] = i % (s->taps * s->inputs) == 0 ? -127 : (float)from_to(-127, 127);
}

static void forget(Shape *s) {
    float *all[] = {s->x, s->w, s->scale, s->shift, s->alpha, s->bias, s->addend, s->other};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) free(all[i]);
}

typedef struct {
    float *y, *sums;
    size_t count, columns;
    float largest;
} Outcome;

static int padded_to(int count, int multiple) { return (count + multiple - 1) / multiple * multiple; }

static int groups_of(const Shape *s, const MynahPanel *panel) { return (s->taps + panel->block - 1) / panel->block; }

// The taps as they lie in a panel.
static int packed_taps(const Shape *s, const MynahPanel *panel) {
    return panel->block == 1 ? s->taps : groups_of(s, panel) * panel->planes;
}

// Rows of each plane of an operand of which several rows come at once.
static int block_rows(const Shape *s, const MynahPanel *panel) {
    const int length = panel->block * s->dilation;
    return (rows_out(s) + length - 1) / length * s->dilation;
}

static int rows_in(const Shape *s, const MynahPanel *panel) {
    if (panel->block == 1) return (rows_out(s) - 1) * s->stride + s->dilation * (s->taps - 1) + 1;
    const int rows = block_rows(s, panel) + (groups_of(s, panel) - 1) * s->dilation;
    return rows * panel->block + (panel->block - 1) * s->dilation;
}

static MynahPrepare preparation(const Shape *s, const MynahPanel *panel, int padded) {
    MynahPrepare prepare = {
        .x = s->x, .x_row = s->inputs, .rows = s->rows, .channels = s->inputs, .first = -s->padding,
        .count = rows_in(s, panel), .dilation = s->dilation, .scale = s->scaled ? s->scale : NULL,
        .shift = s->scaled ? s->shift : NULL, .activation = s->activation, .slope = 0.2f, .alpha = s->alpha, .padded = padded,
    };
    prepare.plane = (ptrdiff_t)(prepare.count + 32 * s->stride) * padded;
    prepare.operand = memory((size_t)prepare.plane * panel->planes * panel->operand);
    prepare.scratch = memory((size_t)prepare.count * s->inputs * sizeof(float));
    return prepare;
}

static MynahProduct description(const Shape *s, const MynahPanel *panel, const MynahPack *pack, const MynahPrepare *prepare, Outcome *out) {
    const int inputs = padded_to(s->inputs, panel->multiple);
    return (MynahProduct){
        .x = prepare->operand, .x_row = (ptrdiff_t)s->stride * prepare->padded, .x_tap = (ptrdiff_t)s->dilation * prepare->padded,
        .x_plane = prepare->plane, .w = pack->packed, .w_tap = (ptrdiff_t)inputs * panel->width,
        .w_panel = (ptrdiff_t)packed_taps(s, panel) * inputs * panel->width, .dilation = s->dilation,
        .scratch = memory((size_t)block_rows(s, panel) * panel->planes * panel->width * sizeof(float)), .rows = rows_out(s), .taps = s->taps, .inputs = s->inputs,
        .outputs = s->outputs, .y = out->y, .y_row = (ptrdiff_t)out->columns, .bias = s->biased ? s->bias : NULL,
        .addend = s->added ? s->addend : NULL, .addend_row = s->outputs, .other = s->added_twice ? s->other : NULL,
        .other_row = s->outputs, .factor = s->factor, .sums = s->measured ? out->sums : NULL,
        .squares = s->measured ? out->sums + s->outputs : NULL, .w_scales = pack->scales, .w_sums = pack->sums,
        .x_scales = prepare->operand_scales,
    };
}

static Outcome computed(const MynahKernels *kernels, MynahFormat format, const Shape *s) {
    const MynahPanel *panel = &kernels->formats[format].panel;
    const int inputs = padded_to(s->inputs, panel->multiple), outputs = padded_to(s->outputs, panel->width);
    const bool floats = format == MYNAH_F32 || format == MYNAH_F32_BF16;
    float scales[16] = {0};
    MynahPack pack = {
        .weights = s->w, .output_step = (ptrdiff_t)s->taps * s->inputs, .tap_step = s->inputs, .input_step = 1, .outputs = s->outputs,
        .taps = s->taps, .inputs = s->inputs, .packed = memory((size_t)outputs * packed_taps(s, panel) * inputs * panel->bytes),
        .scales = memory((size_t)outputs * panel->planes * sizeof(float)), .sums = memory((size_t)s->outputs * sizeof(int32_t)),
    };
    kernels->formats[format].pack(&pack);
    MynahPrepare prepare = preparation(s, panel, floats ? s->inputs : inputs);
    prepare.operand_scales = scales;
    kernels->formats[format].prepare(&prepare);
    Outcome out = {.columns = (size_t)(s->outputs + s->further), .count = (size_t)rows_out(s) * (s->outputs + s->further)};
    out.y = memory(out.count * sizeof(float));
    out.sums = memory((size_t)s->outputs * 2 * sizeof(float));
    for (size_t i = 0; i < out.count; i++) out.y[i] = -77;
    MynahProduct product = description(s, panel, &pack, &prepare, &out);
    kernels->formats[format].product(&product);
    void *all[] = {pack.packed, pack.scales, pack.sums, prepare.operand, prepare.scratch, product.scratch};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) free(all[i]);
    return out;
}

// How large the numbers are that each output is a sum of.
static Outcome magnitudes(const Shape *s) {
    Shape m = *s;
    m.x = memory((size_t)s->rows * s->inputs * sizeof(float));
    m.w = memory((size_t)s->outputs * s->taps * s->inputs * sizeof(float));
    for (int i = 0; i < s->rows * s->inputs; i++) {
        const int c = i % s->inputs;
        m.x[i] = fabsf(s->x[i] * (s->scaled ? s->scale[c] : 1)) + (s->scaled ? fabsf(s->shift[c]) : 0);
        if (s->activation == MYNAH_SNAKE) m.x[i] += s->alpha[s->inputs + c] + m.x[i] * s->alpha[c];
    }
    for (int i = 0; i < s->outputs * s->taps * s->inputs; i++) m.w[i] = fabsf(s->w[i]);
    m.scaled = m.biased = m.added = m.added_twice = m.measured = false;
    m.activation = MYNAH_PLAIN;
    Outcome out = computed(plain, MYNAH_F32, &m);
    // Where bytes are multiplied, both may be off by half a step of their largest.
    out.largest = 0;
    for (int i = 0; i < s->rows * s->inputs; i++) out.largest = fmaxf(out.largest, m.x[i]);
    free(m.x);
    free(m.w);
    return out;
}

static bool takes_rows_together(MynahFormat format) { return format == MYNAH_TOOM || format == MYNAH_TOOM16; }

static double tolerance(const Shape *s, MynahFormat format, double magnitude, double largest) {
    const bool exact = s->activation == MYNAH_PLAIN && !s->scaled;
    if (format == MYNAH_INT8) return s->bytes ? 0 : s->taps * s->inputs * largest / 100 * s->factor;
    if (format == MYNAH_TOOM16 || (format == MYNAH_BF16 && !exact)) return 4e-3 * magnitude + 2e-6;
    return 4e-6 * magnitude + 2e-6;
}

static void compare_product(MynahFormat format, const Shape *s) {
    // Plain C has floats and bytes; bytes it has with more bits, so only what fits all is the same.
    Outcome wanted = computed(plain, s->bytes ? MYNAH_INT8 : MYNAH_F32, s), got = computed(other, format, s), size = magnitudes(s);
    char what[160];
    snprintf(what, sizeof what, "format %d, %d rows, %d to %d, %d taps, d %d s %d p %d, activation %d", format, s->rows, s->inputs,
             s->outputs, s->taps, s->dilation, s->stride, s->padding, s->activation);
    for (size_t i = 0; i < got.count; i++) {
        const bool theirs = i % got.columns >= (size_t)s->outputs;
        // Where rows are taken together, the largest of them decides.
        double magnitude = size.y[i];
        for (size_t j = i % got.columns; takes_rows_together(format) && j < got.count; j += got.columns) magnitude = fmax(magnitude, size.y[j]);
        expect(what, got.y[i], wanted.y[i], theirs ? 0 : tolerance(s, format, magnitude, size.largest));
    }
    for (int o = 0; s->measured && o < 2 * s->outputs; o++) {
        double sum = 0, absolute = 0;
        for (int r = 0; r < rows_out(s); r++) {
            const double y = got.y[(size_t)r * got.columns + o % s->outputs];
            sum += o < s->outputs ? y : y * y;
            absolute += o < s->outputs ? fabs(y) : y * y;
        }
        expect(o < s->outputs ? "sum" : "sum of squares", got.sums[o], sum, 1e-5 * absolute + 1e-6);
    }
    Outcome *all[] = {&wanted, &got, &size};
    for (int i = 0; i < 3; i++) free(all[i]->y), free(all[i]->sums);
}

static void compare_products(void) {
    for (MynahFormat format = 0; format < MYNAH_FORMAT_COUNT; format++) {
        if (!other->formats[format].pack) continue;
        Shape s = shape_drawn();
        if (takes_rows_together(format)) s.stride = 1;
        fill(&s);
        compare_product(format, &s);
        if (format == MYNAH_INT8) {
            fill_bytes(&s);
            compare_product(format, &s);
        }
        forget(&s);
    }
}

typedef void Function(float *y, const float *x, size_t count);

static void compare_function(const char *name, Function *one, Function *two, float range, double relative, double absolute) {
    const size_t count = (size_t)from_to(0, 70);
    float *x = numbers(count, range), *a = numbers(count + 1, 1), *b = memory((count + 1) * sizeof(float));
    memcpy(b, a, (count + 1) * sizeof(float));
    one(a, x, count);
    two(b, x, count);
    for (size_t i = 0; i <= count; i++) expect(name, b[i], a[i], i == count ? 0 : relative * fabs(a[i]) + absolute);
    free(x), free(a), free(b);
}

static void compare_functions(void) {
    compare_function("exponential", plain->exponentials, other->exponentials, 87, 4e-7, 0);
    compare_function("sine", plain->sines, other->sines, 1000, 0, 4e-7);
    compare_function("hyperbolic tangent", plain->hyperbolic_tangents, other->hyperbolic_tangents, 10, 6e-7, 0);
    const size_t count = (size_t)from_to(1, 70);
    float *a = numbers(count, 8), *b = memory(count * sizeof(float));
    memcpy(b, a, count * sizeof(float));
    plain->gelu(a, count);
    other->gelu(b, count);
    for (size_t i = 0; i < count; i++) expect("gelu", b[i], a[i], 1e-6 * (1 + fabs(a[i])));
    plain->softmax(a, (ptrdiff_t)count, 1, (int)count, 0.5f);
    memcpy(b, a, count * sizeof(float));
    other->softmax(b, (ptrdiff_t)count, 1, (int)count, 3);
    plain->softmax(a, (ptrdiff_t)count, 1, (int)count, 3);
    for (size_t i = 0; i < count; i++) expect("softmax", b[i], a[i], 2e-6 * a[i] + 1e-12);
    free(a), free(b);
}

static void compare_norms(void) {
    const int rows = from_to(1, 5), channels = from_to(1, 150);
    float *x = numbers((size_t)rows * channels, 5), *scale = numbers((size_t)channels, 1), *shift = numbers((size_t)channels, 1);
    float *a = memory((size_t)rows * channels * 4), *b = memory((size_t)rows * channels * 4);
    double *s = memory((size_t)channels * 16), *t = memory((size_t)channels * 16);
    MynahLayerNorm norm = {
        .x = x, .x_row = channels, .addend = coin() ? x : NULL, .addend_row = channels, .y = a, .y_row = channels, .rows = rows,
        .channels = channels, .epsilon = 1e-5f, .scale = scale, .shift = shift, .plus = 1, .leaky = coin(), .slope = 0.2f,
    };
    plain->layer_norm(&norm);
    norm.y = b;
    other->layer_norm(&norm);
    for (int i = 0; i < rows * channels; i++) expect("layer norm", b[i], a[i], 5e-5);
    plain->column_sums(x, channels, rows, channels, s);
    other->column_sums(x, channels, rows, channels, t);
    for (int i = 0; i < 2 * channels; i++) expect("column sum", t[i], s[i], 1e-9);
    void *all[] = {x, scale, shift, a, b, s, t};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) free(all[i]);
}

static float *recurred(const MynahKernels *kernels, MynahRecurrence job, const float *weights) {
    const MynahFormat format = job.narrow ? MYNAH_F32_BF16 : MYNAH_F32;
    const MynahPanel *panel = &kernels->formats[format].panel;
    const int inputs = padded_to(job.width, panel->multiple), outputs = padded_to(4 * job.width, panel->width);
    MynahPack pack = {
        .weights = weights, .output_step = job.width, .tap_step = job.width, .input_step = 1, .outputs = 4 * job.width, .taps = 1,
        .inputs = job.width, .packed = memory((size_t)outputs * inputs * panel->bytes),
    };
    kernels->formats[format].pack(&pack);
    job.w = pack.packed;
    job.w_panel = (ptrdiff_t)inputs * panel->width;
    job.y = memory((size_t)job.rows * job.width * sizeof(float));
    job.y_row = job.width;
    job.state = memory((size_t)job.width * 6 * sizeof(float));
    kernels->recur(&job);
    free(pack.packed), free(job.state);
    return job.y;
}

static void compare_recurrence(void) {
    MynahRecurrence job = {.rows = from_to(1, 9), .width = from_to(1, 70), .backward = coin(), .narrow = coin()};
    float *gates = numbers((size_t)job.rows * 4 * job.width, 2), *weights = numbers((size_t)4 * job.width * job.width, 0.3f);
    job.gates = gates;
    job.gates_row = 4 * job.width;
    float *a = recurred(plain, job, weights), *b = recurred(other, job, weights);
    for (int i = 0; i < job.rows * job.width; i++) expect("recurrence", b[i], a[i], 1e-5);
    free(gates), free(weights), free(a), free(b);
}

static void compare_source(void) {
    enum { PITCHES = 9, HARMONICS = 4, STRIDE = 30 };
    float pitch[PITCHES], weights[HARMONICS] = {0.9f, -0.5f, 0.3f, 0.1f}, a[PITCHES * STRIDE] = {0}, b[PITCHES * STRIDE] = {0};
    double phase[PITCHES * HARMONICS], step[PITCHES * HARMONICS];
    for (int i = 0; i < PITCHES; i++) pitch[i] = coin() ? 0 : 100 + number(50);
    for (int i = 0; i < PITCHES * HARMONICS; i++) {
        phase[i] = (double)(next() >> 11) * 0x1p-53;
        step[i] = (double)(next() >> 11) * 0x1p-55;
    }
    const long first = from_to(0, 100), count = from_to(1, PITCHES * STRIDE - 100);
    MynahSource source = {
        .pitch = pitch, .phase = phase, .step = step, .pitches = PITCHES, .stride = STRIDE, .harmonics = HARMONICS, .weights = weights,
        .bias = 0.1f, .amplitude = 0.1f, .noise = 0.003f, .threshold = 10, .unvoiced = 0.1f / 3, .seed = next(), .first = first,
        .count = count, .y = a,
    };
    plain->source(&source);
    source.y = b;
    other->source(&source);
    for (int i = 0; i < PITCHES * STRIDE; i++) expect("source, to the bit", b[i], a[i], 0);
    const uint64_t seed = next(), index = next() >> 20;
    expect("noise, to the bit", other->gaussian(seed, index), plain->gaussian(seed, index), 0);
}

int main(int count, char **arguments) {
    const long rounds = count > 1 ? atol(arguments[1]) : 50;
    const uint64_t seed = count > 2 ? strtoull(arguments[2], NULL, 10) : 1;
    plain = mynah_kernels(MYNAH_SCALAR);
    for (MynahISA isa = 0; isa < MYNAH_ISA_COUNT; isa++) {
        other = mynah_kernels(isa);
        if (!other) continue;
        const long before = checks;
        state = seed;
        for (long round = 0; round < rounds; round++) {
            compare_products();
            compare_functions();
            compare_norms();
            compare_recurrence();
            compare_source();
        }
        printf("%s: %ld values compared\n", other->name, checks - before);
    }
    printf("best here: %s; %ld differ\n", mynah_kernels(mynah_best_isa())->name, failures);
    return failures != 0;
}
