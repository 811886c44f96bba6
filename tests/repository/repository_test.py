#!/usr/bin/env python3
"""Holds the house to its own rules: layers, libraries, ceilings, values."""

import pathlib
import re
import subprocess
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]

# A room may include these and nothing else.
PII = {"pii", "pii/anonymity", "pii/exposure", "pii/numbers", "pii/picture",
       "pii/policy", "pii/redaction", "pii/subject"}
LAYERS = {
    "pii": {"pii", "pii/picture"},
    "pii/numbers": {"pii", "pii/numbers"},
    "pii/picture": {"pii", "pii/picture"},
    "pii/anonymity": {"pii", "pii/numbers", "pii/anonymity"},
    "pii/subject": {"pii", "pii/numbers", "pii/picture", "pii/subject"},
    "pii/exposure": {"pii", "pii/anonymity", "pii/exposure", "pii/numbers",
                     "pii/picture", "pii/subject"},
    "pii/redaction": PII - {"pii/policy"},
    "pii/policy": PII,
    "detectors": PII | {"detectors"},
    "ocr": PII | {"ocr"},
    "detectors/image": PII | {"ocr", "detectors/image"},
    # No part of the product: makes data files of pii and detectors.
    "training": PII | {"detectors", "tests", "training"},
    "service": PII | {"detectors", "detectors/image", "ocr", "service"},
}

# Where each library's headers may be included; elsewhere its types are unknown.
LIBRARIES = {
    "hs/": ["detectors/text/pattern_set.cc"],
    "phonenumbers/": ["detectors/numbers/phone_number.cc", "training/places/"],
    "simdjson": ["service/pipeline/post_parser.cc",
                 "service/rules/pack_reading.cc"],
    "CLI/": ["service/cli/", "training/"],
    "rapidjson/": ["service/report/", "service/casework/", "training/"],
    "openssl/": ["detectors/text/pattern_set.cc", "ocr/model_file.cc",
                 "service/"],
    "openvino/": ["ocr/network.cc"],
    "png.h": ["ocr/codec/png_decoder.cc", "ocr/codec/png_encoder.cc"],
    "jpeglib.h": ["ocr/codec/jpeg_decoder.cc", "ocr/codec/jpeg_encoder.cc"],
    "jerror.h": ["ocr/codec/jpeg_decoder.cc"],
    "webp/": ["ocr/codec/webp_decoder.cc", "ocr/codec/webp_encoder.cc"],
    "gif_lib.h": ["ocr/codec/gif_decoder.cc"],
    "zlib.h": ["ocr/codec/layout_builder.cc"],
    "tesseract/": ["ocr/tesseract_recognizer.cc"],
    "opencv2/": ["ocr/", "detectors/image/"],
    "ZXing/": ["detectors/image/code_reader.cc"],
    "libexif/": ["detectors/image/exif_fields.cc"],
    "service/image_worker/worker.pb.h": [
        "service/image_worker/reply_reader.cc",
        "service/filter/value_list.cc",
    "service/image_worker/reply_writer.cc",
        "service/image_worker/request.cc"],
}

# The files that may open a value: to compare it, to cover it, or to return it
# to its owner under --reveal.
REVEALING = {
    "detectors/numbers/account_detector.cc", "pii/exposure/criminal_meter.cc",
    "pii/redaction/excerpt.cc", "pii/exposure/exposure_input.cc", "pii/redaction/masking.cc",
    "pii/exposure/mask_terms.cc",
    "service/filter/value_list.cc",
    "service/image_worker/reply_writer.cc",
    "service/pipeline/post_parts.cc",
    "service/report/findings_telling.cc", "service/report/marked_text.cc",
    "service/report/picture_writer.cc",
    "service/report/report_writer.cc",
}

# pii is pure: no files, clocks, threads or streams to the outside.
IMPURE = {"condition_variable", "cstdio", "filesystem", "fstream",
          "future", "iostream", "mutex", "thread", "ctime"}

TOP_LEVEL = {
    ".ci", ".clang-format", ".clang-tidy", ".gitignore", "CHANGELOG.md",
    "CMakeLists.txt", "CMakePresets.json", "CONTRIBUTING.md", "LICENSE",
    "README.md", "SECURITY.md", "detectors", "dev", "docs", "fixtures", "ocr",
    "pii", "service", "tests", "training",
}

MOST_LINES = 400
MOST_FUNCTION_LINES = 70

# Examples that standards print themselves.
STANDARD_EXAMPLES = {"11010519491231002X", "440524188001010014"}


def tracked(*patterns):
    names = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard",
         *patterns], cwd=ROOT, capture_output=True, text=True, check=True)
    return [n for n in names.stdout.splitlines() if (ROOT / n).is_file()]


def text_of(name):
    return (ROOT / name).read_text(encoding="utf-8", errors="replace")


def includes(name):
    return re.findall(r'^#include [<"]([^">]+)[">]', text_of(name), re.M)


def room_of(name):
    """The innermost room of LAYERS (or "tests") that a path lies in, or ""."""
    inside = [room for room in (*LAYERS, "tests") if name.startswith(room + "/")]
    return max(inside, key=len, default="")


def functions(text):
    """Yields (first line, number of lines) of each function body."""
    lines = text.splitlines()
    for i, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        if not line.endswith("{") or indent not in (0, 2):
            continue
        if line.endswith("= {"):
            continue  # A table.
        head = "\n".join(lines[max(0, i - 6):i + 1])
        start = re.split(r"[;}]\n", head)[-1]
        if "(" not in start or re.search(
                r"\b(namespace|class|struct|enum|union|switch|for|if|while)\b",
                start.splitlines()[-1]):
            continue
        for j in range(i + 1, len(lines)):
            if lines[j].startswith(" " * indent + "}"):
                yield i + 1, j - i + 1
                break


def luhn(digits):
    total = 0
    for i, c in enumerate(reversed(digits)):
        value = int(c) * (1 + i % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def mod_11_2(number):
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    total = sum(int(c) * w for c, w in zip(number, weights))
    return number[17].upper() == "10X98765432"[total % 11]


def personal_values(text):
    """Yields what looks like a mainland mobile, resident ID or card number."""
    for match in re.finditer(r"(?<![\w.])\d{10,19}[Xx]?(?!\w|\.\d)", text):
        value = match.group()
        if re.fullmatch(r"1[3-9]\d{9}", value):
            yield value
        elif len(value) == 18 and mod_11_2(value):
            yield value
        elif value.isdigit() and 16 <= len(value) and value[0] in "3456" \
                and luhn(value):
            yield value


class RepositoryTest(unittest.TestCase):

    def test_rooms_include_only_the_rooms_below_them(self):
        for room, allowed in LAYERS.items():
            for name in tracked(f"{room}/**.cc", f"{room}/**.h"):
                if room_of(name) != room:
                    continue
                for header in includes(name):
                    if room_of(header):
                        self.assertIn(room_of(header), allowed,
                                      f"{name}: {header}")

    def test_pii_is_pure(self):
        for name in tracked("pii/*.cc", "pii/*.h"):
            for header in includes(name):
                self.assertNotIn(header, IMPURE, name)
                self.assertTrue(
                    header.startswith(("pii/", "absl/", "fmt/")) or "/" not in header,
                    f"{name}: {header}")
            # Calendars are values; a clock is not.
            self.assertNotRegex(text_of(name), r"\bnow\(", name)

    def test_each_library_stays_in_few_files(self):
        for name in tracked("pii/**", "detectors/**", "ocr/**", "service/**"):
            if not name.endswith((".cc", ".h")):
                continue
            for header in includes(name):
                for prefix, homes in LIBRARIES.items():
                    if header.startswith(prefix):
                        self.assertTrue(
                            any(name.startswith(home) for home in homes),
                            f"{name}: {header}")
                        self.assertTrue(name.endswith(".cc"),
                                        f"{name}: {header} in a header")

    def test_files_and_functions_stay_small(self):
        for name in tracked("*.cc", "*.h"):
            text = text_of(name)
            self.assertLessEqual(text.count("\n"), MOST_LINES, name)
            for line, length in functions(text):
                self.assertLessEqual(length, MOST_FUNCTION_LINES,
                                     f"{name}:{line}")

    def test_every_source_is_listed_in_a_cmake_file(self):
        lists = "\n".join(text_of(n) for n in tracked("*CMakeLists.txt"))
        self.assertNotIn("file(GLOB", lists)
        for name in tracked("*.cc"):
            stem = pathlib.Path(name).stem
            self.assertRegex(lists, rf"\b{re.escape(stem)}\b", name)

    def test_no_unfinished_marks(self):
        for name in tracked("*.cc", "*.h", "*.md", "dev", "*.py"):
            if name == "tests/repository/repository_test.py":
                continue
            self.assertNotRegex(text_of(name), r"\b(FIXME|XXX|TODO(?!\(#\d))",
                                name)

    def test_no_value_stands_outside_fixtures_rules_and_tests(self):
        for name in tracked():
            if name.startswith(("fixtures/", "detectors/rules/", "tests/")):
                continue
            for value in personal_values(text_of(name)):
                self.assertIn(value, STANDARD_EXAMPLES, name)

    def test_values_are_opened_in_few_files(self):
        for name in tracked("pii/**", "detectors/**", "ocr/**", "service/**"):
            if name.endswith((".cc", ".h")) and ".Reveal()" in text_of(name):
                self.assertIn(name, REVEALING)

    def test_shell_scripts_can_be_read(self):
        for name in tracked():
            first = (ROOT / name).open("rb").readline()
            if first.startswith(b"#!") and first.rstrip().endswith(b"bash"):
                done = subprocess.run(["bash", "-n", ROOT / name],
                                      capture_output=True)
                self.assertEqual(done.returncode, 0, done.stderr)

    def test_the_top_level_holds_the_rooms_and_nothing_else(self):
        top = {n.split("/")[0] for n in tracked()}
        self.assertLessEqual(top, TOP_LEVEL)

    def test_the_guard_itself_can_fail(self):
        mobile = "13" + "8" * 9
        self.assertEqual(list(personal_values(f"v1.{mobile}.2")), [])
        self.assertEqual(list(personal_values(f"tel {mobile} ")), [mobile])
        long_body = "int F() {\n" + "  ++x;\n" * 80 + "}\n"
        self.assertEqual([n for _, n in functions(long_body)], [82])


if __name__ == "__main__":
    unittest.main()
