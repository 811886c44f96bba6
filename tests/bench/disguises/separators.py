"""Kinds that put something between the digits."""

from random import Random

import registry as r
from digits import groups_of
from registry import Kind, Value, Written

EMOJI = '😂🤣😡👊🔥🌟💢🐶🌹🍉👀🙈⚡🐷🤡💔🎈🍀'
_LINKS = ('然后', '然后是', '接着', '接着是', '再', '再来')
_BEHIND = ('后面', '后面是', '后面接', '后面跟着', '后边')
_FILLERS = ('啊', '呢', '嗯', '呃', '哦', '哈', '嘿', '呀')


def _everywhere(*signs: str):
    """One of `signs` between all digits, the same throughout."""
    def write(rng: Random, value: Value, value_type: str) -> str:
        return rng.choice(signs).join(value.text)
    return write


def pieces(rng: Random, text: str) -> list[str]:
    """`text` in three to six pieces as people read out numbers."""
    if len(text) == 11 and rng.random() < 0.6:
        return [text[:3], text[3:7], text[7:]]
    sizes = (2, 3, 4) if len(text) < 12 else (4, 4, 5)
    return groups_of(text, rng.choice(sizes))


def _in_groups(*signs: str):
    """One of `signs` between groups of digits, the same throughout."""
    def write(rng: Random, value: Value, value_type: str) -> str:
        return rng.choice(signs).join(pieces(rng, value.text))
    return write


def _changing(*signs: str):
    """Another of `signs` in each gap between groups."""
    def write(rng: Random, value: Value, value_type: str) -> str:
        first, *rest = pieces(rng, value.text)
        return first + ''.join(rng.choice(signs) + piece for piece in rest)
    return write


def _everywhere_changing(*signs: str):
    """Another of `signs` between all digits."""
    def write(rng: Random, value: Value, value_type: str) -> str:
        return value.text[0] + ''.join(rng.choice(signs) + digit
                                       for digit in value.text[1:])
    return write


def _words(*words: str):
    """Words between groups, at times with a comma before them."""
    def write(rng: Random, value: Value, value_type: str) -> str:
        comma = rng.choice(('', '', '，', ' ', '，'))
        first, *rest = pieces(rng, value.text)
        return first + ''.join(comma + rng.choice(words) + piece
                               for piece in rest)
    return write


def _emoji_everywhere(rng: Random, value: Value, value_type: str) -> str:
    signs = rng.sample(EMOJI, rng.choice((1, 1, 2, 4)))
    return value.text[0] + ''.join(rng.choice(signs) + digit
                                   for digit in value.text[1:])


def _emoji_groups(rng: Random, value: Value, value_type: str) -> str:
    first, *rest = pieces(rng, value.text)
    return first + ''.join(rng.choice(EMOJI) * rng.choice((1, 1, 2)) + piece
                           for piece in rest)


def _dashes(rng: Random, value: Value, value_type: str) -> str:
    sign = rng.choice(('-', '–', '—', '--', ' - ', '——', '_', '−'))
    if rng.random() < 0.5:
        return sign.join(value.text)
    return sign.join(pieces(rng, value.text))


def _brackets(*pairs: str):
    """Each digit in brackets; the outermost ones are not of the value."""
    def write(rng: Random, value: Value, value_type: str) -> Written:
        left, right = rng.choice(pairs)
        return Written((right + left).join(value.text), lead=left, tail=right)
    return write


def _brackets_groups(rng: Random, value: Value, value_type: str) -> Written:
    left, right = rng.choice(('()', '（）', '[]', '【】', '「」', '<>', '“”', '{}'))
    cut = pieces(rng, value.text)
    if rng.random() < 0.5:  # Only some of the groups.
        kept = rng.randrange(len(cut))
        text = ''.join(piece if i == kept else left + piece + right
                       for i, piece in enumerate(cut))
    else:
        text = ''.join(left + piece + right for piece in cut)
    lead = left if text.startswith(left) else ''
    tail = right if text.endswith(right) else ''
    return Written(text[len(lead):len(text) - len(tail)], lead=lead,
                   tail=tail)


def _uneven(rng: Random, value: Value, value_type: str) -> str:
    """Cuts at odd places with varying spaces: `19 9991 2 80 00`."""
    text = value.text[0]
    for digit in value.text[1:]:
        text += rng.choice(('', '', ' ', '  ', '\u3000')) + digit
    return text if text != value.text else ' '.join(value.text)


_D = r.DIGITS
KINDS = (
    Kind('between_space', _D, _everywhere(' ', '  ', '\u3000')),
    Kind('between_space_groups', _D, _in_groups(' ', '  ', '\u3000', '   ')),
    Kind('between_space_uneven', _D, _uneven),
    Kind('between_dot', _D, _everywhere('.', '·', '。', '•', '・', '．')),
    Kind('between_dot_groups', _D,
         _in_groups('.', '·', '。', '•', '...', '…', '……')),
    Kind('between_dash', _D, _dashes),
    Kind('between_slash', _D, _everywhere('/', '\\', '|', '／', '丨')),
    Kind('between_slash_groups', _D, _in_groups('/', '\\', '|', '//', '｜')),
    Kind('between_comma', _D, _everywhere('，', ',', '、', '；')),
    Kind('between_sign', _D,
         _everywhere('~', '+', '^', '=', '>', '→', '♥', '★', '☆', '～', '♪')),
    Kind('between_changing_signs', _D,
         _everywhere_changing('.', '-', '·', ' ', '/', '~', '_', '，', '|')),
    Kind('between_changing_groups', _D,
         _changing('.', '-', '·', ' ', '/', '~', '_', '，', '…', '=')),
    Kind('between_emoji', _D, _emoji_everywhere),
    Kind('between_emoji_groups', _D, _emoji_groups),
    Kind('between_de', _D, _words('的')),
    Kind('between_then', _D, _words(*_LINKS)),
    Kind('between_behind', _D, _words(*_BEHIND)),
    Kind('between_fillers', _D, _everywhere_changing(*_FILLERS)),
    Kind('between_newline', _D, _everywhere('\n', '\r\n')),
    Kind('between_newline_groups', _D, _in_groups('\n', '\n\n', ' \n')),
    Kind('brackets_each', _D,
         _brackets('()', '（）', '[]', '【】', '「」', '<>', '“”', '〖〗')),
    Kind('brackets_groups', _D, _brackets_groups),
)
