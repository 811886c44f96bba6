"""Kinds that write digits in another alphabet."""

from random import Random

import alphabets as a
import registry as r
from registry import Kind, Value

_PLATES_TOO = r.DIGITS + (r.PLATE,)
_SPOKEN = (r.PHONE, r.QQ, r.PLATE)


def _writer(*choices: a.Alphabet, between: tuple[str, ...] = ('',)):
    """A function that writes in one of `choices`, one a value."""
    def write(rng: Random, value: Value, value_type: str) -> str:
        alphabet = rng.choice(choices)
        return a.write(rng, value.text, alphabet, rng.choice(between))
    return write


def _full_width(rng: Random, value: Value, value_type: str) -> str:
    """All printable ASCII in full width, letters and @ as well."""
    return ''.join(chr(ord(sign) + 0xFEE0) if '!' <= sign <= '~' else sign
                   for sign in value.text)


def _mixed(count: int):
    def write(rng: Random, value: Value, value_type: str) -> str:
        while True:
            text = a.mix(rng, value.text, count)
            if text != value.text:
                return text
    return write


def _pinyin(rng: Random, value: Value, value_type: str) -> str:
    """Syllables with something between; together only where unambiguous."""
    alphabet = rng.choice((a.PINYIN, a.PINYIN, a.PINYIN_TONES))
    return a.write(rng, value.text, alphabet, rng.choice((' ', ' ', '-', ',')))


def _pinyin_together(rng: Random, value: Value, value_type: str) -> str:
    """Syllables run together, by threes and fours: `yijiujiu jiujiuyier`."""
    return ' '.join(a.write(rng, group, a.PINYIN)
                    for group in groups_of(value.text, 4))


def _english(rng: Random, value: Value, value_type: str) -> str:
    words = a.write(rng, value.text, a.ENGLISH, ' ')
    return rng.choice((words, words.upper(), words.title(),
                       words.replace(' ', '-')))


def groups_of(text: str, size: int) -> list[str]:
    """`text` in pieces of `size`, the odd one first: 199 9912 8000."""
    first = len(text) % size
    return ([text[:first]] if first else []) + [
        text[i:i + size] for i in range(first, len(text), size)]


def _in_groups(alphabet: a.Alphabet):
    def write(rng: Random, value: Value, value_type: str) -> str:
        between = rng.choice((' ', '-', '，', '·', '  '))
        return between.join(a.write(rng, group, alphabet)
                            for group in groups_of(value.text, 4))
    return write


def _half_chinese(rng: Random, value: Value, value_type: str) -> str:
    """Head or tail in Chinese, the rest in plain digits: 199九九一二8000."""
    cut = rng.randint(3, len(value.text) - 4)
    head, tail = value.text[:cut], value.text[cut:]
    if rng.random() < 0.5:
        return a.write(rng, head, a.CHINESE) + tail
    return head + a.write(rng, tail, a.CHINESE)


def _pictures(rng: Random, value: Value, value_type: str) -> str:
    return ''.join(
        rng.choice(a.PICTURES[int(sign)])
        if sign.isdigit() and a.PICTURES[int(sign)] else sign
        for sign in value.text)


def _has_pictures(value: Value) -> bool:
    return any(a.PICTURES[int(sign)] for sign in value.text if sign.isdigit())


def _cardinals(rng: Random, value: Value, value_type: str) -> str:
    """Groups read out as numbers: 一百九十九，九千九百一十二，八千."""
    cuts = (value.text[:3], value.text[3:7], value.text[7:])
    return rng.choice(('，', ' ', '、')).join(_cardinal(cut) for cut in cuts)


def _cardinal(digits: str) -> str:
    """A number of up to four places, its first not 0, in Chinese."""
    text, gap = '', False
    for place, digit in zip(range(len(digits) - 1, -1, -1), digits):
        if digit == '0':
            gap = True
            continue
        text += '零' if gap else ''
        text += '一二三四五六七八九'[int(digit) - 1] + ('', '十', '百', '千')[place]
        gap = False
    return text


def _groups_lead(value: Value) -> bool:
    return value.text[3] != '0' and value.text[7] != '0'


KINDS = (
    Kind('digits_full_width', _PLATES_TOO + (r.WECHAT, r.MAIL), _full_width),
    Kind('digits_chinese', _PLATES_TOO,
         _writer(a.CHINESE_ZERO, a.CHINESE_RING, a.CHINESE)),
    Kind('digits_chinese_groups', r.DIGITS, _in_groups(a.CHINESE)),
    Kind('digits_chinese_half', r.DIGITS, _half_chinese),
    Kind('digits_financial', _PLATES_TOO,
         _writer(a.FINANCIAL, a.FINANCIAL, a.FINANCIAL_TRADITIONAL)),
    Kind('digits_telegraph', _SPOKEN + (r.RESIDENT,),
         _writer(a.TELEGRAPH, a.TELEGRAPH, a.TELEGRAPH_SHORT)),
    Kind('digits_telegraph_groups', (r.PHONE, r.QQ), _in_groups(a.TELEGRAPH)),
    Kind('digits_circled', _PLATES_TOO, _writer(a.CIRCLED)),
    Kind('digits_negative_circled', _PLATES_TOO,
         _writer(a.NEGATIVE_CIRCLED, a.DINGBATS)),
    Kind('digits_keycap', _PLATES_TOO,
         _writer(a.KEYCAP, a.KEYCAP, a.KEYCAP_BARE)),
    Kind('digits_superscript', _PLATES_TOO, _writer(a.SUPERSCRIPT)),
    Kind('digits_subscript', _PLATES_TOO, _writer(a.SUBSCRIPT)),
    Kind('digits_roman', r.DIGITS, _writer(a.ROMAN, a.ROMAN_SMALL)),
    Kind('digits_roman_letters', (r.PHONE, r.QQ),
         _writer(a.ROMAN_LETTERS, between=(' ', '-', '.', '/'))),
    Kind('digits_parenthesized', r.DIGITS, _writer(a.PARENTHESIZED)),
    Kind('digits_chinese_rings', (r.PHONE, r.QQ),
         _writer(a.CHINESE_CIRCLED, a.CHINESE_PARENTHESIZED)),
    Kind('digits_dotted', r.DIGITS, _writer(a.DOTTED)),
    Kind('digits_math_bold', _PLATES_TOO, _writer(a.MATH_BOLD)),
    Kind('digits_math_styles', _PLATES_TOO,
         _writer(a.MATH_DOUBLE, a.MATH_SANS, a.MATH_SANS_BOLD,
                 a.MATH_MONOSPACE)),
    Kind('digits_pinyin', (r.PHONE, r.QQ, r.CARD), _pinyin),
    Kind('digits_pinyin_together', (r.PHONE, r.QQ), _pinyin_together),
    Kind('digits_english', (r.PHONE, r.QQ, r.CARD), _english),
    Kind('digits_two_alphabets', _PLATES_TOO, _mixed(2)),
    Kind('digits_three_alphabets', r.DIGITS, _mixed(3)),
    Kind('digits_pictures', (r.PHONE, r.QQ), _pictures,
         accepts=_has_pictures),
    Kind('digits_homophones', (r.PHONE, r.QQ), _writer(a.HOMOPHONES),
         needs_label=True, hard=True),
    Kind('digits_cardinals', (r.PHONE,), _cardinals, needs_label=True,
         hard=True, accepts=_groups_lead),
)
