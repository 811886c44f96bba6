#!/usr/bin/env python3
"""--policy: packs change floors, actions and articles, never findings.

And --third-party-threshold, which decides whose data it is taken for.
"""

import json
import pathlib
import tempfile
import unittest

import program

PHONE = "19999" + "123456"
POSTS = [
    {"id": "minor", "published_at": "2026-03-01T08:00:00+08:00",
     "text": f"曝光这个人，林小禾，15岁，电话{PHONE}"},
    {"id": "minor-2023", "published_at": "2023-03-01T08:00:00+08:00",
     "text": f"曝光这个人，林小禾，15岁，电话{PHONE}"},
    {"id": "old", "published_at": "2026-08-01T08:00:00+08:00",
     "text": f"曝光这个人，林大川，78岁，电话{PHONE}"},
    {"id": "own", "published_at": "2026-03-01T08:00:00+08:00",
     "text": f"我换号了，新号{PHONE}，老朋友存一下"},
    {"id": "own-minor", "published_at": "2026-03-01T08:00:00+08:00",
     "text": f"我今年13岁，想交朋友，加我QQ 123456789"},
    {"id": "sale", "published_at": "2026-03-01T08:00:00+08:00",
     "text": "出售数据，车主信息6000条，要的加QQ 123456789"},
    {"id": "clean", "text": "今天天气不错"},
]
PACKS = ("cn-2024", "cn-draft-2026", "eu", "hk")


def scan(*arguments):
    done = program.run("scan", *arguments, input="".join(
        json.dumps(post) + "\n" for post in POSTS))
    assert done.returncode == 0, done.stderr
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    for report in reports:
        program.REPORT.validate(report)
    return {report["id"]: report for report in reports}


class PolicyTest(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.by_pack = {pack: scan("--policy", pack) for pack in PACKS}

    def test_never_changes_findings_or_subjects(self):
        for pack in PACKS[1:]:
            for name, report in self.by_pack[pack].items():
                base = self.by_pack["cn-2024"][name]
                self.assertEqual(report["findings"], base["findings"])
                for one, other in zip(report["subjects"], base["subjects"]):
                    for field in ("target", "vulnerable"):
                        self.assertEqual(one[field], other[field])
                    self.assertEqual(one["exposure"]["raw"],
                                     other["exposure"]["raw"])

    def test_is_mainland_law_in_force_unless_told(self):
        self.assertEqual(scan(), self.by_pack["cn-2024"])

    def test_names_pack_article_and_entries_of_a_floor(self):
        (floor,) = self.by_pack["cn-2024"]["minor"]["exposure"]["floors"]
        self.assertEqual(floor["id"], "minor-under-18")
        self.assertEqual(floor["pack"], "cn-2024")
        self.assertEqual(floor["article"], "未成年人网络保护条例 38")
        self.assertEqual(floor["entries"], ["minors-regulation-38"])
        (floor,) = self.by_pack["eu"]["minor"]["exposure"]["floors"]
        self.assertEqual(floor["entries"], ["dsa-28-1"])
        self.assertEqual(self.by_pack["hk"]["minor"]["exposure"]["floors"], [])

    def test_judges_a_post_by_the_law_of_its_day(self):
        old = self.by_pack["cn-2024"]["minor-2023"]
        self.assertEqual(old["exposure"]["floors"], [])
        self.assertEqual(old["subjects"][0]["vulnerable"], "minor")

    def test_rests_on_a_draft_in_the_drafts_pack_only(self):
        text = json.dumps(self.by_pack["cn-2024"])
        self.assertNotIn("draft-", text)
        (floor,) = self.by_pack["cn-draft-2026"]["old"]["exposure"]["floors"]
        self.assertEqual(floor["entries"], ["draft-cyber-violence-14-3"])

    def test_changes_what_is_done(self):
        actions = {pack: tuple(self.by_pack[pack]["minor"]["actions"])
                   for pack in PACKS}
        self.assertEqual(len(set(actions.values())), len(PACKS))
        self.assertIn("stop_transmission", actions["cn-2024"])

    def test_prompts_a_minor_who_posts_their_own_data(self):
        report = self.by_pack["cn-2024"]["own-minor"]
        self.assertEqual(report["exposure"]["level"], "low")
        self.assertEqual(report["verdict"], "nudge")
        (floor,) = report["exposure"]["floors"]
        self.assertEqual(floor["id"], "minor-self-posted")

    def test_says_who_goes_first(self):
        reports = self.by_pack["cn-2024"]
        for name in ("minor", "old", "own-minor"):
            self.assertTrue(reports[name]["priority"])
            self.assertTrue(reports[name]["subjects"][0]["priority"])
        self.assertNotIn("priority", reports["own"])

    def test_tells_a_claimed_quantity_from_a_counted_one(self):
        exposure = self.by_pack["cn-2024"]["sale"]["exposure"]
        meter = exposure["criminal_meter"]
        self.assertEqual(meter["claimed"],
                         {"records": 6000, "class": 3, "x": 1.2})
        self.assertLess(meter["x"], 0.1)
        self.assertTrue(meter["upper_bound"])
        self.assertIn("for_sale", meter["flags"])
        self.assertIn("not a verdict", meter["lead"]["en"])
        self.assertIn("claimed-quantity",
                      [floor["id"] for floor in exposure["floors"]])

    def test_offers_the_redacted_text_and_no_value(self):
        offered = scan("--reveal")["own"]["nudge_text"]
        self.assertIn("[电话号码]", offered)
        self.assertNotIn(PHONE, offered)
        for reports in self.by_pack.values():
            self.assertNotIn(PHONE, json.dumps(reports))
            self.assertNotIn("nudge_text", reports["own"])

    def test_every_law_and_note_of_a_limit_has_words_in_both_languages(self):
        def rows(path):
            for line in path.read_text().splitlines():
                if line and not line.startswith("#"):
                    yield line.split("\t")
        words = {row[0] for row in
                 rows(program.ROOT / "service/report/templates/words.tsv")}
        folder = program.ROOT / "service/casework/policy"
        law = {row[0]: row[1] for path in folder.glob("*.tsv")
               for row in rows(path) if len(row) > 8}
        limits = list(rows(folder / "limits.tsv"))[1:]
        self.assertGreater(len(limits), 10)
        for row in limits:
            self.assertIn(f"limit:{row[1]}", words)
            for entry in row[6].split(","):
                self.assertIn(f"law:{law[entry]}", words)
            if row[7] != "-":
                self.assertIn(f"law.note:{row[7]}", words)

    def test_inspect_tells_the_lead_of_a_sale(self):
        sale = next(post for post in POSTS if post["id"] == "sale")
        output = program.run("inspect", "--lang", "en", sale["text"]).stdout
        self.assertIn(b"A lead for a human, not a verdict", output)

    def test_alerts_no_seller_of_data_as_the_person_shown(self):
        report = self.by_pack["cn-2024"]["sale"]
        self.assertNotIn("alert", report)
        self.assertIn("crime", report["nudge"]["en"])

    def test_says_which_pack_it_was(self):
        for pack in PACKS:
            for report in self.by_pack[pack].values():
                self.assertEqual(report["versions"]["policy"], pack)

    def test_an_unknown_pack_is_wrong_use_and_named_are_those_there_are(self):
        with tempfile.TemporaryDirectory() as directory:
            text = pathlib.Path(directory) / "a.txt"
            text.write_text("天气不错")
            for arguments in (("scan",), ("inspect", "天气不错"),
                              ("redact", text)):
                done = program.run(*arguments, "--policy", "cn-1999")
                self.assertEqual(done.returncode, 2)
                for pack in PACKS:
                    self.assertIn(pack, done.stderr.decode())

    def test_a_threshold_decides_whose_data_it_is_taken_for(self):
        strict, lenient = (
            scan("--third-party-threshold", threshold)["old"]
            for threshold in ("-0.5", "15"))
        self.assertEqual(strict["findings"], lenient["findings"])
        self.assertEqual(strict["exposure"]["level"], "high")
        self.assertEqual(lenient["exposure"]["level"], "low")

    def test_rules_lists_the_packs(self):
        output = program.run("rules").stdout.decode()
        for pack in PACKS:
            self.assertIn(pack, output)


if __name__ == "__main__":
    unittest.main()
