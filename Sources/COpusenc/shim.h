#include <opusenc.h>

/* ope_encoder_ctl takes its value as a variable argument, which Swift cannot pass. */
static inline int mynah_ope_set(OggOpusEnc *encoder, int request, opus_int32 value) {
    return ope_encoder_ctl(encoder, request, value);
}
