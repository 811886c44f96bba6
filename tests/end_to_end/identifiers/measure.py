#!/usr/bin/env python3
"""Measures how well undox tells identifiers from what looks like them.

For every type: 1,000 invented valid values in sentences and 10,000 near
misses. Recall: the share of the valid ones found as that type with an overlap
(IoU) of at least 0.5. Precision: found valid ones by those and by near misses
in which the type is found anywhere.

Usage: measure.py [--valid N] [--misses N] [--show] [TYPE...]
--show prints some of the errors. UNDOX names the program (build/undox).
Exit status: 0 measured, 1 a type is below 0.98."""

import argparse
import collections
import concurrent.futures
import dataclasses
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

import accounts
import china_papers
import foreign_papers
import island_papers
import networks
import parcels
import phones
import sentences
import vehicles_and_money

ROOT = pathlib.Path(__file__).resolve().parents[3]
UNDOX = os.environ.get("UNDOX", str(ROOT / "build" / "undox"))
MODULES = (phones, accounts, china_papers, island_papers, vehicles_and_money,
           parcels, networks, foreign_papers)
GENERATORS = {g.type: g for m in MODULES for g in vars(m).values()
              if isinstance(g, sentences.Generator)}
LEAST = 0.98


@dataclasses.dataclass
class Result:
    type: str
    valid: int
    found: int
    misses: int
    hits: int
    missed_by_kind: collections.Counter
    hits_by_kind: collections.Counter
    others: collections.Counter
    errors: list

    @property
    def recall(self):
        return self.found / self.valid

    @property
    def precision(self):
        return self.found / max(1, self.found + self.hits)

    @property
    def passes(self):
        return self.recall >= LEAST and self.precision >= LEAST


def drawn(makers, count, seed):
    """(kind, case) `count` times, the kinds in turn."""
    rng = random.Random(seed)
    kinds = list(makers)
    return [(kind, makers[kind](rng)) for kind in
            (kinds[i % len(kinds)] for i in range(count))]


def scanned(texts):
    """The findings of each text."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for number, text in enumerate(texts):
            file.write(json.dumps({"id": str(number), "text": text}) + "\n")
        file.flush()
        done = subprocess.run([UNDOX, "scan", "--threads", "1", file.name],
                              capture_output=True, check=True)
    return [json.loads(line)["findings"] for line in
            done.stdout.splitlines()]


def overlap(finding, case):
    both = (min(finding["end"], case.end)
            - max(finding["start"], case.begin))
    either = (max(finding["end"], case.end)
              - min(finding["start"], case.begin))
    return both / either


def measured(generator, valid, misses):
    good = drawn(generator.valid, valid, f"{generator.type} valid")
    bad = drawn(generator.misses, misses, f"{generator.type} misses")
    findings = scanned([case.text for _, case in good + bad])
    result = Result(generator.type, valid, 0, misses, 0,
                    collections.Counter(), collections.Counter(),
                    collections.Counter(), [])
    for (kind, case), found in zip(good, findings):
        if any(f["type"] == generator.type and overlap(f, case) >= 0.5
               for f in found):
            result.found += 1
        else:
            result.missed_by_kind[kind] += 1
            result.errors.append(("missed", kind, case.text, found))
    for (kind, case), found in zip(bad, findings[valid:]):
        types = {f["type"] for f in found}
        if generator.type in types:
            result.hits += 1
            result.hits_by_kind[kind] += 1
            result.errors.append(("hit", kind, case.text, found))
        result.others.update(types - {generator.type})
    return result


def results(types, valid, misses):
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        yield from pool.map(
            lambda name: measured(GENERATORS[name], valid, misses), types)


def counted(counter):
    return ", ".join(f"{kind} {n}" for kind, n in counter.most_common())


def table(rows):
    yield ("| type | recall | precision | near misses found | missed, by kind"
           " | near misses found, by kind | near misses found as other types |")
    yield "|---|---|---|---|---|---|---|"
    for r in rows:
        yield (f"| {r.type} | {r.recall:.3f} | {r.precision:.3f} | {r.hits} |"
               f" {counted(r.missed_by_kind)} | {counted(r.hits_by_kind)} |"
               f" {counted(r.others)} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("types", nargs="*")
    parser.add_argument("--valid", type=int, default=1000)
    parser.add_argument("--misses", type=int, default=10_000)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    rows = list(results(options.types or sorted(GENERATORS), options.valid,
                        options.misses))
    print("\n".join(table(rows)))
    if options.show:
        shown = collections.Counter()
        for row in rows:
            for what, kind, text, found in row.errors:
                shown[row.type, what, kind] += 1
                if shown[row.type, what, kind] <= 6:
                    print(what, kind, repr(text),
                          [(f["type"], f["start"], f["end"], f["score"])
                           for f in found])
    return 0 if all(row.passes for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
