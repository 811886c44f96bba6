"""Kinds that tell in words in which order, or with what, to read a number."""

import base64
import string
from random import Random

import registry as r
from registry import Kind, Value, Written

_COUNT = dict(enumerate('零一两三四五六七八九', 0)) | {10: '十', 11: '十一'}
_COMMAS = ('，', ',', '，', ' ', '；', '、')


def thirds(text: str) -> tuple[str, str, str]:
    """A number in the three pieces in which it is told: 3-4-4, 6-8-4, …"""
    if len(text) == 11:
        return text[:3], text[3:7], text[7:]
    if len(text) >= 16:
        return text[:6], text[6:-4], text[-4:]
    return text[:3], text[3:-3], text[-3:]


def _places(piece: str) -> str:
    """`四位` for a piece of four signs."""
    return f'{_COUNT.get(len(piece), len(piece))}位'


def _names(rng: Random, text: str) -> tuple[tuple[str, str], ...]:
    """The pieces in order, each with words that say which piece it is."""
    head, middle, tail = thirds(text)
    style = rng.randrange(4)
    if style == 0:
        return ((f'前{_places(head)}', head), (f'中间{_places(middle)}', middle),
                (f'后{_places(tail)}', tail))
    if style == 1:
        return (('开头', head), ('中间', middle), ('结尾', tail))
    if style == 2:
        return (('前面', head), ('中间', middle), ('后面', tail))
    return ((f'头{_places(head)}', head), (f'中间{_places(middle)}', middle),
            (f'最后{_places(tail)}', tail))


def _tell(rng: Random, pairs) -> Written:
    comma = rng.choice(_COMMAS)
    verb = rng.choice(('', '是', '', '：', '为'))
    first, *rest = pairs
    text = first[1] + ''.join(f'{comma}{name}{verb}{piece}'
                              for name, piece in rest)
    return Written(text, lead=first[0] + verb)


def _parts(rng: Random, value: Value, value_type: str) -> Written:
    return _tell(rng, _names(rng, value.text))


def _out_of_order(rng: Random, value: Value, value_type: str) -> Written:
    pairs = list(_names(rng, value.text))
    orders = ((2, 0, 1), (2, 1, 0), (1, 0, 2), (1, 2, 0), (0, 2, 1))
    return _tell(rng, [pairs[i] for i in rng.choice(orders)])


def _numbered(rng: Random, value: Value, value_type: str) -> Written:
    """第一段199，第二段9912，第三段8000."""
    noun = rng.choice(('段', '部分', '截', '组'))
    comma = rng.choice(('，', ' ', '\n', '；'))
    verb = rng.choice(('', '：', '是'))
    head, *rest = thirds(value.text)
    text = head + ''.join(f'{comma}第{_COUNT[i]}{noun}{verb}{piece}'.replace(
        '第两', '第二') for i, piece in enumerate(rest, 2))
    tail = rng.choice(('', '，连起来', '，拼起来就是', '（拼一起）'))
    return Written(text, lead=f'第一{noun}{verb}', tail=tail)


def _reversed(rng: Random, value: Value, value_type: str) -> Written:
    text = value.text[::-1]
    if rng.random() < 0.4:
        return Written(text, lead=rng.choice(
            ('倒着念：', '倒过来看 ', '（倒序）', '反过来读：', '从后往前念 ', '倒着写的：')))
    return Written(text, tail=rng.choice(
        ('（倒过来看）', '，倒过来看', ' 倒着念', '，倒着看就对了', '（反过来）', '，从后往前读',
         '（倒序）', ' 自己倒过来', '，记得反着看')))


def _with_junk(rng: Random, text: str, junk: str, count: int) -> str:
    """Pieces of junk in `count` gaps of `text`."""
    gaps = sorted(rng.sample(range(1, len(text)), count))
    out, last = '', 0
    for gap in gaps:
        out += text[last:gap] + rng.choice(junk)
        last = gap
    return out + text[last:]


def _drop_letters(rng: Random, value: Value, value_type: str) -> Written:
    letters = ''.join(set(string.ascii_lowercase) - set('xolisbzgq'))
    junk = ''.join(sorted(letters))
    count = rng.randint(2, min(8, len(value.text) - 1))
    text = _with_junk(rng, value.text, junk, count)
    return Written(text, tail=rng.choice(
        ('（去掉字母）', '，去掉字母', ' 把字母去掉', '（字母不要）', '，字母删掉', '，去字母',
         '（自行去掉英文字母）')))


def _no_letter(value: Value) -> bool:
    return value.text.isdigit()


def _drop_hanzi(rng: Random, value: Value, value_type: str) -> Written:
    count = rng.randint(2, min(6, len(value.text) - 1))
    text = _with_junk(rng, value.text, '我爱你天地人猪狗鸡鸭春夏秋冬删汉字花', count)
    return Written(text, tail=rng.choice(
        ('（去掉汉字）', '，去掉汉字', ' 把汉字去掉', '（文字不要）', '，汉字删掉', '，去掉中文',
         '（删掉中文）', ' 删汉字')))


def _drop_sign(rng: Random, value: Value, value_type: str) -> Written:
    sign = rng.choice('#*%&@￥+=~')
    count = rng.randint(2, min(8, len(value.text) - 1))
    text = _with_junk(rng, value.text, sign, count)
    return Written(text, tail=rng.choice(
        (f'（去掉{sign}）', f'，去掉{sign}', f' 把{sign}去掉', f'（{sign}不要）',
         '，去掉符号', '（符号去掉）', '，把符号删了')))


def _drop_middle(rng: Random, value: Value, value_type: str) -> Written:
    """199哈哈哈99128000，去掉中间的哈哈哈."""
    junk = rng.choice(('哈哈哈', '呵呵', '嘻嘻', '加油', '咩咩', '略略略', 'abc', 'hhh',
                       '噜噜', '❤❤❤', '删除', '土豆', '咕咕咕'))
    gap = rng.choice((3, 4, 5, 6, 7))
    text = value.text[:gap] + junk + value.text[gap:]
    return Written(text, tail=rng.choice(
        (f'，去掉中间的{junk}', f'（去掉{junk}）', f' 中间的{junk}去掉', '，去掉中间的',
         f'，把{junk}删了', '（中间的不要）')))


def _drop_edge(rng: Random, value: Value, value_type: str) -> Written:
    """A digit too many in front or behind, and words that say so."""
    digit = rng.choice('23456789')
    if rng.random() < 0.5:
        return Written(value.text, lead=digit, tail=rng.choice(
            (f'，去掉最前面的{digit}', '（第一位不要）', '，去掉第一个数字', '，去掉首位',
             f'（开头的{digit}去掉）')))
    return Written(value.text, tail=digit + rng.choice(
        (f'，去掉最后的{digit}', '（最后一位不要）', '，去掉最后一个数字', '，去掉末位',
         f'（末尾的{digit}去掉）')))


def _sentences(rng: Random, value: Value, value_type: str) -> Written:
    """A number over several sentences, some chatter between."""
    a, b, c = thirds(value.text)
    last = _places(c)
    shape = rng.randrange(7)
    if shape == 0:
        return Written(f'{a}，后面我再说……{b} {c}', lead='前面是')
    if shape == 1:
        return Written(f'{a}开头的。接着是{b}。最后{last}{c}')
    if shape == 2:
        return Written(f'{a}，等下，还有{b}，最后是{c}', lead='先给你们')
    if shape == 3:
        return Written(f'{a}。中间是{b}。尾号{c}', lead='开头')
    if shape == 4:
        return Written(f'{a}。记下了吗？接下来{b}。还有{c}', lead='先记',
                       tail='，没了')
    if shape == 5:
        return Written(f'{a}……怕被删。{b}……还差几位。{c}')
    return Written(f'{a}！后面{b}！最后{c}', lead='前面')


def _lines(rng: Random, value: Value, value_type: str) -> Written:
    """A piece a line, with words before it or alone."""
    a, b, c = thirds(value.text)
    shape = rng.randrange(5)
    if shape == 0:
        return Written(f'{a}\n后：{b}\n再后：{c}', lead='\n前：')
    if shape == 1:
        return Written(f'{a}\n{b}\n{c}', lead='\n')
    if shape == 2:
        return Written(f'{a}\n接上\n{b}\n接上\n{c}', lead='\n')
    if shape == 3:
        return Written(f'{a}\n（中）{b}\n（下）{c}', lead='\n（上）')
    return Written(f'{a}——\n——{b}——\n——{c}', lead='\n')


def _repeats(rng: Random, value: Value, value_type: str) -> Written:
    """Runs told by their length: 1四个9128三个0."""
    pieces, text = [], value.text
    while text:
        run = len(text) - len(text.lstrip(text[0]))
        if run >= 3 or (run == 2 and rng.random() < 0.3):
            count = rng.choice((_COUNT[run], str(run))) if run > 2 else '两'
            pieces.append(f'{count}个{text[0]}')
        elif pieces and '个' not in pieces[-1]:
            pieces[-1] += text[:run]
        else:
            pieces.append(text[:run])
        text = text[run:]
    between = rng.choice(('，', ' ', '、', '，然后', '，再'))
    return Written(between.join(pieces))


def _has_run(value: Value) -> bool:
    return any(digit * 3 in value.text for digit in '0123456789')


def _plus_one(rng: Random, value: Value, value_type: str) -> Written:
    text = ''.join(str(int(digit) - 1) for digit in value.text)
    return Written(text, tail=rng.choice(
        ('（每位加一）', '，每一位都加1', '，每个数字加1就是', '（每位+1）')))


def _no_zero(value: Value) -> bool:
    return '0' not in value.text and value.text.isdigit()


def _sum(rng: Random, value: Value, value_type: str) -> Written:
    part = rng.randint(1000, 9_999_999)
    whole = int(value.text)
    return Written(f'{whole - part}{rng.choice(("加", "+", " + "))}{part}',
                   tail=rng.choice(('', '，自己算', '，加起来就是')))


def _base64(rng: Random, value: Value, value_type: str) -> Written:
    code = base64.b64encode(value.text.encode()).decode()
    return Written(code, tail=rng.choice(
        ('（base64解一下）', ' base64', '，base64自己解码')))


def _percent(rng: Random, value: Value, value_type: str) -> Written:
    return Written(''.join(f'%{ord(sign):02X}' for sign in value.text),
                   tail=rng.choice(('（URL解码）', ' url解码', '')))


_D = r.DIGITS
KINDS = (
    Kind('order_parts', _D, _parts),
    Kind('order_out_of_order', _D, _out_of_order),
    Kind('order_numbered_pieces', _D, _numbered),
    Kind('order_reversed', _D, _reversed),
    Kind('order_drop_letters', _D, _drop_letters, accepts=_no_letter),
    Kind('order_drop_hanzi', _D, _drop_hanzi),
    Kind('order_drop_sign', _D, _drop_sign),
    Kind('order_drop_middle', _D, _drop_middle),
    Kind('order_drop_edge', _D, _drop_edge),
    Kind('split_sentences', _D, _sentences),
    Kind('split_lines', _D, _lines),
    Kind('repeat_counts', _D, _repeats, accepts=_has_run),
    Kind('order_plus_one', (r.PHONE, r.QQ), _plus_one, hard=True,
         accepts=_no_zero),
    Kind('order_sum', (r.PHONE,), _sum, hard=True),
    Kind('code_base64', (r.PHONE, r.QQ, r.MAIL), _base64, hard=True),
    Kind('code_percent', (r.PHONE, r.QQ), _percent, hard=True),
)
