"""A scikit-learn pipeline as a rival of the comparison with references, on the same questions kept apart.

    python rival.py CORPUS.jsonl [CORPUS.jsonl ...]      # fitted on the first two together

It has what is usual: TF-IDF of words and of letters, their cosine with the nearest reference, overlap of words, lengths; a logistic
regression over them. Needs numpy and scikit-learn. Compare with fit.py, which uses the same folds.
"""

import json
import sys
import time

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def features(rows, vectorizers):
    answers = [row["answer"] for row in rows]
    columns = []
    for vectorizer in vectorizers:
        a = vectorizer.transform(answers)
        best = np.zeros(len(rows))
        for index, row in enumerate(rows):
            best[index] = (vectorizer.transform(row["references"]) @ a[index].T).max()
        columns.append(best)
    words = [set(answer.lower().split()) for answer in answers]
    refs = [[set(r.lower().split()) for r in row["references"]] for row in rows]
    columns.append(np.array([max(len(w & r) / max(1, len(r)) for r in rs) for w, rs in zip(words, refs)]))
    columns.append(np.array([max(len(w & r) / max(1, len(w)) for r in rs) for w, rs in zip(words, refs)]))
    columns.append(np.log1p([len(w) for w in words]))
    columns.append(np.log([len(rs) for rs in refs]))
    return np.column_stack(columns)


def main():
    corpora = {p.rsplit("/", 1)[-1].removesuffix(".jsonl"): [json.loads(l) for l in open(p, encoding="utf-8")] for p in sys.argv[1:]}
    texts = [t for rows in corpora.values() for row in rows for t in row["references"] + [row["question"]]]
    vectorizers = [
        TfidfVectorizer(stop_words="english", ngram_range=(1, 2)).fit(texts),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5)).fit(texts),
    ]
    begun = time.perf_counter()
    x = {name: features(rows, vectorizers) for name, rows in corpora.items()}
    count = sum(len(rows) for rows in corpora.values())
    print(f"features: {(time.perf_counter() - begun) / count * 1e6:.0f} µs an answer")
    y = {name: np.array([row["label"].lower() == "correct" for row in rows]) for name, rows in corpora.items()}
    fitted = list(corpora)[:2]
    folds = {
        name: list(GroupKFold(5, shuffle=True, random_state=1).split(x[name], y[name], [row["question_id"] for row in rows]))
        for name, rows in corpora.items()
    }
    score = {name: np.zeros(len(rows)) for name, rows in corpora.items()}
    for fold in range(5):
        train = {name: folds[name][fold][0] for name in fitted}
        model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=5000))
        weight = []
        for name, rows in train.items():
            right = y[name][rows]
            weight.append(np.where(right, 0.5 / right.mean(), 0.5 / (1 - right.mean())) / len(rows) * 1000)
        model.fit(
            np.vstack([x[name][rows] for name, rows in train.items()]),
            np.concatenate([y[name][rows] for name, rows in train.items()]),
            logisticregression__sample_weight=np.concatenate(weight))
        for name in corpora:
            rows = folds[name][fold][1]
            score[name][rows] = model.predict_proba(x[name][rows])[:, 1]
    for name in corpora:
        print(f"{name}: macro-F1 {f1_score(y[name], score[name] >= 0.5, average='macro'):.3f}")


if __name__ == "__main__":
    main()
