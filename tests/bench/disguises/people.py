"""Kinds for names; all but one stand behind a label."""

from random import Random

import registry as r
from registry import Kind, Value, Written

_PINYIN = dict(zip(
    '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许韩冯邓曹彭曾田'
    '伟芳娜敏静强磊军洋勇艳杰娟涛超明霞平刚桂英华玉萍红鹏飞宇浩晨雨欣怡琪琳',
    'wang li zhang liu chen yang huang zhao zhou wu xu sun zhu ma hu guo lin '
    'he gao luo zheng liang xie song tang xu han feng deng cao peng zeng tian '
    'wei fang na min jing qiang lei jun yang yong yan jie juan tao chao ming '
    'xia ping gang gui ying hua yu ping hong peng fei yu hao chen yu xin yi qi '
    'lin'.split()))
# How a surname is explained aloud.
_DESCRIBED = {'王': '三横王', '李': '木子李', '张': '弓长张', '刘': '文刀刘', '陈': '耳东陈',
              '杨': '木易杨', '赵': '走肖赵', '吴': '口天吴', '徐': '双人徐', '林': '双木林',
              '胡': '古月胡', '何': '人可何', '许': '言午许', '谢': '言射谢', '黄': '草头黄',
              '孙': '子小孙', '朱': '撇未朱', '高': '高低的高',
              '马': '马到成功的马', '周': '周到的周', '田': '田地的田', '唐': '唐朝的唐'}
_SIGNS = ('-', '/', '.', '·', '*', '_', '~', '|', '、', '+', '—', '♥')
_EMOJI = '🐷🐶🤡🌹💩🔥🐍🌟💢😂'


def _spaced(rng: Random, value: Value, value_type: str) -> str:
    return rng.choice((' ', '  ', '\u3000')).join(value.text)


def _signs(rng: Random, value: Value, value_type: str) -> str:
    return rng.choice(_SIGNS).join(value.text)


def _emoji(rng: Random, value: Value, value_type: str) -> str:
    return rng.choice(_EMOJI).join(value.text)


def _brackets(rng: Random, value: Value, value_type: str) -> Written:
    left, right = rng.choice(('【】', '[]', '（）', '()', '「」', '《》'))
    if rng.random() < 0.3:
        surname, given = value.parts
        return Written(f'{surname}{left}{given}', tail=right)
    return Written((right + left).join(value.text), lead=left, tail=right)


def _lines(rng: Random, value: Value, value_type: str) -> str:
    return '\n'.join(value.text)


def _told(rng: Random, value: Value, value_type: str) -> Written:
    """姓王名小明; the frame's label falls away."""
    surname, given = value.parts
    lead, middle = rng.choice((
        ('姓', '名'), ('姓', '，名'), ('姓', '，名字叫'), ('姓', '，单名一个'),
        ('姓', '，叫'), ('姓', '，名字是'), ('姓', ' 名')))
    if '单名' in middle and len(given) != 1:
        middle = '，名'
    return Written(surname + middle + given, lead=lead, label='')


def _pinyin_of(text: str, between: str = '') -> str:
    return between.join(_PINYIN[sign] for sign in text)


def _pinyin(rng: Random, value: Value, value_type: str) -> str:
    surname, given = value.parts
    return rng.choice((
        f'{_pinyin_of(surname).title()} {_pinyin_of(given).title()}',
        f'{_pinyin_of(surname)} {_pinyin_of(given, " ")}',
        f'{_pinyin_of(surname)} {_pinyin_of(given)}',
        _pinyin_of(value.text),
        f'{_pinyin_of(surname).upper()} {_pinyin_of(given).upper()}'))


def _half_pinyin(rng: Random, value: Value, value_type: str) -> str:
    """One character by its sound: 王xiao明."""
    place = rng.randrange(1, len(value.text))
    return (value.text[:place] + _PINYIN[value.text[place]]
            + value.text[place + 1:])


def _described(rng: Random, value: Value, value_type: str) -> Written:
    """弓长张，名小明: the surname as it is explained aloud."""
    surname, given = value.parts
    words = _DESCRIBED[surname]
    return Written(f'{words}，{rng.choice(("名", "叫", "名字"))}{given}',
                   lead='姓', label='')


def _can_describe(value: Value) -> bool:
    return value.parts[0] in _DESCRIBED


_N = (r.NAME,)


def _kind(name: str, write, **options) -> Kind:
    return Kind(name, _N, write, needs_label=True, **options)


KINDS = (
    _kind('name_spaced', _spaced),
    _kind('name_signs', _signs),
    _kind('name_emoji', _emoji),
    _kind('name_brackets', _brackets),
    _kind('name_lines', _lines),
    _kind('name_told', _told),
    _kind('name_pinyin', _pinyin),
    _kind('name_half_pinyin', _half_pinyin),
    _kind('name_described', _described, hard=True, accepts=_can_describe),
)
