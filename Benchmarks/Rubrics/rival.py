"""A rubric of the shipped course as plain regular expressions, as a rival of Hone's grader on the same answers in one run.

    python Benchmarks/Rubrics/rival.py .build/release/hone [FIXTURE.jsonl ...]

Every pattern of `three-timings` becomes one regular expression over the words of a clause: a word with any ending, a gap as at most so many words,
word sets as alternatives, exclusions as a second search, the relations by three everyday phrasings each, and `not` as "a word of denial somewhere
before it". That is what one would write by hand; it has no typos, no scope of denial and no carried subjects. Needs PyYAML.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
LESSON = ROOT / "lessons/data-loading/num-workers.md"
FIXTURES = ROOT / "Tests/GradingTests/Fixtures"
DENIAL = r"\b(?:not|no|never|without|hardly|cannot|\w+n't)\b"
NUMBERS = dict(zip("zero two three four five six seven eight nine ten".split(), [0, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
BUILT_IN = {
    "faster": "faster | quicker | speedup | 'sped up' | shorter | accelerate", "slower": "slower | 'slow' | longer | slowdown",
    "better": "<faster> | better | improve | improvement | gain | benefit | help | good", "worse": "<slower> | worse | hurt | harm | bad | degrade",
    "best": "best | optimal | optimum | ideal | 'sweet spot' | fastest | peak", "worst": "worst | slowest", "good": "good | fast | quick",
    "more": "more | extra | additional | beyond | past | above | increase", "less": "fewer | less | lower", "toomany": "too (many | much)",
    "rises": "rise | increase | grow | climb | 'goes up'", "falls": "fall | drop | decrease | 'goes down' | reduce | cut",
    "causes": "cause | because | leads to | create | bring", "limit": "below | under | between | up to", "beats": "beat | outperform",
    "loses": "(lose | loses) to", "than": "'than' | 'over' | 'vs' | 'compared to'", "recommend": "'use' | pick | choose | 'go with' | settle | 'set' | keep",
}
TOKEN = re.compile(r"\s*(?:'([^']*)'|<(\w[\w-]*)>|(\w+)\((?=)|(\.\.\.?\d*|~\d*)|([|&!(),\[\]])|([<>]?[^\s|&!()\[\],<>~']+))")


class Unsupported(Exception):
    """What one would not write as a regular expression."""


class Reader:
    """Turns a pattern into (regex, excluded regexes)."""

    def __init__(self, text, sets):
        self.sets = sets
        self.tokens = self.cut(text)
        self.at = 0

    @staticmethod
    def cut(text):
        tokens, at = [], 0
        while at < len(text.rstrip()):
            found = TOKEN.match(text, at)
            if not found:
                raise Unsupported(text[at:])
            tokens.append(next((kind, value) for kind, value in zip("quote set call gap sign word".split(), found.groups()) if value is not None))
            at = found.end()
        return tokens

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else (None, None)

    def take(self, value):
        if self.peek()[1] == value:
            self.at += 1
            return True
        return False

    def either(self):
        parts = [self.all()]
        while self.take("|"):
            parts.append(self.all())
        excluded = [x for part in parts for x in part[1]]
        return "(?:" + "|".join(part[0] for part in parts) + ")", excluded

    def all(self):
        wanted, excluded = [], []
        while True:
            if self.take("!"):
                excluded.append(self.unit())
            else:
                wanted.append(self.near())
            if not self.take("&"):
                break
        regex = wanted[0] if len(wanted) == 1 else "".join(f"(?=.*{part})" for part in wanted)
        return regex, excluded

    def near(self):
        first = self.sequence()
        kind, value = self.peek()
        if kind == "gap" and value.startswith("~"):
            self.at += 1
            gap, second = self.gap(value[1:]), self.sequence()
            return f"(?:{first}{gap}{second}|{second}{gap}{first})"
        return first

    def sequence(self):
        regex = self.unit()
        while True:
            kind, value = self.peek()
            if kind == "gap" and not value.startswith("~"):
                self.at += 1
                regex += self.gap(value.lstrip(".")) + self.unit()
            elif kind in ("quote", "set", "call", "word") or value in ("(", "["):
                regex += r"\W+" + self.unit()
            else:
                return regex

    @staticmethod
    def gap(count):
        return r"\W+(?:\S+\W+){0,%s}?" % (count or 20)

    def unit(self):
        kind, value = self.peek()
        self.at += 1
        if value == "(":
            regex, _ = self.either()
            self.take(")")
            return regex
        if value == "[":
            regex, _ = self.either()
            self.take("]")
            return f"(?:{regex})?"
        if kind == "quote":
            return r"\b" + re.escape(value) + r"\b"
        if kind == "set":
            return {"start": "^", "end": "$"}.get(value) or self.word_set(value)
        if kind == "call":
            return self.relation(value)
        if kind == "word":
            return self.word(value)
        raise Unsupported(value)

    def word_set(self, name):
        if name not in self.sets:
            raise Unsupported(name)
        if not self.sets[name].startswith("(?:"):
            self.sets[name] = Reader(self.sets[name], self.sets).either()[0]
        return self.sets[name]

    def word(self, word):
        if word == "not":
            return DENIAL + r"(?:\W+\w+){0,5}?\W+" + self.unit()
        if word == "mention":
            return self.unit()
        number = re.fullmatch(r"([-+]?)(N|\d+(?:\.\d+)?)([a-z%]*)", word)
        if number:
            sign, value, unit = number.groups()
            digits = r"\d+(?:\.\d+)?" if value == "N" else re.escape(value)
            return (re.escape(sign) if sign else r"(?<![\d.])") + digits + (r"\s?" + re.escape(unit) if unit else r"(?![\d.]|\s?(?:%|m?s\b))")
        if word[0] in "<>" or re.fullmatch(r"\d+-\d+", word):
            raise Unsupported(word)
        stem = re.sub(r"(?:e|y|s|ed|ing)$", "", word) if len(word) > 4 else word
        return r"\b" + re.escape(stem.rstrip("*")) + (r"\w*" if len(word) > 3 or word.endswith("*") else r"\b")

    def relation(self, name):
        self.take("(")
        arguments = [self.either()[0]]
        while self.take(","):
            arguments.append(self.either()[0])
        self.take(")")
        few = r"\W+(?:\S+\W+){0,4}?"
        better, worse, best, than, use = (self.word_set(x) for x in ("better", "worse", "best", "than", "recommend"))
        if name in ("best", "namedBest"):
            a = arguments[0]
            return f"(?:{best}{few}{a}|{a}{few}{best}" + (f"|{use}{few}{a})" if name == "best" else ")")
        a, b = arguments if name == "better" else arguments[::-1]
        return f"(?:{a}{few}{better}{few}{than}{few}{b}|{b}{few}{worse}{few}{than}{few}{a}|{a}{few}{self.word_set('beats')}{few}{b})"


class Rubric:
    """The ideas and misconceptions of a question as regular expressions."""

    def __init__(self, block):
        sets = dict(BUILT_IN)
        sets.update({name: " ".join(text.split()) for name, text in block["words"].items()})
        self.left_out = 0
        self.ideas = {idea["id"]: self.compiled(idea["match"], sets) for idea in block["ideas"]}
        self.beliefs = {belief["id"]: self.compiled(belief["match"], sets) for belief in block["misconceptions"]}

    def compiled(self, patterns, sets):
        result = []
        for pattern in patterns:
            try:
                regex, excluded = Reader(" ".join(str(pattern).split()), sets).either()
                result.append((re.compile(regex), [re.compile(x) for x in excluded]))
            except (Unsupported, re.error):
                self.left_out += 1
        return result

    def verdict(self, answer):
        found, wrong = set(), False
        for clause in self.clauses(answer):
            for name, patterns in self.ideas.items():
                if name not in found and self.matches(patterns, clause):
                    found.add(name)
            wrong = wrong or any(self.matches(patterns, clause) for patterns in self.beliefs.values())
        outcome = "incorrect" if not found else "correct" if len(found) == len(self.ideas) and not wrong else "partial"
        return outcome, found

    @staticmethod
    def matches(patterns, clause):
        return any(regex.search(clause) and not any(x.search(clause) for x in excluded) for regex, excluded in patterns)

    @staticmethod
    def clauses(answer):
        text = answer.lower().replace("’", "'")
        text = re.sub(r"\b(" + "|".join(NUMBERS) + r")\b", lambda m: str(NUMBERS[m[1]]), text)
        return [c for c in re.split(r"[.;:!?\n](?!\d)|,(?!\d)|\b(?:because|but|while|although|whereas|however|since|so)\b", text) if c and c.strip()]


def main():
    program, files = sys.argv[1], sys.argv[2:] or [str(FIXTURES / f"three-timings-{x}.jsonl") for x in ("dev", "blind", "people")]
    block = re.search(r"```question\n(id: three-timings\n.*?)\n```", LESSON.read_text(), re.S)[1]
    started = time.perf_counter()
    rubric = Rubric(yaml.safe_load(block))
    print(f"rival: {time.perf_counter() - started:.2f} s to compile, {rubric.left_out} patterns cannot be written as regular expressions")
    for file in files:
        rows = [json.loads(line) for line in open(file)]
        rows = [row for row in rows if row.get("style") != "multilingual-mixed"]
        report(pathlib.Path(file).name, rows, rubric, program)


def report(name, rows, rubric, program):
    started = time.perf_counter()
    theirs = [rubric.verdict(row["text"]) for row in rows]
    their_time = time.perf_counter() - started
    ours, our_time = graded(rows, program)
    # Often enough that the program's start, which both runs have, does not hide the difference.
    times = 1 + max(5, 6000 // len(rows))
    _, again = graded(rows * times, program)
    print(f"{name}: {len(rows)} answers")
    for who, verdicts, seconds in [("hone", ours, (again - our_time) / ((times - 1) * len(rows))), ("regular expressions", theirs, their_time / len(rows))]:
        right = sum(verdict == row["verdict"] for (verdict, _), row in zip(verdicts, rows))
        undeserved = sum(verdict == "correct" and row["verdict"] == "incorrect" for (verdict, _), row in zip(verdicts, rows))
        hits = sum(len(found & set(row["ideas"])) for (_, found), row in zip(verdicts, rows))
        all_found = sum(len(found) + len(row["ideas"]) for (_, found), row in zip(verdicts, rows))
        print(f"  {who}: {seconds * 1e6:.0f} µs an answer, {right} verdicts right ({right / len(rows):.0%}), F1 of ideas {2 * hits / max(all_found, 1):.3f}, {undeserved} undeserved")


def graded(rows, program):
    """The verdicts of the program, with reading and writing lines; its time includes its start."""
    with tempfile.TemporaryDirectory() as folder:
        answers = pathlib.Path(folder) / "answers.jsonl"
        answers.write_text("".join(json.dumps({"id": str(i), "text": row["text"]}) + "\n" for i, row in enumerate(rows)))
        database = str(pathlib.Path(folder) / "hone.sqlite")
        subprocess.run([program, "course", "add", str(LESSON.parent), "--database", database], check=True, capture_output=True)
        started = time.perf_counter()
        out = subprocess.run([program, "author", "grade", "three-timings", "--answers", str(answers), "--database", database], check=True, capture_output=True, text=True)
        seconds = time.perf_counter() - started
    lines = [json.loads(line) for line in out.stdout.splitlines()]
    return [(line["verdict"], set(line["ideas"])) for line in lines], seconds


if __name__ == "__main__":
    main()
