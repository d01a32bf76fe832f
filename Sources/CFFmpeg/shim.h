#include <errno.h>
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
#include <sys/prctl.h>

/* These are macros over macros, which Swift does not see. */
static const int mynah_error_end = AVERROR_EOF;
static const int mynah_error_again = AVERROR(EAGAIN);
static const int mynah_error_memory = AVERROR(ENOMEM);
static const int mynah_error_permission = AVERROR(EPERM);
static const int mynah_error_argument = AVERROR(EINVAL);

/* prctl takes variable arguments. */
static inline void mynah_renounce_privileges(void) { prctl(PR_SET_NO_NEW_PRIVS, 1L, 0L, 0L, 0L); }
