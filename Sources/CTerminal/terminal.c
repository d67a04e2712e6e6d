#define _GNU_SOURCE
#include "CTerminal.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static int signal_pipe[2] = {-1, -1};
static atomic_int pending;
static atomic_int deferring;
static _Atomic long long first_unanswered; // milliseconds, of the first stop signal that is still pending

static struct termios saved_settings;
static atomic_int changed_descriptor = -1;

static long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (long long)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static int bit_of(int signal) {
    switch (signal) {
    case SIGINT: return HONE_INTERRUPT;
    case SIGTERM: return HONE_TERMINATE;
    case SIGHUP: return HONE_HANGUP;
    default: return HONE_RESIZE;
    }
}

static void on_signal(int signal) {
    const int old_errno = errno;
    const int stops = HONE_INTERRUPT | HONE_TERMINATE | HONE_HANGUP;
    const int bit = bit_of(signal);
    if (bit & stops) {
        const bool is_repeated = (atomic_load(&pending) & stops) && now() - atomic_load(&first_unanswered) <= 2000;
        if (atomic_load(&deferring) <= 0 || is_repeated) {
            hone_terminal_restore();
            _exit(128 + signal);
        }
        atomic_store(&first_unanswered, now());
    }
    atomic_fetch_or(&pending, bit);
    (void)!write(signal_pipe[1], "", 1);
    errno = old_errno;
}

static int install(int signal) {
    struct sigaction old, action;
    if (sigaction(signal, NULL, &old) != 0) return errno;
    if (old.sa_handler == SIG_IGN) return 0;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal;
    action.sa_flags = SA_RESTART;
    sigfillset(&action.sa_mask);
    return sigaction(signal, &action, NULL) == 0 ? 0 : errno;
}

int hone_signals_install(void) {
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH};
    if (signal_pipe[0] >= 0) return 0;
    if (pipe(signal_pipe) != 0) return errno;
    for (int end = 0; end < 2; end++) {
        fcntl(signal_pipe[end], F_SETFD, FD_CLOEXEC);
        fcntl(signal_pipe[end], F_SETFL, O_NONBLOCK);
    }
    signal(SIGPIPE, SIG_IGN);
    for (size_t index = 0; index < sizeof signals / sizeof *signals; index++) {
        const int error = install(signals[index]);
        if (error != 0) return error;
    }
    return 0;
}

int hone_signals_descriptor(void) { return signal_pipe[0]; }

void hone_signals_defer(int change) { atomic_fetch_add(&deferring, change); }

int hone_signals_pending(void) { return atomic_load(&pending); }

void hone_signals_clear(int bits) {
    char bytes[64];
    while (signal_pipe[0] >= 0 && read(signal_pipe[0], bytes, sizeof bytes) > 0) {
    }
    atomic_fetch_and(&pending, ~bits);
}

bool hone_terminal_set_utf8(int descriptor) {
#ifdef IUTF8
    struct termios settings;
    if (atomic_load(&changed_descriptor) >= 0 || tcgetattr(descriptor, &settings) != 0 || (settings.c_iflag & IUTF8)) return false;
    saved_settings = settings;
    settings.c_iflag |= IUTF8;
    if (tcsetattr(descriptor, TCSANOW, &settings) != 0) return false;
    atomic_store(&changed_descriptor, descriptor);
    return true;
#else
    (void)descriptor;
    return false;
#endif
}

void hone_terminal_restore(void) {
    const int descriptor = atomic_exchange(&changed_descriptor, -1);
    if (descriptor >= 0) tcsetattr(descriptor, TCSANOW, &saved_settings);
}
