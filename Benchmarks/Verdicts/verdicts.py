"""How often verdicts are right, on pairs of settings whose truth is known.

    python3 Benchmarks/Verdicts/verdicts.py HONE [--same 200] [--tenth 100] [--work 100]

`same`: one setting under two names, some 6 s each; the 95 % interval of the ratio must hold 1 in 182 to 198 of 200 runs.
`tenth`: a step of the device that is a tenth longer, with the default budget; it must be called in at least 80 of 100 runs.
`work`: batches of a tenth more work, where the loader sets the pace; shown beside it.

All three together take about an hour and a half. Smaller numbers give a smaller sample; the shares are printed either way.
"""
import argparse
import json
import os
import subprocess
import tempfile


def verdict(hone, environment, experiment, seed):
    """One run's comparison, its rounds and the load; None where the machine was too busy for a single round, which Hone refuses."""
    command = [hone, "lab", f"verdicts/pairs/{experiment}", "--seed", str(seed), "--json"]
    result = subprocess.run(command, env=environment, capture_output=True, text=True)
    if "One round of this experiment takes about" in result.stderr:
        return None
    if result.returncode != 0:
        raise SystemExit(result.stderr)
    document = json.loads(result.stdout)
    pair = document["verdict"]["comparisons"][0]
    return pair, document["rounds"]["completed"], document["machine"].get("load_average")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("hone")
    parser.add_argument("--same", type=int, default=200)
    parser.add_argument("--tenth", type=int, default=100)
    parser.add_argument("--work", type=int, default=100)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        lessons = os.path.join(os.path.dirname(os.path.abspath(__file__)), "course")
        environment = {"HOME": home, "HONE_LESSONS": lessons, "PATH": os.environ["PATH"]}
        for experiment, count in [("same", options.same), ("tenth", options.tenth), ("work", options.work)]:
            held, called, wrong, refused, rounds, loads, seed = 0, 0, 0, 0, [], [], 0
            while len(rounds) < count:
                found = verdict(options.hone, environment, experiment, seed)
                seed += 1
                if found is None:
                    refused += 1
                    if refused > count:
                        raise SystemExit(f"{experiment}: the machine is too busy; {len(rounds)} of {count} runs were possible.")
                    continue
                pair, completed, load = found
                low, high = pair["interval"]
                held += low <= 1 <= high
                called += pair["finding"] == "faster"
                wrong += pair["finding"] == "slower"
                rounds.append(completed)
                loads.append(load or 0)
            if count:
                print(f"{experiment}: {count} runs, {sum(rounds) / count:.1f} rounds, load {min(loads):.1f} to {max(loads):.1f}: "
                      f"interval holds 1 in {held} ({held / count:.0%}), first called faster in {called} ({called / count:.0%}), "
                      f"slower in {wrong}; {refused} more were refused on a machine too busy for a round", flush=True)


if __name__ == "__main__":
    main()
