#!/usr/bin/env python3
"""Writes what Presidio's analyzer finds in posts (runs in its environment).

Usage: presidio_findings.py POSTS.jsonl > FINDINGS.jsonl
A post is {"id", "text"}; a line written is {"id", "findings": [{"type",
"start", "end"}]} in code points, with Presidio's own names of types. The last
line of standard error is {"seconds", "name_model"}: the time of the calls
alone, after one call to warm up, and whether the model that its default set-up
names was there. That model is no package of the registry; where it lacks, the
pattern recognizers run over a tokenizer without a model, and names are not
found at all.
Exit status 0, or 1 with a Python error.
"""
import json
import sys
import tempfile
import time

import spacy
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider

DEFAULT_MODEL = "en_core_web_lg"


def engine(directory: str) -> tuple[AnalyzerEngine, bool]:
    model = DEFAULT_MODEL
    has_model = spacy.util.is_package(DEFAULT_MODEL)
    if not has_model:
        model = f"{directory}/en_blank"
        spacy.blank("en").to_disk(model)
    nlp = NlpEngineProvider(nlp_configuration={
        "nlp_engine_name": "spacy",
        "models": [{"lang_code": "en", "model_name": model}]}).create_engine()
    return AnalyzerEngine(nlp_engine=nlp, supported_languages=["en"]), has_model


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as lines:
        posts = [json.loads(line) for line in lines]
    with tempfile.TemporaryDirectory() as directory:
        analyzer, has_model = engine(directory)
        analyzer.analyze(text="warm up", language="en")
        begin = time.perf_counter()
        found = [analyzer.analyze(text=post["text"], language="en")
                 for post in posts]
        seconds = time.perf_counter() - begin
    for post, findings in zip(posts, found):
        print(json.dumps({"id": post["id"], "findings": [
            {"type": f.entity_type, "start": f.start, "end": f.end}
            for f in findings]}))
    print(json.dumps({"seconds": seconds, "name_model": has_model}),
          file=sys.stderr)


if __name__ == "__main__":
    main()
