#!/usr/bin/env python3
"""Writes fsrs-reference.csv and fsrs-fuzz.csv: what py-fsrs says of random reviews.

Made with py-fsrs 6.3.2 (MIT licence, Copyright (c) 2022 Open Spaced Repetition,
https://github.com/open-spaced-repetition/py-fsrs). To make them again:

    python3 -m venv venv && venv/bin/pip install fsrs==6.3.2
    venv/bin/python make-fsrs-reference.py

fsrs-reference.csv has two kinds of line:
  config,ID,RETENTION,MAXIMUM_INTERVAL,LEARNING_STEPS,RELEARNING_STEPS,WEIGHTS
      steps in milliseconds and weights, both separated by spaces
  CONFIG_ID,RATINGS,GAPS,STABILITY,DIFFICULTY,STATE,STEP,WAIT
      one card: a digit for each review, the seconds before each (base 36, the first from the start of 2026), and where the last one
      leaves the card; WAIT is due minus last review in milliseconds (base 36)
fsrs-fuzz.csv has lines DAYS,MAXIMUM_INTERVAL,UNIT,FUZZED: the interval that the random number UNIT makes of DAYS.
"""
import random
from datetime import datetime, timedelta, timezone
from pathlib import Path

import fsrs.scheduler as reference
from fsrs import Card, Rating, Scheduler

HERE = Path(__file__).parent
START = datetime(2026, 1, 1, tzinfo=timezone.utc)
MS = timedelta(milliseconds=1)
rng = random.Random(6)


def base36(number):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    sign, number, text = ("-" if number < 0 else ""), abs(number), ""
    while True:
        number, digit = divmod(number, 36)
        text = digits[digit] + text
        if number == 0:
            return sign + text


def random_weights(spread):
    bounds = zip(reference.DEFAULT_PARAMETERS, reference.LOWER_BOUNDS_PARAMETERS, reference.UPPER_BOUNDS_PARAMETERS)
    return tuple(round(min(max(w + rng.gauss(0, spread) * max(w, 0.1), low), high), 4) for w, low, high in bounds)


def minutes(*counts):
    return [timedelta(minutes=count) for count in counts]


CONFIGS = [
    (0.9, 36500, minutes(1, 10), minutes(10), reference.DEFAULT_PARAMETERS),
    (0.8, 36500, minutes(1, 10), minutes(10), reference.DEFAULT_PARAMETERS),
    (0.97, 180, minutes(1, 10), minutes(10), reference.DEFAULT_PARAMETERS),
    (0.9, 36500, [], [], reference.DEFAULT_PARAMETERS),
    (0.85, 36500, minutes(5), minutes(7, 30), reference.DEFAULT_PARAMETERS),
    (0.9, 30, minutes(1, 6, 60, 600), minutes(3, 20, 1440), reference.DEFAULT_PARAMETERS),
    (0.9, 36500, minutes(1, 10), minutes(10), random_weights(0.1)),
    (0.9, 36500, minutes(1, 10), minutes(10), random_weights(0.3)),
    (0.75, 36500, minutes(2), [], random_weights(0.6)),
    (0.95, 365, minutes(1, 10), minutes(10, 20), random_weights(1.0)),
    (0.9, 36500, [], minutes(10), reference.LOWER_BOUNDS_PARAMETERS),
    (0.9, 36500, minutes(1, 10), minutes(10), reference.UPPER_BOUNDS_PARAMETERS),
]


def gap(card, now):
    """Seconds to the next review: on time, early the same day, around whole days, long after, or a clock put back."""
    on_time = (card.due - now).total_seconds() if card.last_review else 0
    kind = rng.random()
    if kind < 0.4:
        return int(on_time) + rng.randrange(0, 3600)
    if kind < 0.6:
        return rng.randrange(0, 86400)
    if kind < 0.7:
        return 86400 * rng.randrange(1, 60) + rng.choice([-1, 0, 1])
    if kind < 0.95:
        return int(10 ** rng.uniform(3, 8))
    return -rng.randrange(0, 200000)


def sequence(index, scheduler):
    card, now, ratings, gaps = Card(card_id=1, due=START), START, "", []
    for _ in range(rng.randrange(1, 13)):
        seconds = gap(card, now)
        now += timedelta(seconds=seconds)
        if now.year > 3000:
            break
        rating = rng.choices([1, 2, 3, 4], [25, 20, 40, 15])[0]
        card, _ = scheduler.review_card(card, Rating(rating), now)
        ratings += str(rating)
        gaps.append(base36(seconds))
    if not ratings:
        return None
    step = "" if card.step is None else card.step
    wait = base36((card.due - card.last_review) // MS)
    fields = [index, ratings, " ".join(gaps), f"{card.stability:.8g}", f"{card.difficulty:.8g}", card.state.name.lower(), step, wait]
    return ",".join(map(str, fields))


def main():
    lines = []
    schedulers = []
    for index, (retention, maximum, learning, relearning, weights) in enumerate(CONFIGS):
        schedulers.append(Scheduler(weights, retention, learning, relearning, maximum, enable_fuzzing=False))
        steps = [" ".join(str(step // MS) for step in kind) for kind in (learning, relearning)]
        lines.append(",".join(map(str, ["config", index, retention, maximum, *steps, " ".join(map(str, weights))])))
    while len(lines) < 2500 + len(CONFIGS):
        index = 0 if rng.random() < 0.4 else rng.randrange(len(CONFIGS))
        line = sequence(index, schedulers[index])
        if line:
            lines.append(line)
    (HERE / "fsrs-reference.csv").write_text("\n".join(lines) + "\n")

    fuzz = []
    for _ in range(600):
        days, maximum, unit = int(10 ** rng.uniform(0, 4)), rng.choice([36500, 36500, 100]), round(rng.random(), 6)
        days = min(days, maximum)
        reference.random = lambda: unit
        scheduler = Scheduler(maximum_interval=maximum)
        fuzzed = scheduler._get_fuzzed_interval(interval=timedelta(days=days)).days
        fuzz.append(f"{days},{maximum},{unit},{fuzzed}")
    (HERE / "fsrs-fuzz.csv").write_text("\n".join(fuzz) + "\n")


main()
