#!/usr/bin/env bash
# Storms on one database: many programs that answer at once, programs that are killed at any moment, and a history of a million events.
# No answer may be lost or doubled, and what is derived must be what the log gives.
# Usage: .ci/torture/history.sh HONE [PROGRAMS] [ANSWERS EACH] [KILLS] [EVENTS] [SECONDS AT AN EASY PACE]; 0 leaves that part out.
set -uo pipefail
hone=$(realpath "$1")
programs=${2:-200}
answers=${3:-100}
kills=${4:-500}
events=${5:-1000000}
pace=${6:-60}
home=$(mktemp -d)
HONE_LESSONS=${HONE_LESSONS:-$(cd "$(dirname "$0")/../.." && pwd)/lessons}
export HOME=$home HONE_LESSONS HONE_DATABASE=$home/storm.sqlite USER=storm
trap 'rm -rf "$home"' EXIT
failures=0

complain() {
    echo "✘ $*"
    failures=$((failures + 1))
}
now() { date +%s%3N; }
# What was said to an answer, counted in a transcript.
shown() { grep -cE '^(Correct\.|Not yet\.|Partly right:)' "$1"; }
# Answers in the log.
logged() { "$hone" data export - --csv 2>/dev/null | grep -cE '^[0-9a-f]{32},[^,]*,[0-9]+,[0-9]*,answered,'; }
# An answer and its undoing, so many times, then the end.
script() {
    for _ in $(seq "$1"); do printf 'four workers made loading faster than none\nu\n'; done
    echo q
}

storm() {
    echo "$programs programs answer $answers times each, as fast as they can."
    "$hone" course list >/dev/null || complain "the database cannot be made"
    for program in $(seq "$programs"); do "$hone" profile new "p$program" >/dev/null || complain "profile $program cannot be made"; done
    script "$answers" >"$home/script"
    start=$(now)
    for program in $(seq "$programs"); do
        "$hone" --learner "p$program" quiz num-workers <"$home/script" >"$home/out.$program" 2>"$home/err.$program" &
    done
    wait
    took=$(($(now) - start))
    cat "$home"/err.* >"$home/errors"
    [ -s "$home/errors" ] && complain "$(sort "$home/errors" | uniq -c | sort -rn | head -n 3)"
    seen=0
    for program in $(seq "$programs"); do seen=$((seen + $(shown "$home/out.$program"))); done
    stored=$(logged)
    [ "$seen" -eq $((programs * answers)) ] || complain "only $seen of $((programs * answers)) answers were given"
    [ "$stored" -eq "$seen" ] || complain "$seen answers were shown, $stored are stored"
    "$hone" data doctor >"$home/doctor" || complain "$(cat "$home/doctor")"
    echo "  $stored answers and as many undoings in $took ms."
}

easy() {
    echo "$programs programs answer at an easy pace."
    HONE_DATABASE=$home/pace.sqlite python3 "$(dirname "$0")/pace.py" "$hone" "$programs" 70 "$pace" || complain "answers at an easy pace"
}

kill_at_random() {
    echo "A program is killed at a random moment, $kills times."
    export HONE_DATABASE=$home/kill.sqlite
    "$hone" course list >/dev/null
    script 200 >"$home/script"
    seen=0
    for round in $(seq "$kills"); do
        "$hone" profile new "k$round" >/dev/null
        "$hone" --learner "k$round" quiz num-workers <"$home/script" >"$home/out" 2>/dev/null &
        program=$!
        sleep "$(awk -v r="$RANDOM" 'BEGIN { printf "%.3f", 0.01 + r / 32767 * 0.25 }')"
        kill -9 "$program" 2>/dev/null
        wait "$program" 2>/dev/null
        seen=$((seen + $(shown "$home/out")))
        if [ $((round % 25)) -eq 0 ]; then
            stored=$(logged)
            [ "$stored" -ge "$seen" ] || complain "round $round: $seen answers were shown, $stored are stored"
            [ "$stored" -le $((seen + round)) ] || complain "round $round: $stored answers are stored, $seen were shown"
            "$hone" data doctor >"$home/doctor" || complain "round $round: $(cat "$home/doctor")"
        fi
    done
    [ "$seen" -gt "$kills" ] || complain "only $seen answers were shown in all: the moments come too early to say anything"
    echo "  $seen answers were shown, $(logged) are stored."
}

# measure NAME LIMIT_MS COMMAND...
measure() {
    local name=$1 limit=$2 start
    shift 2
    start=$(now)
    "$@" >"$home/out" 2>"$home/err" || complain "$name: $(tail -n 1 "$home/err")"
    took=$(($(now) - start))
    echo "  $name: $took ms (target: $limit ms)"
}

million() {
    echo "A history of $events events."
    export HONE_DATABASE=$home/million.sqlite
    awk -v count="$events" 'BEGIN {
        srand(7)
        print "{\"hone\":\"export\",\"format\":1,\"schema\":2,\"exported_at\":0}"
        print "{\"hone\":\"learner\",\"id\":\"storm\",\"name\":\"storm\",\"created_at\":0}"
        time = 1600000000000
        for (i = 0; i < count; i++) {
            time += int(rand() * 280000)
            day = int((time - 14400000) / 86400000)
            lesson = int(rand() * 200); item = int(rand() * 20)
            head = sprintf("{\"hone\":\"event\",\"id\":\"%032x\",\"learner\":\"storm\",\"time\":%.0f,\"day\":%d,\"course\":\"c\",\"lesson\":\"l%d\",\"item\":\"q%d\",", i + 1, time, day, lesson, item)
            kind = rand()
            if (kind < 0.5)
                print head "\"kind\":\"answered\",\"content\":\"c\",\"seed\":1,\"seconds\":12.5,\"outcome\":\"" (rand() < 0.7 ? "correct\",\"score\":1" : "partial\",\"score\":0.5") ",\"confidence\":80,\"grader\":2,\"response\":{\"typed\":{\"_0\":\"four workers\"}},\"reasons\":[]}"
            else if (kind < 0.9) print head "\"kind\":\"reviewed\",\"rating\":" (1 + int(rand() * 4)) "}"
            else print head "\"kind\":\"section-read\",\"seconds\":30}"
        }
        print "{\"hone\":\"end\",\"events\":" count "}"
    }' >"$home/million.jsonl"
    # The courses are compiled when a database is first used, whatever its history: that is no part of what follows.
    "$hone" course list >/dev/null || complain "the database cannot be made"
    measure "import" - "$hone" data import "$home/million.jsonl" --future
    measure "hone progress, the first time" 50 "$hone" progress
    for _ in 1 2 3; do measure "hone progress" 50 "$hone" progress; done
    measure "hone review, nothing of it in a course" - "$hone" review
    measure "rebuild and check" - "$hone" data doctor --rebuild
    head -n 1 "$home/out"
    measure "export" 10000 "$hone" data export "$home/million-2.jsonl"
    measure "backup" - "$hone" data backup "$home/copy.sqlite"
    cmp -s <(grep -c '"hone":"event"' "$home/million.jsonl") <(grep -c '"hone":"event"' "$home/million-2.jsonl") || complain "the export has another number of events"
    rm -f "$home/million.jsonl" "$home/million-2.jsonl"
}

[ "$answers" -gt 0 ] && storm
[ "$pace" -gt 0 ] && easy
[ "$kills" -gt 0 ] && kill_at_random
[ "$events" -gt 0 ] && million
[ "$failures" -eq 0 ] && echo "Nothing was lost, nothing doubled."
exit $((failures > 0))
