#!/usr/bin/env python3
"""What an operator wants to hear of: lists, thresholds and countries, through
build/undox."""

import pathlib
import tempfile
import unittest

import program

MOBILE = "199" + "9999" + "1234"
POSTS = [
    {"id": "phone", "text": f"他电话{MOBILE}，快打"},
    {"id": "spelled", "text": "他电话 一九九九九九九一二三四 快打"},
    {"id": "name", "text": "听说 某某花园 的猫又来了"},
    {"id": "clean", "text": "今天天气不错"}]


class FilterTest(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory()
        self.addCleanup(self.directory.cleanup)
        self.path = pathlib.Path(self.directory.name)

    def file(self, name, text):
        path = self.path / name
        path.write_text(text, encoding="utf-8")
        return path

    def scan(self, *arguments):
        reports, done = program.scan(POSTS, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return {report["id"]: report for report in reports}

    def types(self, *arguments):
        return {i: [f["type"] for f in report["findings"]]
                for i, report in self.scan(*arguments).items()}

    def test_allows_a_number_however_it_is_written(self):
        plain = self.types()
        self.assertIn("PHONE_NUMBER", plain["phone"])
        self.assertIn("PHONE_NUMBER", plain["spelled"])
        allowed = self.types("--allow-list",
                             self.file("ours", f"# ours\n{MOBILE}\n"))
        self.assertEqual(allowed["phone"], [])
        self.assertEqual(allowed["spelled"], [])

    def test_digests_need_their_key(self):
        ours = self.file("ours", f"{MOBILE}\n")
        key = self.file("key", "0123456789abcdef")
        hashed = program.run("hash-list", ours, "--list-key", key)
        self.assertEqual(hashed.returncode, 0)
        self.assertNotIn(MOBILE.encode(), hashed.stdout)
        digests = self.file("digests", hashed.stdout.decode())
        self.assertEqual(
            self.types("--allow-list", digests, "--list-key", key)["phone"],
            [])
        done = program.run("scan", "--allow-list", digests)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"digests:1: a digest, and no key", done.stderr)

    def test_holds_a_post_with_a_denied_value(self):
        denied = self.file("denied", "SOCIAL_HANDLE\t某某花园的猫\n")
        reports = self.scan("--deny-list", denied)
        self.assertEqual(reports["name"]["findings"][0]["type"],
                         "SOCIAL_HANDLE")
        self.assertIn("deny-list", reports["name"]["findings"][0]["evidence"])
        self.assertEqual(reports["name"]["verdict"], "hold")
        self.assertEqual(reports["clean"]["verdict"], "allow")

    def test_baseline_knows_what_moved(self):
        key = self.file("key", "0123456789abcdef")
        known = self.path / "known"
        first = [{"id": "1", "text": f"他电话{MOBILE}，快打"}]
        _, done = program.scan(first, "--write-baseline", known,
                               "--list-key", key)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotIn(MOBILE, known.read_text(encoding="utf-8"))
        later = [{"id": "2", "text": f"另一帖。\n{MOBILE[:3]} {MOBILE[3:7]} "
                                     f"{MOBILE[7:]} 又来了，还有1380013"
                                     "8001"}]
        reports, done = program.scan(
            later, "--baseline", known, "--list-key", key, "--explain",
            "--summary=counts", "--write-baseline", known)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(b"1 known findings left out", done.stderr)
        self.assertEqual(len(reports[0]["findings"]), 1)
        self.assertTrue(any("baseline" in miss["evidence"]
                            for miss in reports[0]["near_misses"]))
        self.assertEqual(
            known.read_text(encoding="utf-8").count("PHONE_NUMBER"), 2)
        again, _ = program.scan(later, "--baseline", known, "--list-key", key)
        self.assertEqual(again[0]["findings"], [])
        other = self.file("other", "fedcba9876543210")
        done = program.run("scan", "--baseline", known, "--list-key", other)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"written with another key", done.stderr)

    def test_thresholds_and_countries(self):
        self.assertEqual(
            self.types("--threshold", "PHONE_NUMBER=1")["phone"], [])
        self.assertIn("PHONE_NUMBER", self.types("--countries", "HK")["phone"])
        for wrong in ("PHONE_NUMBER", "PHONE_NUMBER=2", "NOTHING=0.5"):
            done = program.run("scan", "--threshold", wrong)
            self.assertEqual(done.returncode, 2, wrong)

    def test_explains_what_was_left_out(self):
        report = self.scan("--explain", "--threshold",
                           "PHONE_NUMBER=1")["phone"]
        evidence = [miss["evidence"] for miss in report["near_misses"]]
        self.assertTrue(any("own-threshold" in e for e in evidence))


if __name__ == "__main__":
    unittest.main()
