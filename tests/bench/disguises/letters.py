"""Kinds that write digits as letters, and letters as other letters."""

from random import Random

import registry as r
from registry import Kind, Value

_O = 'oOοОｏ'
_L = 'lIƖ'
_RINGS = '○◯〇◎⭕'
_STROKES = '|丨❘ǀ'  # Where the length tells them from a separator.
_ALIKE = {'0': 'Oo', '1': 'lI', '2': 'Zz', '5': 'Ss', '6': 'b', '8': 'B',
          '9': 'gq'}
_CYRILLIC = dict(zip('aceiopxyjsh', 'асеіорхујѕһ'))
_GREEK = dict(zip('aiokuvpt', 'αιοκυνρτ'))
_CYRILLIC_CAPITALS = dict(zip('ABCEHKMPTXYS', 'АВСЕНКМРТХУЅ'))
_GREEK_CAPITALS = dict(zip('ABEZHKMNPTXY', 'ΑΒΕΖΗΚΜΝΡΤΧΥ'))


def _replaced(digit: str, signs: str):
    """All of one digit by one of `signs`."""
    def write(rng: Random, value: Value, value_type: str) -> str:
        return value.text.replace(digit, rng.choice(signs))
    return write


def _has(digit: str):
    def accepts(value: Value) -> bool:
        # Enough digits must stay for the eye to see a number.
        return 1 <= value.text.count(digit) <= len(value.text) // 2
    return accepts


def _o_and_l(rng: Random, value: Value, value_type: str) -> str:
    return value.text.replace('0', rng.choice('oO')).replace(
        '1', rng.choice('lI'))


def _has_both(value: Value) -> bool:
    zeros, ones = value.text.count('0'), value.text.count('1')
    return zeros > 0 and ones > 0 and zeros + ones <= len(value.text) // 2


def _alike(rng: Random, value: Value, value_type: str) -> str:
    """Two to four digits as letters of their shape: 1B8 5S2 g."""
    places = [i for i, sign in enumerate(value.text) if sign in _ALIKE]
    chosen = set(rng.sample(places, min(len(places), rng.randint(2, 4))))
    return ''.join(rng.choice(_ALIKE[sign]) if i in chosen else sign
                   for i, sign in enumerate(value.text))


def _has_alike(value: Value) -> bool:
    return sum(sign in _ALIKE for sign in value.text) >= 2


def _swapped(table: dict[str, str]):
    """Letters by look-alikes of another script; at least one."""
    def write(rng: Random, value: Value, value_type: str) -> str:
        head = value.parts[0] if value_type == r.MAIL else value.text
        places = [i for i, sign in enumerate(head) if sign in table]
        count = rng.randint(1, len(places))
        chosen = set(rng.sample(places, count))
        return ''.join(table[sign] if i in chosen else sign
                       for i, sign in enumerate(head)) + value.text[len(head):]
    return write


def _can_swap(table: dict[str, str]):
    def accepts(value: Value) -> bool:
        head = value.parts[0] if value.type == r.MAIL else value.text
        return any(sign in table for sign in head)
    return accepts


KINDS = (
    Kind('letter_o', r.DIGITS, _replaced('0', _O), accepts=_has('0')),
    Kind('letter_l', r.DIGITS, _replaced('1', _L), accepts=_has('1')),
    Kind('ring_for_zero', r.DIGITS, _replaced('0', _RINGS),
         accepts=_has('0')),
    Kind('stroke_for_one', (r.PHONE, r.RESIDENT), _replaced('1', _STROKES),
         accepts=_has('1')),
    Kind('letters_o_and_l', r.DIGITS, _o_and_l, accepts=_has_both),
    Kind('letters_alike', (r.PHONE, r.QQ, r.CARD), _alike,
         accepts=_has_alike),
    Kind('cyrillic_handle', (r.WECHAT, r.MAIL), _swapped(_CYRILLIC),
         accepts=_can_swap(_CYRILLIC)),
    Kind('greek_handle', (r.WECHAT, r.MAIL), _swapped(_GREEK),
         accepts=_can_swap(_GREEK)),
    Kind('cyrillic_plate', (r.PLATE,), _swapped(_CYRILLIC_CAPITALS),
         accepts=_can_swap(_CYRILLIC_CAPITALS)),
    Kind('greek_plate', (r.PLATE,), _swapped(_GREEK_CAPITALS),
         accepts=_can_swap(_GREEK_CAPITALS)),
)
