"""Kinds that put something unseen, or drawn over a sign, into a value."""

from random import Random

import registry as r
from registry import Kind, Value, Written

_ZERO_WIDTH = '\u200b\u200c\u200d\u2060\ufeff'
_OTHER_UNSEEN = '\u00ad\u200e\u2062\u2061\u2063\u180e\ufe0f'
# Stroke, line, overline, dots, ring, box: the sign stays legible below.
_MARKS = '\u0336\u0332\u0305\u0307\u0323\u0338\u0334\u030a\u0301\u20dd\u20de'
_ALL = r.DIGITS + (r.WECHAT, r.MAIL, r.PLATE)


def _between(signs: str):
    """Signs in some or all gaps of a value, one or two a gap."""
    def write(rng: Random, value: Value, value_type: str) -> str:
        share = rng.choice((0.2, 0.5, 1.0))
        forced = rng.randrange(1, len(value.text))
        text = value.text[0]
        for index, sign in enumerate(value.text[1:], 1):
            if index == forced or rng.random() < share:
                text += ''.join(rng.choice(signs)
                                for _ in range(rng.choice((1, 1, 2))))
            text += sign
        return text
    return write


def _marks(rng: Random, value: Value, value_type: str) -> str:
    """One mark on every sign, or on some."""
    mark = rng.choice(_MARKS)
    every = rng.random() < 0.6
    forced = rng.randrange(len(value.text))
    return ''.join(
        sign + mark if every or i == forced or rng.random() < 0.5 else sign
        for i, sign in enumerate(value.text))


def _stacked_marks(rng: Random, value: Value, value_type: str) -> str:
    """Two or three marks on every sign."""
    return ''.join(sign + ''.join(rng.sample(_MARKS[:-2], rng.choice((2, 3))))
                   for sign in value.text)


def _turned(rng: Random, value: Value, value_type: str) -> Written:
    """Written backwards under a right-to-left override: shown in order."""
    return Written(value.text[::-1], lead='\u202e', tail='\u202c')


KINDS = (
    Kind('unseen_zero_width', _ALL + (r.ADDRESS, r.NAME),
         _between(_ZERO_WIDTH)),
    Kind('unseen_other', _ALL, _between(_OTHER_UNSEEN)),
    Kind('marks_one', r.DIGITS + (r.WECHAT, r.PLATE), _marks),
    Kind('marks_stacked', r.DIGITS, _stacked_marks),
    Kind('unseen_override', (r.PHONE, r.QQ), _turned, hard=True),
)
