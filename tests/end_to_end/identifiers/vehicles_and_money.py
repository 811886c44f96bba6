"""Plates (GA 36-2018 and the army's of 2013), vehicle identification numbers,
bank cards and accounts."""

from stdnum import iban, luhn

from check_characters import VEHICLE_VALUES, vehicle
from sentences import (CAPITALS, CLEAR_CAPITALS, DIGITS, Generator, digits,
                       inside_digits, inside_letters, label, one_off, ordered,
                       other_check, say, some)

PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
PLATE = ("车牌", "车牌号", "车牌号码", "车牌是", "牌照")


def dotted(rng, head, tail):
    return head + rng.choice(("", "", "·", " ", "-")) + tail


def series(rng, count):
    """Digits, of which at most two are letters instead."""
    value = list(some(rng, count))
    for at in rng.sample(range(count), rng.choice((0, 0, 1, 2))):
        value[at] = rng.choice(CLEAR_CAPITALS)
    return "".join(value)


def office(rng):
    return rng.choice(PROVINCES) + rng.choice("ABCDEFGHJKLMNPQRSTUVWXY")


def ordinary(rng):
    return dotted(rng, office(rng), series(rng, 5))


def new_energy(rng):
    if rng.random() < 0.7:
        tail = rng.choice("DF") + some(rng, 1, DIGITS + CLEAR_CAPITALS)
        return dotted(rng, office(rng), tail + some(rng, 4))
    return dotted(rng, office(rng), some(rng, 5) + rng.choice("DF"))


def special(rng, ends):
    return dotted(rng, office(rng), series(rng, 4) + rng.choice(ends))


def either_plate(rng, value):
    return say(rng, value) if rng.random() < 0.6 else label(
        rng, value, PLATE, ("：", ":", " ", ""))


ARMY = "VZKHBSLJNGC"

CN_LICENSE_PLATE = Generator("CN_LICENSE_PLATE", {
    "ordinary": lambda rng: either_plate(rng, ordinary(rng)),
    "new energy": lambda rng: either_plate(rng, new_energy(rng)),
    "police, schools, trailers": lambda rng: either_plate(
        rng, special(rng, "警学挂")),
    "consulates": lambda rng: either_plate(rng, special(rng, "领")),
    "embassies": lambda rng: either_plate(rng, dotted(
        rng, "使", some(rng, 6))),
    "Hong Kong and Macao": lambda rng: either_plate(rng, dotted(
        rng, "粤Z", series(rng, 4)) + rng.choice("港澳")),
    "the army": lambda rng: label(rng, dotted(rng, rng.choice(ARMY)
                                  + rng.choice("ABCDEFGHJKLMNOPRSTUVY"),
                                  some(rng, 5)), PLATE + ("军牌", "军车")),
    "armed police": lambda rng: either_plate(rng, "WJ" + dotted(
        rng, rng.choice(PROVINCES), some(rng, 4) + rng.choice(
            DIGITS + "XBTSHJD"))),
}, {
    "no such province": lambda rng: either_plate(
        rng, rng.choice("中国东西山海河美英日") + rng.choice(CLEAR_CAPITALS)
        + some(rng, 5)),
    "I or O": lambda rng: either_plate(
        rng, office(rng) + some(rng, 2) + rng.choice("IO") + some(rng, 2)),
    "too short": lambda rng: either_plate(
        rng, office(rng) + some(rng, rng.choice((2, 3)))),
    "too long": lambda rng: either_plate(
        rng, office(rng) + some(rng, rng.choice((6, 7, 8)))),
    "only letters": lambda rng: either_plate(
        rng, office(rng) + some(rng, 5, CLEAR_CAPITALS)),
    "no letter of an office": lambda rng: either_plate(
        rng, rng.choice(PROVINCES) + some(rng, 6)),
    "inside letters": lambda rng: say(
        rng, office(rng) + series(rng, 5) + some(
            rng, rng.randint(2, 4), CAPITALS + DIGITS) + "01"),
    "embassies, wrong length": lambda rng: say(
        rng, "使" + some(rng, rng.choice((4, 5, 8)))),
    "the army, no label": lambda rng: say(
        rng, rng.choice(ARMY) + rng.choice("ABCDEFGH") + some(rng, 5)),
    "words": lambda rng: say(rng, rng.choice((
        "沪A股", "京C位出道", "苏E级车", "川A级景区", "浙B站粉丝"))
        + digits(rng, 4)),
    "order": ordered,
})

MAKERS = ("LSV", "LFV", "LVS", "LGX", "LHG", "LBV", "LE4", "LRW", "LDC",
          "WBA", "WDD", "1HG", "5YJ", "JTD", "KMH", "4T1")
VIN = ("车架号", "车辆识别代号", "VIN", "VIN码", "车架号码", "vin")
VIN_SIGNS = "".join(VEHICLE_VALUES)


def vin(rng):
    body = (rng.choice(MAKERS) + some(rng, 6, VIN_SIGNS)
            + some(rng, 3, VIN_SIGNS.replace("U", "").replace("Z", ""))
            + some(rng, 5))
    return body[:8] + vehicle(body) + body[9:]


def is_vin(value):
    return len(value) == 17 and all(
        c in VEHICLE_VALUES for c in value) and vehicle(value) == value[8]


VEHICLE_VIN = Generator("VEHICLE_VIN", {
    "labelled": lambda rng: label(rng, vin(rng), VIN),
    "in a word": lambda rng: say(rng, vin(rng), (
        "他的车，车架号{}，帮查车主", "车架{}", "VIN {} 查一下出险记录")),
}, {
    "wrong check": lambda rng: label(rng, other_check(
        rng, vin(rng), is_vin, 8, DIGITS + "X"), VIN),
    "one character off": lambda rng: label(rng, one_off(
        rng, vin(rng), is_vin), VIN),
    "I, O or Q": lambda rng: label(rng, one_off(
        rng, vin(rng), is_vin, "IOQ"), VIN),
    "too short": lambda rng: label(rng, vin(rng)[:rng.randint(12, 16)], VIN),
    "too long": lambda rng: label(rng, vin(rng) + some(
        rng, rng.randint(1, 4), VIN_SIGNS), VIN),
    "inside letters": lambda rng: say(rng, inside_letters(rng, vin(rng))),
    "other things": lambda rng: label(rng, other_check(
        rng, vin(rng), is_vin, 8, DIGITS + "X"), (
            "序列号", "激活码", "SN", "订单号", "兑换码")),
    "order": ordered,
})

UNIONPAY = ("622202 622208 621226 621225 622848 622845 622700 621700 621661 "
            "621660 621785 622588 622609 621483 622262 622260 622155 622622 "
            "622688 622908 623052 621799 622188 621098 622568 622666").split()
CARD = ("卡号", "银行卡号", "银行卡", "工行卡", "建设银行", "转账到", "收款账号", "打款到",
        "card ")


def with_luhn(body):
    return body + luhn.calc_check_digit(body)


def grouped(rng, value):
    if rng.random() < 0.6:
        return value
    sign = rng.choice((" ", " ", "-"))
    return sign.join(value[i:i + 4] for i in range(0, len(value), 4))


def unionpay(rng, length=0):
    length = length or rng.choice((16, 19, 19))
    bank = rng.choice(UNIONPAY)
    return with_luhn(bank + some(rng, length - 7))


def visa(rng):
    return with_luhn("4" + digits(rng, 5, "023456789") + some(rng, 9))


def mastercard(rng):
    head = rng.choice(("51", "52", "53", "54", "55", "2221", "2300", "2500",
                       "2719"))
    return with_luhn(head + some(rng, 15 - len(head)))


def is_card(value):
    plain = "".join(c for c in value if c.isdigit())
    return luhn.is_valid(plain)


def card_run(run):
    return len(run) <= 19 and luhn.is_valid(run)


def either_card(rng, value):
    value = grouped(rng, value)
    return say(rng, value) if rng.random() < 0.4 else label(
        rng, value, CARD, ("：", ":", " ", ""))


def any_card(rng):
    return rng.choice((unionpay, unionpay, visa, mastercard))(rng)


BANK_CARD = Generator("BANK_CARD", {
    "UnionPay": lambda rng: either_card(rng, unionpay(rng)),
    "UnionPay, 17 and 18 digits": lambda rng: label(rng, unionpay(
        rng, rng.choice((17, 18))), CARD),
    "Visa": lambda rng: either_card(rng, visa(rng)),
    "Mastercard": lambda rng: either_card(rng, mastercard(rng)),
}, {
    "wrong check": lambda rng: either_card(rng, other_check(
        rng, any_card(rng), is_card)),
    "one character off": lambda rng: either_card(rng, one_off(
        rng, any_card(rng), is_card)),
    "no such issuer": lambda rng: either_card(rng, with_luhn(
        rng.choice(("0", "1", "7", "89", "99", "83")) + some(
            rng, rng.choice((14, 17)) - rng.choice((0, 1))))),
    "too short": lambda rng: either_card(rng, with_luhn(
        rng.choice(UNIONPAY) + some(rng, rng.choice((4, 5, 6, 7))))),
    "inside digits": lambda rng: say(rng, inside_digits(
        rng, any_card(rng), card_run, 20)),
    "orders that add up": lambda rng: label(rng, with_luhn(
        "20" + digits(rng, 2, "12") + some(rng, rng.choice((11, 14)))), (
            "订单号", "订单编号", "交易号", "流水号")),
    "payments": lambda rng: label(rng, rng.choice((
        "4200" + some(rng, 24), "2024" + some(rng, 24))), (
            "交易单号", "支付单号", "商户单号")),
    "cards of telephones": lambda rng: label(rng, with_luhn(
        "8986" + some(rng, 15)), ("ICCID", "SIM卡号")),
    "test card": lambda rng: say(rng, rng.choice((
        "4111111111111111", "4111 1111 1111 1111"))),
    "order": ordered,
})

# The body of an account by country, as the registry of SWIFT writes it.
BODIES = {"DE": "n18", "GB": "a4n14", "FR": "n10c11n2", "CH": "n5c12",
          "NL": "a4n10", "ES": "n20", "AT": "n16", "BE": "n12",
          "PL": "n24", "SE": "n20", "PT": "n21", "DK": "n14"}


def account(rng):
    country = rng.choice(sorted(BODIES))
    rest, body = BODIES[country], ""
    for part in rest.replace("n", " n").replace("a", " a").replace(
            "c", " c").split():
        body += some(rng, int(part[1:]), {
            "n": DIGITS, "a": CAPITALS, "c": DIGITS + CAPITALS}[part[0]])
    value = f"{country}00{body}"
    value = country + iban.calc_check_digits(value) + body
    assert iban.is_valid(value, check_country=False), value
    return value


def is_account(value):
    return iban.is_valid(value, check_country=False)


def either_account(rng, value):
    if rng.random() < 0.4:
        value = iban.format(value)
    return say(rng, value) if rng.random() < 0.5 else label(
        rng, value, ("IBAN", "账户", "海外账号", "iban"))


IBAN_CODE = Generator("IBAN_CODE", {
    "any": lambda rng: either_account(rng, account(rng)),
}, {
    "wrong check": lambda rng: either_account(rng, other_check(
        rng, account(rng), is_account, 3)),
    "one character off": lambda rng: either_account(rng, one_off(
        rng, account(rng), is_account)),
    "no such country": lambda rng: either_account(rng, one_off(
        rng, rng.choice(("XX", "QQ", "ZZ", "CN", "US")) + account(rng)[2:],
        is_account)),
    "too short": lambda rng: either_account(rng, next(
        v for _ in range(99) if not is_account(
            v := account(rng)[:rng.randint(10, 14)]))),
    "inside letters": lambda rng: say(rng, inside_letters(
        rng, account(rng))),
    "order": ordered,
})
