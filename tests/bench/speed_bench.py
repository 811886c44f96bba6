#!/usr/bin/env python3
"""Measures `undox scan --threads 1` end to end against the yardstick.

The yardstick is a bare one-thread hs_scan over a fixed pattern set
(yardstick.cc and patterns.txt in SHARED/bench/speed). It and undox run in
turn, in this process group, over the same texts; the first round is dropped;
the figure that counts is the ratio of the medians. MB are 10^6 bytes of the
posts' texts, not of the JSON around them. undox reads JSON Lines from a file
and writes to /dev/null; its time is that of the whole process. Findings
(`--findings`), findings without names (`--types`), and whole reports are
measured side by side.

Two sets of posts:
  live   the comments of SHARED/data/coldataset with 1 % leaks mixed in
  dense  the labelled posts of fixtures/posts (and of SHARED/bench/text)
Each is repeated up to --mb. Without SHARED the yardstick is left out, live is
made of innocent fixtures, and only absolute figures are printed.

Exit status: 0 measured, 1 undox failed or left posts out, 2 wrong use.
"""

import argparse
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import cold_posts

ROOT = Path(__file__).resolve().parents[2]
SEED = 20261122
LEAK_SHARE = 0.01
MAX_YARDSTICK_SPREAD = 0.25
# What undox is asked for, and the goals of issue 6: shares of the yardstick.
MODES = {"findings": ["--findings"],
         "no names": ["--findings", "--types"],  # All types but PERSON.
         "reports": []}
GOALS = {("live", "findings"): 0.22, ("live", "no names"): 0.45,
         ("dense", "findings"): 0.10}


def read_labelled(paths):
    posts = []
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            posts += [json.loads(line) for line in lines if line.strip()]
    return posts


def cold_comments(shared):
    names = ("dev.csv", "test.csv", "train.csv")
    paths = [shared / "data/coldataset" / name for name in names]
    return cold_posts.comments(path for path in paths if path.exists())


def live_texts(shared, fixtures):
    """Comments with leaks mixed in, and how many are leaks."""
    draw = random.Random(SEED)
    texts = cold_comments(shared)
    if not texts:
        print("live: no coldataset, so innocent fixtures stand in for comments")
        texts = [p["text"] for p in fixtures if not p["entities"]] * 50
    leaks = [p["text"] for p in fixtures if p["entities"]]
    count = round(len(texts) * LEAK_SHARE)
    texts += [draw.choice(leaks) for _ in range(count)]
    draw.shuffle(texts)
    return texts, count


def dense_texts(shared, fixtures):
    development = shared / "bench/text/dev.jsonl"
    posts = list(fixtures)
    if development.exists():
        posts += read_labelled([development])
    return [p["text"] for p in posts], sum(bool(p["entities"]) for p in posts)


class PostSet:
    """One set of posts on disk, as both programs read it."""

    def __init__(self, name, texts, leaks, megabytes, directory):
        once = sum(len(text.encode()) for text in texts)
        copies = max(1, round(megabytes * 1e6 / once))
        self.name = name
        self.posts = len(texts) * copies
        self.text_bytes = once * copies
        self.leaks = leaks * copies
        self.json_path = directory / f"{name}.jsonl"
        self.line_path = directory / f"{name}.txt"
        with open(self.json_path, "w", encoding="utf-8") as out:
            for copy in range(copies):
                for i, text in enumerate(texts):
                    post = {"id": f"{copy}-{i}", "text": text}
                    out.write(json.dumps(post, ensure_ascii=False) + "\n")
        # The yardstick repeats by itself. It takes a post a line, so a line
        # break inside one becomes a blank: as many bytes, as many posts.
        with open(self.line_path, "w", encoding="utf-8") as out:
            out.writelines(re.sub(r"[\r\n]", " ", t) + "\n" for t in texts)


def build_yardstick(shared, directory):
    source = shared / "bench/speed/yardstick.cc"
    if not source.exists():
        print(f"no yardstick at {source}: absolute figures only")
        return None
    program = directory / "yardstick"
    command = ["g++", "-O3", "-march=native", str(source), "-o", str(program)]
    if subprocess.run(command + ["-lhs"], check=False).returncode != 0:
        print("the yardstick does not compile: absolute figures only")
        return None
    return [str(program), None, str(shared / "bench/speed/patterns.txt")]


def yardstick_speed(command, post_set):
    command = [part or str(post_set.line_path) for part in command]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(re.search(r"([0-9.]+) MB/s", run.stdout).group(1))


def undox_speed(undox, arguments, post_set):
    command = [undox, "scan", "--threads", "1", *arguments,
               str(post_set.json_path)]
    begin = time.perf_counter()
    run = subprocess.run(command, stdout=subprocess.DEVNULL,
                         stderr=subprocess.DEVNULL, check=False)
    seconds = time.perf_counter() - begin
    if run.returncode != 0:
        sys.exit(f"speed_bench: undox ended with {run.returncode}")
    return post_set.text_bytes / seconds / 1e6


def check_output(undox, post_set):
    """A fast wrong answer is a failure: every post must have its report."""
    reports = with_findings = 0
    command = [undox, "scan", "--threads", "1", str(post_set.json_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL) as run:
        for line in run.stdout:
            reports += line.startswith(b'{"id"')
            with_findings += b'"findings":[{' in line
    if reports != post_set.posts:
        sys.exit(f"speed_bench: {reports} reports on {post_set.posts} posts")
    print(f"{post_set.name}: {post_set.posts} posts, "
          f"{post_set.text_bytes / 1e6:.1f} MB of text, "
          f"{post_set.leaks / post_set.posts:.1%} labelled as leaks, "
          f"{with_findings / post_set.posts:.1%} with findings")


def spread(values):
    return (max(values) - min(values)) / statistics.median(values)


def show(name, values):
    print(f"  {name:10} min {min(values):8.1f}  median "
          f"{statistics.median(values):8.1f}  max {max(values):8.1f} MB/s  "
          f"spread {spread(values):.0%}")


def judge(name, mode, ratio, bare):
    goal = GOALS.get((name, mode))
    if goal is None:
        return "no goal"
    if spread(bare) > MAX_YARDSTICK_SPREAD:
        return f"not judged, the yardstick spreads {spread(bare):.0%}"
    return f"goal {goal}: {'met' if ratio >= goal else 'missed'}"


def measure(undox, yardstick, post_set, rounds):
    check_output(undox, post_set)
    bare, ours = [], {mode: [] for mode in MODES}
    for _ in range(rounds):
        if yardstick:
            bare.append(yardstick_speed(yardstick, post_set))
        for mode, arguments in MODES.items():
            ours[mode].append(undox_speed(undox, arguments, post_set))
    bare = bare[1:]
    result = {}
    if bare:
        show("yardstick", bare)
        result["yardstick"] = {"mb_s": statistics.median(bare),
                               "spread": spread(bare)}
    for mode, speeds in ours.items():
        speeds = speeds[1:]
        show(mode, speeds)
        result[mode] = {"mb_s": statistics.median(speeds),
                        "spread": spread(speeds)}
        if not bare:
            continue
        ratio = statistics.median(speeds) / statistics.median(bare)
        rounds_ratio = [o / b for o, b in zip(speeds, bare)]
        verdict = judge(post_set.name, mode, ratio, bare)
        print(f"  {'':10} ratio {ratio:.3f} (rounds {min(rounds_ratio):.3f} to "
              f"{max(rounds_ratio):.3f}); {verdict}")
        result[mode] |= {"ratio": ratio, "verdict": verdict}
    return result


def other_types(undox):
    """All types but PERSON, as `--types` takes them."""
    listing = subprocess.run([undox, "scan", "--types", "?"],
                             capture_output=True, text=True, check=False)
    types = re.search(r"\{([A-Z_,0-9]+)\}", listing.stderr).group(1)
    return ",".join(t for t in types.split(",") if t != "PERSON")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--undox", default=str(ROOT / "build/undox"))
    parser.add_argument("--shared", type=Path, default=ROOT / "../shared")
    parser.add_argument("--rounds", type=int, default=6,
                        help="at least 6: five count")
    parser.add_argument("--mb", type=float, default=60,
                        help="text of each set, in MB")
    parser.add_argument("--json", type=Path, help="also write the figures here")
    options = parser.parse_args()
    if options.rounds < 6:
        parser.error("--rounds: at least 6, the first is dropped")
    if not shutil.which(options.undox):
        parser.error(f"{options.undox}: no such program; build it first")

    MODES["no names"].append(other_types(options.undox))
    fixtures = read_labelled(sorted((ROOT / "fixtures/posts").glob("*.jsonl")))
    figures = {}
    with tempfile.TemporaryDirectory(prefix="undox-speed-") as name:
        directory = Path(name)
        yardstick = build_yardstick(options.shared, directory)
        for set_name, texts in (("live", live_texts), ("dense", dense_texts)):
            post_set = PostSet(set_name, *texts(options.shared, fixtures),
                               options.mb, directory)
            figures[set_name] = measure(options.undox, yardstick, post_set,
                                        options.rounds)
            os.remove(post_set.json_path)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()
