#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CHoneSystem.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/utsname.h>
#include <unistd.h>

#if defined(__linux__)
#include <sched.h>
#elif defined(__APPLE__)
#include <sys/sysctl.h>
#endif

int hone_core_count(void) {
#if defined(__linux__)
    // Room for machines with more cores than a fixed cpu_set_t holds.
    for (int cores = 1024; cores <= 65536; cores *= 4) {
        cpu_set_t *set = CPU_ALLOC(cores);
        if (!set) break;
        int failure = sched_getaffinity(0, CPU_ALLOC_SIZE(cores), set);
        int count = failure ? 0 : CPU_COUNT_S(CPU_ALLOC_SIZE(cores), set);
        CPU_FREE(set);
        if (count > 0) return count;
    }
#endif
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online > 0 ? (int)online : 1;
}

uint64_t hone_memory_bytes(void) {
#if defined(__APPLE__)
    uint64_t bytes = 0;
    size_t size = sizeof bytes;
    return sysctlbyname("hw.memsize", &bytes, &size, NULL, 0) == 0 ? bytes : 0;
#else
    long pages = sysconf(_SC_PHYS_PAGES), size = sysconf(_SC_PAGESIZE);
    return pages > 0 && size > 0 ? (uint64_t)pages * (uint64_t)size : 0;
#endif
}

double hone_load_average(void) {
    double averages[1];
    return getloadavg(averages, 1) == 1 ? averages[0] : -1;
}

void hone_system_line(char *buffer, size_t capacity) {
    struct utsname facts;
    if (uname(&facts) != 0) {
        snprintf(buffer, capacity, "unknown");
        return;
    }
    snprintf(buffer, capacity, "%s %s %s", facts.sysname, facts.release, facts.machine);
}

void hone_processor_name(char *buffer, size_t capacity) {
    if (capacity == 0) return;
    buffer[0] = 0;
#if defined(__APPLE__)
    size_t size = capacity;
    if (sysctlbyname("machdep.cpu.brand_string", buffer, &size, NULL, 0) != 0) buffer[0] = 0;
#endif
}
