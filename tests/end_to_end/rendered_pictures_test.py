#!/usr/bin/env python3
"""undox scan on the rendered pictures of fixtures/: what they show is found,
where it stands, and what shows nothing is left alone."""

import functools
import json
import pathlib
import tempfile
import unittest

import program

PICTURES = program.ROOT / "fixtures" / "pictures"
MODELS = ("PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx",
          "ch_ppocr_mobile_v2.0_cls_mobile.onnx", "centerface.onnx")
NUMBERED = {"PHONE_NUMBER", "CN_RESIDENT_ID", "BANK_CARD", "WECHAT_ID",
            "QQ_NUMBER", "EMAIL_ADDRESS", "CN_LICENSE_PLATE",
            "TRACKING_NUMBER"}
# Read whole by the bench; a third of all pixels.
LONG = {"chat_long", "roster_long"}
SECONDS = 800

LABELS = [json.loads(line) for line in
          (PICTURES / "labels.jsonl").read_text(encoding="utf-8").splitlines()]
SHORT = [label for label in LABELS if label["id"] not in LONG]


def models():
    """The directory of the models that undox would take, or None."""
    beside = pathlib.Path(program.UNDOX).resolve().parent
    named = program.ENVIRONMENT.get("UNDOX_MODELS")
    for place in ([pathlib.Path(named)] if named else
                  [beside / "models", beside.parent / "models"]):
        if all((place / name).is_file() for name in MODELS):
            return place
    return None


def scanned(posts, *arguments):
    """Reports by id, with values."""
    if not pathlib.Path(program.UNDOX).with_name("undox-image-reader").exists():
        raise unittest.SkipTest("undox-image-reader is not built")
    lines = b"".join(json.dumps(post).encode() + b"\n" for post in posts)
    done = program.run("scan", "--reveal", "--images", PICTURES, *arguments,
                       input=lines, timeout=SECONDS)
    reports = program.lines_of(done.stdout)
    parts = [part for report in reports for part in report["unscanned"]]
    if any(part["reason"] == "no image worker" for part in parts):
        raise unittest.SkipTest("this undox looks at no pictures")
    return {report["id"]: report for report in reports}, done


@functools.cache
def read():
    """Every picture but the long ones, once for all tests of this file."""
    if models() is None:
        raise unittest.SkipTest("no models beside undox (./dev setup)")
    reports, done = scanned([{"id": label["id"], "images": [label["file"]]}
                             for label in SHORT])
    if b"read by Tesseract" in done.stderr:
        raise unittest.SkipTest("this undox has no engine for the models")
    return reports


def overlap(a, b):
    """Intersection over union of two boxes."""
    width = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    height = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
    if width <= 0 or height <= 0:
        return 0
    both = width * height
    return both / (a[2] * a[3] + b[2] * b[3] - both)


def values(report):
    return {(finding["type"], finding["value"]): finding
            for finding in report["findings"] if "value" in finding}


# Floors stand a little under what was measured when they were set, by
# tests/bench/image_bench.py fixtures/pictures/posts.jsonl
class PicturesTest(unittest.TestCase):

    def test_every_picture_is_looked_at_whole(self):
        for name, report in read().items():
            self.assertEqual(report["unscanned"], [], name)

    def test_numbered_fields_are_found_with_their_values(self):
        reports, fields, right = read(), 0, 0
        for label in SHORT:
            wanted = {(f["type"], f["value"]) for f in label["pii"]
                      if f["type"] in NUMBERED}
            fields += len(wanted)
            right += len(wanted & set(values(reports[label["id"]])))
        self.assertGreaterEqual(right / fields, 0.90)

    def test_boxes_stand_where_the_values_do(self):
        reports, found, placed = read(), 0, 0
        for label in SHORT:
            got = values(reports[label["id"]])
            for field in label["pii"]:
                finding = got.get((field["type"], field["value"]))
                if field["type"] not in NUMBERED or finding is None:
                    continue
                found += 1
                placed += any(overlap(box, wanted) >= 0.4
                              for box in finding["boxes"]
                              for wanted in (*field["boxes"], field["box"]))
        self.assertGreaterEqual(placed / found, 0.95)

    def test_pictures_with_nothing_to_find_are_left_alone(self):
        reports, flagged = read(), []
        for label in (label for label in SHORT if label["no_pii"]):
            findings = reports[label["id"]]["findings"]
            self.assertFalse({f["type"] for f in findings} & {
                *NUMBERED, "ADDRESS", "FACE", "QR_CODE"}, label["id"])
            if findings:
                flagged.append(label["id"])
        # 2 of 14 when this was set: words that could be names.
        self.assertLessEqual(len(flagged), 2, flagged)

    def test_faces_are_found_and_nothing_else_is_one(self):
        reports, faces, found, hits = read(), 0, 0, 0
        for label in SHORT:
            boxes = [box for f in reports[label["id"]]["findings"]
                     if f["type"] == "FACE" for box in f["boxes"]]
            faces += len(label["faces"])
            found += len(boxes)
            hits += sum(any(overlap(box, face["box"]) >= 0.5 for box in boxes)
                        for face in label["faces"])
        self.assertGreaterEqual(hits / faces, 0.85)
        self.assertGreaterEqual(hits / max(found, 1), 0.95)

    def test_codes_are_read(self):
        reports = read()
        for label in SHORT:
            for code in label["qr"]:
                self.assertIn(("QR_CODE", code["value"]),
                              values(reports[label["id"]]), label["id"])

    def test_what_the_file_says_of_the_place_is_found(self):
        report = read()["photo_with_place"]
        self.assertIn("METADATA_LOCATION",
                      {f["type"] for f in report["findings"]})
        self.assertTrue(report["redaction"]["metadata"])

    def test_the_rumour_is_seen_in_words_and_pictures(self):
        if models() is None:
            self.skipTest("no models beside undox (./dev setup)")
        text = (PICTURES / "case_courier_rumour.jsonl").read_text("utf-8")
        posts = [json.loads(line) for line in text.splitlines()]
        reports, _ = scanned(posts)
        for post in posts:
            report = reports[post["id"]]
            self.assertEqual(report["unscanned"], [], post["id"])
            for image, fields in enumerate(post.get("image_pii", [])):
                got = {(f["type"], f["value"]) for f in report["findings"]
                       if f.get("image") == image and "value" in f}
                for field in fields:
                    if field["type"] in NUMBERED:
                        self.assertIn((field["type"], field["value"]), got,
                                      post["id"])
            if post["exposure"] == "none":
                self.assertEqual(report["verdict"], "allow", post["id"])
        repost = reports["courier_pictures-05"]
        self.assertEqual(repost["exposure"]["level"], "critical")
        self.assertEqual(repost["verdict"], "block")


class WithoutModelsTest(unittest.TestCase):
    """Where the models are absent, Tesseract reads; undox says so."""

    def test_pictures_are_still_read(self):
        names = {"telegram_paste", "timetable", "photo_with_place"}
        labels = [label for label in LABELS if label["id"] in names]
        with tempfile.TemporaryDirectory() as nowhere:
            reports, done = scanned(
                [{"id": label["id"], "images": [label["file"]]}
                 for label in labels], "--models", nowhere)
        for name, report in reports.items():
            if report["unscanned"]:
                self.assertNotEqual(report["verdict"], "allow", name)
        if any(report["unscanned"] for report in reports.values()):
            self.skipTest("held unread: there is no reader without models")
        self.assertIn(b"Tesseract", done.stderr)
        self.assertIn(("EMAIL_ADDRESS", "h.quillfeather@example.org"),
                      values(reports["telegram_paste"]))
        self.assertIn("METADATA_LOCATION", {
            f["type"] for f in reports["photo_with_place"]["findings"]})


if __name__ == "__main__":
    unittest.main()
