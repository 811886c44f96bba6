"""Kinds for addresses."""

import re
from random import Random

import alphabets as a
import registry as r
from registry import Kind, Value, Written

_PINYIN_UNITS = {
    '幢': ('zhuang', ' zhuang '), '栋': ('dong', ' dong '),
    '号楼': ('haolou', 'hao楼', '号lou'), '单元': ('danyuan', 'dy', ' danyuan '),
    '室': ('shi', ' shi '), '号': ('hao', ' hao ')}
_SOUNDS = {'幢': '撞', '栋': '冻', '单元': '丹元', '号': '呺', '楼': '娄', '花园': '花圆',
           '小区': '小曲', '公寓': '公遇', '室': '试', '家园': '加园', '新村': '新材'}
_TRADITIONAL = str.maketrans(
    '区号栋单楼园书锦绣云栖听澜枫长设学团结宾广汉苏门岛环东余滨华级层',
    '區號棟單樓園書錦繡雲棲聽瀾楓長設學團結賓廣漢蘇門島環東餘濱華級層')
_EMOJI_UNITS = {'幢': '🏢', '栋': '🏢', '号楼': '🏢', '单元': '🚪', '室': '🏠'}


def _numbers(*alphabets: a.Alphabet):
    """All numbers of an address in one alphabet."""
    def write(rng: Random, value: Value, value_type: str) -> str:
        return a.write(rng, value.text, rng.choice(alphabets))
    return write


def _cardinal(number: int) -> str:
    """A number up to 399 in Chinese, as it is said: 十二, 一百零八."""
    ones = '零一二三四五六七八九'
    if number < 10:
        return ones[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return ('' if tens == 1 else ones[tens]) + '十' + (
            ones[rest] if rest else '')
    hundreds, rest = divmod(number, 100)
    text = ones[hundreds] + '百'
    if rest == 0:
        return text
    if rest < 10:
        return text + '零' + ones[rest]
    return text + ('一' if rest < 20 else '') + _cardinal(rest)


def _said(rng: Random, value: Value, value_type: str) -> str:
    """House, building, unit as numbers, the room digit by digit."""
    *steps, room = value.parts
    said = [re.sub(r'\d+', lambda m: _cardinal(int(m.group())), step)
            for step in steps]
    return ''.join(said) + a.write(rng, room, a.CHINESE)


def _units(table):
    """Unit words by other ones, longest first."""
    def write(rng: Random, value: Value, value_type: str) -> Written:
        out = []
        for part in value.parts:
            for unit in sorted(table, key=len, reverse=True):
                if part.endswith(unit):
                    choices = table[unit]
                    new = (choices if isinstance(choices, str)
                           else rng.choice(choices))
                    part = part[:-len(unit)] + new
                    break
            out.append(part)
        text = ''.join(out)
        bare = text.rstrip()
        return Written(bare, tail=text[len(bare):])
    return write


def _signs(rng: Random, value: Value, value_type: str) -> str:
    """A sign between all characters, numbers kept together."""
    sign = rng.choice((' ', '.', '-', '·', '/', '~', '|'))
    return sign.join(re.findall(r'\d+|\D', value.text))


def _steps(rng: Random, value: Value, value_type: str) -> str:
    """A sign or an emoji between the steps."""
    sign = rng.choice((' ', '，', ' - ', '/', '→', '📍', '·', '、', '>', '~', '…'))
    return sign.join(value.parts)


def _told(rng: Random, value: Value, value_type: str) -> Written:
    """Estate, building, unit and room each with words."""
    *head, estate, building, unit, room = value.parts
    head_text = ''.join(head)
    shapes = (
        f'{head_text}，小区是{estate}，楼是{building}，{unit}，房间{room}',
        f'{head_text}那个{estate}，{building}，然后{unit}，{room}',
        f'{head_text}的{estate}，{building}的{unit}，门牌{room}',
        f'{head_text}。{estate}里面，{building}，{unit}，最后是{room}')
    return Written(rng.choice(shapes))


def _lines(rng: Random, value: Value, value_type: str) -> str:
    *head, estate, building, unit, room = value.parts
    return rng.choice((
        f'{"".join(head)}\n{estate}\n{building}\n{unit}\n{room}',
        f'{"".join(head)}{estate}\n{building}{unit}\n{room}',
        f'{"".join(head)}{estate}\n后面：{building}{unit}{room}'))


def _short(rng: Random, value: Value, value_type: str) -> str:
    """Building, unit and room by signs: 云栖花园3-2-501, 3#2-501."""
    *head, building, unit, room = value.parts
    numbers = [re.match(r'\d+', part).group() for part in
               (building, unit, room)]
    signs = rng.choice(('--', '//', '#-', '。。', '··', '__', '#,'))
    return (''.join(head) + numbers[0] + signs[0] + numbers[1] + signs[1]
            + numbers[2])


def _traditional(rng: Random, value: Value, value_type: str) -> str:
    """In traditional characters, or every other one of them."""
    text = value.text.translate(_TRADITIONAL)
    if rng.random() < 0.6:
        return text
    places = [i for i, sign in enumerate(value.text) if sign != text[i]]
    kept = set(rng.sample(places, len(places) // 2))
    return ''.join(value.text[i] if i in kept else sign
                   for i, sign in enumerate(text))


def _mixed(rng: Random, value: Value, value_type: str) -> str:
    while True:
        text = a.mix(rng, value.text, 2)
        if text != value.text:
            return text


_A = (r.ADDRESS,)
KINDS = (
    Kind('address_chinese', _A, _numbers(a.CHINESE_ZERO, a.CHINESE_RING)),
    Kind('address_said', _A, _said),
    Kind('address_circled', _A,
         _numbers(a.CIRCLED, a.CIRCLED, a.NEGATIVE_CIRCLED)),
    Kind('address_financial', _A, _numbers(a.FINANCIAL)),
    Kind('address_full_width', _A, _numbers(a.FULL_WIDTH)),
    Kind('address_keycap', _A, _numbers(a.KEYCAP, a.MATH_BOLD)),
    Kind('address_telegraph', _A, _numbers(a.TELEGRAPH, a.TELEGRAPH_SHORT)),
    Kind('address_mixed', _A, _mixed),
    Kind('address_traditional', _A, _traditional),
    Kind('address_pinyin_units', _A, _units(_PINYIN_UNITS)),
    Kind('address_sound_units', _A, _units(_SOUNDS)),
    Kind('address_emoji_units', _A, _units(_EMOJI_UNITS)),
    Kind('address_signs', _A, _signs),
    Kind('address_steps', _A, _steps),
    Kind('address_told', _A, _told),
    Kind('address_lines', _A, _lines),
    Kind('address_short', _A, _short),
)
