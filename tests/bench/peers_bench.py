#!/usr/bin/env python3
"""Measures undox beside Microsoft Presidio: English quality, and speed.

Quality: the 1,500 invented English sentences of SHARED/data/presidio_research
(MIT). A finding counts when its type is that of the label and both overlap by
half of their union. A label that nobody is scored for (GPE, TITLE, ZIP_CODE
...) is neither found nor missed, and a finding on it is false.
Speed: the same posts (comments of SHARED/data/coldataset and leaks, as in
speed_bench.py), one thread each, undox from its start to its end, Presidio's
calls alone; undox reads them as often as makes its time measurable.

Presidio comes from the package registry, pinned with hashes (peers/
requirements.txt), into an environment that is thrown away, or into --venv DIR,
which is kept and used again.

Exit status: 0 measured, 1 a program failed or there is nothing to measure, 2
wrong use.
"""
import argparse
import collections
import json
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

import speed_bench

ROOT = Path(__file__).resolve().parents[2]
PEERS = Path(__file__).resolve().parent / "peers"
# What the labels, Presidio and undox call one type.
LABEL_TYPES = {"STREET_ADDRESS": "ADDRESS", "CREDIT_CARD": "BANK_CARD"}
PRESIDIO_TYPES = {"CREDIT_CARD": "BANK_CARD", "LOCATION": "ADDRESS"}
SCORED = ("PERSON", "PHONE_NUMBER", "EMAIL_ADDRESS", "BANK_CARD", "IP_ADDRESS",
          "IBAN_CODE", "US_SSN", "ADDRESS")
SPEED_GOAL = 300
SPEED_POSTS = 1000
SPEED_COPIES = 400


def make_environment(directory: Path) -> Path:
    """The Python of an environment that has Presidio."""
    python = directory / "bin/python"
    if not python.exists():
        print(f"installing Presidio (about 300 MB) into {directory}",
              file=sys.stderr)
        venv.create(directory, with_pip=True)
        subprocess.run([python, "-m", "pip", "--quiet",
                        "--disable-pip-version-check", "install", "--no-deps",
                        "--require-hashes", "--only-binary", ":all:", "-r",
                        PEERS / "requirements.txt"], check=True)
    return python


def write_posts(path: Path, texts: list[str], copies: int = 1) -> None:
    with open(path, "w", encoding="utf-8") as out:
        for copy in range(copies):
            for i, text in enumerate(texts):
                out.write(json.dumps({"id": f"{copy}-{i}", "text": text}) +
                          "\n")


def run_presidio(python: Path, posts: Path) -> tuple[list, dict]:
    """What it finds, a list a post, and what it says of the run."""
    run = subprocess.run([python, PEERS / "presidio_findings.py", posts],
                         capture_output=True, text=True, check=True)
    found = [json.loads(line)["findings"] for line in run.stdout.splitlines()]
    for findings in found:
        for finding in findings:
            finding["type"] = PRESIDIO_TYPES.get(finding["type"],
                                                 finding["type"])
    return found, json.loads(run.stderr.splitlines()[-1])


def run_undox(undox: str, posts: Path) -> list:
    run = subprocess.run([undox, "scan", "--findings", "--threads", "1", posts],
                         capture_output=True, text=True, check=True)
    return [json.loads(line)["findings"] for line in run.stdout.splitlines()]


def overlap(a: dict, b: dict) -> float:
    common = min(a["end"], b["end"]) - max(a["start"], b["start"])
    union = max(a["end"], b["end"]) - min(a["start"], b["start"])
    return max(0, common) / union


class Counts:
    def __init__(self):
        self.found, self.missed, self.false = 0, 0, 0

    def add(self, gold: list[dict], findings: list[dict]) -> None:
        left = list(findings)
        for label in gold:
            match = next((f for f in left if overlap(label, f) >= 0.5), None)
            if match is None:
                self.missed += 1
            else:
                left.remove(match)
                self.found += 1
        self.false += len(left)

    def f1(self) -> float:
        total = 2 * self.found + self.missed + self.false
        return 200 * self.found / total if total else 0.0


def score(gold: list, found: list) -> dict[str, Counts]:
    counts = collections.defaultdict(Counts)
    for labels, findings in zip(gold, found, strict=True):
        for kind in SCORED:
            counts[kind].add([x for x in labels if x["type"] == kind],
                             [x for x in findings if x["type"] == kind])
    return counts


def read_sentences(shared: Path) -> tuple[list[str], list]:
    path = shared / "data/presidio_research/synth_dataset_v2.json"
    sentences = json.loads(path.read_text(encoding="utf-8"))
    gold = [[{"type": LABEL_TYPES.get(s["entity_type"], s["entity_type"]),
              "start": s["start_position"], "end": s["end_position"]}
             for s in sentence["spans"]] for sentence in sentences]
    return [s["full_text"] for s in sentences], gold


def compare_quality(undox: str, python: Path, shared: Path,
                    directory: Path) -> dict:
    texts, gold = read_sentences(shared)
    posts = directory / "sentences.jsonl"
    write_posts(posts, texts)
    peer, said = run_presidio(python, posts)
    ours = score(gold, run_undox(undox, posts))
    theirs = score(gold, peer)
    if not said["name_model"]:
        print("Presidio without a name model: its default one is not to be "
              "had from the registry")
    print(f"{'type':16} {'labels':>6}   undox P    R   F1   "
          "Presidio P    R   F1")
    figures = {}
    for kind in SCORED:
        row, labels = [], ours[kind].found + ours[kind].missed
        for c in (ours[kind], theirs[kind]):
            said_all = c.found + c.false
            row += [100 * c.found / said_all if said_all else 0.0,
                    100 * c.found / labels, c.f1()]
        print(f"{kind:16} {labels:6}    {row[0]:5.1f} {row[1]:4.0f} "
              f"{row[2]:4.1f}      {row[3]:5.1f} {row[4]:4.0f} {row[5]:4.1f}"
              f"  {'' if row[2] >= row[5] else 'below the peer'}")
        figures[kind] = {"undox": row[2], "presidio": row[5]}
    return figures


def compare_speed(undox: str, python: Path, shared: Path, directory: Path,
                  rounds: int) -> float:
    fixtures = speed_bench.read_labelled(
        sorted((ROOT / "fixtures/posts").glob("*.jsonl")))
    texts = speed_bench.live_texts(shared, fixtures)[0][:SPEED_POSTS]
    few, many = directory / "few.jsonl", directory / "many.jsonl"
    write_posts(few, texts)
    write_posts(many, texts, SPEED_COPIES)
    size = sum(len(text.encode()) for text in texts) / 1e6
    peer, ours = [], []
    for _ in range(rounds):
        peer.append(size / run_presidio(python, few)[1]["seconds"])
        begin = time.perf_counter()
        subprocess.run([undox, "scan", "--findings", "--threads", "1", many],
                       stdout=subprocess.DEVNULL, check=True)
        ours.append(size * SPEED_COPIES / (time.perf_counter() - begin))
    peer, ours = peer[1:], ours[1:]
    speed_bench.show("Presidio", peer)
    speed_bench.show("undox", ours)
    ratio = statistics.median(ours) / statistics.median(peer)
    print(f"  ratio {ratio:.0f}; goal {SPEED_GOAL}: "
          f"{'met' if ratio >= SPEED_GOAL else 'missed'}")
    return ratio


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--undox", default=str(ROOT / "build/undox"))
    parser.add_argument("--shared", type=Path, default=ROOT / "../shared")
    parser.add_argument("--venv", type=Path, help="kept and used again")
    parser.add_argument("--rounds", type=int, default=6,
                        help="of the speed; the first is dropped")
    parser.add_argument("--json", type=Path, help="also write the figures here")
    options = parser.parse_args()
    if not (options.shared / "data/presidio_research").exists():
        sys.exit(f"peers_bench: no sentences below {options.shared}")
    with tempfile.TemporaryDirectory(prefix="undox-peers-") as name:
        directory = Path(name)
        python = make_environment(options.venv or directory / "venv")
        print("== English sentences of presidio-research")
        quality = compare_quality(options.undox, python, options.shared,
                                  directory)
        print("== speed on the live-like set")
        ratio = compare_speed(options.undox, python, options.shared, directory,
                              options.rounds)
    if options.json:
        figures = {"quality": quality, "speed_ratio": ratio}
        options.json.write_text(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()
