#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

/* Swift's Glibc module lacks the headers above; accept4 is declared only for those who ask for GNU's extensions. */
extern int accept4(int listener, struct sockaddr *address, socklen_t *size, int flags);
