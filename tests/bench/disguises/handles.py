"""Kinds for WeChat ids and plates."""

import string
from random import Random

import alphabets as a
import registry as r
from registry import Kind, Value, Written

_LETTERS = string.ascii_lowercase


def _spaced(rng: Random, value: Value, value_type: str) -> str:
    return rng.choice((' ', '.', ' ', '·', '  ')).join(value.text)


def _fonts(rng: Random, value: Value, value_type: str) -> str:
    """Letters and digits in mathematical bold or monospace."""
    letter, digit = rng.choice(((0x1D41A, 0x1D7CE), (0x1D5EE, 0x1D7EC),
                                (0x1D68A, 0x1D7F6), (0x1D5BA, 0x1D7E2)))
    return ''.join(
        chr(letter + _LETTERS.index(sign)) if sign in _LETTERS
        else chr(digit + int(sign)) if sign.isdigit() else sign
        for sign in value.text)


def _rings(rng: Random, value: Value, value_type: str) -> str:
    """Letters and digits in rings: ⓓⓐⓑⓐⓘ⑧⑧."""
    return ''.join(
        chr(0x24D0 + _LETTERS.index(sign)) if sign in _LETTERS
        else a.CIRCLED[int(sign)][0] if sign.isdigit() else sign
        for sign in value.text)


def _squares(rng: Random, value: Value, value_type: str) -> str:
    """Letters in squares or regional signs, digits as keycaps: 🅳🅰️🅱️."""
    first = rng.choice((0x1F130, 0x1F170, 0x1F150))
    return ''.join(
        chr(first + _LETTERS.index(sign)) if sign in _LETTERS
        else a.KEYCAP[int(sign)][0] if sign.isdigit() else sign
        for sign in value.text)


def _digits(rng: Random, value: Value, value_type: str) -> str:
    alphabet = rng.choice((a.CHINESE, a.FINANCIAL, a.CIRCLED, a.KEYCAP,
                           a.TELEGRAPH_SHORT))
    return a.write(rng, value.text, alphabet)


def _line_word(rng: Random, value: Value, value_type: str) -> str:
    """The line or dash as a word: xiaoyu下划线88."""
    line = rng.choice(('下划线', '（下划线）', '【下划线】', ' 下划线 ', '下杠', '底线'))
    dash = rng.choice(('横杠', '（横杠）', '减号', '中划线', '【横线】', ' 短横 '))
    return value.text.replace('_', line).replace('-', dash)


def _has_line(value: Value) -> bool:
    return '_' in value.text or '-' in value.text


def _parts(rng: Random, value: Value, value_type: str) -> Written:
    """Told in pieces: 前面字母xiaoyu，后面数字8842."""
    body = value.text.rstrip('0123456789')
    digits = value.text[len(body):]
    word = body.rstrip('_-')
    line = '下划线' if '_' in body[-1:] else '横杠' if body[-1:] == '-' else ''
    link = f'，然后{line}' if line else ''
    lead, middle = rng.choice((
        ('前面字母', '，后面数字'), ('字母是', '，数字是'), ('先是', '，再加'),
        ('前面', '，后面'), ('开头', '，结尾')))
    return Written(f'{word}{link}{middle}{digits}', lead=lead)


def _ends_in_digits(value: Value) -> bool:
    return value.text[-1].isdigit()


def _junk(rng: Random, value: Value, value_type: str) -> Written:
    junk = rng.choice(('删', '【删】', '删我', '哈哈', '#', '❤', '嘻嘻', '🌟'))
    gap = rng.randint(2, len(value.text) - 2)
    return Written(value.text[:gap] + junk + value.text[gap:],
                   tail=rng.choice((f'（去掉{junk}）', f'，去掉{junk}',
                                    f' 把{junk}去掉')))


def _upper(rng: Random, value: Value, value_type: str) -> Written:
    """Capitals, and a word that they are small letters."""
    return Written(value.text.upper(), tail=rng.choice(
        ('（全小写）', '，都是小写', '（小写）', ' 字母小写')))


def _spelled_letters(rng: Random, value: Value, value_type: str) -> str:
    """Letters one by one with a comma or a dash: d-a-b-a-i-8-8."""
    signs = ('，', ',', '~', '/', '、')
    return rng.choice(
        signs if '-' in value.text else ('-', *signs)).join(value.text)


def _plate_signs(rng: Random, value: Value, value_type: str) -> str:
    """Signs all through a plate: 浙 A·1 2 3 4 5."""
    return rng.choice((' ', '-', '.', '/', '·', '~', '_')).join(value.text)


def _plate_told(rng: Random, value: Value, value_type: str) -> Written:
    """浙A开头，后面是12345."""
    head, tail = value.text[:2], value.text[2:]
    return Written(rng.choice((
        f'{head}开头，后面是{tail}', f'{head}的，尾号{tail}', f'{head}，然后{tail}',
        f'{head}打头，后面{tail}', f'{head[0]}字头，{head[1]}，{tail}',
        f'{head}……{tail[:2]}……{tail[2:]}', f'{head}牌照，数字是{tail}')))


def _plate_small(rng: Random, value: Value, value_type: str) -> str:
    """Small letters, the digits in another alphabet."""
    alphabet = rng.choice((a.CHINESE, a.CIRCLED, a.KEYCAP, a.FULL_WIDTH))
    return a.write(rng, value.text.lower(), alphabet)


def _plate_pinyin(rng: Random, value: Value, value_type: str) -> str:
    """The province by its sound: `zhe A12345`."""
    head = _PROVINCE_PINYIN[value.text[0]]
    return rng.choice((head, head.title())) + rng.choice(('', ' ', '·')) + (
        value.text[1:])


_PROVINCE_PINYIN = dict(zip(
    '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼',
    'jing jin hu yu ji yu yun liao hei xiang wan lu xin su zhe gan e gui gan '
    'jin meng shan ji min gui yue qing zang chuan ning qiong'.split()))


def _own_sound(value: Value) -> bool:
    return value.text[0] not in '津晋冀吉渝豫赣甘桂贵鄂'  # Two have one sound.


_W = (r.WECHAT,)
KINDS = (
    Kind('handle_spaced', _W, _spaced),
    Kind('handle_spelled', _W, _spelled_letters),
    Kind('handle_fonts', _W, _fonts),
    Kind('handle_rings', _W, _rings),
    Kind('handle_squares', _W, _squares),
    Kind('handle_digits', _W, _digits),
    Kind('handle_line_word', _W, _line_word, accepts=_has_line),
    Kind('handle_parts', _W, _parts, accepts=_ends_in_digits),
    Kind('handle_junk', _W, _junk),
    Kind('handle_capitals', _W, _upper),
    Kind('plate_signs', (r.PLATE,), _plate_signs),
    Kind('plate_told', (r.PLATE,), _plate_told),
    Kind('plate_small', (r.PLATE,), _plate_small),
    Kind('plate_pinyin', (r.PLATE,), _plate_pinyin, needs_label=True,
         accepts=_own_sound),
)
