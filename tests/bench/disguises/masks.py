"""Kinds that leave some places out: what stays still points to a person."""

from random import Random

import registry as r
from registry import Kind, Value

_EMOJI = ('🈲', '❌', '⭕', '⬛', '🔒', '❓', '✖️', '🙈', '🚫', '🌟', '⭐')


def hidden(value: Value) -> tuple[int, int]:
    """Which places are hidden: the middle four, a birth date, a card's body."""
    if value.type == r.PHONE:
        return 3, 7
    if value.type == r.RESIDENT:
        return 6, 14
    if value.type == r.CARD:
        return 6, len(value.text) - 4
    raise ValueError(value.type)


def _masked(*signs: str):
    """A sign for each hidden place."""
    def write(rng: Random, value: Value, value_type: str) -> str:
        start, end = hidden(value)
        return (value.text[:start] + rng.choice(signs) * (end - start)
                + value.text[end:])
    return write


def _emoji(rng: Random, value: Value, value_type: str) -> str:
    """As many pictures as hidden places, or half as many."""
    start, end = hidden(value)
    count = (end - start) // rng.choice((1, 2))
    return value.text[:start] + rng.choice(_EMOJI) * count + value.text[end:]


def _words(rng: Random, value: Value, value_type: str) -> str:
    """Words for the hidden places: 199中间四位不说了8000."""
    start, end = hidden(value)
    count = {4: '四', 8: '八', 6: '六', 9: '九'}[end - start]
    words = rng.choice((
        f'（中间{count}位打码）', f'，中间{count}位就不放了，后四位', '某' * (end - start),
        f'（{count}位）', f'……（略去{count}位）……', f'，后面{count}位先不说，尾号',
        f'【中间{count}位保密】', f'（{count}位已打码）'))
    return value.text[:start] + words + value.text[end:]


def _spaced(rng: Random, value: Value, value_type: str) -> str:
    """Stars with spaces or dashes around: 199 **** 8000."""
    start, end = hidden(value)
    between = rng.choice((' ', '-', ' - ', '  '))
    return between.join((value.text[:start], '*' * (end - start),
                         value.text[end:]))


def _one_or_two(rng: Random, value: Value, value_type: str) -> str:
    """One or two places hidden: 1999912?000."""
    signs = list(value.text)
    for place in rng.sample(range(3, len(signs)), rng.choice((1, 1, 2))):
        signs[place] = '*'
    masked = ''.join(signs)
    return masked.replace('*', rng.choice(('*', '?', 'x', 'X', '＊', '？')))


_TYPES = (r.PHONE, r.RESIDENT, r.CARD)


def _kind(name: str, write, types: tuple[str, ...] = _TYPES) -> Kind:
    return Kind(name, types, write, partial=True)


KINDS = (
    _kind('mask_stars', _masked('*', '＊', '✱', '﹡')),
    _kind('mask_x', _masked('x', 'X', '×', '✕')),
    _kind('mask_signs', _masked('●', '?', '？', '#', '■', '□', '○', '_')),
    _kind('mask_emoji', _emoji),
    _kind('mask_words', _words),
    _kind('mask_spaced', _spaced),
    _kind('mask_few_places', _one_or_two, (r.PHONE, r.RESIDENT)),
)
