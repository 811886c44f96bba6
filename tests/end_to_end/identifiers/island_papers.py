"""Identity cards of Hong Kong, Macao and Taiwan."""

from check_characters import hong_kong, taiwan
from sentences import (CAPITALS, Generator, digits, inside_letters,
                       label, one_off, ordered, other_check, say, some)

HONG_KONG = ("香港身份证", "香港身分證", "HKID", "HKID No", "身份證號碼", "身份证")
MACAO = ("澳门身份证", "澳門身份證", "澳门居民身份证", "BIR", "澳门身份证号")
TAIWAN = ("台湾身份证", "身分證字號", "身分證", "身份证", "身份證字號", "国民身分证")
CERTIFICATE = ("居留證", "居留证号", "統一證號", "外僑居留證", "ARC")


def hong_kong_body(rng):
    letters = rng.choice("ABCDEFGHJKMNPRSTVWYZ")
    if rng.random() < 0.2:
        letters = rng.choice(("WX", "XA", "XB", "XD", "XE", "XG", "EC"))
    return letters + some(rng, 6)


def hong_kong_card(rng):
    body = hong_kong_body(rng)
    return f"{body}({hong_kong(body)})"


def is_hong_kong(value):
    letters = [c for c in value if c.isalnum()]
    body, check = "".join(letters[:-1]), letters[-1]
    return hong_kong(body) == check


def either_hong_kong(rng, value):
    if rng.random() < 0.5:
        return say(rng, value)
    if rng.random() < 0.5:
        value = value.replace("(", "").replace(")", "")
    return label(rng, value, HONG_KONG)


HK_ID = Generator("HK_ID", {
    "with brackets": lambda rng: say(rng, hong_kong_card(rng)),
    "with wide brackets": lambda rng: say(rng, hong_kong_card(rng).replace(
        "(", "（").replace(")", "）")),
    "labelled, no brackets": lambda rng: label(rng, hong_kong_card(
        rng).replace("(", "").replace(")", ""), HONG_KONG[:4]),
    "labelled": lambda rng: label(rng, hong_kong_card(rng), HONG_KONG),
}, {
    "wrong check": lambda rng: either_hong_kong(rng, other_check(
        rng, hong_kong_card(rng), is_hong_kong, -2)),
    "one character off": lambda rng: either_hong_kong(rng, one_off(
        rng, hong_kong_card(rng), is_hong_kong)),
    "too short": lambda rng: either_hong_kong(
        rng, rng.choice(CAPITALS) + some(rng, 5) + f"({some(rng, 1)})"),
    "too long": lambda rng: either_hong_kong(
        rng, rng.choice(CAPITALS) + some(rng, 8) + f"({some(rng, 1)})"),
    "check B to Z": lambda rng: either_hong_kong(
        rng, hong_kong_body(rng) + f"({rng.choice(CAPITALS[1:])})"),
    "inside letters": lambda rng: say(rng, inside_letters(
        rng, hong_kong_card(rng).replace("(", "").replace(")", ""))),
    "notes of a text": lambda rng: say(
        rng, f"{rng.choice(('图', '表', '式'))}{digits(rng, 1)}"
        f"({digits(rng, 1)})"),
    "order": ordered,
})


def macao_card(rng):
    return rng.choice("1578") + some(rng, 6)


MO_ID = Generator("MO_ID", {
    "labelled": lambda rng: label(
        rng, f"{macao_card(rng)}({some(rng, 1)})", MACAO),
    "wide brackets": lambda rng: label(
        rng, f"{macao_card(rng)}（{some(rng, 1)}）", MACAO),
    "in a sentence": lambda rng: say(
        rng, f"{macao_card(rng)}({some(rng, 1)})",
        ("他在澳门办的身份证是{}，已经查过", "澳门人 身份证{} 欠钱不还",
         "澳門居民身份證號碼{}")),
}, {
    "other first digit": lambda rng: label(
        rng, f"{digits(rng, 7, '023469')}({some(rng, 1)})", MACAO),
    "too short": lambda rng: label(
        rng, f"{digits(rng, rng.randint(4, 6), '15')}({some(rng, 1)})",
        MACAO),
    "too long": lambda rng: label(
        rng, f"{digits(rng, rng.randint(8, 10), '15')}({some(rng, 1)})",
        MACAO),
    "two in brackets": lambda rng: label(
        rng, f"{macao_card(rng)}({some(rng, 2)})", MACAO),
    "a letter": lambda rng: label(
        rng, f"{macao_card(rng)[:-1]}{rng.choice(CAPITALS)}({some(rng, 1)})",
        MACAO),
    "counts with notes": lambda rng: label(
        rng, f"{macao_card(rng)}({some(rng, 1)})",
        ("播放量", "阅读数", "编号", "销量", "项目号", "论文号")),
    "order": ordered,
})


def taiwan_card(rng, second="12"):
    body = (rng.choice("ABCDEFGHIJKMNOPQTUVWXZ") + rng.choice(second)
            + some(rng, 7))
    return body + taiwan(body)


def is_taiwan(value):
    if not value[0].isalpha() or value[1] not in "1289ABCD":
        return False
    return taiwan(value[:9]) == value[9]


TW_ID = Generator("TW_ID", {
    "identity cards": lambda rng: label(rng, taiwan_card(rng), TAIWAN),
    "in a sentence": lambda rng: say(rng, taiwan_card(rng), (
        "他身分證字號{}，住台北", "身份证是台湾的 {} 别信他", "ID:{} 台灣人")),
    "certificates since 2021": lambda rng: label(
        rng, taiwan_card(rng, "89"), CERTIFICATE),
    "certificates until 2020": lambda rng: label(
        rng, taiwan_card(rng, "ABCD"), CERTIFICATE),
}, {
    "wrong check": lambda rng: label(rng, other_check(
        rng, taiwan_card(rng), is_taiwan), TAIWAN),
    "one character off": lambda rng: label(rng, one_off(
        rng, taiwan_card(rng), is_taiwan), TAIWAN),
    "certificate, wrong check": lambda rng: label(rng, other_check(
        rng, taiwan_card(rng, "89ABCD"), is_taiwan), CERTIFICATE),
    "other second digit": lambda rng: label(
        rng, rng.choice(CAPITALS) + rng.choice("034567") + some(rng, 8),
        TAIWAN),
    "too short": lambda rng: label(rng, taiwan_card(rng)[:rng.randint(6, 9)],
                                   TAIWAN),
    "too long": lambda rng: label(rng, taiwan_card(rng) + some(
        rng, rng.randint(1, 4)), TAIWAN),
    "inside letters": lambda rng: say(rng, inside_letters(
        rng, taiwan_card(rng))),
    "other things": lambda rng: label(rng, other_check(
        rng, taiwan_card(rng), is_taiwan), ("型号", "批号", "零件号", "SKU")),
    "order": ordered,
})
