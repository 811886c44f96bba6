#!/usr/bin/env python3
"""undox scan --drafts: what is written, and what is said where it is not."""

import json
import pathlib
import sys
import tempfile
import unittest

import program

CASEWORK = program.ROOT / "tests" / "service" / "casework"
sys.path.insert(0, str(CASEWORK))
import validate_xarf

PHONE = "19999" + "123456"
# A name, a number, an address and a call: at least S3.
TEXT = (f"曝光渣男贺明岚 电话{PHONE} 住柏川市和平路12号3单元502 "
        "大家打爆他")
POST = {"id": "p", "text": TEXT, "url": "https://forum.example/p/1",
        "published_at": "2026-03-01T10:00:00+08:00"}
REPORTER = ("--reporter-org", "Example desk", "--reporter-contact",
            "desk@example.com", "--reporter-domain", "example.com")


def drafts_of(posts, *arguments):
    """The drafts by name, the reports, and what was said."""
    with tempfile.TemporaryDirectory() as directory:
        path = pathlib.Path(directory) / "drafts"
        reports, done = program.scan(posts, "--drafts", path, *arguments)
        files = {f.name: f.read_text() for f in path.iterdir()}
    return files, reports, done


def xarf_in(files):
    return {name: json.loads(text) for name, text in files.items()
            if name.endswith(".xarf.json")}


class XarfTest(unittest.TestCase):

    def test_a_post_with_all_it_needs_gets_a_valid_report(self):
        files, _, done = drafts_of([POST], *REPORTER)
        self.assertEqual(done.returncode, 0, done.stderr)
        (report,) = xarf_in(files).values()
        validate_xarf.validator(CASEWORK / "xarf_schemas").validate(report)
        self.assertEqual(report["reporter"]["contact"], "desk@example.com")
        self.assertNotIn(b"no XARF", done.stderr)

    def test_the_fixtures_get_valid_reports(self):
        files, reports, done = drafts_of(program.fixture_posts(), *REPORTER)
        written = xarf_in(files)
        requests = sum(r["takedown"] is not None for r in reports)
        self.assertGreater(len(written), 0)
        self.assertLess(len(written), requests)
        self.assertIn(f"no XARF draft for {requests - len(written)} of "
                      f"{requests} posts", done.stderr.decode())
        check = validate_xarf.validator(CASEWORK / "xarf_schemas")
        for name, report in written.items():
            with self.subTest(name):
                check.validate(report)

    def test_what_is_missing_is_said(self):
        posts = [POST, {**POST, "id": "q", "url": None},
                 {"id": "r", "text": TEXT}]
        files, _, done = drafts_of(posts, *REPORTER, "--summary=counts")
        said = done.stderr.decode()
        self.assertEqual(list(xarf_in(files)), ["p.xarf.json"])
        self.assertIn("no XARF draft for 2 of 3 posts", said)
        self.assertRegex(said, r"2 posts: no URL")
        self.assertRegex(said, r"1 post: no time")

    def test_without_a_reporter_the_options_are_named(self):
        files, _, done = drafts_of([POST])
        self.assertFalse(xarf_in(files))
        self.assertIn(b"--reporter-org", done.stderr)

    def test_the_reporter_is_whole_or_absent(self):
        for one in range(0, 6, 2):
            part = REPORTER[:one] + REPORTER[one + 2:]
            done = program.run("scan", "--drafts", "/nowhere", *part)
            self.assertEqual(done.returncode, 2)
            self.assertIn(REPORTER[one].encode(), done.stderr + done.stdout)

    def test_a_malformed_reporter_is_wrong_use(self):
        for place, bad in ((1, ""), (1, "x" * 201), (3, "me"), (3, "a@b"),
                           (3, "a b@example.com"), (5, "example"),
                           (5, "https://example.com"), (5, "-.com")):
            part = list(REPORTER)
            part[place] = bad
            done = program.run("scan", "--drafts", "/nowhere", *part)
            self.assertEqual(done.returncode, 2, bad)


class DayTest(unittest.TestCase):

    def test_the_request_bears_the_day_that_is_given(self):
        _, (report,), _ = drafts_of([POST], "--today", "2026-05-06")
        self.assertEqual(report["takedown"]["request_date"], "2026-05-06")

    def test_without_a_day_two_runs_agree(self):
        one, _, _ = drafts_of([POST], *REPORTER)
        other, _, _ = drafts_of([POST], *REPORTER)
        self.assertEqual(one, other)

    def test_a_day_that_does_not_exist_is_wrong_use(self):
        for bad in ("2026-02-30", "today", "2026-5-6", "2026-05-06T10:00:00Z"):
            self.assertEqual(
                program.run("scan", "--today", bad).returncode, 2, bad)


if __name__ == "__main__":
    unittest.main()
