// Signals and terminal settings, where only C is safe: everything that runs inside a signal handler.
#ifndef HONE_CTERMINAL_H
#define HONE_CTERMINAL_H

#include <stdbool.h>

// What happened since it was last asked.
enum {
    HONE_INTERRUPT = 1, // SIGINT
    HONE_TERMINATE = 2, // SIGTERM
    HONE_HANGUP = 4,    // SIGHUP
    HONE_RESIZE = 8,    // SIGWINCH
};

/// Installs the handlers, once; SIGPIPE is ignored. Returns 0 or an errno.
///
/// A signal that is ignored when the program starts (nohup) stays ignored.
int hone_signals_install(void);

/// The end of the pipe that becomes readable after a signal; -1 before hone_signals_install.
int hone_signals_descriptor(void);

/// Adds 1 or -1 to the number of those who promise to look at signals soon. While it is 0, SIGINT, SIGTERM and SIGHUP restore the terminal
/// and end the process at once with 128 + signal; otherwise they are kept for hone_signals_pending, but a second one that comes within two
/// seconds while the first is unanswered still ends the process.
void hone_signals_defer(int change);

/// What happened and was not yet cleared, as bits.
int hone_signals_pending(void);

/// Forgets these bits and empties the pipe.
void hone_signals_clear(int bits);

/// Turns on IUTF8 (so that the kernel's line editing deletes whole characters) where it is off. Returns whether it was changed; then the old
/// settings are restored by hone_terminal_restore and when a signal ends the process.
bool hone_terminal_set_utf8(int descriptor);

/// Restores what hone_terminal_set_utf8 changed; nothing when nothing is changed.
void hone_terminal_restore(void);

#endif
