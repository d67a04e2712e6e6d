#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CHoneSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

long hone_file_read(const char *path, void *buffer, size_t capacity) {
    int file;
    do file = open(path, O_RDONLY | O_CLOEXEC);
    while (file < 0 && errno == EINTR);
    if (file < 0) return -errno;
    size_t done = 0;
    long result = 0;
    for (;;) {
        char spare;
        // One byte more than fits tells a file that is too long.
        int full = done == capacity;
        ssize_t got = full ? read(file, &spare, 1) : read(file, (char *)buffer + done, capacity - done);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) result = -errno;
        else if (got > 0 && full) result = -EFBIG;
        else if (got > 0) {
            done += (size_t)got;
            continue;
        }
        break;
    }
    close(file);
    return result < 0 ? result : (long)done;
}

static int write_all(int file, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t put = write(file, bytes, count);
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) return -errno;
        bytes += put;
        count -= (size_t)put;
    }
    return 0;
}

int hone_file_write(const char *path, const void *bytes, size_t count) {
    char beside[4096];
    int length = snprintf(beside, sizeof beside, "%s.%ld.part", path, (long)getpid());
    if (length < 0 || (size_t)length >= sizeof beside) return -ENAMETOOLONG;
    int file = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0) return -errno;
    int result = write_all(file, bytes, count);
    if (close(file) != 0 && result == 0) result = -errno;
    if (result == 0 && rename(beside, path) != 0) result = -errno;
    if (result != 0) unlink(beside);
    return result;
}

int hone_folder_make(const char *path) {
    if (mkdir(path, 0755) == 0) return 0;
    int failure = errno;
    struct stat facts;
    if (stat(path, &facts) != 0) return -failure;
    return S_ISDIR(facts.st_mode) ? 0 : -ENOTDIR;
}

static void keep(const char *words, char *buffer, size_t capacity) {
    if (words != buffer) snprintf(buffer, capacity, "%s", words);
}

void hone_error_text(int number, char *buffer, size_t capacity) {
#if defined(__GLIBC__)
    keep(strerror_r(number, buffer, capacity), buffer, capacity);
#else
    if (strerror_r(number, buffer, capacity) != 0) keep("unknown error", buffer, capacity);
#endif
}
