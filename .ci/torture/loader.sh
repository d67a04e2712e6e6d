#!/usr/bin/env bash
# Storms of process workers: programs and workers that are killed at any moment, caches that vanish or are full. Nothing may be left
# running, no shared memory may be left behind, and each failure must be named.
# Usage: .ci/torture/loader.sh HONE [ROUNDS]
set -uo pipefail
hone=$(realpath "$1")
rounds=${2:-40}
home=$(mktemp -d)
lessons="$(cd "$(dirname "$0")/../.." && pwd)/lessons"
trap 'rm -rf "$home"' EXIT
failures=0

complain() {
    echo "✘ $*"
    failures=$((failures + 1))
}

lab() { HOME=$home HONE_LESSONS=$lessons exec "$hone" lab "$@"; }
sweep=(num-workers/sweep --set worker=process --set items=64 --set image_width=160 --set image_height=120 --batch-size 4 --step 1ms
    --budget 60s --rounds 200)

# The worker processes of a program, by id.
workers_of() { ps -o pid= --ppid "$1" 2>/dev/null | tr -d ' '; }
shared() { ls /dev/shm 2>/dev/null | grep -c '^hone-'; }
pause() { sleep "$(awk -v r="$RANDOM" 'BEGIN { printf "%.3f", 0.05 + r / 32767 * 0.6 }')"; }

# await_end PID...: whether all have ended within five seconds.
await_end() {
    for _ in $(seq 100); do
        local left=0
        for id in "$@"; do kill -0 "$id" 2>/dev/null && left=1; done
        [ $left -eq 0 ] && return 0
        sleep 0.05
    done
    return 1
}

before=$(shared)
(lab "${sweep[@]}" --workers 2 --rounds 1 >/dev/null 2>"$home/err") || complain "the first run failed: $(tail -n 1 "$home/err")"

echo "The program is killed at a random moment, $rounds times."
for round in $(seq "$rounds"); do
    lab "${sweep[@]}" --workers 2,4 >/dev/null 2>&1 &
    program=$!
    pause
    ids=$(workers_of "$program")
    kill -9 "$program" 2>/dev/null
    wait "$program" 2>/dev/null
    # shellcheck disable=SC2086
    await_end $ids || complain "round $round: a worker outlived its program"
done

echo "A worker is killed, or stopped, at a random moment, $rounds times."
for round in $(seq "$rounds"); do
    lab "${sweep[@]}" --workers 3 --set timeout=0.5 >"$home/out" 2>"$home/err" &
    program=$!
    pause
    ids=()
    for _ in $(seq 100); do
        mapfile -t ids < <(workers_of "$program")
        [ ${#ids[@]} -gt 0 ] && break
        sleep 0.01
    done
    if [ ${#ids[@]} -gt 0 ]; then
        signal=$([ $((round % 3)) -eq 0 ] && echo STOP || echo KILL)
        if kill -"$signal" "${ids[$((RANDOM % ${#ids[@]}))]}" 2>/dev/null; then
            # The round may just have ended: then the program runs on, and is told to stop.
            (sleep 4; kill -INT "$program" 2>/dev/null) &
            timer=$!
            wait "$program"
            status=$?
            kill "$timer" 2>/dev/null
            wait "$timer" 2>/dev/null
            if [ $status -eq 1 ]; then
                grep -Eq 'Worker [0-2] (was|ended|did)' "$home/err" || complain "round $round: the worker is not named: $(tail -n 1 "$home/err")"
            elif [ $status -ne 130 ]; then
                complain "round $round: exit status $status"
            fi
        fi
        await_end "${ids[@]}" || complain "round $round: a worker was left behind"
    fi
    kill -9 "$program" 2>/dev/null
    wait "$program" 2>/dev/null
done

echo "The cache folder is removed during a run."
lab "${sweep[@]}" --workers 2 >"$home/out" 2>"$home/err" &
program=$!
sleep 1
rm -rf "$home/.cache/hone"
wait "$program"
[ $? -eq 1 ] || complain "a removed cache: wrong exit status"
grep -q 'Item [0-9]* of the data set failed' "$home/err" || complain "a removed cache: $(tail -n 1 "$home/err")"

echo "The cache folder is full."
mkdir -p "$home/full"
if mount -t tmpfs -o size=100k tmpfs "$home/full" 2>/dev/null; then
    HOME=$home HONE_LESSONS=$lessons XDG_CACHE_HOME=$home/full "$hone" lab "${sweep[@]}" --workers 2 >"$home/out" 2>"$home/err"
    [ $? -eq 1 ] || complain "a full cache: wrong exit status"
    grep -q 'cannot be used: No space left on device' "$home/err" || complain "a full cache: $(tail -n 1 "$home/err")"
    umount "$home/full"
else
    echo "  (skipped: a small file system cannot be mounted here)"
fi

[ "$(shared)" -le "$before" ] || complain "shared memory was left behind"
if [ $failures -gt 0 ]; then
    echo "✘ $failures failures"
    exit 1
fi
echo "✔ nothing was left behind, and every failure was named"
