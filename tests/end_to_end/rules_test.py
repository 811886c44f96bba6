#!/usr/bin/env python3
"""--rules and `undox rules list|test|lint`: rules that users write."""

import json
import pathlib
import tempfile
import unittest

import program

PACK = program.ROOT / "fixtures" / "rules" / "staff.json"
POST = {"id": "p", "text": "曝光这个人，工号YG-2041-337"}


def scan(post, *arguments):
    done = program.run("scan", *arguments, input=json.dumps(post) + "\n")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    program.REPORT.validate(report)
    return report


class RulesTest(unittest.TestCase):

    def setUp(self):
        self.dir = tempfile.TemporaryDirectory()
        self.addCleanup(self.dir.cleanup)

    def write(self, change):
        pack = json.loads(PACK.read_text())
        change(pack)
        path = pathlib.Path(self.dir.name) / "pack.json"
        path.write_text(json.dumps(pack))
        return path

    def refusal(self, change):
        done = program.run("scan", "--rules", self.write(change))
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stdout, b"")
        return done.stderr.decode()

    def test_finds_what_a_pack_describes(self):
        report = scan(POST, "--rules", PACK)
        self.assertEqual([f["type"] for f in report["findings"]],
                         ["STAFF_NUMBER"])
        self.assertEqual(report["versions"]["packs"], {"example-staff": "1.0"})
        self.assertNotIn("2041", json.dumps(report["findings"]))
        self.assertEqual(scan(POST, "--rules", PACK, "--types", "PERSON")
                         ["findings"][0]["type"], "STAFF_NUMBER")

    def test_knows_nothing_of_it_without_the_pack(self):
        report = scan(POST)
        self.assertEqual(report["findings"], [])
        self.assertNotIn("packs", report["versions"])

    def test_finds_words_without_a_digit(self):
        def change(pack):
            pack["rules"][0].update(pattern="琉璃[甲乙丙]组", examples=[],
                                    counterexamples=[], probability={})
        report = scan({"id": "p", "text": "他在琉璃甲组上班"}, "--rules",
                      self.write(change))
        self.assertEqual([(f["start"], f["end"]) for f in report["findings"]],
                         [(2, 6)])

    def test_names_rule_field_and_limit_of_a_bad_pack(self):
        def rule(**fields):
            return lambda pack: pack["rules"][0].update(fields)
        for change, words in (
                (rule(pattern="a(?=b)"), ["STAFF_NUMBER", "pattern"]),
                (rule(pattern="\\d{900}"), ["pattern", "900", "64"]),
                (rule(pattern="a" * 1001), ["pattern", "1001", "1000"]),
                (rule(validators=["none"]), ["validators", "luhn"]),
                (rule(colour="red"), ["STAFF_NUMBER", "colour"]),
                (rule(id="lower"), ["rule 1", "id"]),
                (rule(id="IMEI"), ["IMEI", "built-in"]),
                (rule(id="MEMBER_CARD.library"), ["MEMBER_CARD", "id"]),
                (rule(probability={"alone": 2}), ["probability.alone"]),
                (lambda pack: pack.update(rules=pack["rules"] * 300),
                 ["rules", "600", "500"]),
                (lambda pack: pack.pop("licence"), ["licence"])):
            message = self.refusal(change)
            for word in ["pack.json", *words]:
                self.assertIn(word, message)

    def test_lists_every_rule(self):
        done = program.run("rules", "list", "--json", PACK)
        rules = {rule["id"]: rule for rule in json.loads(done.stdout)["rules"]}
        self.assertEqual(rules["MEMBER_CARD.library"]["checks"], ["luhn"])
        self.assertEqual(rules["MEMBER_CARD.library"]["pack"], "example-staff")
        self.assertEqual(rules["SG_NRIC"]["country"], "SG")
        self.assertEqual(rules["IP_ADDRESS.v4"]["pack"], "undox")

    def test_tries_examples(self):
        done = program.run("rules", "test", PACK)
        self.assertEqual(done.returncode, 0, done.stdout)

        def change(pack):
            pack["rules"][0]["examples"] = ["YG-1"]
        done = program.run("rules", "test", self.write(change))
        self.assertEqual(done.returncode, 1)
        self.assertIn("rule STAFF_NUMBER: example 1", done.stdout.decode())

    def test_lints_packs(self):
        done = program.run("rules", "lint", PACK)
        self.assertEqual(done.returncode, 0, done.stdout)

        def change(pack):
            pack["rules"][0].update(pattern="\\d+", context=[], examples=[],
                                    probability={})
        done = program.run("rules", "lint", self.write(change))
        self.assertEqual(done.returncode, 1)
        for word in ("examples: missing", "too broad", "broad: finds a"):
            self.assertIn(word, done.stdout.decode())

    def test_tells_what_near_misses_lack(self):
        def lacks(text, *arguments):
            report = scan({"id": "p", "text": text}, "--explain", *arguments)
            self.assertNotIn("value", json.dumps(report["near_misses"]))
            return [check for miss in report["near_misses"]
                    for check in miss["evidence"]]
        self.assertIn("failed:luhn", lacks("卡号6222021234567890123"))
        self.assertIn("lost-to:CN_RESIDENT_ID",
                      lacks("工号11010519491231002X", "--rules", self.write(
                          lambda pack: pack["rules"][0].update(
                              pattern="\\d{17}X", examples=[],
                              probability={"alone": 0.5,
                                           "in_context": 0.55}))))
        self.assertIn("no-word-for-it", lacks("他YG-2041-337", "--rules", PACK))
        self.assertIn("word-against", lacks("款号YG-2041-337", "--rules", PACK))

    def test_hides_numbers_that_were_nearly_found(self):
        text = "卡号6222021234567890123"
        for reveal in ([], ["--reveal"]):
            done = program.run("inspect", text, *reveal)
            self.assertEqual(text in done.stdout.decode(), bool(reveal))


if __name__ == "__main__":
    unittest.main()
