"""Draws invented values in their plain form, with valid check digits.

Half of the mobiles lie in 199-99, as in fixtures/; the others are drawn over
the number plan, so that a kind is not measured on one prefix alone. Values
exist only while a measurement runs. A number that is somebody's is a
coincidence.
"""

from random import Random

import registry as r
from registry import Value

# Prefixes of the three networks, without the ranges of virtual operators.
MOBILE_PREFIXES = (
    '130 131 132 133 134 135 136 137 138 139 147 150 151 152 153 155 156 157 '
    '158 159 166 173 175 176 177 178 180 181 182 183 184 185 186 187 188 189 '
    '190 191 193 195 196 197 198 199').split()
# County codes of GB/T 2260.
REGIONS = (
    '330106 110105 310115 440106 510107 420106 320102 370202 610113 430104 '
    '500103 350203 210102 230103 340104 360103 410105 130102 450103 520103 '
    '530103 120101').split()
# Issuer's digits and length of the whole number.
CARDS = (('622202', 19), ('621700', 19), ('622848', 19), ('621661', 19),
         ('622588', 16), ('622575', 16), ('622262', 19), ('622700', 19))
PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
PLATE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
SURNAMES = '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许韩冯邓曹彭曾田'
GIVEN = '伟芳娜敏静强磊军洋勇艳杰娟涛超明霞平刚桂英华玉萍红鹏飞宇浩晨雨欣怡琪琳'
WORDS = ('xiaoyu', 'chenmo', 'lanmao', 'dabai', 'qingfeng', 'yueliang', 'sunny',
         'panda', 'mochi', 'coco', 'tangtang', 'maple', 'haitang', 'feifei',
         'niuniu', 'guoguo', 'kiki', 'amber', 'beichen', 'youzi', 'lemon',
         'hanhan', 'zhuzhu', 'moon', 'duoduo', 'nanzhi', 'ahuang', 'pipixia')
MAIL_DOMAINS = ('example.com', 'example.org', 'example.net',
                'mail.example.com', 'post.example.org')
CITIES = (
    ('杭州市', '西湖区'), ('杭州市', '余杭区'), ('北京市', '朝阳区'),
    ('上海市', '浦东新区'), ('广州市', '天河区'), ('成都市', '武侯区'),
    ('武汉市', '洪山区'), ('南京市', '鼓楼区'), ('西安市', '雁塔区'),
    ('长沙市', '岳麓区'), ('苏州市', '姑苏区'), ('厦门市', '思明区'),
    ('郑州市', '金水区'), ('合肥市', '蜀山区'), ('青岛市', '市北区'))
ROADS = ('文三路', '长江路', '建设路', '人民路', '解放路', '滨河路', '学院路',
         '青年路', '迎宾大道', '新华街', '和平街', '团结路', '环城西路')
ESTATES = ('云栖花园', '翠竹苑', '金桂家园', '听澜小区', '望江花苑', '枫林小区',
           '锦绣新村', '南湖名邸', '碧波花园', '丁香公寓', '书香小区', '北苑新村')
BUILDINGS = ('幢', '栋', '号楼')


def _digits(rng: Random, count: int) -> str:
    return ''.join(rng.choice('0123456789') for _ in range(count))


def _mobile(rng: Random) -> Value:
    if rng.random() < 0.5:
        return Value(r.PHONE, '19999' + _digits(rng, 6))
    return Value(r.PHONE, rng.choice(MOBILE_PREFIXES) + _digits(rng, 8))


def resident_check(first17: str) -> str:
    """Check character of GB 11643-1999 (ISO 7064 MOD 11-2)."""
    total = 0
    for digit in first17:
        total = (total + int(digit)) * 2 % 11
    return '0123456789X'[(12 - total) % 11]


def luhn_check(body: str) -> str:
    """Luhn's check digit (ISO/IEC 7812-1, annex B)."""
    total = 0
    for index, digit in enumerate(reversed(body)):
        doubled = int(digit) * (2 if index % 2 == 0 else 1)
        total += doubled // 10 + doubled % 10
    return str(-total % 10)


def _resident(rng: Random) -> Value:
    born = (f'{rng.randint(1958, 2012)}{rng.randint(1, 12):02}'
            f'{rng.randint(1, 28):02}')
    body = rng.choice(REGIONS) + born + f'{rng.randint(1, 999):03}'
    return Value(r.RESIDENT, body + resident_check(body))


def _qq(rng: Random) -> Value:
    length = rng.choice((8, 9, 9, 10, 10))
    first = rng.choice('123') if length == 10 else rng.choice('123456789')
    return Value(r.QQ, first + _digits(rng, length - 1))


def _wechat(rng: Random) -> Value:
    word = rng.choice(WORDS)
    shape = rng.randrange(4)
    if shape == 0:
        text = f'{word}_{_digits(rng, rng.choice((2, 3, 4)))}'
    elif shape == 1:
        text = f'{word}{_digits(rng, rng.choice((3, 4, 6)))}'
    elif shape == 2:
        text = f'{word}-{rng.choice(WORDS)}{_digits(rng, 2)}'
    else:
        text = f'{rng.choice(WORDS)}{word}_{_digits(rng, 2)}'
    return Value(r.WECHAT, text if len(text) > 6 else text + _digits(rng, 3))


def _mail(rng: Random) -> Value:
    local = rng.choice(WORDS)
    if rng.random() < 0.3:
        local += rng.choice('._') + rng.choice(WORDS)
    local += _digits(rng, rng.choice((2, 3, 4)))
    domain = rng.choice(MAIL_DOMAINS)
    return Value(r.MAIL, f'{local}@{domain}', (local, domain))


def _card(rng: Random) -> Value:
    issuer, length = rng.choice(CARDS)
    body = issuer + _digits(rng, length - len(issuer) - 1)
    return Value(r.CARD, body + luhn_check(body))


def _plate(rng: Random) -> Value:
    head = rng.choice(PROVINCES) + rng.choice('ABCD')
    if rng.random() < 0.3:  # A car with a battery: six places.
        return Value(r.PLATE, head + rng.choice('DF') + _digits(rng, 5))
    tail = list(_digits(rng, 5))
    for place in rng.sample(range(5), rng.choice((0, 1, 1, 2))):
        tail[place] = rng.choice(PLATE_LETTERS)
    return Value(r.PLATE, head + ''.join(tail))


def _address(rng: Random) -> Value:
    city, district = rng.choice(CITIES)
    parts = [city, district]
    if rng.random() < 0.7:
        parts += [rng.choice(ROADS), f'{rng.randint(2, 399)}号']
    floor = rng.randint(1, 28)
    parts += [rng.choice(ESTATES),
              f'{rng.randint(1, 48)}{rng.choice(BUILDINGS)}',
              f'{rng.randint(1, 4)}单元',
              f'{floor}0{rng.randint(1, 6)}{rng.choice(("", "室"))}']
    return Value(r.ADDRESS, ''.join(parts), tuple(parts))


def _name(rng: Random) -> Value:
    surname = rng.choice(SURNAMES)
    given = ''.join(rng.sample(GIVEN, rng.choice((2, 2, 2, 1))))
    return Value(r.NAME, surname + given, (surname, given))


_DRAWERS = {r.PHONE: _mobile, r.RESIDENT: _resident, r.QQ: _qq,
            r.WECHAT: _wechat, r.MAIL: _mail, r.CARD: _card, r.PLATE: _plate,
            r.ADDRESS: _address, r.NAME: _name}


def draw(rng: Random, value_type: str) -> Value:
    """An invented value of a type of the contract."""
    return _DRAWERS[value_type](rng)
