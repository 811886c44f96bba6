#!/usr/bin/env python3
"""Writes posts with values in disguise, each beside its plain form.

usage: generate.py --out DIR [--seed N] [--per-kind N] [--kinds A,B]

DIR/KIND.jsonl holds a post a line, in the shape that `undox scan` reads, with
labels in further fields: `tag` (the kind), `type`, `plain_of` (the id of the
disguised post whose plain form this is, or null), `entities` ({type, start,
end}: code points, half open; the value from its first to its last piece),
`value` (the plain value as the contract normalises it, or null: addresses,
names, partial masks).
DIR/silent.jsonl holds innocent posts, `tag` their kind, without entities.
The same seed gives the same bytes.

Exit status: 0 written, 2 wrong use.
"""

import argparse
import json
from pathlib import Path
from random import Random

import frames
import kinds
import registry as r
import silent
import values
from registry import Kind, Value, Written

SEED = 20261123
SILENT_PER_KIND = 100


def normalised(kind: Kind, value: Value) -> str | None:
    """The value that a report with --reveal should tell."""
    if kind.partial or value.type in (r.ADDRESS, r.NAME):
        return None
    return ('+86' if value.type == r.PHONE else '') + value.text


def _post(post_id: str, value: Value, kind: Kind, text: frames.Text,
          plain_of: str | None) -> dict:
    return {'id': post_id, 'text': text.text, 'tag': kind.name,
            'plain_of': plain_of, 'type': value.type,
            'value': normalised(kind, value),
            'entities': [{'type': value.type, 'start': text.start,
                          'end': text.end}]}


def pair(kind: Kind, seed: int, index: int) -> tuple[dict, dict]:
    """The disguised and the plain post of one case.

    Types are taken in turn. Each case has a generator of its own, so that a
    change in one case does not move the others.
    """
    rng = Random(f'{seed}/{kind.name}/{index}')
    value_type = kind.types[index % len(kind.types)]
    value = values.draw(rng, value_type)
    while not kind.accepts(value):
        value = values.draw(rng, value_type)
    form = kind.write(rng, value, value_type)
    disguised = form if isinstance(form, Written) else Written(form)
    # A label that is dropped is dropped in the disguised form alone.
    plain = Written(value.text)
    made = frames.join_label(rng, frames.carrier(rng, kind, value), plain,
                             disguised)
    post_id = f'{kind.name}-{index:04}'
    return (_post(post_id, value, kind, made.write(disguised), None),
            _post(post_id + '-plain', value, kind, made.write(plain),
                  post_id))


def posts(kind: Kind, seed: int, count: int) -> list[dict]:
    """`count` cases of a kind: the disguised post, then its plain form."""
    return [post for index in range(count)
            for post in pair(kind, seed, index)]


def silent_posts(seed: int, count: int) -> list[dict]:
    """`count` innocent posts of each silent kind."""
    return [{'id': f'{name}-{index:04}',
             'text': write(Random(f'{seed}/{name}/{index}')),
             'tag': name, 'plain_of': None, 'type': None, 'value': None,
             'entities': []}
            for name, write in silent.KINDS.items()
            for index in range(count)]


def dump(rows: list[dict], path: Path) -> None:
    """Writes JSON Lines."""
    path.write_text(''.join(json.dumps(row, ensure_ascii=False) + '\n'
                            for row in rows), encoding='utf-8', newline='\n')


def chosen_kinds(names: str | None) -> list[Kind]:
    """The kinds of a comma-separated list, or all; KeyError if unknown."""
    if names is None:
        return list(kinds.KINDS)
    return [kinds.by_name(name) for name in names.split(',')]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--seed', type=int, default=SEED)
    parser.add_argument('--per-kind', type=int, default=500)
    parser.add_argument('--kinds')
    options = parser.parse_args()
    try:
        chosen = chosen_kinds(options.kinds)
    except KeyError as error:
        parser.error(f'no such kind: {error}')
    options.out.mkdir(parents=True, exist_ok=True)
    for kind in chosen:
        dump(posts(kind, options.seed, options.per_kind),
             options.out / f'{kind.name}.jsonl')
    dump(silent_posts(options.seed, SILENT_PER_KIND),
         options.out / 'silent.jsonl')


if __name__ == '__main__':
    main()
