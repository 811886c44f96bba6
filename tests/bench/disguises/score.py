#!/usr/bin/env python3
"""Scores `undox scan` on values in disguise, against their plain forms.

usage: score.py --undox build/undox [--per-kind N] [--seed N] [--kinds A,B]
                [--by-type] [--dump FILE]

Prints a row a kind: cases, recall of the plain form, recall of the disguised
one, their ratio, share of disguised values found with the exact span, share
found with the right value (`--reveal`; `-` where there is no way back or the
type has no normal form), and whether the ratio reaches 0.95. A value is found
if a finding of its type overlaps it with an intersection over union of at
least 0.5. Then the share of innocent texts with a finding other than PERSON,
by kind, and PERSON apart. --dump writes each miss and each finding in a silent text as JSON
Lines. With --kinds the innocent texts are scanned only if `silent` is named.

Exit status: 0 all goals reached, 1 a kind that is not hard stays below 0.95
or more than 2 % of the innocent texts are flagged, 2 wrong use, 3 undox
failed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import generate
from registry import Kind

GOAL = 0.95
MAX_SILENT_SHARE = 0.02
MIN_OVERLAP = 0.5


@dataclass
class Tally:
    """What was found of the cases of one kind, or of one of its types."""

    cases: int = 0
    plain: int = 0
    disguised: int = 0
    exact: int = 0
    valued: int = 0  # Cases with a value to compare.
    right: int = 0

    def ratio(self) -> float:
        """Recall of the disguised form over that of the plain one."""
        return self.disguised / self.plain if self.plain else 0.0

    def row(self, name: str, hard: bool) -> str:
        word = 'ok' if self.ratio() >= GOAL else 'short'
        right = f'{self.right / self.valued:.3f}' if self.valued else '-'
        return (f'{name:<26}{self.cases:>6}{self.plain / self.cases:>8.3f}'
                f'{self.disguised / self.cases:>8.3f}{self.ratio():>8.3f}'
                f'{self.exact / self.cases:>8.3f}{right:>8}  {word}'
                f'{" (hard)" if hard else ""}')


@dataclass
class Result:
    """A kind's tallies and misses."""

    whole: Tally = field(default_factory=Tally)
    types: dict[str, Tally] = field(
        default_factory=lambda: defaultdict(Tally))
    misses: list[dict] = field(default_factory=list)


def scan(undox: Path, posts: list[dict], directory: Path) -> list[list[dict]]:
    """The findings in each post's text, in the posts' order."""
    path = directory / 'posts.jsonl'
    generate.dump([{'id': post['id'], 'text': post['text']}
                   for post in posts], path)
    run = subprocess.run([undox, 'scan', '--reveal', path],
                         capture_output=True, text=True, encoding='utf-8',
                         check=False)
    reports = [json.loads(line) for line in run.stdout.split('\n') if line]
    if run.returncode != 0 or len(reports) != len(posts):
        print(f'undox scan: exit status {run.returncode}, {len(reports)} '
              f'reports for {len(posts)} posts\n{run.stderr}',
              file=sys.stderr)
        sys.exit(3)
    return [[finding for finding in report.get('findings', [])
             if finding.get('where', 'text') == 'text']
            for report in reports]


def overlap(first: dict, second: dict) -> float:
    """Intersection over union of two spans."""
    shared = (min(first['end'], second['end'])
              - max(first['start'], second['start']))
    if shared <= 0:
        return 0.0
    return shared / (max(first['end'], second['end'])
                     - min(first['start'], second['start']))


def best(entity: dict, findings: list[dict]) -> tuple[float, str]:
    """The best overlap with a finding of the type, and that one's value."""
    return max(((overlap(entity, finding), finding.get('value', ''))
                for finding in findings
                if finding['type'] == entity['type']), default=(0.0, ''))


def score_kind(undox: Path, kind: Kind, options: argparse.Namespace,
               directory: Path) -> Result:
    """Scans the cases of a kind and counts."""
    posts = generate.posts(kind, options.seed, options.per_kind)
    result = Result()
    for post, findings in zip(posts, scan(undox, posts, directory)):
        entity = post['entities'][0]
        reached, value = best(entity, findings)
        for tally in (result.whole, result.types[post['type']]):
            if post['plain_of'] is not None:
                tally.plain += reached >= MIN_OVERLAP
                continue
            tally.cases += 1
            tally.disguised += reached >= MIN_OVERLAP
            tally.exact += reached == 1.0
            tally.valued += post['value'] is not None
            tally.right += (reached >= MIN_OVERLAP
                            and same(value, post['value']))
        if reached < MIN_OVERLAP:
            result.misses.append(_miss(post, findings))
    return result


def same(value: str, expected: str | None) -> bool:
    """Whether two normalised values are one, but for case and a plate's dot."""
    return expected is not None and (
        value.replace('·', '').casefold() == expected.casefold())


def _miss(post: dict, findings: list[dict]) -> dict:
    entity = post['entities'][0] if post['entities'] else None
    return {
        'id': post['id'], 'tag': post['tag'], 'type': post['type'],
        'plain': post['plain_of'] is not None, 'text': post['text'],
        'value': post['text'][entity['start']:entity['end']] if entity else '',
        'findings': [{'type': finding['type'], 'score': finding.get('score'),
                      'text': post['text'][finding['start']:finding['end']]}
                     for finding in findings]}


def print_kinds(chosen: list[Kind], options: argparse.Namespace,
                directory: Path, misses: list[dict]) -> int:
    """Prints the table of disguises; returns how many kinds fall short."""
    print(f'{"kind":<26}{"cases":>6}{"plain":>8}{"disg.":>8}{"ratio":>8}'
          f'{"exact":>8}{"value":>8}')
    short, counted = 0, 0
    for done, kind in enumerate(chosen):
        if sys.stderr.isatty():
            print(f'\r{done}/{len(chosen)} {kind.name:<30}', end='\r',
                  file=sys.stderr)
        result = score_kind(options.undox, kind, options, directory)
        print(result.whole.row(kind.name, kind.hard), flush=True)
        if options.by_type:
            for name, tally in sorted(result.types.items()):
                print(tally.row(f'  {name}', kind.hard))
        misses += result.misses
        if not kind.hard:
            counted += 1
            short += result.whole.ratio() < GOAL
    print(f'\n{counted - short} of {counted} kinds reach {GOAL}, '
          f'{len(chosen) - counted} hard ones apart')
    return short


def print_silent(options: argparse.Namespace, directory: Path,
                 misses: list[dict]) -> float:
    """Prints the table of innocent texts; returns the share flagged."""
    posts = generate.silent_posts(options.seed, generate.SILENT_PER_KIND)
    total, flagged, named = Counter(), Counter(), Counter()
    types: dict[str, Counter] = defaultdict(Counter)
    for post, findings in zip(posts, scan(options.undox, posts, directory)):
        found = {finding['type'] for finding in findings}
        total[post['tag']] += 1
        named[post['tag']] += 'PERSON' in found
        flagged[post['tag']] += bool(found - {'PERSON'})
        types[post['tag']].update(found - {'PERSON'})
        if found:
            misses.append(_miss(post, findings))
    print(f'\n{"silent kind":<28}{"texts":>6}{"flagged":>9}{"PERSON":>8}  '
          'types')
    for tag, count in total.items():
        told = ', '.join(f'{name} {n}'
                         for name, n in types[tag].most_common())
        print(f'{tag:<28}{count:>6}{flagged[tag] / count:>9.3f}'
              f'{named[tag] / count:>8.3f}  {told}'.rstrip())
    share = flagged.total() / total.total()
    print(f'\n{share:.4f} of {total.total()} silent texts have a finding '
          f'other than PERSON (at most {MAX_SILENT_SHARE}), '
          f'{named.total() / total.total():.4f} a PERSON')
    return share


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument('--undox', type=Path, required=True)
    parser.add_argument('--seed', type=int, default=generate.SEED)
    parser.add_argument('--per-kind', type=int, default=500)
    parser.add_argument('--kinds')
    parser.add_argument('--by-type', action='store_true')
    parser.add_argument('--dump', type=Path)
    options = parser.parse_args()
    names = options.kinds.split(',') if options.kinds else None
    with_silent = names is None or 'silent' in names
    named = [name for name in names if name != 'silent'] if names else None
    try:
        chosen = [] if named == [] else generate.chosen_kinds(
            ','.join(named) if named else None)
    except KeyError as error:
        parser.error(f'no such kind: {error}')
    misses: list[dict] = []
    short, share = 0, 0.0
    with tempfile.TemporaryDirectory() as temporary:
        if chosen:
            short = print_kinds(chosen, options, Path(temporary), misses)
        if with_silent:
            share = print_silent(options, Path(temporary), misses)
    if options.dump:
        generate.dump(misses, options.dump)
    return 1 if short or share > MAX_SILENT_SHARE else 0


if __name__ == '__main__':
    sys.exit(main())
