"""Validates reports against the XARF v4 schemas with python3-jsonschema.

usage: validate_xarf.py SCHEMA_DIR PROGRAM

PROGRAM prints a JSON array of reports. The schemas' own sample must pass, and
each of a list of damaged reports must fail: a validator that accepts all is
worth nothing. Formats are checked here, because which of them the library
checks depends on what else is installed.
"""

import copy
import json
import pathlib
import re
import subprocess
import sys
import uuid
import warnings

warnings.simplefilter("ignore", DeprecationWarning)
import jsonschema

TYPE = "types/content-exposed-data.json"
HOST = r"([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
PATTERNS = {
    "date-time": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)",
    "email": r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@" + HOST,
    "hostname": HOST,
    # The characters of RFC 3986 and whole escapes.
    "uri": r"[a-z][a-z0-9+.-]*:([A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]"
           r"|%[0-9A-Fa-f]{2})+",
}


def formats():
    checker = jsonschema.FormatChecker(formats=())
    for name, pattern in PATTERNS.items():
        checker.checks(name)(
            lambda text, p=pattern: re.fullmatch(p, text) is not None)
    checker.checks("uuid", raises=ValueError)(
        lambda text: uuid.UUID(text).version == 4 and str(uuid.UUID(text)) == text)
    return checker


def validator(root):
    store = {}
    for path in (root / "v4").rglob("*.json"):
        schema = json.loads(path.read_text(encoding="utf-8"))
        store[schema["$id"]] = schema
    schema = store["https://xarf.org/schemas/v4/" + TYPE]
    resolver = jsonschema.RefResolver(schema["$id"], schema, store=store)
    return jsonschema.Draft202012Validator(
        schema, resolver=resolver, format_checker=formats())


def damaged(report):
    def without(key):
        broken = copy.deepcopy(report)
        del broken[key]
        return broken

    def changed(change):
        broken = copy.deepcopy(report)
        change(broken)
        return broken

    for key in ("xarf_version", "report_id", "timestamp", "reporter", "sender",
                "source_identifier", "category", "type", "url", "data_types",
                "exposure_method"):
        yield "without " + key, without(key)
    yield "version 3", changed(lambda r: r.update(xarf_version="3.0.0"))
    yield "other type", changed(lambda r: r.update(type="phishing"))
    yield "no data type", changed(lambda r: r.update(data_types=[]))
    yield "unknown data type", changed(lambda r: r["data_types"].append("dox"))
    yield "unknown method", changed(lambda r: r.update(exposure_method="blog"))
    yield "bad tag", changed(lambda r: r.update(tags=["Harassment Doxing"]))
    yield "certain", changed(lambda r: r.update(confidence=1.5))
    yield "not a link", changed(lambda r: r.update(url="forum, page 1"))
    yield "no UUID", changed(lambda r: r.update(report_id="1"))
    yield "no time", changed(lambda r: r.update(timestamp="yesterday"))
    yield "no address", changed(lambda r: r["reporter"].update(contact="me"))
    yield "extra name", changed(lambda r: r["reporter"].update(name="x"))
    yield "long text", changed(lambda r: r.update(description="x" * 1001))


def main():
    root, program = pathlib.Path(sys.argv[1]), sys.argv[2]
    check = validator(root)
    sample = json.loads(
        (root / "samples/content-exposed-data.json").read_text(encoding="utf-8"))
    check.validate(sample)
    reports = json.loads(subprocess.run(
        [program], check=True, stdout=subprocess.PIPE).stdout)
    failures = 0
    for number, report in enumerate(reports):
        for error in check.iter_errors(report):
            failures += 1
            print(f"report {number}: {list(error.path)}: {error.message[:200]}")
    refused = 0
    for name, broken in list(damaged(sample)) + list(damaged(reports[0])):
        refused += 1
        if check.is_valid(broken):
            failures += 1
            print("accepted although damaged:", name)
    print(f"{len(reports)} reports, {refused} damaged ones, {failures} failures")
    ids = {report["report_id"] for report in reports}
    if len(ids) != len(reports):
        failures += 1
        print("two reports share an id")
    return 1 if failures or len(reports) < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
