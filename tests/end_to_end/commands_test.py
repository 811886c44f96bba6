#!/usr/bin/env python3
"""undox inspect, redact, rules, --version, --help, and what scan writes
beside its reports."""

import json
import pathlib
import re
import tempfile
import unittest

import jsonschema
import program

PHONE = "19999" + "123456"
TEXT = f"曝光渣男 电话{PHONE} 大家打爆他"


class InspectTest(unittest.TestCase):

    def test_explains_without_the_value(self):
        done = program.run("inspect", TEXT)
        output = done.stdout.decode()
        self.assertEqual(done.returncode, 0)
        self.assertNotIn(PHONE, output)
        self.assertIn("PHONE_NUMBER", output)
        self.assertIn("Verdict", output)

    def test_reveal_shows_the_value(self):
        self.assertIn(PHONE, program.run("inspect", "--reveal",
                                         TEXT).stdout.decode())

    def test_speaks_chinese(self):
        output = program.run("inspect", "--lang", "zh", TEXT).stdout.decode()
        self.assertIn("处置", output)
        self.assertIn("电话号码", output)
        self.assertIn("他人", output)
        self.assertIn("可直接找到本人", output)

    def test_speaks_no_english_in_chinese_and_no_jargon(self):
        for path in program.POSTS:
            text = json.loads(path.read_text().splitlines()[0])["text"]
            output = program.run("inspect", "--lang", "zh", text)
            # What stands behind the post itself.
            told = output.stdout.decode().partition("发现了什么")[2]
            # Ids of types, and words of the post.
            told = re.sub(r"\([A-Z_]+\)|“.*?”", "", told)
            words = set(re.findall(r"[A-Za-z][a-z]{2,}", told))
            self.assertLessEqual(words, {"bot"}, path)
            english = program.run("inspect", "--lang", "en", text)
            for jargon in ("logit", "log-odds", " bits", "lambda"):
                self.assertNotIn(jargon, english.stdout.decode())

    def test_asks_for_hostility_of_other_peoples_data_only(self):
        own = "大家好，我叫陆思远，我的微信是 lusiyuan_hz88"
        shop = "小林花店订花电话 0512-65221190，营业时间 9:00-21:00"
        for text in (own, shop):
            output = program.run("inspect", "--lang", "en", text).stdout
            self.assertNotIn(b"hostil", output.partition(b"Person 1")[2])
        output = program.run("inspect", "--lang", "en", TEXT).stdout
        self.assertIn(b"no finding about the author", output)

    def test_says_that_no_hostile_word_was_read(self):
        output = program.run("inspect", "--lang", "en", PHONE).stdout
        self.assertIn(b"No hostile words were read", output)

    def test_tells_how_sure_it_is_whose_data_it_is_once(self):
        output = program.run("inspect", "--lang", "en", TEXT).stdout.decode()
        self.assertEqual(output.count("of 100 posts that read like this"), 1)
        self.assertNotIn("how sure", output)

    def test_tells_the_points_that_add_up_to_the_score(self):
        output = program.run("inspect", "--lang", "en", TEXT).stdout.decode()
        score = float(re.search(r"score ([\d.]+) of 100", output)[1])
        parts = re.search(r"begins at ([\d.]+);.* adds ([\d.]+),"
                          r".* adds ([\d.]+)\n", output)
        self.assertAlmostEqual(sum(map(float, parts.groups())), score,
                               delta=0.16)  # Of rounding.

    def test_warns_of_what_hides_from_detection(self):
        text = "这个女的叫刘小媛，号码倒着读 0886632559，大家轮流问候她"
        output = program.run("inspect", "--lang", "zh", text).stdout.decode()
        self.assertIn("可能还有没被发现的信息", output)
        plain = program.run("inspect", "--lang", "zh", TEXT).stdout.decode()
        self.assertNotIn("可能还有没被发现的信息", plain)

    def test_begins_with_level_and_action(self):
        output = program.run("inspect", "--lang", "en", TEXT).stdout.decode()
        self.assertRegex(output, r"^In short: S\d \w+: stop it\. Why: ")

    def test_says_what_would_bring_the_level_down(self):
        output = program.run("inspect", "--lang", "en", TEXT).stdout.decode()
        self.assertIn("What would bring the level", output)
        self.assertIn("Cover #1 phone number", output)

    def test_tells_what_was_nearly_found(self):
        (report,), _ = program.scan(
            [{"id": "p", "text": "订单 110105194912310021 什么时候到"}],
            "--explain")
        for miss in report["near_misses"]:
            self.assertLess(miss["score"], miss["threshold"])
            self.assertNotIn("value", miss)

    def test_indents_every_line_of_the_text(self):
        output = program.run("inspect", "-", input="今天\n天气\n\n不错")
        self.assertIn("Text\n  今天\n  天气\n\n  不错\n",
                      output.stdout.decode())

    def test_reads_standard_input(self):
        done = program.run("inspect", "-", input=TEXT + "\n")
        self.assertEqual(done.stdout, program.run("inspect", TEXT).stdout)

    def test_sends_no_colours_to_a_pipe_and_no_controls_of_the_post(self):
        output = program.run("inspect", f"\033[31m{TEXT}\007").stdout
        self.assertNotIn(b"\033", output)
        self.assertNotIn(b"\007", output)


class ExamplesTest(unittest.TestCase):
    """The document prints what the command prints."""

    def test_the_examples_in_the_document_are_the_programs(self):
        printed = program.run("report", "examples").stdout.decode()
        table = printed[printed.rindex("  #  "):]
        page = (program.ROOT / "docs" / "exposure.md").read_text()
        self.assertIn(table.rstrip(), page)

    def test_prints_the_card_that_was_made_with_the_model(self):
        card = (program.ROOT / "pii/exposure/data/model_card.txt").read_text()
        done = program.run("report", "model-card")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stdout.decode(), card)
        for part in ("left out", "ECE", "25 %", "names of minorities"):
            self.assertIn(part, card)

    def test_has_thirteen_examples_in_both_languages(self):
        for language, title in (("zh", "算例"), ("en", "Example")):
            printed = program.run("report", "examples", "--lang", language)
            self.assertEqual(
                re.findall(rf"(?m)^{title} (\d+)", printed.stdout.decode()),
                [str(number) for number in range(1, 14)])


class RedactTest(unittest.TestCase):

    def setUp(self):
        self.dir = tempfile.TemporaryDirectory()
        self.addCleanup(self.dir.cleanup)
        self.path = pathlib.Path(self.dir.name)

    def test_a_text_gets_a_copy_and_a_proof(self):
        (self.path / "a.txt").write_text(TEXT)
        done = program.run("redact", "--out", self.path / "out",
                           self.path / "a.txt")
        self.assertEqual(done.returncode, 0, done.stderr)
        copy = (self.path / "out" / "a.txt").read_text()
        self.assertNotIn(PHONE, copy)
        self.assertIn("[电话号码]", copy)
        proof = (self.path / "out" / "a.txt.proof.json").read_text()
        self.assertNotIn(PHONE, proof)
        (report,) = json.loads(proof)["reports"]
        self.assertIn(report["redaction"]["after"]["level"], ("none", "low"))

    def test_posts_keep_their_order_and_fields(self):
        posts = [{"id": "1", "text": TEXT, "platform": "weibo",
                  "note": PHONE, "metrics": {"views": 7}},
                 {"id": "2", "text": "今天天气不错"}]
        source = self.path / "p.jsonl"
        source.write_text("".join(json.dumps(p) + "\n" for p in posts))
        self.assertEqual(program.run("redact", source).returncode, 0)
        copy = (self.path / "p.redacted.jsonl").read_text()
        self.assertNotIn(PHONE, copy)
        first, second = map(json.loads, copy.splitlines())
        self.assertEqual(first["platform"], "weibo")
        self.assertEqual(first["metrics"], {"views": 7})
        self.assertEqual(second, posts[1])
        for post in (first, second):
            program.POST.validate(post)

    def test_what_cannot_be_scanned_is_not_copied(self):
        source = self.path / "p.jsonl"
        source.write_text('{"id":"1","text":"x","images":["a.png"]}\n'
                          'not json\n{"id":"3","text":"y"}\n')
        done = program.run("redact", "--out", self.path / "out", source)
        self.assertEqual(done.returncode, 1)
        copy = (self.path / "out" / "p.jsonl").read_text()
        self.assertEqual([json.loads(line)["id"] for line in
                          copy.splitlines()], ["3"])
        proof = json.loads(
            (self.path / "out" / "p.jsonl.proof.json").read_text())
        self.assertEqual([r.get("line") for r in proof["reports"]],
                         [1, 2, None])

    def test_never_writes_over_its_source(self):
        source = self.path / "a.txt"
        source.write_text(TEXT)
        done = program.run("redact", "--out", self.path, source)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(source.read_text(), TEXT)


class ScanFilesTest(unittest.TestCase):

    def test_summary_copies_and_drafts_hold_no_value(self):
        posts = program.fixture_posts()
        revealed, _ = program.scan(posts, "--reveal")
        with tempfile.TemporaryDirectory() as directory:
            path = pathlib.Path(directory)
            done = program.run("scan", "--summary", "--redacted",
                               path / "redacted", "--drafts", path / "drafts",
                               input=posts)
            self.assertEqual(done.returncode, 0, done.stderr)
            summary = done.stderr.decode()
            drafts = "\n".join(f.read_text()
                               for f in (path / "drafts").iterdir())
            copies = list((path / "redacted").iterdir())
        self.assertIn("S4", summary)
        self.assertTrue(drafts)
        self.assertEqual(len(copies),
                         sum(bool(r["redaction"]["text"]) for r in revealed))
        for report in revealed:
            for finding in report["findings"]:
                value = finding.get("value", "")
                if finding["type"] in ("PHONE_NUMBER", "CN_RESIDENT_ID",
                                       "BANK_CARD"):
                    self.assertNotIn(value, summary)
                    self.assertNotIn(value, drafts)

    def test_the_summary_tells_why_without_a_ledger(self):
        done = program.run("scan", "--summary", input=program.fixture_posts())
        worst = done.stderr.decode().split("\n\n")[1:]
        self.assertEqual(len(worst), 3)
        for post in worst:
            self.assertIn("  Why: ", post)
            self.assertIn("  Shown: ", post)
            sentences = re.findall(r"(?m)^  [^ ].*", post)
            self.assertLessEqual(len(sentences), 5)
            for ledger in ("bits", "log-odds", "points", "cue:", "finding:"):
                self.assertNotIn(ledger, post)

    def test_counts_alone_show_no_post(self):
        done = program.run("scan", "--summary=counts", input=json.dumps(
            {"id": "the-post", "text": TEXT}))
        self.assertIn(b"S2", done.stderr)
        self.assertNotIn(b"the-post", done.stderr)

    def test_progress_ends_with_all_posts(self):
        done = program.run("scan", "--progress",
                           input=program.fixture_posts())
        posts = program.fixture_posts().count(b"\n")
        self.assertRegex(done.stderr.decode(), rf"\b{posts} posts\b")

    def test_output_goes_to_the_file(self):
        with tempfile.TemporaryDirectory() as directory:
            path = pathlib.Path(directory) / "reports.jsonl"
            done = program.run("scan", "--output", path,
                               input=program.fixture_posts())
            self.assertEqual(done.stdout, b"")
            self.assertEqual(len(program.lines_of(path.read_bytes())),
                             program.fixture_posts().count(b"\n"))


class HelpTest(unittest.TestCase):

    def test_version_names_program_rules_and_models(self):
        output = program.run("--version").stdout.decode()
        self.assertRegex(output, r"undox \d+\.\d+\.\d+\n")
        self.assertRegex(output, r"rules [0-9a-f]+\n")
        self.assertRegex(output, r"model names [0-9a-f]+\n")

    def test_every_command_has_help_with_an_example(self):
        for command in ("scan", "inspect", "redact", "rules"):
            done = program.run(command, "--help")
            self.assertEqual(done.returncode, 0)
            self.assertIn(f"undox {command}", done.stdout.decode())

    def test_rules_lists_every_type_of_the_schema(self):
        listed = program.run("rules").stdout.decode()
        for name in program.schema("report")["$defs"]["type"]["enum"]:
            self.assertRegex(listed, rf"(?m)^{name} ")

    def test_the_man_page_names_every_option(self):
        page = (program.ROOT / "docs" / "undox.1").read_text()
        page = page.replace("\\-", "-")
        for command in ("scan", "inspect", "redact", "rules"):
            text = program.run(command, "--help").stdout.decode()
            for option in re.findall(r"^  (?:-h,)?(--[a-z-]+)", text, re.M):
                self.assertIn(option, page, command)


class SchemaTest(unittest.TestCase):

    def test_the_schemas_are_schemas(self):
        for path in (program.ROOT / "docs" / "schema").glob("*.json"):
            jsonschema.Draft202012Validator.check_schema(
                json.loads(path.read_text()))

    def test_the_fixtures_are_posts(self):
        for line in program.fixture_posts().splitlines():
            program.POST.validate(json.loads(line))

    def test_the_schema_refuses_a_silent_allow(self):
        (report,), _ = program.scan([{"id": "p", "images": ["a.png"]}])
        report["verdict"] = "allow"
        self.assertFalse(program.REPORT.is_valid(report))

    def test_the_schema_refuses_a_score_outside_its_band(self):
        (report,), _ = program.scan([{"id": "p", "text": "x"}])
        report["exposure"]["score"] = 50
        self.assertFalse(program.REPORT.is_valid(report))


if __name__ == "__main__":
    unittest.main()
