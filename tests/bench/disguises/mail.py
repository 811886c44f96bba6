"""Kinds for e-mail addresses."""

from random import Random

import alphabets as a
import registry as r
from registry import Kind, Value, Written

_AT_BRACKETS = ('[at]', '(at)', '【at】', '<at>', '{at}', '[AT]', '(AT)', '（at）',
                ' [at] ', ' (at) ', '[@]', '(@)', '【@】', '（a）', '《at》')
_AT_WORDS = ('艾特', ' at ', ' AT ', '圈a', '（艾特）', '【艾特】', ' 艾特 ', 'at符号',
             '@符号', '小老鼠', '（圈a）', '爱特')
_AT_SIGNS = ('#', '＠', 'ⓐ', 'Ⓐ', '﹫', '＃', '&', '$', '🐭', '🌀')
_DOT_WORDS = ('dot', ' dot ', '[dot]', '(dot)', '【dot】', '点', '【点】', '（点）',
              ' 点 ', '(.)', '[.]', '。', '．', '·', '{dot}', ' DOT ')


def _at(*signs: str):
    def write(rng: Random, value: Value, value_type: str) -> str:
        return value.text.replace('@', rng.choice(signs))
    return write


def _at_sign(rng: Random, value: Value, value_type: str) -> Written:
    """Another sign for @, at times with a word that it is one."""
    sign = rng.choice(_AT_SIGNS)
    plain = sign in '#＠ⓐⒶ﹫＃' and rng.random() < 0.5
    tail = '' if plain else rng.choice(
        (f'（{sign}换成@）', f'，{sign}改成@', f' 把{sign}换成@', f'（{sign}=@）'))
    return Written(value.text.replace('@', sign), tail=tail)


def _dot(rng: Random, value: Value, value_type: str) -> str:
    """The dots of the domain in words."""
    local, domain = value.parts
    return f'{local}@{domain.replace(".", rng.choice(_DOT_WORDS))}'


def _spelled(rng: Random, value: Value, value_type: str) -> str:
    """Both in words: name at example dot com, name艾特example点com."""
    local, domain = value.parts
    at, dot = rng.choice((
        (' at ', ' dot '), ('艾特', '点'), (' [at] ', ' [dot] '), ('(at)',
                                                                '(dot)'),
        (' AT ', ' DOT '), ('圈a', '点'), ('【at】', '【dot】'), ('#', '点'),
        ('_at_', '_dot_'), ('【艾特】', '【点】'), ('at', '。')))
    if at == 'at':
        at = ' at '
    if rng.random() < 0.5:
        local = local.replace('.', dot)
    return local + at + domain.replace('.', dot)


def _spaced(rng: Random, value: Value, value_type: str) -> str:
    """Spaces between all signs, or around @ and dots."""
    if rng.random() < 0.4:
        return ' '.join(value.text)
    space = rng.choice((' ', '  ', ' '))
    local, domain = value.parts
    return f'{local}{space}@{space}' + domain.replace(
        '.', f'{space}.{space}')


def _digits(rng: Random, value: Value, value_type: str) -> str:
    alphabet = rng.choice((a.CHINESE, a.FINANCIAL, a.CIRCLED, a.KEYCAP,
                           a.TELEGRAPH_SHORT, a.SUPERSCRIPT))
    return a.write(rng, value.text, alphabet)


def _junk(rng: Random, value: Value, value_type: str) -> Written:
    local, domain = value.parts
    junk = rng.choice(('NOSPAM', '删我', 'NOPE', 'REMOVE', '【删】', '防爬'))
    text = rng.choice((f'{local}{junk}@{domain}', f'{local}@{junk}{domain}',
                       f'{local}@{junk}.{domain}'))
    if f'{junk}.' in text:
        junk += '.'
    return Written(text, tail=rng.choice((f'（去掉{junk}）', f'，去掉{junk}',
                                          f' 删去{junk}')))


def _parts(rng: Random, value: Value, value_type: str) -> Written:
    """Local part and domain told apart: 前缀xiaoyu88，后缀example.com."""
    local, domain = value.parts
    lead, middle = rng.choice((
        ('前缀', '，后缀'), ('前面是', '，后面是@'), ('前面', '，后面@'),
        ('账号', '，后缀@'), ('', '，后缀是@'), ('', '（@后面是）')))
    return Written(local + middle + domain, lead=lead)


def _lines(rng: Random, value: Value, value_type: str) -> str:
    local, domain = value.parts
    return rng.choice((f'{local}\n@{domain}', f'{local}\n@\n{domain}',
                       f'{local}@\n{domain}'))


_M = (r.MAIL,)
KINDS = (
    Kind('mail_at_brackets', _M, _at(*_AT_BRACKETS)),
    Kind('mail_at_word', _M, _at(*_AT_WORDS)),
    Kind('mail_at_sign', _M, _at_sign),
    Kind('mail_dot_word', _M, _dot),
    Kind('mail_spelled', _M, _spelled),
    Kind('mail_spaced', _M, _spaced),
    Kind('mail_digits', _M, _digits),
    Kind('mail_junk', _M, _junk),
    Kind('mail_parts', _M, _parts),
    Kind('mail_lines', _M, _lines),
)
