"""Runs build/undox for the end-to-end tests and holds what it prints to the
schemas of docs/schema with an independent validator."""

import json
import os
import pathlib
import subprocess
import tempfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
UNDOX = os.environ.get("UNDOX", str(ROOT / "build" / "undox"))
POSTS = sorted((ROOT / "fixtures" / "posts").glob("*.jsonl"))
BAD = sorted((ROOT / "fixtures" / "bad").glob("*.jsonl"))

# Keeps the run away from the caller's caches, colours and language.
CACHE = os.environ.get("UNDOX_TEST_CACHE") or tempfile.mkdtemp()
ENVIRONMENT = {"PATH": os.environ["PATH"], "XDG_CACHE_HOME": CACHE,
               "LANG": "C.UTF-8"}
for name in ("UNDOX_PROGRAMS", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "TSAN_OPTIONS"):
    if name in os.environ:
        ENVIRONMENT[name] = os.environ[name]


def schema(name):
    text = (ROOT / "docs" / "schema" / f"{name}.schema.json").read_text()
    return json.loads(text)


def bundled(part):
    """`part` with references to other files replaced by their content: how
    these are resolved differs between versions of the validator."""
    if isinstance(part, list):
        return [bundled(element) for element in part]
    if not isinstance(part, dict):
        return part
    reference = part.get("$ref", "#")
    if not reference.startswith("#"):
        return bundled(schema(reference.removesuffix(".schema.json")))
    return {key: bundled(value) for key, value in part.items()
            if key != "$id"}


def validator(name):
    return jsonschema.Draft202012Validator(bundled(schema(name)))


REPORT = validator("report")
POST = validator("post")


def run(*arguments, input=b"", environment={}, **options):
    if isinstance(input, str):
        input = input.encode()
    return subprocess.run([UNDOX, *map(str, arguments)], input=input,
                          capture_output=True,
                          timeout=options.pop("timeout", 300),
                          env={**ENVIRONMENT, **environment}, **options)


def lines_of(output):
    """The lines of a run's output; each must be whole and fit the schema."""
    assert output == b"" or output.endswith(b"\n"), "the last line is cut"
    lines = [json.loads(line) for line in output.splitlines()]
    for line in lines:
        if not REPORT.is_valid(line):
            error = jsonschema.exceptions.best_match(REPORT.iter_errors(line))
            raise AssertionError(
                f"{line.get('id')}: {error.json_path}: {error.message}")
    return lines


def scan(posts, *arguments):
    """Reports of posts (dicts, or bytes of JSON Lines)."""
    if not isinstance(posts, bytes):
        posts = b"".join(json.dumps(post, ensure_ascii=False).encode() + b"\n"
                         for post in posts)
    done = run("scan", *arguments, input=posts)
    return lines_of(done.stdout), done


def fixture_posts():
    return b"".join(path.read_bytes() for path in POSTS)
