#!/usr/bin/env bash
# A disk that is full after a little more or less room, at every command that writes: it says so, leaves nothing half-written, and loses nothing.
# The disk is a small one in memory, in a name space of its own; where the system allows none, this is passed over and says so.
# Usage: .ci/torture/full.sh HONE
set -uo pipefail
hone=$(realpath "$1")
if [ -z "${HONE_SMALL_DISK:-}" ]; then
    small=$(mktemp -d)
    trap 'rmdir "$small"' EXIT
    if ! unshare --user --map-root-user --mount mount -t tmpfs -o size=1m none "$small" 2>/dev/null; then
        echo "A full disk was not tried: this system allows no disk in memory to its users."
        exit 0
    fi
    HONE_SMALL_DISK=$small unshare --user --map-root-user --mount "$0" "$hone"
    exit
fi
disk=$HONE_SMALL_DISK
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
HONE_LESSONS=${HONE_LESSONS:-$(cd "$(dirname "$0")/../.." && pwd)/lessons}
export HOME=$home HONE_LESSONS USER=storm
failures=0
refused=0
done=0

complain() {
    echo "✘ $*"
    failures=$((failures + 1))
}
events() { "$hone" data export - --csv 2>/dev/null | tail -n +2 | wc -l; }
# lines FIRST LAST: an export with these events.
lines() {
    awk -v first="$1" -v last="$2" 'BEGIN {
        print "{\"hone\":\"export\",\"format\":1}"
        print "{\"hone\":\"learner\",\"id\":\"storm\",\"name\":\"storm\"}"
        for (i = first; i <= last; i++)
            printf "{\"hone\":\"event\",\"id\":\"%032x\",\"learner\":\"storm\",\"time\":%d,\"kind\":\"reviewed\",\"course\":\"c\",\"lesson\":\"l%d\",\"item\":\"q%d\",\"rating\":%d}\n", i, i * 1000000, i % 7, i % 50, i % 4 + 1
        print "{\"hone\":\"end\",\"events\":" last - first + 1 "}"
    }'
}

export HONE_DATABASE=$home/full.sqlite
lines 1 2000 >"$home/first.jsonl"
lines 2001 5000 >"$home/second.jsonl"
"$hone" course list >/dev/null && "$hone" data import "$home/first.jsonl" >/dev/null || complain "the history cannot be made"
before=$(events)
words=$(printf 'word %.0s' $(seq 800))

# attempt KILOBYTES NAME EVENTS_AFTER COMMAND...: a command with so much room.
attempt() {
    local room=$1 name=$2 after=$3 status size count
    shift 3
    size=$(($(stat -c %s "$home/full.sqlite") / 1024 + room))
    mount -t tmpfs -o "size=${size}k" none "$disk"
    cp "$home/full.sqlite" "$disk/full.sqlite"
    HONE_DATABASE=$disk/full.sqlite "$hone" "$@" >"$home/out" 2>"$home/err"
    status=$?
    if [ "$status" -eq 1 ]; then
        refused=$((refused + 1))
        after=$before
        grep -qE 'space|I/O|written|failed|full' "$home/err" || complain "$name with $room kB: $(cat "$home/err")"
        ls "$disk"/new* >/dev/null 2>&1 && complain "$name with $room kB left $(ls "$disk")"
    elif [ "$status" -eq 0 ]; then
        done=$((done + 1))
    else
        complain "$name with $room kB: status $status: $(cat "$home/err")"
    fi
    mount -o remount,size=100m "$disk"
    count=$(HONE_DATABASE=$disk/full.sqlite events)
    [ "$count" -eq "$after" ] || complain "$name with $room kB: $count events instead of $after"
    HONE_DATABASE=$disk/full.sqlite "$hone" data doctor >"$home/out" 2>&1 || complain "$name with $room kB: $(cat "$home/out")"
    umount "$disk"
}

for room in 0 4 8 16 32 40 48 64 96 128 192 256 512 1024 2048 4096; do
    attempt "$room" note $((before + 1)) note num-workers "$words"
    attempt "$room" import $((before + 3000)) data import "$home/second.jsonl"
    attempt "$room" rebuild "$before" data doctor --rebuild
    attempt "$room" settings "$before" config set retention 0.8
    attempt "$room" export "$before" data export "$disk/new.jsonl"
    attempt "$room" backup "$before" data backup "$disk/new.sqlite"
    attempt "$room" rescue "$before" data doctor --rescue "$disk/new.jsonl"
    attempt "$room" report "$before" progress --report "$disk/new.md"
    attempt "$room" erase 0 data erase --yes
done
echo "A full disk: $done commands found room, $refused did not and said so; every database is sound."
exit $((failures > 0))
