#!/usr/bin/env python3
"""undox scan --html: one page for people, whole by itself, without a value."""

import html.parser
import json
import os
import pathlib
import re
import signal
import subprocess
import tempfile
import unittest

import program

# Drawn from the range that no operator assigns.
PHONE = "19999" + "123456"
LEAK = f"曝光渣男 电话{PHONE} 大家打爆他"
VOID = {"meta", "img", "br", "input", "rect", "circle", "path", "link"}
# Attributes that make a browser fetch something.
FETCHING = {"src", "srcset", "poster", "data", "background", "action",
            "formaction", "ping", "xlink:href", "manifest", "cite"}


class Page(html.parser.HTMLParser):
    """Holds that tags are balanced, and keeps what a test asks for."""

    def __init__(self, text):
        super().__init__()
        self.open, self.ids, self.fetched, self.headings = [], [], [], []
        self.tags, self.shown, self.other = {}, [], []
        self.feed(text)
        self.close()
        assert not self.open, f"not closed: {self.open}"

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        assert len(named) == len(attributes), f"{tag}: an attribute twice"
        for name, value in attributes:
            assert not name.startswith("on"), f"{tag} {name}"
            assert name != "style", f"{tag}: the policy forbids it"
            if name in FETCHING or (name == "href" and tag != "a"):
                self.fetched.append(value)
        if "id" in named:
            self.ids.append(named["id"])
        if "data-l" in named:
            self.other.append(named["data-l"])
        if tag == "img":
            assert named.get("alt"), "a picture without words"
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.tags[tag] = self.tags.get(tag, 0) + 1
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, (self.open[-3:], tag)
        self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] not in ("script", "style"):
            self.shown.append(data)


def scan(posts, *arguments, **options):
    """The page's text, and the finished run."""
    if not isinstance(posts, bytes):
        posts = b"".join(json.dumps(post, ensure_ascii=False).encode() + b"\n"
                         for post in posts)
    with tempfile.TemporaryDirectory() as directory:
        path = pathlib.Path(directory) / "page.html"
        done = program.run("scan", "--html", path, *arguments, input=posts,
                           **options)
        left = sorted(p.name for p in pathlib.Path(directory).iterdir())
        assert left in ([], ["page.html"]), left
        return path.read_text() if left else None, done


class PageTest(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.posts = program.fixture_posts()
        cls.text, cls.done = scan(cls.posts)
        cls.page = Page(cls.text)

    def test_it_is_balanced_and_names_nothing_twice(self):
        self.assertEqual(self.done.returncode, 0, self.done.stderr)
        self.assertEqual(len(self.page.ids), len(set(self.page.ids)))
        for landmark in ("header", "main", "footer", "h1"):
            self.assertEqual(self.page.tags[landmark], 1)

    def test_headings_descend_by_one(self):
        for above, below in zip(self.page.headings, self.page.headings[1:]):
            self.assertLessEqual(below, above + 1)

    def test_it_asks_for_nothing_from_elsewhere(self):
        for address in self.page.fetched:
            self.assertRegex(address, r"^data:image/jpeg;base64,")
        self.assertNotIn("@import", self.text)
        self.assertNotRegex(self.text, r"url\(")
        self.assertEqual(self.page.tags["script"], 1)
        self.assertEqual(self.page.tags["style"], 1)
        self.assertNotIn("link", self.page.tags)

    def test_it_lists_every_post_with_a_finding_the_worst_first(self):
        reports = [json.loads(line)
                   for line in self.done.stdout.splitlines()]
        listed = [r for r in reports if r["findings"] or r["unscanned"]]
        self.assertEqual(self.page.tags["article"], len(listed))
        levels = [int(n) for n in
                  re.findall(r'<article [^>]*data-level="(\d)"', self.text)]
        self.assertEqual(levels, sorted(levels, reverse=True))

    def test_values_need_reveal(self):
        revealed, _ = program.scan(self.posts, "--reveal")
        values = {f["value"] for r in revealed for f in r["findings"]
                  if len(f.get("value", "")) >= 6}
        self.assertGreater(len(values), 50)
        said = "".join(self.page.shown + self.page.other)
        for value in values:
            self.assertNotIn(value, said)
        for value in values:
            if value.startswith("+86"):
                self.assertNotIn(value[3:], self.text)
        page, _ = scan(self.posts, "--reveal")
        self.assertGreater(sum(value in page for value in values), 20)

    def test_every_word_of_ours_is_there_in_both_languages(self):
        # What is said in English only has no Chinese in its other words.
        english = [t for t in self.page.other if not re.search("[一-鿿]", t)]
        self.assertEqual(english, [])
        chinese, _ = scan(self.posts, environment={"LANG": "zh_CN.UTF-8"})
        page = Page(chinese)
        self.assertIn('<html lang="zh-CN">', chinese)
        # Words exchanged their places, and none was lost.
        self.assertEqual(len(page.other), len(self.page.other))
        for words in ("data without any context", "it exposes"):
            self.assertNotIn(words, "".join(page.shown))

    def test_every_reason_of_the_fixtures_has_words(self):
        words = (program.ROOT / "service/report/templates/words.tsv"
                 ).read_text()
        keys = {line.split("\t")[0] for line in words.splitlines()}
        for line in self.done.stdout.splitlines():
            report = json.loads(line)
            for subject in report["subjects"]:
                exposure = subject["exposure"]
                for reason in exposure["reasons"]:
                    kind, entry = reason["id"].split(":", 1)
                    if kind == "finding" or reason["id"] in (
                            "bits:base", "bits:cap"):
                        continue
                    ledgers = {"cue": ["intent"], "term": [
                        "term", "bits", "identify", "harm"]}.get(kind, [kind])
                    self.assertTrue(any(f"{ledger}:{entry}" in keys
                                        for ledger in ledgers), reason["id"])
                for limit in exposure.get("floors", []):
                    self.assertIn("limit:" + limit["id"], keys)
            for finding in report["findings"]:
                for check in finding["evidence"]:
                    if ":" not in check:
                        self.assertIn("check:" + check, keys)

    def test_threads_do_not_change_a_byte(self):
        many = self.posts * 6
        one, _ = scan(many, "--threads", 1)
        eight, _ = scan(many, "--threads", 8)
        self.assertEqual(one, eight)
        page = Page(one)
        self.assertEqual(page.tags["article"], 200)
        self.assertIn("Only the worst 200 are listed", one)

    def test_it_says_what_each_part_does_and_what_would_help(self):
        page, _ = scan([{"id": "a", "text": LEAK}])
        self.assertIn("What would bring the level down", page)
        self.assertIn("Cover phone number", page)
        self.assertIn("What each part does", page)
        self.assertIn("words: a call to contact or harass", page)

    def test_the_reports_are_the_same_with_and_without_it(self):
        self.assertEqual(program.run("scan", input=self.posts).stdout,
                         self.done.stdout)


class ColourTest(unittest.TestCase):
    """WCAG 2.2, 1.4.3 (AA): text stands out at least 4.5 to 1."""

    PAIRS = [(f"l{n}", on) for n in range(5) for on in ("card", "paper")] + [
        ("on", f"l{n}") for n in range(5)] + [
        (ink, on) for ink in ("ink", "soft", "link")
        for on in ("card", "paper")] + [
        (kind, f"{kind}-bg") for kind in
        ("strong", "name", "org", "weak", "done")] + [
        ("ink", "strong-bg"), ("ink", "name-bg"), ("ink", "org-bg"),
        ("ink", "weak-bg"), ("ink", "l2-soft"), ("soft", "l2-soft"),
        ("done", "card"), ("paper", "ink")]

    @staticmethod
    def light(colour):
        parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
        parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
                 for c in parts]
        return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), parts))

    def test_text_stands_out_in_light_and_dark(self):
        css = (program.ROOT / "service/report/html/templates/page.css"
               ).read_text()
        light, dark = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", part))
                       for part in css.split("@media", 2)[:2]]
        for colours in (light, {**light, **dark}):
            for ink, on in self.PAIRS:
                low, high = sorted((self.light(colours[ink]),
                                    self.light(colours[on])))
                self.assertGreaterEqual((high + 0.05) / (low + 0.05), 4.5,
                                        (ink, on, colours[ink]))


class HostileTest(unittest.TestCase):

    def test_a_post_cannot_command_the_page(self):
        text, done = scan([
            {"id": "\"><script>alert(1)</script>",
             "text": f"</blockquote><img src=x onerror=alert(1)> {LEAK}\u202e"
                     "\u2028\u0007</script>"},
            {"id": "x" * 5000, "text": "<!--" + LEAK + "--><plaintext>"},
            {"id": PHONE, "text": LEAK, "images": ["https://example.com/a.png",
                                                   "javascript:alert(1)"]}])
        page = Page(text)
        self.assertEqual(page.tags["script"], 1)
        self.assertNotIn("img", page.tags)
        self.assertNotIn("plaintext", page.tags)
        for bad in ("\u202e", "\u2028", "\u0007", PHONE):
            self.assertNotIn(bad, text)
        self.assertEqual(done.returncode, 1)  # Pictures were not looked at.

    def test_an_unscanned_part_is_on_the_page(self):
        text, _ = scan([{"id": "a", "text": "你好", "images": ["a.png"]}])
        self.assertIn("picture 1", text)
        self.assertIn('data-verdict="hold"', text)

    def test_text_beyond_the_limit_is_not_shown(self):
        text, _ = scan([{"id": "a", "text": "你好" * 20 + LEAK}],
                       "--max-text-bytes", 60)
        self.assertNotIn(PHONE, text)


class FileTest(unittest.TestCase):

    def test_an_empty_input_makes_a_page_too(self):
        text, done = scan(b"")
        self.assertEqual(done.returncode, 0)
        self.assertIn("No personal data was found", text)
        Page(text)

    def test_a_place_that_cannot_be_written_is_refused_at_once(self):
        done = program.run("scan", "--html", "/no/such/directory/page.html",
                           input=json.dumps({"id": "a", "text": LEAK}))
        self.assertEqual(done.returncode, 3)
        self.assertEqual(done.stdout, b"")
        self.assertIn(b"/no/such/directory", done.stderr)

    def test_an_old_page_stays_whole_until_the_new_one_is(self):
        with tempfile.TemporaryDirectory() as directory:
            path = pathlib.Path(directory) / "page.html"
            path.write_text("old")
            done = program.run("scan", "--html", path, input="not json")
            self.assertEqual(done.returncode, 1)
            self.assertIn("1 lines were no posts", path.read_text())

    def test_a_stopped_run_leaves_the_page_of_what_it_scanned(self):
        with tempfile.TemporaryDirectory() as directory:
            path = pathlib.Path(directory) / "page.html"
            process = subprocess.Popen(
                [program.UNDOX, "scan", "--html", path],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=subprocess.PIPE, env=program.ENVIRONMENT)
            process.stdin.write(json.dumps(
                {"id": "first", "text": LEAK}).encode() + b"\n")
            process.stdin.flush()
            process.stdout.readline()  # The first report is out.
            process.send_signal(signal.SIGINT)
            process.wait(timeout=60)  # Its input is still open.
            process.communicate()
            self.assertEqual(process.returncode, 128 + signal.SIGINT)
            text = path.read_text()
        self.assertIn("first", text)
        self.assertIn("stopped early", text)


if __name__ == "__main__":
    unittest.main()
