/// System calls that differ between Linux and macOS, or that Swift cannot call well. Every function that can fail returns 0 or
/// a count on success and -errno on failure.
#ifndef HONE_CSYSTEM_H
#define HONE_CSYSTEM_H

#include <stddef.h>
#include <stdint.h>

// Time.

/// Nanoseconds of a clock that never goes back.
uint64_t hone_monotonic_nanoseconds(void);
/// Sleeps until that clock shows a time; returns early for no signal.
void hone_sleep_until(uint64_t nanoseconds);
/// Nanoseconds of processor time that all threads of the process have used.
uint64_t hone_process_cpu_nanoseconds(void);

// A lock with conditions.

/// A lock. Opaque: made, used and freed by these functions.
typedef struct hone_lock hone_lock;
/// A condition of a lock.
typedef struct hone_condition hone_condition;
/// Makes a lock; NULL when memory is short.
hone_lock *_Nullable hone_lock_make(void);
void hone_lock_free(hone_lock *_Nonnull lock);
void hone_lock_enter(hone_lock *_Nonnull lock);
void hone_lock_leave(hone_lock *_Nonnull lock);
/// Makes a condition; NULL when memory is short.
hone_condition *_Nullable hone_condition_make(void);
void hone_condition_free(hone_condition *_Nonnull condition);
/// Waits for a signal (or for nothing: check again after waking).
void hone_condition_wait(hone_condition *_Nonnull condition, hone_lock *_Nonnull lock);
/// Waits at most so many nanoseconds.
void hone_condition_wait_for(hone_condition *_Nonnull condition, hone_lock *_Nonnull lock, uint64_t nanoseconds);
void hone_condition_signal(hone_condition *_Nonnull condition);
void hone_condition_broadcast(hone_condition *_Nonnull condition);

// Threads.

/// A running thread.
typedef struct hone_thread hone_thread;
/// Starts a thread that calls `body(context)`.
int hone_thread_start(hone_thread *_Nullable *_Nonnull thread, void (*_Nonnull body)(void *_Nullable), void *_Nullable context);
/// Waits for its end and frees it.
void hone_thread_join(hone_thread *_Nonnull thread);
/// Lets it run on by itself.
void hone_thread_detach(hone_thread *_Nonnull thread);
/// Makes the calling thread (and those it starts) step back for others: sets its nice value. Where threads have none of
/// their own the call changes nothing. Returns the value in force.
int hone_thread_set_nice(int nice);
/// The number of threads of this process; -ENOSYS where it is not known.
int hone_thread_count(void);

// Memory.

/// Zeroed pages straight from the system, that go back to it when unmapped; NULL when memory is short.
void *_Nullable hone_pages_map(size_t bytes);
void hone_pages_unmap(void *_Nonnull pages, size_t bytes);

// Worker processes, their pipes and the memory that they share.

/// Where a worker finds the descriptors that it was started with: 3, 4, …
#define HONE_WORKER_FIRST_DESCRIPTOR 3
/// Makes a pipe whose ends no other program inherits.
int hone_pipe_make(int *_Nonnull reading, int *_Nonnull writing);
void hone_descriptor_close(int descriptor);
/// Makes zeroed memory that other processes can map: without a name, so that nothing is left of it; all of it is there, or it fails
/// (-ENOSPC). Returns its descriptor.
int hone_shared_make(size_t bytes, void *_Nullable *_Nonnull pages);
/// Maps such memory in another process.
int hone_shared_map(int descriptor, size_t bytes, void *_Nullable *_Nonnull pages);
/// Starts a program with the given descriptors as 3, 4, …, and no others but a silent standard input, output and error. Keyboard signals
/// do not reach it.
int hone_worker_spawn(
    const char *_Nonnull path, char *_Nullable const *_Nonnull arguments, const int *_Nonnull descriptors, int count, int *_Nonnull pid);
/// Ends a process at once.
void hone_worker_kill(int pid);
/// Waits for the end of a process: its exit status or its signal, -1 for the one that is not.
int hone_worker_wait(int pid, int *_Nonnull status, int *_Nonnull signal_number);
/// Waits until some of the descriptors have something to read (or nobody writes to them any more), at most so long. `ready` says which.
/// Returns how many; 0 also after a signal.
int hone_wait_readable(const int *_Nonnull descriptors, int count, int milliseconds, unsigned char *_Nonnull ready);
/// Reads until so many bytes are there or nobody writes any more. Returns the number of bytes.
long hone_descriptor_read(int descriptor, void *_Nonnull buffer, size_t count);
/// Writes all bytes; -EPIPE when nobody reads any more.
int hone_descriptor_write(int descriptor, const void *_Nonnull bytes, size_t count);
/// Makes this process step back for others.
int hone_process_set_nice(int nice);
/// Nanoseconds of processor time that another process of this user has used; 0 when it is not known.
uint64_t hone_other_cpu_nanoseconds(int pid);

// Files.

/// Reads a whole file of at most `capacity` bytes; -EFBIG when it is longer.
long hone_file_read(const char *_Nonnull path, void *_Nonnull buffer, size_t capacity);
/// Writes a file beside its final place and renames it, so that no reader sees half of it.
int hone_file_write(const char *_Nonnull path, const void *_Nonnull bytes, size_t count);
/// Makes a folder; 0 also when it is there already.
int hone_folder_make(const char *_Nonnull path);
/// The system's words for an error number (positive).
void hone_error_text(int number, char *_Nonnull buffer, size_t capacity);

// The machine.

/// Cores that the process may run on.
int hone_core_count(void);
/// Main memory in bytes; 0 when unknown.
uint64_t hone_memory_bytes(void);
/// The load average of the last minute; negative when unknown.
double hone_load_average(void);
/// "Linux 6.1.0 x86_64".
void hone_system_line(char *_Nonnull buffer, size_t capacity);
/// The processor's name where a system call tells it; empty elsewhere.
void hone_processor_name(char *_Nonnull buffer, size_t capacity);

#endif
