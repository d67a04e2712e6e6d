#!/bin/bash
# Compiling, storing and searching 1,000 generated lessons of 4 kB, beside cmark-gfm and the sqlite3 shell.
# Usage: Benchmarks/courses.sh [HONE]; needs the commands cmark-gfm and sqlite3.
set -euo pipefail
hone=${1:-$(dirname "$0")/../.build/release/hone}
count=${COUNT:-1000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
course=$work/course
mkdir "$course"
words=(loader worker batch device queue memory shard cache prefetch latency throughput stall image decode resize copy epoch sample storage network)

paragraph() { # seed -> some 900 characters
    local text="" i
    for i in $(seq 1 120); do text+="${words[$((($1 * 31 + i * i * 7 + i) % 20))]} "; done
    echo "${text}**$1**."
}

for n in $(seq 1 "$count"); do
    {
        printf -- '---\nid: lesson-%d\ntitle: Lesson %d\nsummary: About number %d.\nobjectives:\n' "$n" "$n" "$n"
        printf '  - {id: a, text: Say what it is.}\n  - {id: b, text: Compute it.}\nminutes: 10\n---\n\n'
        for s in 1 2 3 4; do printf '## Section %d\n\n%s\n\n- one `code`\n- two *words*\n\n' "$s" "$(paragraph $((n * 4 + s)))"; done
        printf '## Self-check\n\n### Which?\n\nWhich of them is it?\n\n- [ ] the %s\n- [x] the %s of %d\n- [ ] none\n\n' "${words[$((n % 20))]}" "${words[$(((n + 7) % 20))]}" "$n"
        printf '```question\nid: which\ntype: choice\nabout: [a]\n```\n\nBecause.\n\n---\n\n### How many?\n\n%d and %d are how many?\n\n' "$n" "$n"
        printf '```question\nid: how-many\ntype: number\nabout: [b]\nvalue: %d\ntolerance: 1%%\n```\n' $((2 * n))
    } > "$course/lesson-$n.md"
done
{
    printf 'id: generated\ntitle: Generated\nsummary: For measuring.\nlicence: MIT\nlessons:\n'
    for n in $(seq 1 "$count"); do echo "  - lesson-$n"; done
} > "$course/course.yml"
echo "$count lessons, $(cat "$course"/*.md | wc -c) bytes, $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"

seconds() { # command -> seconds, its output away
    local begin end
    begin=$(date +%s.%N)
    "$@" > /dev/null
    end=$(date +%s.%N)
    echo "$end - $begin" | bc -l
}
best() { # the best of three
    for _ in 1 2 3; do "$@"; done | sort -g | head -1
}

export HOME=$work/home HONE_LESSONS=$work/none
mkdir -p "$HOME" "$HONE_LESSONS"
cold() { rm -f "$work"/cold.sqlite*; seconds "$hone" course add "$course" --database "$work/cold.sqlite"; }
warm() { seconds "$hone" course add "$course" --database "$work/cold.sqlite"; }
hone_cold=$(best cold)
hone_warm=$(best warm)

# The rival: the same files through cmark-gfm in one call, and the rows that hone stored, the search index among them, through the sqlite3 shell in
# one transaction.
tables=(lesson section question metric pitfall experiment search_entry)
for table in "${tables[@]}"; do
    echo "CREATE TABLE $table AS SELECT * FROM cold.$table WHERE 0;"
done > "$work/tables.sql"
echo "CREATE VIRTUAL TABLE search_index USING fts5 (title, body, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3');" >> "$work/tables.sql"
{
    echo 'BEGIN;'
    sqlite3 "$work/cold.sqlite" ".dump --data-only ${tables[*]}" | grep -E '^INSERT'
    echo 'INSERT INTO search_index (rowid, title, body) SELECT id, title, body FROM search_entry;'
    echo 'COMMIT;'
} > "$work/rows.sql"
parse() { seconds cmark-gfm -e table -e tasklist -e strikethrough -e footnotes "$course"/*.md 2> /dev/null || seconds cmark-gfm -e table -e tasklist -e strikethrough "$course"/*.md; }
insert() {
    rm -f "$work/rival.sqlite"
    sqlite3 "$work/rival.sqlite" "ATTACH '$work/cold.sqlite' AS cold;" ".read $work/tables.sql"
    seconds sqlite3 -bail "$work/rival.sqlite" ".read $work/rows.sql"
}
rival_parse=$(best parse)
rival_insert=$(best insert)

ratio() { printf '%.2f' "$(echo "$1 / $2" | bc -l)"; }
rival=$(echo "$rival_parse + $rival_insert" | bc -l)
printf 'rival: cmark-gfm %.3f s + sqlite3 %.3f s = %.3f s (%s rows)\n' "$rival_parse" "$rival_insert" "$rival" "$(grep -c ^INSERT "$work/rows.sql")"
printf 'hone course add, cold: %.3f s, %s times the rival (target: at most 5)\n' "$hone_cold" "$(ratio "$hone_cold" "$rival")"
printf 'hone course add, nothing changed: %.3f s, %s of cold (target: at most 0.10)\n' "$hone_warm" "$(ratio "$hone_warm" "$hone_cold")"

# Search: the query of `hone search` (Sources/Store/Search/SearchReader.swift) over these lessons, one word, two words, a phrase, a prefix.
{
    echo '.timer on'
    for n in $(seq 1 200); do
        one=${words[$((n % 20))]} two=${words[$(((n * 7 + 3) % 20))]}
        case $((n % 4)) in
            0) pattern="\"$one\"*" ;;
            1) pattern="\"$one\" \"$two\"*" ;;
            2) pattern="\"$one $two\"*" ;;
            3) pattern="\"${one:0:3}\"*" ;;
        esac
        cat << SQL
SELECT count(*) FROM (SELECT entry.lesson, entry.section, rank, highlight(search_index, 0, '<', '>'), snippet(search_index, 1, '<', '>', '…', 24)
FROM search_index JOIN search_entry AS entry ON entry.id = search_index.rowid JOIN lesson ON lesson.course = entry.course AND lesson.id = entry.lesson
WHERE search_index MATCH '$pattern' AND lesson.status = 'ready' ORDER BY rank LIMIT 20);
SQL
    done
} > "$work/queries.sql"
# Both times of each statement: what passed (other programs' work included) and what the processor spent.
sqlite3 "$work/cold.sqlite" < "$work/queries.sql" > "$work/times.txt"
times() { sed -n "s/^Run Time: real \([0-9.]*\) user \([0-9.]*\) sys \([0-9.]*\).*/\1 \2 \3/p" "$work/times.txt" | awk "{ print $1 }" | sort -g; }
for what in 'passed $1' 'processor $2+$3'; do
    sorted=$(times "${what#* }")
    printf 'search, 200 queries, time %s: median %s s, 99th percentile %s s (target: 0.010)\n' "${what%% *}" "$(echo "$sorted" | sed -n 100p)" "$(echo "$sorted" | sed -n 198p)"
done
