/* Preloaded into a process: records every file operation below $RECORD_UNDER in $RECORD_LOG, and
   can make the n-th one fail. One record: u8 op, u32 n, path, u32 n, second path, u64 offset,
   u64 length, data. Operations: C create, W write, T truncate, S sync, U unlink, R rename. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_FILES 4096

static int log_fd = -1;
static char under[512];
static char *paths[MOST_FILES];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long done, fault_at = -1, fault_span;
static int fault_errno;

#define REAL(type, name, ...) static type (*real_##name)(__VA_ARGS__)
REAL(ssize_t, write, int, const void *, size_t);
REAL(ssize_t, pwrite, int, const void *, size_t, off_t);
REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
REAL(int, open, const char *, int, ...);
REAL(int, open64, const char *, int, ...);
REAL(int, openat, int, const char *, int, ...);
REAL(int, fsync, int);
REAL(int, fdatasync, int);
REAL(int, close, int);
REAL(int, unlink, const char *);
REAL(int, rename, const char *, const char *);
REAL(int, ftruncate, int, off_t);
REAL(int, ftruncate64, int, off64_t);

__attribute__((constructor)) static void start(void) {
#define FIND(name) real_##name = dlsym(RTLD_NEXT, #name)
    FIND(write); FIND(pwrite); FIND(pwrite64); FIND(open); FIND(open64); FIND(openat);
    FIND(fsync); FIND(fdatasync); FIND(close); FIND(unlink); FIND(rename);
    FIND(ftruncate); FIND(ftruncate64);
    const char *folder = getenv("RECORD_UNDER"), *log = getenv("RECORD_LOG");
    if (folder) strncpy(under, folder, sizeof under - 1);
    if (log) log_fd = real_open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* Called through ctypes: fail span operations, counted from now, the first one after `after`. */
void recorder_fault(long after, int number, long span) {
    done = 0; fault_at = after; fault_errno = number; fault_span = span;
}
long recorder_done(void) { return done; }

static int mine(const char *path) {
    return under[0] && path && !strncmp(path, under, strlen(under));
}
static const char *path_of(int fd) { return fd >= 0 && fd < MOST_FILES ? paths[fd] : NULL; }

static int fails(void) {
    long now = done++;
    if (fault_at < 0 || now < fault_at || now >= fault_at + fault_span) return 0;
    errno = fault_errno;
    return 1;
}

static void record(char op, const char *path, const char *second, uint64_t offset,
                   uint64_t length, const void *data) {
    if (log_fd < 0) return;
    uint32_t a = strlen(path), b = second ? strlen(second) : 0;
    size_t size = 1 + 4 + a + 4 + b + 16 + (data ? length : 0), at = 0;
    char *record = malloc(size);
#define PUT(from, n) (memcpy(record + at, from, n), at += (n))
    PUT(&op, 1); PUT(&a, 4); PUT(path, a); PUT(&b, 4);
    if (b) PUT(second, b);
    PUT(&offset, 8); PUT(&length, 8);
    if (data) PUT(data, length);
    pthread_mutex_lock(&lock);
    for (size_t sent = 0; sent < size;) {
        ssize_t n = real_write(log_fd, record + sent, size - sent);
        if (n <= 0) abort();
        sent += n;
    }
    pthread_mutex_unlock(&lock);
    free(record);
}

static void opened(int fd, const char *path, int existed, int flags) {
    if (fd < 0 || fd >= MOST_FILES || !mine(path)) return;
    free(paths[fd]);
    paths[fd] = strdup(path);
    if (!existed) record('C', path, NULL, 0, 0, NULL);
    else if (flags & O_TRUNC) record('T', path, NULL, 0, 0, NULL);
}

#define OPENS(call)                                                                     \
    struct stat found;                                                                  \
    int existed = mine(path) ? lstat(path, &found) == 0 : 1;                            \
    mode_t mode = 0;                                                                    \
    if (flags & O_CREAT) { va_list v; va_start(v, flags); mode = va_arg(v, mode_t); va_end(v); } \
    if (!existed && (flags & O_CREAT) && fails()) return -1;                            \
    int fd = call;                                                                      \
    opened(fd, path, existed, flags);                                                   \
    return fd;
int open(const char *path, int flags, ...) { OPENS(real_open(path, flags, mode)) }
int open64(const char *path, int flags, ...) { OPENS(real_open64(path, flags, mode)) }
int openat(int at, const char *path, int flags, ...) { OPENS(real_openat(at, path, flags, mode)) }

int close(int fd) {
    if (path_of(fd)) { free(paths[fd]); paths[fd] = NULL; }
    return real_close(fd);
}

#define WRITES(call, where)                                                             \
    const char *path = path_of(fd);                                                     \
    if (path && fails()) return -1;                                                     \
    off_t before = path ? (where) : 0;                                                  \
    ssize_t n = call;                                                                   \
    if (n > 0 && path) record('W', path, NULL, before, n, data);                        \
    return n;
ssize_t write(int fd, const void *data, size_t size) {
    WRITES(real_write(fd, data, size), lseek(fd, 0, SEEK_CUR))
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    WRITES(real_pwrite(fd, data, size, at), at)
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    WRITES(real_pwrite64(fd, data, size, at), at)
}

#define CHANGES(path, call, op, second, offset)                                         \
    if (path && fails()) return -1;                                                     \
    int result = call;                                                                  \
    if (!result && path) record(op, path, second, offset, 0, NULL);                     \
    return result;
int ftruncate(int fd, off_t n) { const char *p = path_of(fd); CHANGES(p, real_ftruncate(fd, n), 'T', NULL, n) }
int ftruncate64(int fd, off64_t n) { const char *p = path_of(fd); CHANGES(p, real_ftruncate64(fd, n), 'T', NULL, n) }
int fsync(int fd) { const char *p = path_of(fd); CHANGES(p, real_fsync(fd), 'S', NULL, 0) }
int fdatasync(int fd) { const char *p = path_of(fd); CHANGES(p, real_fdatasync(fd), 'S', NULL, 0) }
int unlink(const char *path) { const char *p = mine(path) ? path : NULL; CHANGES(p, real_unlink(path), 'U', NULL, 0) }
int rename(const char *from, const char *to) {
    const char *p = mine(from) ? from : NULL;
    CHANGES(p, real_rename(from, to), 'R', to, 0)
}
