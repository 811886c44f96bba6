#!/usr/bin/env python3
"""Prints the comments of COLDataset's CSV files as posts, one a line.

usage: cold_posts.py FILE.csv...
"""

import csv
import json
import sys
from pathlib import Path


def comments(paths):
    """The TEXT column of `paths`, in their order."""
    texts = []
    for path in paths:
        with open(path, encoding="utf-8-sig", newline="") as rows:
            texts += [row["TEXT"] for row in csv.DictReader(rows)]
    return texts


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__.strip())
    sys.stdout.reconfigure(encoding="utf-8")
    for path in sys.argv[1:]:
        for i, text in enumerate(comments([path])):
            post = {"id": f"cold-{Path(path).stem}-{i}", "text": text,
                    "kind": "comment"}
            print(json.dumps(post, ensure_ascii=False))


if __name__ == "__main__":
    main()
