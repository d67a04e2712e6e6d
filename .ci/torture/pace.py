#!/usr/bin/env python3
"""Many learners in one database at an easy pace: how long does one wait for what is said to an answer?

Usage: pace.py HONE [LEARNERS] [ANSWERS A SECOND] [SECONDS]

Each learner has a program of their own, open all the time. Answers come at random moments (a Poisson process); each is taken back at once, so
that the question can be answered again. A reader asks for its progress once a second. The time of an answer is from the moment its line
is written to the moment its verdict is read.
"""
import os
import random
import re
import selectors
import subprocess
import sys
import tempfile
import threading
import time

ANSWER = b"four workers made loading faster than none\n"
VERDICT = re.compile(rb"Correct\.|Not yet\.|Partly right:")


class Learner:
    """A program, and what it is doing: starting, idle, answering or undoing."""

    def __init__(self, hone, name):
        self.program = subprocess.Popen(
            [hone, "--learner", name, "quiz", "num-workers"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0)
        os.set_blocking(self.program.stdout.fileno(), False)
        self.state, self.heard, self.since, self.taken = "starting", b"", 0.0, None

    def say(self, line, state):
        self.state, self.heard, self.since, self.taken = state, b"", time.monotonic(), None
        self.program.stdin.write(line)

    def hear(self):
        """Takes what it said; the seconds of an answer whose verdict has just come."""
        self.heard += self.program.stdout.read() or b""
        taken = None
        if self.state == "answering" and self.taken is None and VERDICT.search(self.heard):
            taken = self.taken = time.monotonic() - self.since
        prompt = self.heard.rstrip().rsplit(b"\n", 1)[-1]
        if self.state == "answering" and self.taken is not None and b"Enter: on" in prompt:
            self.say(b"u\n", "undoing")
        elif self.state in ("starting", "undoing") and b"Enter: skip" in prompt:
            self.state = "idle"
        return taken


class Reader(threading.Thread):
    """Asks for the progress again and again."""

    def __init__(self, command):
        super().__init__()
        self.command, self.times, self.errors, self.done = command, [], [], threading.Event()

    def run(self):
        while True:
            start = time.monotonic()
            run = subprocess.run(self.command, capture_output=True)
            self.times.append(time.monotonic() - start)
            if run.returncode or run.stderr:
                self.errors.append(run.stderr.decode())
            if self.done.wait(1):
                return


def at(share, values):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000


def listen(selector, seconds, times):
    for key, _ in selector.select(max(0, seconds)):
        taken = key.data.hear()
        if taken is not None:
            times.append(taken)


def main():
    hone = os.path.realpath(sys.argv[1])
    count, rate, seconds = (int(text) for text in (sys.argv[2:] + ["200", "70", "60"][len(sys.argv) - 2:])[:3])
    names = [f"p{number}" for number in range(1, count + 1)]
    for name in names:
        subprocess.run([hone, "profile", "new", name], check=True, stdout=subprocess.DEVNULL)
    alone = Reader([hone, "--learner", "p1", "progress"])
    alone.done.set()
    alone.run()
    learners = [Learner(hone, name) for name in names]
    selector = selectors.DefaultSelector()
    for learner in learners:
        selector.register(learner.program.stdout, selectors.EVENT_READ, learner)
    times, late = [], 0
    while any(learner.state == "starting" for learner in learners):
        listen(selector, 1, times)
    reader = Reader([hone, "--learner", "p1", "progress"])
    reader.start()
    end = time.monotonic() + seconds
    following = time.monotonic()
    while following < end:
        now = time.monotonic()
        if now < following:
            listen(selector, following - now, times)
            continue
        idle = [learner for learner in learners if learner.state == "idle"]
        if idle:
            random.choice(idle).say(ANSWER, "answering")
        else:
            late += 1
        following += random.expovariate(rate)
        listen(selector, 0, times)
    while any(learner.state != "idle" for learner in learners):
        listen(selector, 1, times)
    reader.done.set()
    reader.join()
    errors = reader.errors
    for learner in learners:
        learner.program.stdin.write(b"q\n")
        learner.program.stdin.close()
        errors += [line for line in learner.program.stderr.read().decode().splitlines() if line]
        learner.program.wait()
    print(f"  {len(times)} answers in {seconds} s ({len(times) / seconds:.0f} a second), {late} not given because everyone was busy.")
    print(f"  one answer: median {at(.5, times):.1f} ms, 99 % within {at(.99, times):.1f} ms (target: 100 ms), all within {max(times) * 1000:.1f} ms")
    print(f"  hone progress meanwhile: median {at(.5, reader.times):.0f} ms, slowest {max(reader.times) * 1000:.0f} ms; alone {alone.times[0] * 1000:.0f} ms")
    with tempfile.NamedTemporaryFile() as log:
        subprocess.run([hone, "data", "export", "-", "--csv"], check=True, stdout=log, stderr=subprocess.DEVNULL)
        stored = sum(",answered," in line for line in open(log.name))
    print(f"  {stored} answers are stored.")
    for error in errors[:5]:
        print(f"✘ {error}")
    if stored != len(times):
        print(f"✘ {len(times)} answers were shown, {stored} are stored")
    sys.exit(bool(errors) or stored != len(times))


main()
