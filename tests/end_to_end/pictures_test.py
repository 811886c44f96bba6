#!/usr/bin/env python3
"""Posts with pictures through build/undox and its worker processes: what is
found and covered, and what bad input does."""

import base64
import json
import os
import pathlib
import random
import signal
import struct
import subprocess
import tempfile
import unittest
import zlib

import program


def chunk(kind, data):
    return (struct.pack(">I", len(data)) + kind + data +
            struct.pack(">I", zlib.crc32(kind + data)))


def png(width, height, pixels=None):
    """A white picture, or its header alone with other `pixels`."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    if pixels is None:
        pixels = (b"\0" + b"\xff" * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) +
            chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b""))


def children(pid):
    """The processes whose parent is `pid`."""
    found = []
    for path in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue  # It has ended meanwhile.
        if int(fields[1]) == pid:
            found.append(int(path.parent.name))
    return found


PROGRAMS = pathlib.Path(program.ENVIRONMENT.get(
    "UNDOX_PROGRAMS", pathlib.Path(program.UNDOX).parent))


@unittest.skipUnless((PROGRAMS / "undox-image-reader").exists(),
                     "undox-image-reader is not built")
class PicturesTest(unittest.TestCase):

    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.path = pathlib.Path(directory.name) / "posts"
        self.path.mkdir()

    def write(self, name, data):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def scan_pictures(self, *names, arguments=()):
        posts = [{"id": name, "images": [name]} for name in names]
        return program.scan(posts, "--images", self.path, *arguments)

    def assert_unscanned(self, name, part="image:0", seen=None):
        (report,), done = self.scan_pictures(name)
        self.assertEqual(done.returncode, 1, name)
        self.assertEqual(report["unscanned"][0]["part"], part, name)
        self.assertNotEqual(report["verdict"], "allow", name)
        self.assertEqual(report["images"], [seen or {}])
        self.assertNotIn(name, report["unscanned"][0]["reason"])
        return report["unscanned"][0]

    def test_looks_at_a_picture_with_nothing_in_it(self):
        self.write("white.png", png(320, 200))
        (report,), done = self.scan_pictures("white.png")
        self.assertEqual(report["unscanned"], [])
        self.assertEqual(done.returncode, 0)
        self.assertEqual(report["verdict"], "allow")
        self.assertEqual(report["images"],
                         [{"width": 320, "height": 200, "frames": 1}])
        self.assertGreater(len(report["versions"]["models"]), 1)

    def test_looks_at_one_pixel(self):
        self.write("dot.png", png(1, 1))
        (report,), done = self.scan_pictures("dot.png")
        self.assertEqual((done.returncode, report["findings"]), (0, []))

    def test_goes_by_content_not_by_name(self):
        self.write("white.jpg", png(32, 20))
        (report,), done = self.scan_pictures("white.jpg")
        self.assertEqual((done.returncode, report["unscanned"]), (0, []))
        self.write("text.png", b"not a picture")
        self.assert_unscanned("text.png")

    def test_reads_data_urls(self):
        url = "data:image/png;base64," + base64.b64encode(png(9, 9)).decode()
        (report,), done = program.scan([{"id": "d", "images": [url]}])
        self.assertEqual((done.returncode, report["unscanned"]), (0, []))

    def test_names_broken_and_huge_pictures(self):
        noise = random.Random(300)
        rows = b"".join(b"\0" + noise.randbytes(300) for _ in range(300))
        whole = png(300, 300, rows)
        self.write("truncated.png", whole[:len(whole) // 2])
        self.assert_unscanned("truncated.png", "image:0 rows 150-300",
                              {"width": 300, "height": 300, "frames": 1})
        # The first row names a filter that there is not.
        self.write("broken.png", png(300, 300, b"\5" + rows[1:]))
        self.assert_unscanned("broken.png")
        self.write("bomb.png", png(20000, 20000, b"\0" * 1000))
        self.assertIn("=", self.assert_unscanned("bomb.png")["limit"])
        self.write("empty.png", b"")
        self.assert_unscanned("empty.png")
        self.write("large.png", png(64, 64))
        (report,), done = self.scan_pictures(
            "large.png", arguments=("--max-image-bytes", 50))
        self.assertEqual(report["unscanned"][0]["limit"], "image_bytes=50")
        self.assertEqual(done.returncode, 1)

    def test_names_what_is_no_readable_file(self):
        (self.path / "directory.png").mkdir()
        os.mkfifo(self.path / "pipe.png")
        self.write("../outside.png", b"")
        for name in ("missing.png", "directory.png", "pipe.png",
                     "../outside.png", "/etc/hostname",
                     "https://example.com/a.png"):
            self.assert_unscanned(name)

    def test_paths_are_relative_to_the_posts_file(self):
        self.write("shots/white.png", png(40, 40))
        posts = self.write("posts.jsonl",
                           b'{"id":"1","images":["shots/white.png"]}\n')
        done = program.run("scan", posts)
        (report,) = program.lines_of(done.stdout)
        self.assertEqual((done.returncode, report["unscanned"]), (0, []))

    def test_text_alone_starts_no_process(self):
        environment = {**program.ENVIRONMENT, "UNDOX_PROGRAMS": "/nonexistent"}
        for post, status in (({"id": "t", "text": "x"}, 0),
                             ({"id": "p", "images": ["a.png"]}, 1)):
            self.write("a.png", png(4, 4))
            done = subprocess.run(
                [program.UNDOX, "scan", "--images", self.path],
                input=json.dumps(post).encode(), capture_output=True,
                env=environment, timeout=60)
            (report,) = program.lines_of(done.stdout)
            self.assertEqual(done.returncode, status)
            self.assertEqual(len(report["unscanned"]), status)

    def test_killed_workers_are_started_anew(self):
        self.write("white.png", png(320, 200))
        line = b'{"id":"1","images":["white.png"]}\n'
        with subprocess.Popen(
                [program.UNDOX, "scan", "--images", self.path],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                env=program.ENVIRONMENT) as running:
            outputs = []
            for _ in range(3):
                running.stdin.write(line)
                running.stdin.flush()
                outputs.append(running.stdout.readline())
                workers = children(running.pid)
                self.assertTrue(workers)
                for worker in workers:
                    os.kill(worker, signal.SIGKILL)
            running.stdin.close()
            self.assertEqual(running.wait(timeout=120), 0)
        reports = program.lines_of(b"".join(outputs))
        for report in reports:
            self.assertEqual(report["unscanned"], [])
        self.assertEqual(len(set(outputs)), 1)

    def test_the_number_of_threads_and_workers_changes_nothing(self):
        posts = b""
        for n in range(12):
            self.write(f"{n}.png", png(40 + 90 * (n % 4), 60))
            posts += json.dumps({"id": str(n), "text": f"第{n}条",
                                 "images": [f"{n}.png"] * (n % 3)}).encode()
            posts += b"\n"
        outputs = {
            program.run("scan", "--images", self.path, *arguments,
                        input=posts).stdout
            for arguments in (("--threads", 1), ("--threads", 4),
                              ("--threads", 4, "--image-workers", 1))}
        self.assertEqual(len(outputs), 1)

    def test_inspect_tells_of_a_picture(self):
        picture = self.write("white.png", png(64, 48))
        done = program.run("inspect", picture)
        self.assertEqual(done.returncode, 0)
        self.assertIn("64x48", done.stdout.decode())
        for name in ("missing.png", "text.png"):
            self.write("text.png", b"hello")
            done = program.run("inspect", self.path / name)
            self.assertEqual(done.returncode, 1, name)
            self.assertIn("Not scanned: picture 1", done.stdout.decode())
            self.assertIn("Why: a part could not be looked at",
                          done.stdout.decode())

    def test_redact_copies_a_picture_from_its_pixels_alone(self):
        source = png(64, 48)
        noted = source[:33] + chunk(b"tEXt", b"Author\0nobody") + source[33:]
        picture = self.write("white.png", noted)
        done = program.run("redact", "--out", self.path / "out", picture)
        self.assertEqual(done.returncode, 0, done.stderr)
        copy = (self.path / "out" / "white.png").read_bytes()
        self.assertTrue(copy.startswith(b"\x89PNG"))
        self.assertNotIn(b"Author", copy)
        proof = json.loads(
            (self.path / "out" / "white.png.proof.json").read_text())
        (report,) = proof["reports"]
        self.assertTrue(program.REPORT.is_valid(report))
        self.assertEqual(report["redaction"]["after"]["level"], "none")

    def test_finds_and_drops_a_number_in_a_comment(self):
        source = png(64, 48)
        phone = "19999" + "031" + "572"
        comment = chunk(b"iTXt", "Comment\0\0\0\0\0他的电话 ".encode() +
                        phone.encode())
        picture = self.write("white.png", source[:33] + comment + source[33:])
        (report,), done = self.scan_pictures("white.png",
                                             arguments=("--reveal",))
        self.assertEqual((done.returncode, report["unscanned"]), (0, []))
        (finding,) = report["findings"]
        self.assertEqual((finding["type"], finding["value"]),
                         ("PHONE_NUMBER", "+86" + phone))
        self.assertEqual((finding["where"], finding["image"]), ("image", 0))
        self.assertEqual(finding["boxes"], [])
        self.assertIn("png:Comment", finding["evidence"])
        self.assertEqual(report["redaction"]["images"], [])
        self.assertEqual(report["redaction"]["metadata"],
                         [{"image": 0, "field": "png:Comment"}])
        done = program.run("redact", "--out", self.path / "out", picture)
        self.assertEqual(done.returncode, 0, done.stderr)
        copy = (self.path / "out" / "white.png").read_bytes()
        self.assertNotIn(phone.encode(), copy)
        self.write("copy.png", copy)
        (report,), done = self.scan_pictures("copy.png")
        self.assertEqual((report["findings"], report["unscanned"]), ([], []))

    def test_redact_refuses_what_is_no_picture(self):
        picture = self.write("text.png", b"hello")
        done = program.run("redact", "--out", self.path / "out", picture)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"text.png", done.stderr)
        self.assertFalse((self.path / "out" / "text.png").exists())

    def test_redacted_posts_name_the_copies_of_their_pictures(self):
        self.write("white.png", png(64, 48))
        posts = self.write(
            "p.jsonl", b'{"id":"1","text":"x","images":["white.png",'
            b'{"path":"white.png","t_ms":1200}]}\n')
        done = program.run("redact", "--out", self.path / "out", posts)
        self.assertEqual(done.returncode, 0, done.stderr)
        post = json.loads((self.path / "out" / "p.jsonl").read_text())
        program.POST.validate(post)
        self.assertEqual(post["images"][1]["t_ms"], 1200)
        for path in (post["images"][0], post["images"][1]["path"]):
            self.assertTrue((self.path / "out" / path).is_file(), path)

    def test_scan_writes_copies_of_pictures(self):
        self.write("white.png", png(64, 48))
        (report,), done = self.scan_pictures(
            "white.png", arguments=("--redacted", self.path / "out"))
        self.assertEqual(done.returncode, 0)
        self.assertEqual(len(list((self.path / "out").iterdir())), 1)
        self.assertEqual(report["redaction"]["after"]["level"], "none")


if __name__ == "__main__":
    unittest.main()
