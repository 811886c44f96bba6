#!/usr/bin/env python3
"""undox scan: every line of input becomes one line of output, in order."""

import base64
import hashlib
import json
import os
import resource
import signal
import subprocess
import tempfile
import time
import unittest

import program

# Drawn from the range that no operator assigns.
PHONE = "19999" + "123456"
LEAK = {"id": "leak", "text": f"曝光渣男 电话{PHONE} 大家打爆他"}
CLEAN = {"id": "clean", "text": "今天天气不错"}


class ScanTest(unittest.TestCase):

    def test_every_post_has_one_report_in_order(self):
        posts = program.fixture_posts()
        reports, done = program.scan(posts)
        self.assertEqual(done.returncode, 0, done.stderr)
        wanted = [json.loads(line)["id"] for line in posts.splitlines()]
        self.assertEqual([r["id"] for r in reports], wanted)

    def test_threads_do_not_change_a_byte(self):
        posts = program.fixture_posts() * 8
        one = program.run("scan", "--threads", 1, input=posts)
        many = program.run("scan", "--threads", 8, input=posts)
        self.assertEqual(one.stdout, many.stdout)
        self.assertEqual(one.returncode, 0)

    def test_finds_what_the_contract_names(self):
        (report,), done = program.scan([LEAK])
        self.assertEqual(done.returncode, 0)
        (finding,) = [f for f in report["findings"]
                      if f["type"] == "PHONE_NUMBER"]
        self.assertEqual((finding["start"], finding["end"]),
                         (LEAK["text"].index(PHONE),
                          LEAK["text"].index(PHONE) + len(PHONE)))
        self.assertNotEqual(report["exposure"]["level"], "none")
        self.assertNotEqual(report["verdict"], "allow")
        self.assertIn(report["redaction"]["after"]["level"], ("none", "low"))

    def test_a_clean_post_is_allowed(self):
        (report,), done = program.scan([CLEAN])
        self.assertEqual(done.returncode, 0)
        self.assertEqual(report["findings"], [])
        self.assertEqual(report["verdict"], "allow")
        self.assertEqual(report["exposure"]["level"], "none")

    def test_values_need_reveal(self):
        posts = program.fixture_posts()
        revealed, _ = program.scan(posts, "--reveal")
        done = program.run("scan", input=posts)
        values = {f["value"] for r in revealed for f in r["findings"]
                  if "value" in f}
        self.assertGreater(len(values), 50)
        lines = done.stdout.decode().splitlines()
        for line, report in zip(lines, revealed):
            self.assertNotIn('"value"', line)
            for finding in report["findings"]:
                value = finding.get("value", "")
                # Shorter ones may be words of the report itself.
                if len(value) >= 6:
                    self.assertNotIn(json.dumps(value, ensure_ascii=False)[1:-1],
                                     line, report["id"])

    def test_no_report_holds_a_digest_of_its_post(self):
        # Beside the redacted text it would let anybody try all numbers.
        posts = program.fixture_posts()
        lines = program.run("scan", input=posts).stdout.decode().splitlines()
        for post, line in zip(posts.splitlines(), lines, strict=True):
            text = json.loads(post)["text"].encode()
            for name in ("md5", "sha1", "sha256", "sha512"):
                digest = hashlib.new(name, text)
                self.assertNotIn(digest.hexdigest()[:12], line.lower())
                self.assertNotIn(
                    base64.b64encode(digest.digest()).decode()[:12], line)

    def test_the_redacted_text_no_longer_holds_the_values(self):
        posts = [json.loads(line)
                 for line in program.fixture_posts().splitlines()]
        reports, _ = program.scan(posts, "--reveal")
        for post, report in zip(posts, reports):
            text, done = "", 0
            for edit in report["redaction"]["text"]:
                self.assertLessEqual(done, edit["start"])
                text += post["text"][done:edit["start"]] + edit["replacement"]
                done = edit["end"]
            text += post["text"][done:]
            for finding in report["findings"]:
                if finding["holder"] == "person":
                    span = post["text"][finding["start"]:finding["end"]]
                    if len(span) >= 6:
                        self.assertNotIn(span, text)


class FindingsOnlyTest(unittest.TestCase):
    """scan --findings and --types."""

    POSTS = program.fixture_posts()

    def scan(self, *arguments):
        done = program.run("scan", *arguments, input=self.POSTS)
        self.assertEqual(done.returncode, 0, done.stderr)
        return program.lines_of(done.stdout)

    def test_finds_what_a_whole_report_finds(self):
        whole = self.scan()
        alone = self.scan("--findings")
        self.assertEqual(len(whole), len(alone))
        judged = ("subject", "masked", "holder")
        for one, other in zip(whole, alone):
            self.assertNotIn("exposure", other)
            strip = [[{key: value for key, value in finding.items()
                       if key not in judged} for finding in line["findings"]]
                     for line in (one, other)]
            self.assertEqual(*strip)

    def test_masks_every_symbol(self):
        for line in self.scan("--findings"):
            for finding in line["findings"]:
                self.assertRegex(finding["masked"], r"^(\*+|\[.+\])$")

    def test_types_leave_the_others_out(self):
        wanted = {"PHONE_NUMBER", "EMAIL_ADDRESS"}
        for mode in ((), ("--findings",)):
            found = {finding["type"] for line in
                     self.scan("--types", ",".join(wanted), *mode)
                     for finding in line["findings"]}
            self.assertEqual(found, wanted)

    def test_nothing_that_judges_goes_with_it(self):
        for judging in (("--explain",), ("--summary",), ("--html", "a.html"),
                        ("--redacted", "a"), ("--drafts", "a")):
            done = program.run("scan", "--findings", *judging)
            self.assertEqual(done.returncode, 2)

    def test_an_unknown_type_is_wrong_use(self):
        self.assertEqual(program.run("scan", "--types", "FOO").returncode, 2)


class OffsetsTest(unittest.TestCase):
    # A post with characters of one to four bytes before the value.
    TEXT = f"😀é好 电话{PHONE}"

    def offsets(self, *arguments):
        (report,), _ = program.scan([{"id": "o", "text": self.TEXT}],
                                    *arguments)
        (finding,) = report["findings"]
        edit = report["redaction"]["text"][0]
        self.assertEqual((edit["start"], edit["end"]),
                         (finding["start"], finding["end"]))
        return finding["start"], finding["end"]

    def test_code_points_are_the_default(self):
        begin = self.TEXT.index(PHONE)
        self.assertEqual(self.offsets(), (begin, begin + 11))
        self.assertEqual(self.offsets("--offsets=codepoint"),
                         (begin, begin + 11))

    def test_bytes(self):
        begin = self.TEXT.encode().index(PHONE.encode())
        self.assertEqual(self.offsets("--offsets=byte"), (begin, begin + 11))

    def test_utf16_counts_two_for_an_astral_character(self):
        begin = len(self.TEXT[:self.TEXT.index(PHONE)].encode("utf-16-le")) // 2
        self.assertEqual(self.offsets("--offsets", "utf16"),
                         (begin, begin + 11))

    def test_another_unit_is_wrong_use(self):
        self.assertEqual(program.run("scan", "--offsets=words").returncode, 2)


class BadInputTest(unittest.TestCase):

    def test_a_bad_line_is_named_and_the_run_goes_on(self):
        posts = b"\n".join([json.dumps(LEAK).encode(), b"not json", b"[1]",
                            b'{"text":"no id"}', json.dumps(CLEAN).encode()])
        lines, done = program.scan(posts)
        self.assertEqual(done.returncode, 1)
        self.assertEqual([line.get("line") for line in lines],
                         [None, 2, 3, 4, None])
        self.assertEqual(lines[4]["id"], "clean")
        self.assertIn(b"3 lines", done.stderr)

    def test_the_bad_fixtures_lose_no_line(self):
        for path in program.BAD:
            raw = path.read_bytes()
            with self.subTest(path.name):
                lines, done = program.scan(raw)
                self.assertIn(done.returncode, (0, 1))
                count = raw.count(b"\n") + (not raw.endswith(b"\n"))
                self.assertEqual(len(lines), count)

    def test_an_error_never_quotes_the_line(self):
        lines, done = program.scan(
            f'{{"id":"x","text":"{PHONE}"\n{PHONE}\n'.encode())
        self.assertEqual(len(lines), 2)
        self.assertNotIn(PHONE.encode(), done.stdout + done.stderr)

    def test_invalid_utf8_is_replaced(self):
        lines, done = program.scan(
            b'{"id":"u","text":"\xff\xfe ' + "电话".encode() +
            PHONE.encode() + b'"}\n')
        self.assertEqual(done.returncode, 0)
        (finding,) = lines[0]["findings"]
        # Each of the two bytes is one U+FFFD.
        self.assertEqual((finding["start"], finding["end"]), (5, 16))

    def test_deep_json_names_its_limit(self):
        deep = b'{"id":"d","text":"x","u":' + b"[" * 100000 + b"]" * 100000
        lines, done = program.scan(deep + b"}\n" + json.dumps(CLEAN).encode())
        self.assertIn("json_depth=", lines[0]["error"])
        self.assertEqual(lines[1]["id"], "clean")
        self.assertEqual(done.returncode, 1)

    def test_a_line_of_50_megabytes_is_refused_in_little_memory(self):
        huge = b'{"id":"h","text":"' + b"a" * 50_000_000 + b'"}\n'
        with tempfile.NamedTemporaryFile() as file:
            file.write(huge + json.dumps(CLEAN).encode() + b"\n")
            file.flush()
            done = subprocess.run(
                ["/usr/bin/env", "python3", "-c",
                 "import resource,subprocess,sys\n"
                 "r=subprocess.run(sys.argv[1:])\n"
                 "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss,"
                 "file=sys.stderr)\nsys.exit(r.returncode)",
                 program.UNDOX, "scan", file.name],
                capture_output=True, env=program.ENVIRONMENT, timeout=300)
        lines = program.lines_of(done.stdout)
        self.assertIn("line_bytes=", lines[0]["error"])
        self.assertEqual(lines[1]["id"], "clean")
        if "ASAN_OPTIONS" not in os.environ:
            kilobytes = int(done.stderr.split()[-1])
            self.assertLess(kilobytes, 250_000)

    def test_a_text_over_the_limit_is_never_allowed(self):
        post = {"id": "long", "text": "天" * 1000}
        (report,), done = program.scan([post], "--max-text-bytes", 100)
        self.assertEqual(report["unscanned"][0]["part"], "text")
        self.assertEqual(report["unscanned"][0]["limit"], "text_bytes=100")
        self.assertNotEqual(report["verdict"], "allow")
        self.assertEqual(done.returncode, 1)

    def test_findings_beyond_the_limit_are_redacted_all_the_same(self):
        text = "，".join(f"电话19999{n:06}" for n in range(3000))
        (report,), done = program.scan([{"id": "many", "text": text}])
        self.assertEqual(report["unscanned"][0]["limit"], "findings=2000")
        self.assertEqual(len(report["findings"]), 2000)
        self.assertEqual(len(report["redaction"]["text"]), 3000)
        self.assertEqual(report["redaction"]["after"]["level"], "none")
        self.assertNotEqual(report["verdict"], "allow")
        self.assertEqual(done.returncode, 1)

    def test_a_picture_is_unscanned_and_never_allowed(self):
        (report,), done = program.scan([{"id": "p", "images": ["a.png"]}])
        self.assertEqual(report["unscanned"][0]["part"], "image:0")
        self.assertNotEqual(report["verdict"], "allow")
        self.assertEqual(done.returncode, 1)

    def test_error_lines_of_several_files_name_the_file(self):
        lines, _ = program.scan(b"", program.BAD[0], program.BAD[1])
        errors = [line for line in lines if "error" in line]
        self.assertTrue(errors)
        self.assertTrue(all("file" in line for line in errors))


class UnavailableTest(unittest.TestCase):

    def test_a_missing_file_is_named_before_any_work(self):
        done = program.run("scan", program.POSTS[0], "/nowhere/posts.jsonl")
        self.assertEqual(done.returncode, 3)
        self.assertEqual(done.stdout, b"")
        self.assertIn(b"/nowhere/posts.jsonl", done.stderr)

    def test_a_directory_is_no_file(self):
        self.assertEqual(program.run("scan", "/").returncode, 3)

    def test_a_full_disk_is_said(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([program.UNDOX, "scan",
                                   *map(str, program.POSTS)], stdout=full,
                                  stderr=subprocess.PIPE,
                                  env=program.ENVIRONMENT, timeout=300)
        self.assertEqual(done.returncode, 3)
        self.assertIn(b"No space left", done.stderr)

    def test_a_file_that_cannot_grow_keeps_whole_lines(self):
        def limit():
            # Past this size a write is cut short, then fails.
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_001, 100_001))
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        with tempfile.TemporaryFile() as output:
            done = subprocess.run(
                [program.UNDOX, "scan", "--cache-dir", "",
                 *map(str, program.POSTS)], stdout=output,
                stderr=subprocess.PIPE, env=program.ENVIRONMENT, timeout=300,
                preexec_fn=limit)
            output.seek(0)
            self.assertEqual(done.returncode, 3)
            self.assertTrue(program.lines_of(output.read()))

    def test_a_reader_that_left_is_said(self):
        process = subprocess.Popen(
            [program.UNDOX, "scan"], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=program.ENVIRONMENT)
        process.stdout.close()
        try:
            process.stdin.write(program.fixture_posts() * 4)
            process.stdin.close()
        except BrokenPipeError:
            pass
        self.assertEqual(process.wait(300), 3)
        self.assertIn(b"Broken pipe", process.stderr.read())
        process.stderr.close()

    def test_wrong_use_is_two(self):
        self.assertEqual(program.run("scan", "--threads", 0).returncode, 2)
        self.assertEqual(program.run("scan", "--nonsense").returncode, 2)
        self.assertEqual(program.run().returncode, 2)


class StopTest(unittest.TestCase):

    def stop(self, number):
        """Feeds posts without end, stops the run after its first output."""
        post = json.dumps(LEAK, ensure_ascii=False).encode() + b"\n"
        with tempfile.TemporaryFile() as output:
            process = subprocess.Popen(
                [program.UNDOX, "scan", "--threads", "4"],
                stdin=subprocess.PIPE, stdout=output, stderr=subprocess.PIPE,
                env=program.ENVIRONMENT)
            process.stdin.write(post * 2000)
            process.stdin.flush()
            deadline = time.monotonic() + 120
            while os.fstat(output.fileno()).st_size == 0 and \
                    time.monotonic() < deadline:
                pass
            process.send_signal(number)
            status = process.wait(300)
            process.stdin.close()
            process.stderr.close()
            output.seek(0)
            return status, output.read()

    def test_sigint_leaves_whole_lines(self):
        status, output = self.stop(signal.SIGINT)
        self.assertEqual(status, 130)
        self.assertTrue(program.lines_of(output))

    def test_sigterm_leaves_whole_lines(self):
        status, output = self.stop(signal.SIGTERM)
        self.assertEqual(status, 143)
        self.assertTrue(program.lines_of(output))

    def test_a_live_stream_is_answered_at_once(self):
        process = subprocess.Popen([program.UNDOX, "scan"],
                                   stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE,
                                   env=program.ENVIRONMENT)
        for post in (CLEAN, LEAK):
            process.stdin.write(json.dumps(post).encode() + b"\n")
            process.stdin.flush()
            self.assertEqual(json.loads(process.stdout.readline())["id"],
                             post["id"])
        process.stdin.close()
        self.assertEqual(process.wait(300), 0)
        process.stdout.close()


if __name__ == "__main__":
    unittest.main()
