#include <espeak-ng/speak_lib.h>
#include <unistd.h>

/* fork() under a name that Swift does not hide; see EspeakSession for why it is safe there. */
static inline pid_t espeak_worker_fork(void) { return fork(); }
