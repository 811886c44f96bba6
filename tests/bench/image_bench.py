#!/usr/bin/env python3
"""How well and how fast undox reads pictures, and what its copies still show.

usage: image_bench.py [--undox PROGRAM] [--scorer DIR] [--no-copies]
                      [--models DIR] [POSTS.jsonl ...]

Each POSTS.jsonl has a labels.jsonl beside it; without any, those of the shared
benchmark (where it is there) and of fixtures/pictures. DIR holds the shared
score.py and from_reports.py. Run by `./dev bench image`.
"""

import argparse
import base64
import importlib.util
import json
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "bench" / "image"
NUMBERED = {"PHONE_NUMBER", "CN_RESIDENT_ID", "BANK_CARD", "WECHAT_ID",
            "QQ_NUMBER", "EMAIL_ADDRESS", "CN_LICENSE_PLATE",
            "TRACKING_NUMBER"}
# It gets the file as it is; nothing of ours prepares it.
TESSERACT = ["tesseract", "-", "-", "-l", "chi_sim+eng", "--psm", "3"]


def module(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def lines_of(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def blank_post():
    """A post of one small white picture: what a run costs that reads nothing."""
    def chunk(name, data):
        return (struct.pack(">I", len(data)) + name + data +
                struct.pack(">I", zlib.crc32(name + data)))
    picture = (b"\x89PNG\r\n\x1a\n" +
               chunk(b"IHDR", struct.pack(">IIBBBBB", 32, 32, 8, 0, 0, 0, 0)) +
               chunk(b"IDAT", zlib.compress((b"\0" + b"\xff" * 32) * 32)) +
               chunk(b"IEND", b""))
    url = "data:image/png;base64," + base64.b64encode(picture).decode()
    return json.dumps({"id": "blank", "images": [url]}) + "\n"


class Bench:
    def __init__(self, options):
        self._undox = options.undox
        self._more = ["--models", options.models] if options.models else []
        self._scorer = module(options.scorer / "score.py")
        self._to_predictions = options.scorer / "from_reports.py"

    def _run(self, *arguments):
        """Runs undox; 1 only says that some input could not be scanned."""
        begin = time.monotonic()
        done = subprocess.run([self._undox, *map(str, arguments), *self._more],
                              stdout=subprocess.PIPE, check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"undox {arguments[0]}: exit status {done.returncode}")
        return done.stdout, time.monotonic() - begin

    def start_seconds(self, directory):
        """The least of three runs that read nothing to speak of."""
        blank = directory / "blank.jsonl"
        blank.write_text(blank_post())
        return min(self._run("scan", blank)[1] for _ in range(3))

    def _predictions(self, reports, directory):
        file = directory / "reports.jsonl"
        file.write_bytes(reports)
        done = subprocess.run([sys.executable, self._to_predictions, file],
                              stdout=subprocess.PIPE, check=True)
        return {p["id"]: p for p in map(json.loads, done.stdout.splitlines())}

    def read(self, posts, labels, directory, start):
        reports, seconds = self._run("scan", "--reveal", posts)
        predictions = self._predictions(reports, directory)
        score = self._scorer.score(labels, predictions)
        dry = [x for x in labels if x["degrade"] not in ("water", "watermark")]
        dry = self._scorer.score(dry, predictions)
        found = [(score["types"][t]["recall"], score["types"][t]["gt"])
                 for t in NUMBERED & set(score["types"])]
        fields = sum(count for _, count in found)
        right = sum(round(recall * count) for recall, count in found)
        codes = score["types"].get("QR_CODE")
        megapixels = sum(x["w"] * x["h"] for x in labels) / 1e6
        unread = sum(bool(json.loads(r).get("unscanned"))
                     for r in reports.splitlines())
        print(f"CER without watermarked   {dry.get('text', {}).get('cer')}")
        print(f"numbered fields right     {right}/{fields} = "
              f"{right / max(fields, 1):.3f}")
        print(f"faces                     recall {score['faces']['recall']} "
              f"precision {score['faces']['precision']}")
        if codes:
            print(f"QR codes                  {codes['recall']} of "
                  f"{codes['gt']}")
        print(f"clean pictures flagged    {score['clean_images'].get('flagged')}"
              f"/{score['clean_images'].get('n')}")
        print(f"not scanned whole         {unread}/{len(labels)}")
        print(f"ms per megapixel          "
              f"{1000 * (seconds - start) / megapixels:.0f} "
              f"({megapixels:.1f} MP in {seconds - start:.1f} s, after a start "
              f"of {start:.1f} s)")
        return predictions

    def _readable(self, label, text):
        """The labelled values of a picture that stand in `text`."""
        squashed = self._scorer.squash(text)
        return {(f["type"], f["value"]) for f in label["pii"]
                if self._scorer.squash(f["shown"]) in squashed}

    def copies(self, posts, labels, before, directory):
        out = directory / "out"
        self._run("redact", "--out", out, posts)
        copy = out / posts.name
        reports, _ = self._run("scan", "--reveal", copy)
        after = self._predictions(reports, directory)
        paths = {p["id"]: out / p["images"][0] for p in lines_of(copy)
                 if p.get("images")}
        missing = [x["id"] for x in labels if x["id"] not in paths]
        tesseract = shutil.which("tesseract") is not None
        fields = first = second = third = 0
        for label in (x for x in labels if x["id"] in paths):
            fields += len({(f["type"], f["value"]) for f in label["pii"]})
            text = before.get(label["id"], {}).get("text", "")
            first += len(self._readable(label, text))
            left = self._readable(label, after.get(label["id"], {})
                                  .get("text", ""))
            second += len(left)
            other = self._readable(label, tesseract_text(paths[label["id"]])
                                   ) if tesseract else set()
            third += len(other)
            if left | other:
                kinds = sorted({kind for kind, _ in left | other})
                print(f"  {label['id']}: still shows {', '.join(kinds)}")
        print(f"copies                    {len(paths)}; none of {missing}")
        print(f"fields read before        {first}/{fields}")
        print(f"  in the copy, by undox   {second}/{fields}")
        print(f"  in the copy, Tesseract  {third}/{fields}" if tesseract else
              "  in the copy, Tesseract  not installed")


def tesseract_text(path):
    """What an independent reader sees in a copy."""
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    done = subprocess.run(TESSERACT, input=path.read_bytes(),
                          capture_output=True, env=environment, check=False)
    return done.stdout.decode("utf-8", "replace")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--undox", default=str(ROOT / "build" / "undox"))
    parser.add_argument("--scorer", type=pathlib.Path, default=SHARED)
    parser.add_argument("--models")
    parser.add_argument("--no-copies", action="store_true")
    parser.add_argument("posts", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    if not (options.scorer / "score.py").is_file():
        sys.exit(f"SKIP image bench: no score.py in {options.scorer}")
    sets = options.posts or [
        path for path in (SHARED / "posts.jsonl",
                          ROOT / "fixtures" / "pictures" / "posts.jsonl")
        if path.is_file()]
    bench = Bench(options)
    with tempfile.TemporaryDirectory() as name:
        directory = pathlib.Path(name)
        start = bench.start_seconds(directory)
        for posts in sets:
            print(f"== pictures: {os.path.relpath(posts)}", flush=True)
            labels = lines_of(posts.with_name("labels.jsonl"))
            before = bench.read(posts, labels, directory, start)
            if not options.no_copies:
                bench.copies(posts, labels, before, directory)
            print(flush=True)


if __name__ == "__main__":
    main()
