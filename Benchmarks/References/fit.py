"""Fits and measures the comparison with references, on whole questions that are kept apart.

    python fit.py HONE CORPUS.jsonl [CORPUS.jsonl ...]      # the first two are fitted together, the others only measured
    python fit.py --measure HONE CORPUS.jsonl ...           # only measures what HONE ships

HONE is the program. Each corpus has lines {"id", "question_id", "question", "references", "answer", "label"}; a label "correct" (in any
case) is right, everything else wrong. Needs numpy and scikit-learn.
"""

import json
import subprocess
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold


def read(program, path):
    """The features, scores, verdicts, truths and questions of a corpus."""
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    command = [program, "author", "grade", "--references", path, "--features"]
    out = [json.loads(line) for line in subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()]
    width = max(len(line["features"]) for line in out)
    return {
        "x": np.array([line["features"] or [0.0] * width for line in out]),
        "score": np.array([line["score"] for line in out]),
        "verdict": np.array([line["verdict"] for line in out]),
        "y": np.array([row["label"].lower() == "correct" for row in rows]),
        "class": np.array([row["label"].lower() for row in rows]),
        "question": np.array([row["question_id"] for row in rows]),
    }


def weights(y):
    """Both classes of a corpus weigh the same, and all corpora too."""
    return np.where(y, 0.5 / y.mean(), 0.5 / (1 - y.mean())) / len(y) * 1000


def fit(parts):
    x = np.vstack([part["x"][rows] for part, rows in parts])
    y = np.concatenate([part["y"][rows] for part, rows in parts])
    w = np.concatenate([weights(part["y"][rows]) for part, rows in parts])
    return LogisticRegression(C=10, max_iter=5000).fit(x, y, sample_weight=w)


def out_of_fold(corpora, fitted, seed):
    """For each corpus the scores by models that saw none of the answer's question."""
    scores = {name: np.zeros(len(part["y"])) for name, part in corpora.items()}
    folds = {
        name: list(GroupKFold(5, shuffle=True, random_state=seed).split(part["x"], part["y"], part["question"]))
        for name, part in corpora.items()
    }
    for fold in range(5):
        model = fit([(corpora[name], folds[name][fold][0]) for name in fitted])
        for name, part in corpora.items():
            rows = folds[name][fold][1]
            scores[name][rows] = model.predict_proba(part["x"][rows])[:, 1]
    return scores


def interval(part, score, statistic, draws=1000):
    """A 95 % interval by drawing whole questions with replacement."""
    random = np.random.default_rng(0)
    groups = [np.flatnonzero(part["question"] == question) for question in np.unique(part["question"])]
    values = []
    for _ in range(draws):
        rows = np.concatenate([groups[i] for i in random.integers(0, len(groups), len(groups))])
        values.append(statistic(part["y"][rows], score[rows]))
    return np.percentile(values, [2.5, 97.5])


def macro(y, score):
    return f1_score(y, score >= 0.5, average="macro")


def report(name, part, score, low, high):
    y = part["y"]
    decided = (score <= low) | (score >= high)
    ends = interval(part, score, macro)
    print(f"{name}: {len(y)} answers, {len(np.unique(part['question']))} questions")
    print(f"  macro-F1 {macro(y, score):.3f} (95 % over questions {ends[0]:.3f} to {ends[1]:.3f}), accuracy {((score >= .5) == y).mean():.3f}")
    print(f"  decided {decided.mean():.2f}, accuracy of these {((score >= .5) == y)[decided].mean():.3f}")
    for label in np.unique(part["class"]):
        rows = part["class"] == label
        shares = [(score[rows] >= high).mean(), ((score[rows] > low) & (score[rows] < high)).mean(), (score[rows] <= low).mean()]
        print(f"    {label:>18} ({rows.sum():4}): right {shares[0]:.2f}, unsure {shares[1]:.2f}, wrong {shares[2]:.2f}")


def main():
    arguments = sys.argv[1:]
    measures_only = arguments[0] == "--measure"
    program, *paths = arguments[1:] if measures_only else arguments
    corpora = {path.rsplit("/", 1)[-1].removesuffix(".jsonl"): read(program, path) for path in paths}
    names = list(corpora)
    low, high = 0.35, 0.82
    if measures_only:
        for name, part in corpora.items():
            report(name, part, part["score"], low, high)
        return
    fitted = names[:2]
    scores = out_of_fold(corpora, fitted, seed=1)
    for name, part in corpora.items():
        report(name, part, scores[name], low, high)
    model = fit([(corpora[name], np.arange(len(corpora[name]["y"]))) for name in fitted])
    print("constant", round(float(model.intercept_[0]), 2))
    print("features", [round(float(value), 2) for value in model.coef_[0]])


if __name__ == "__main__":
    main()
