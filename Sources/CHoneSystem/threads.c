#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CHoneSystem.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#if defined(__linux__)
#include <dirent.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#endif

struct hone_lock {
    pthread_mutex_t mutex;
};

struct hone_condition {
    pthread_cond_t condition;
};

struct hone_thread {
    pthread_t thread;
    void (*body)(void *);
    void *context;
};

hone_lock *hone_lock_make(void) {
    hone_lock *lock = malloc(sizeof *lock);
    if (lock && pthread_mutex_init(&lock->mutex, NULL) != 0) {
        free(lock);
        lock = NULL;
    }
    return lock;
}

void hone_lock_free(hone_lock *lock) {
    pthread_mutex_destroy(&lock->mutex);
    free(lock);
}

void hone_lock_enter(hone_lock *lock) { pthread_mutex_lock(&lock->mutex); }

void hone_lock_leave(hone_lock *lock) { pthread_mutex_unlock(&lock->mutex); }

hone_condition *hone_condition_make(void) {
    hone_condition *condition = malloc(sizeof *condition);
    if (!condition) return NULL;
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
#if defined(__linux__)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
#endif
    int failure = pthread_cond_init(&condition->condition, &attributes);
    pthread_condattr_destroy(&attributes);
    if (failure != 0) {
        free(condition);
        return NULL;
    }
    return condition;
}

void hone_condition_free(hone_condition *condition) {
    pthread_cond_destroy(&condition->condition);
    free(condition);
}

void hone_condition_wait(hone_condition *condition, hone_lock *lock) { pthread_cond_wait(&condition->condition, &lock->mutex); }

void hone_condition_wait_for(hone_condition *condition, hone_lock *lock, uint64_t nanoseconds) {
#if defined(__linux__)
    uint64_t end = hone_monotonic_nanoseconds() + nanoseconds;
    struct timespec until = {(time_t)(end / 1000000000u), (long)(end % 1000000000u)};
    pthread_cond_timedwait(&condition->condition, &lock->mutex, &until);
#else
    struct timespec pause = {(time_t)(nanoseconds / 1000000000u), (long)(nanoseconds % 1000000000u)};
    pthread_cond_timedwait_relative_np(&condition->condition, &lock->mutex, &pause);
#endif
}

void hone_condition_signal(hone_condition *condition) { pthread_cond_signal(&condition->condition); }

void hone_condition_broadcast(hone_condition *condition) { pthread_cond_broadcast(&condition->condition); }

static void *run_thread(void *argument) {
    hone_thread *thread = argument;
    // The handle may be freed by a detach while the body runs: take what is needed first.
    void (*body)(void *) = thread->body;
    void *context = thread->context;
    body(context);
    return NULL;
}

int hone_thread_start(hone_thread **thread, void (*body)(void *), void *context) {
    hone_thread *made = malloc(sizeof *made);
    if (!made) return -ENOMEM;
    made->body = body;
    made->context = context;
    int failure = pthread_create(&made->thread, NULL, run_thread, made);
    if (failure != 0) {
        free(made);
        return -failure;
    }
    *thread = made;
    return 0;
}

void hone_thread_join(hone_thread *thread) {
    pthread_join(thread->thread, NULL);
    free(thread);
}

void hone_thread_detach(hone_thread *thread) {
    // The small handle is left behind on purpose: the thread may not have read it yet, and this happens once, when a worker is stuck.
    pthread_detach(thread->thread);
}

int hone_thread_set_nice(int nice) {
#if defined(__linux__)
    // On Linux a nice value belongs to a thread.
    id_t thread = (id_t)syscall(SYS_gettid);
    setpriority(PRIO_PROCESS, thread, nice);
    errno = 0;
    return getpriority(PRIO_PROCESS, thread);
#else
    (void)nice;
    return 0;
#endif
}

int hone_thread_count(void) {
#if defined(__linux__)
    DIR *folder = opendir("/proc/self/task");
    if (!folder) return -errno;
    int count = 0;
    while (readdir(folder)) count += 1;
    closedir(folder);
    return count - 2;
#else
    return -ENOSYS;
#endif
}
