#!/usr/bin/env python3
"""Measures how `undox scan` grows: with threads, with posts, with one text.

  threads  two threads against one, and the same of the yardstick, as two
           processes side by side: a machine whose cores share their work does
           not blame undox
  posts    time of 10^6 posts against 10^5, peak memory of 10^6 against 10^4
  text     one text of 10 MB against one of 5 MB: comments, labelled posts, and
           texts of nothing but digits, '@', cue words or surnames; as findings
           and as whole reports

Times are those of whole processes, the least of --rounds; only ratios are
judged. The posts are the live-like set of speed_bench.py.

Exit status: 0 measured, 1 a program failed, 2 wrong use.
"""
import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import speed_bench

ROOT = Path(__file__).resolve().parents[2]
TWO_THREADS_GOAL = 0.9  # Of what the yardstick gains.
POSTS_TIME_GOAL = 11
POSTS_MEMORY_GOAL = 1.1
MEMORY_GOAL_MB = 250
TEXT_GOAL = 2.2
TEXT_MB = 10
SCAN = ["--threads", "1", "--max-text-bytes", str(32 << 20),
        "--max-line-bytes", str(128 << 20)]


class Run:
    """A finished process: its time, and the most memory it held."""

    def __init__(self, command):
        begin = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        self.seconds = time.perf_counter() - begin
        self.memory_mb = usage.ru_maxrss / 1024
        if child.returncode not in (0, 1):  # 1: not all was judged.
            sys.exit(f"scaling_bench: {command[0]} ended with "
                     f"{child.returncode}")


def least(command, rounds):
    return min((Run(command) for _ in range(rounds)), key=lambda r: r.seconds)


def side_by_side(command, rounds):
    """The least time in which two of them end."""
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        pair = [subprocess.Popen(command, stdout=subprocess.DEVNULL)
                for _ in range(2)]
        if any(child.wait() != 0 for child in pair):
            sys.exit("scaling_bench: the yardstick failed")
        times.append(time.perf_counter() - begin)
    return min(times)


def judged(value, goal, at_most):
    met = value <= goal if at_most else value >= goal
    return f"{'≤' if at_most else '≥'} {goal}: {'met' if met else 'missed'}"


def write_posts(path, texts, count):
    with open(path, "w", encoding="utf-8") as out:
        for i in range(count):
            post = {"id": str(i), "text": texts[i % len(texts)]}
            out.write(json.dumps(post, ensure_ascii=False) + "\n")


def threads(options, texts, directory):
    posts = directory / "posts.jsonl"
    write_posts(posts, texts, 400_000)
    scan = [options.undox, "scan", "--findings", str(posts), "--threads"]
    one, two = (least(scan + [n], options.rounds).seconds for n in "12")
    gain = one / two
    line = f"threads: two give {gain:.2f} × the speed of one"
    yardstick = speed_bench.build_yardstick(options.shared, directory)
    if yardstick is None:
        print(line)
        return {"gain": gain}
    lines = directory / "posts.txt"
    with open(lines, "w", encoding="utf-8") as out:
        out.writelines(" ".join(t.split()) + "\n" for t in texts)
    command = [part or str(lines) for part in yardstick]
    alone = least(command, options.rounds).seconds
    bare = 2 * alone / side_by_side(command, options.rounds)
    print(f"{line}; the yardstick's gain is {bare:.2f}; share "
          f"{gain / bare:.2f}, {judged(gain / bare, TWO_THREADS_GOAL, False)}")
    return {"gain": gain, "yardstick": bare}


def posts(options, texts, directory):
    runs = {}
    for count in (10**4, 10**5, 10**6):
        path = directory / "posts.jsonl"
        write_posts(path, texts, count)
        command = [options.undox, "scan", "--findings", "--threads", "1",
                   str(path)]
        runs[count] = least(command, options.rounds)
    grown = runs[10**6].seconds / runs[10**5].seconds
    memory = runs[10**6].memory_mb / runs[10**4].memory_mb
    most = runs[10**6].memory_mb
    print(f"posts: time of 10^6 ÷ 10^5 {grown:.2f}, "
          f"{judged(grown, POSTS_TIME_GOAL, True)}; memory of 10^6 ÷ 10^4 "
          f"{memory:.2f}, {judged(memory, POSTS_MEMORY_GOAL, True)}; "
          f"{most:.0f} MB, {judged(most, MEMORY_GOAL_MB, True)}")
    return {"time": grown, "memory": memory, "memory_mb": most}


def long_texts(live, dense):
    draw = random.Random(speed_bench.SEED)
    cues = ["电话", "微信", "住在", "身份证", "学校", "车牌", "姓名", "快递",
            "人肉", "曝光", "地址", "小区"]
    surnames = list("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗")
    return {
        "clean": "\n".join(t for t in live if not any(map(str.isdigit, t))),
        "dense": "\n".join(dense),
        "digits": "".join(draw.choices("0123456789", k=1_000_000)),
        "at signs": "@" * 1_000_000,
        "cue words": "".join(draw.choices(cues, k=300_000)),
        "surnames": "".join(draw.choices(surnames, k=300_000))}


def cut(text, size):
    """`text`, repeated, of `size` bytes or a few less."""
    data = text.encode()
    repeated = (data * (size // len(data) + 1))[:size]
    return repeated.decode("utf-8", errors="ignore")


def one_text(options, live, dense, directory):
    result = {}
    for kind, text in long_texts(live, dense).items():
        for mode, arguments in (("findings", ["--findings"]), ("report", [])):
            seconds = []
            for megabytes in (TEXT_MB / 2, TEXT_MB):
                path = directory / "text.jsonl"
                write_posts(path, [cut(text, int(megabytes * 1e6))], 1)
                command = [options.undox, "scan", *SCAN, *arguments, str(path)]
                seconds.append(least(command, options.rounds).seconds)
            grown = seconds[1] / seconds[0]
            print(f"text: {kind:10} {mode:9} {seconds[1]:6.2f} s, "
                  f"{grown:.2f} × that of half, "
                  f"{judged(grown, TEXT_GOAL, True)}")
            result[f"{kind}, {mode}"] = grown
    return result


def main():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--undox", default=str(ROOT / "build/undox"))
    parser.add_argument("--shared", type=Path, default=ROOT / "../shared")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=("threads", "posts", "text"))
    parser.add_argument("--json", type=Path, help="also write the figures here")
    options = parser.parse_args()
    if not shutil.which(options.undox):
        parser.error(f"{options.undox}: no such program; build it first")

    fixtures = speed_bench.read_labelled(
        sorted((ROOT / "fixtures/posts").glob("*.jsonl")))
    live, _ = speed_bench.live_texts(options.shared, fixtures)
    dense, _ = speed_bench.dense_texts(options.shared, fixtures)
    figures = {}
    with tempfile.TemporaryDirectory(prefix="undox-scaling-") as name:
        directory = Path(name)
        if options.only in (None, "threads"):
            figures["threads"] = threads(options, live, directory)
        if options.only in (None, "posts"):
            figures["posts"] = posts(options, live, directory)
        if options.only in (None, "text"):
            figures["text"] = one_text(options, live, dense, directory)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()
