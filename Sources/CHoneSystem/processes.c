#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CHoneSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#if defined(__APPLE__)
#include <libproc.h>
#include <mach/mach_time.h>
#endif

extern char **environ;

// Descriptors of this process are kept above those that a worker gets, so that dup2 in the child overwrites none that is still needed.
enum { first_own_descriptor = 16 };

static int moved_up(int descriptor) {
    if (descriptor < 0) return -errno;
    if (descriptor >= first_own_descriptor) return descriptor;
    int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, first_own_descriptor);
    int failure = errno;
    close(descriptor);
    return moved < 0 ? -failure : moved;
}

int hone_pipe_make(int *reading, int *writing) {
    int ends[2];
#if defined(__linux__)
    if (pipe2(ends, O_CLOEXEC) != 0) return -errno;
#else
    if (pipe(ends) != 0) return -errno;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
#endif
    int read_end = moved_up(ends[0]);
    int write_end = moved_up(ends[1]);
    if (read_end < 0 || write_end < 0) {
        if (read_end >= 0) close(read_end);
        if (write_end >= 0) close(write_end);
        return read_end < 0 ? read_end : write_end;
    }
    *reading = read_end;
    *writing = write_end;
    return 0;
}

void hone_descriptor_close(int descriptor) { close(descriptor); }

// Real memory for all of it, or an error: a hole that cannot be filled later would be a SIGBUS.
static int reserve(int descriptor, size_t bytes) {
#if defined(__linux__)
    int failure;
    do failure = posix_fallocate(descriptor, 0, (off_t)bytes);
    while (failure == EINTR);
    return -failure;
#else
    return ftruncate(descriptor, (off_t)bytes) == 0 ? 0 : -errno;
#endif
}

int hone_shared_make(size_t bytes, void **pages) {
    static unsigned serial;
    char name[64];
    int descriptor = -1;
    for (int attempt = 0; attempt < 16 && descriptor < 0; attempt++) {
        unsigned number = __atomic_add_fetch(&serial, 1, __ATOMIC_RELAXED);
        snprintf(name, sizeof name, "/hone-%ld-%u", (long)getpid(), number);
        descriptor = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600);
        if (descriptor < 0 && errno != EEXIST) return -errno;
    }
    if (descriptor < 0) return -EEXIST;
    // Without a name at once: whatever happens to this process, nothing is left behind.
    shm_unlink(name);
    descriptor = moved_up(descriptor);
    if (descriptor < 0) return descriptor;
    int failure = reserve(descriptor, bytes);
    if (failure == 0) failure = hone_shared_map(descriptor, bytes, pages);
    if (failure != 0) {
        close(descriptor);
        return failure;
    }
    return descriptor;
}

int hone_shared_map(int descriptor, size_t bytes, void **pages) {
    void *mapped = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    if (mapped == MAP_FAILED) return -errno;
    *pages = mapped;
    return 0;
}

static int prepare_actions(posix_spawn_file_actions_t *actions, const int *descriptors, int count) {
    int failure = 0;
    for (int place = 0; place < 3 && !failure; place++)
        failure = posix_spawn_file_actions_addopen(actions, place, "/dev/null", place == 0 ? O_RDONLY : O_WRONLY, 0);
    for (int place = 0; place < count && !failure; place++)
        failure = posix_spawn_file_actions_adddup2(actions, descriptors[place], HONE_WORKER_FIRST_DESCRIPTOR + place);
#if defined(__GLIBC__) && defined(__GLIBC_PREREQ)
#if __GLIBC_PREREQ(2, 34)
    if (!failure) failure = posix_spawn_file_actions_addclosefrom_np(actions, HONE_WORKER_FIRST_DESCRIPTOR + count);
#endif
#endif
    return failure;
}

// A worker minds its pipe, not the keyboard: Ctrl-C and a lost terminal are the parent's affair. Ctrl-Z stops both.
static int prepare_attributes(posix_spawnattr_t *attributes) {
    sigset_t blocked, usual;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGINT);
    sigaddset(&blocked, SIGQUIT);
    sigaddset(&blocked, SIGHUP);
    sigfillset(&usual);
    short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
#if defined(__APPLE__)
    flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#endif
    int failure = posix_spawnattr_setsigmask(attributes, &blocked);
    if (!failure) failure = posix_spawnattr_setsigdefault(attributes, &usual);
    if (!failure) failure = posix_spawnattr_setflags(attributes, flags);
    return failure;
}

int hone_worker_spawn(const char *path, char *const *arguments, const int *descriptors, int count, int *pid) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int failure = posix_spawn_file_actions_init(&actions);
    if (failure) return -failure;
    failure = posix_spawnattr_init(&attributes);
    if (failure) {
        posix_spawn_file_actions_destroy(&actions);
        return -failure;
    }
    failure = prepare_actions(&actions, descriptors, count);
    if (!failure) failure = prepare_attributes(&attributes);
    pid_t started = 0;
    if (!failure) failure = posix_spawn(&started, path, &actions, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    *pid = (int)started;
    return -failure;
}

void hone_worker_kill(int pid) { kill((pid_t)pid, SIGKILL); }

int hone_worker_wait(int pid, int *status, int *signal_number) {
    int raw = 0;
    pid_t ended;
    do ended = waitpid((pid_t)pid, &raw, 0);
    while (ended < 0 && errno == EINTR);
    *status = -1;
    *signal_number = -1;
    if (ended < 0) return -errno;
    if (WIFEXITED(raw)) *status = WEXITSTATUS(raw);
    if (WIFSIGNALED(raw)) *signal_number = WTERMSIG(raw);
    return 0;
}

int hone_wait_readable(const int *descriptors, int count, int milliseconds, unsigned char *ready) {
    struct pollfd *polled = calloc((size_t)count, sizeof *polled);
    if (!polled) return -ENOMEM;
    for (int place = 0; place < count; place++) {
        polled[place].fd = descriptors[place];
        polled[place].events = POLLIN;
    }
    int found = poll(polled, (nfds_t)count, milliseconds);
    int failure = found < 0 ? errno : 0;
    for (int place = 0; place < count; place++) ready[place] = found > 0 && polled[place].revents != 0;
    free(polled);
    return failure == EINTR ? 0 : failure ? -failure : found;
}

long hone_descriptor_read(int descriptor, void *buffer, size_t count) {
    size_t done = 0;
    while (done < count) {
        ssize_t got = read(descriptor, (char *)buffer + done, count - done);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return -errno;
        if (got == 0) break;
        done += (size_t)got;
    }
    return (long)done;
}

int hone_descriptor_write(int descriptor, const void *bytes, size_t count) {
    const char *place = bytes;
    int failure = 0;
    sigset_t broken, before, waiting;
    sigemptyset(&broken);
    sigaddset(&broken, SIGPIPE);
    // A reader that is gone is an error of this call, not the end of the process, whatever the process has decided of SIGPIPE.
    pthread_sigmask(SIG_BLOCK, &broken, &before);
    while (count > 0 && failure == 0) {
        ssize_t put = write(descriptor, place, count);
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) {
            failure = -errno;
            break;
        }
        place += put;
        count -= (size_t)put;
    }
    if (failure == -EPIPE && !sigismember(&before, SIGPIPE) && sigpending(&waiting) == 0 && sigismember(&waiting, SIGPIPE)) {
        int taken;
        sigwait(&broken, &taken);
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return failure;
}

int hone_process_set_nice(int nice) { return setpriority(PRIO_PROCESS, 0, nice) == 0 ? 0 : -errno; }

uint64_t hone_other_cpu_nanoseconds(int pid) {
#if defined(__APPLE__)
    struct rusage_info_v0 usage;
    if (proc_pid_rusage(pid, RUSAGE_INFO_V0, (rusage_info_t *)&usage) != 0) return 0;
    // In ticks of the machine, which are nanoseconds on some machines only.
    mach_timebase_info_data_t base;
    if (mach_timebase_info(&base) != KERN_SUCCESS || base.denom == 0) return 0;
    return (usage.ri_user_time + usage.ri_system_time) * base.numer / base.denom;
#else
    clockid_t clock;
    struct timespec time;
    if (clock_getcpuclockid((pid_t)pid, &clock) != 0 || clock_gettime(clock, &time) != 0) return 0;
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
#endif
}
