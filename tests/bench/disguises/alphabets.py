"""Digits in other clothes: tables from 0 to 9, and how to write with them.

An alphabet is a tuple of ten rows; a row is a tuple of ways to write that
digit. Where Unicode lacks a zero, the row says what people write instead.
"""

from random import Random

Alphabet = tuple[tuple[str, ...], ...]


def _single(signs: str) -> Alphabet:
    return tuple((sign,) for sign in signs)


def _shifted(zero: int) -> Alphabet:
    return tuple((chr(zero + digit),) for digit in range(10))


ASCII = _single('0123456789')
FULL_WIDTH = _shifted(0xFF10)
CHINESE: Alphabet = (('零', '〇'), *_single('一二三四五六七八九'))
CHINESE_ZERO = _single('零一二三四五六七八九')
CHINESE_RING = _single('〇一二三四五六七八九')
FINANCIAL = _single('零壹贰叁肆伍陆柒捌玖')
FINANCIAL_TRADITIONAL = _single('零壹貳參肆伍陸柒捌玖')
# As soldiers, railwaymen and sailors read out numbers.
TELEGRAPH = _single('洞幺两三四五六拐八勾')
TELEGRAPH_SHORT = _single('零幺二三四五六七八九')
CIRCLED = _single('⓪①②③④⑤⑥⑦⑧⑨')
NEGATIVE_CIRCLED = _single('⓿❶❷❸❹❺❻❼❽❾')
DINGBATS = _single('🄋➀➁➂➃➄➅➆➇➈')
KEYCAP = tuple((f'{digit}\ufe0f\u20e3',) for digit in range(10))
KEYCAP_BARE = tuple((f'{digit}\u20e3',) for digit in range(10))
SUPERSCRIPT = _single('⁰¹²³⁴⁵⁶⁷⁸⁹')
SUBSCRIPT = _single('₀₁₂₃₄₅₆₇₈₉')
ROMAN: Alphabet = (('0', 'O', '〇'), *_single('ⅠⅡⅢⅣⅤⅥⅦⅧⅨ'))
ROMAN_SMALL: Alphabet = (('0', 'o'), *_single('ⅰⅱⅲⅳⅴⅵⅶⅷⅸ'))
ROMAN_LETTERS = (('0',), ('I',), ('II',), ('III',), ('IV',), ('V',), ('VI',),
                 ('VII',), ('VIII',), ('IX',))
PARENTHESIZED: Alphabet = (('(0)', '（0）'), *_single('⑴⑵⑶⑷⑸⑹⑺⑻⑼'))
CHINESE_PARENTHESIZED: Alphabet = (('(零)', '(〇)'), *_single('㈠㈡㈢㈣㈤㈥㈦㈧㈨'))
CHINESE_CIRCLED: Alphabet = (('〇', '⓪'), *_single('㊀㊁㊂㊃㊄㊅㊆㊇㊈'))
DOTTED: Alphabet = (('🄀', '0.'), *_single('⒈⒉⒊⒋⒌⒍⒎⒏⒐'))
MATH_BOLD = _shifted(0x1D7CE)
MATH_DOUBLE = _shifted(0x1D7D8)
MATH_SANS = _shifted(0x1D7E2)
MATH_SANS_BOLD = _shifted(0x1D7EC)
MATH_MONOSPACE = _shifted(0x1D7F6)
PINYIN: Alphabet = (('ling',), ('yi', 'yao'), ('er',), ('san',), ('si',),
                    ('wu',), ('liu',), ('qi',), ('ba',), ('jiu',))
PINYIN_TONES: Alphabet = (('líng',), ('yī', 'yāo'), ('èr',), ('sān',), ('sì',),
                          ('wǔ',), ('liù',), ('qī',), ('bā',), ('jiǔ',))
ENGLISH: Alphabet = (('zero', 'oh'), ('one',), ('two',), ('three',), ('four',),
                     ('five',), ('six',), ('seven',), ('eight',), ('nine',))
# Characters that sound like the digit; a row holds only common ones.
HOMOPHONES: Alphabet = (
    ('林', '玲', '灵', '铃'), ('衣', '医', '伊', '妖', '腰'), ('尔', '耳', '儿'),
    ('伞', '散', '叁'), ('似', '寺', '肆'), ('武', '舞', '屋'), ('溜', '留', '柳'),
    ('期', '妻', '漆'), ('吧', '拔', '爸'), ('酒', '久', '旧'))
# A picture that stands for the digit: rings, the eight ball, fingers.
PICTURES: Alphabet = (
    ('⭕', '🅾️', '⭕️'), ('☝️', '☝🏻'), ('✌️', '✌🏻'), (), (), ('🖐️', '✋'), ('🤙',
                                                                         '🤙🏻'),
    (), ('🎱',), ())

# Those a reader takes in at a glance, for writing in several at once.
EASY = (ASCII, FULL_WIDTH, CHINESE, FINANCIAL, CIRCLED, NEGATIVE_CIRCLED,
        KEYCAP, SUPERSCRIPT, MATH_BOLD, MATH_SANS_BOLD)


def write(rng: Random, text: str, alphabet: Alphabet, between: str = '') -> str:
    """`text` with its digits in `alphabet`, `between` between all signs."""
    return between.join(
        rng.choice(alphabet[int(sign)]) if sign in '0123456789' else sign
        for sign in text)


def mix(rng: Random, text: str, count: int) -> str:
    """`text` in `count` alphabets, each of them used at least once.

    The alphabets change in a random order, not in turn.
    """
    chosen = rng.sample(EASY, count)
    places = [i for i, sign in enumerate(text) if sign in '0123456789']
    rng.shuffle(places)
    picks = dict(zip(places, chosen))
    return ''.join(
        rng.choice(picks.get(i, rng.choice(chosen))[int(sign)])
        if sign in '0123456789' else sign for i, sign in enumerate(text))
