"""Replays one log of reviews with `hone review replay` and with py-fsrs, and compares numbers and time.

Usage: python3 against-py-fsrs.py HONE [REVIEWS]      (needs the package `fsrs`, version 6)
"""

import csv
import datetime
import json
import random
import subprocess
import sys
import tempfile
import time

from fsrs import Card, Rating, Scheduler

hone, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200_000
random.seed(3)
start = 1_700_000_000_000
cards = max(count // 12, 1)
clock = [start + random.randrange(86_400_000) for _ in range(cards)]
rows = []
for _ in range(count):
    card = random.randrange(cards)
    clock[card] += int(random.expovariate(1 / (3 * 86_400_000)))
    rows.append((card, random.choices([1, 2, 3, 4], [1, 2, 6, 1])[0], clock[card], 4000))

with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
    writer = csv.writer(file)
    writer.writerow(["card_id", "review_rating", "review_time", "review_duration"])
    writer.writerows(rows)
    file.flush()
    began = time.perf_counter()
    output = subprocess.run([hone, "review", "replay", file.name, "--json"], check=True, capture_output=True, text=True).stdout
    ours = time.perf_counter() - began

scheduler = Scheduler(enable_fuzzing=False)
known = {}
times = [datetime.datetime.fromtimestamp(row[2] / 1000, datetime.timezone.utc) for row in rows]
began = time.perf_counter()
for row, moment in zip(rows, times):
    card = known.get(row[0]) or Card()
    known[row[0]], _ = scheduler.review_card(card, Rating(row[1]), moment)
theirs = time.perf_counter() - began

worst = 0.0
for line in output.splitlines():
    found = json.loads(line)
    card = known[int(found["card_id"])]
    worst = max(worst, abs(found["stability"] - card.stability) / max(card.stability, 1), abs(found["difficulty"] - card.difficulty))
    due = datetime.datetime.fromisoformat(found["due"].replace("Z", "+00:00"))
    assert abs((due - card.due).total_seconds()) < 0.01, (found, card)
print(f"{count} reviews of {len(known)} cards: hone {ours:.3f} s (starting, reading and printing included), py-fsrs {theirs:.3f} s, "
      f"ratio {theirs / ours:.0f}; largest difference {worst:.1e}")
