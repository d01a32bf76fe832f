#ifndef ALLOCATION_COUNT_H
#define ALLOCATION_COUNT_H

/// The calls of malloc, calloc, realloc and their aligned sisters by any thread of this process so far.
unsigned long allocation_count(void);

#endif
