#include <lame/lame.h>
#include <stdarg.h>

static void mynah_lame_say_nothing(const char *format, va_list arguments) {
    (void)format;
    (void)arguments;
}

/* lame reports to standard error unless told otherwise; its reporters take a va_list, which Swift cannot write. */
static inline void mynah_lame_silence(lame_t lame) {
    lame_set_errorf(lame, mynah_lame_say_nothing);
    lame_set_debugf(lame, mynah_lame_say_nothing);
    lame_set_msgf(lame, mynah_lame_say_nothing);
}
