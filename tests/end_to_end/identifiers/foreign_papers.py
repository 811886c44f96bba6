"""Numbers that other states give to people."""

import datetime

from stdnum import verhoeff
from stdnum.in_ import aadhaar
from stdnum.kr import rrn
from stdnum.us import ssn

from check_characters import my_number, singapore
from sentences import (CAPITALS, Generator, digits, inside_digits,
                       inside_letters, label, one_off, ordered, other_check,
                       say, some, stamped, versioned)

SOCIAL = ("SSN", "ssn", "社会安全号", "社安号", "social security number",
          "美国社安号")


def social(rng):
    while True:
        value = f"{some(rng, 3)}-{some(rng, 2)}-{some(rng, 4)}"
        if ssn.is_valid(value):
            return value


def no_social(rng):
    return rng.choice((
        f"000-{digits(rng, 2)}-{digits(rng, 4)}",
        f"666-{digits(rng, 2)}-{digits(rng, 4)}",
        f"9{some(rng, 2)}-{digits(rng, 2)}-{digits(rng, 4)}",
        f"{digits(rng, 3, '12345')}-00-{digits(rng, 4)}",
        f"{digits(rng, 3, '12345')}-{digits(rng, 2)}-0000",
        "078-05-1120", "219-09-9999"))


def bare_or(rng, value, labels):
    return say(rng, value) if rng.random() < 0.5 else label(
        rng, value, labels)


US_SSN = Generator("US_SSN", {
    "with hyphens": lambda rng: bare_or(rng, social(rng), SOCIAL),
    "labelled": lambda rng: label(rng, social(rng).replace("-", (
        rng.choice(("", " ")))), SOCIAL),
}, {
    "never given": lambda rng: bare_or(rng, no_social(rng), SOCIAL),
    "other groups": lambda rng: say(rng, rng.choice((
        f"{digits(rng, 2)}-{some(rng, 3)}-{some(rng, 4)}",
        f"{digits(rng, 3)}-{some(rng, 3)}-{some(rng, 3)}",
        f"{digits(rng, 4)}-{some(rng, 2)}-{some(rng, 3)}"))),
    "wrong length": lambda rng: label(rng, rng.choice((
        f"{digits(rng, 3)}-{some(rng, 2)}-{some(rng, 3)}",
        f"{digits(rng, 3)}-{some(rng, 2)}-{some(rng, 5)}")), SOCIAL),
    "no label": lambda rng: say(rng, digits(rng, 9)),
    "inside digits": lambda rng: say(
        rng, digits(rng, 2) + social(rng) + "-" + some(rng, 3)),
    "QQ": lambda rng: label(rng, digits(rng, 9), ("QQ", "qq", "UID")),
    "times": stamped, "versions": versioned, "order": ordered,
})

INSURANCE = ("NINO", "NI number", "National Insurance number", "英国保险号",
             "国民保险号")
NO_PREFIXES = ("BG", "GB", "NK", "KN", "TN", "NT", "ZZ")


def insurance(rng):
    """HMRC, National Insurance Manual NIM39110."""
    while True:
        prefix = (rng.choice("ABCEGHJKLMNOPRSTWXYZ")
                  + rng.choice("ABCEGHJKLMNPRSTWXYZ"))
        if prefix not in NO_PREFIXES:
            return prefix + some(rng, 6) + rng.choice("ABCD")


def paired(rng, value):
    return rng.choice((value, value, f"{value[:2]} {value[2:4]} {value[4:6]} "
                       f"{value[6:8]} {value[8:]}"))


UK_NINO = Generator("UK_NINO", {
    "bare": lambda rng: say(rng, paired(rng, insurance(rng))),
    "labelled": lambda rng: label(rng, paired(rng, insurance(rng)),
                                  INSURANCE),
}, {
    "letters never used": lambda rng: bare_or(rng, paired(
        rng, (rng.choice("DFIQUV") + rng.choice(CAPITALS)
              if rng.random() < 0.5 else rng.choice("ABCE")
              + rng.choice("DFIOQUV")) + insurance(rng)[2:]), INSURANCE),
    "prefixes never used": lambda rng: bare_or(rng, paired(
        rng, rng.choice(NO_PREFIXES) + insurance(rng)[2:]), INSURANCE),
    "suffix": lambda rng: bare_or(rng, paired(
        rng, insurance(rng)[:8] + rng.choice("EFGHJKMNPRSTUWXYZ")),
        INSURANCE),
    "wrong length": lambda rng: bare_or(rng, insurance(rng)[:2] + some(
        rng, rng.choice((4, 5, 7, 8))) + "A", INSURANCE),
    "inside letters": lambda rng: say(rng, inside_letters(
        rng, insurance(rng))),
    "order": ordered,
})

KOREA = ("주민등록번호", "韩国身份证", "韩国居民登录号", "住民登录番号", "RRN")


def birth(rng):
    return datetime.date(1940, 1, 1) + datetime.timedelta(
        days=rng.randrange(27_000))


def registration(rng):
    day = birth(rng)
    body = (day.strftime("%y%m%d") + rng.choice("12" if day.year < 2000
                                                else "34")
            + f"{rng.randint(0, 96):02}" + some(rng, 3))
    value = body + rrn.calc_check_digit(body)
    assert rrn.is_valid(value), value
    return f"{value[:6]}-{value[6:]}"


def is_registration(value):
    return rrn.is_valid(value)


KR_RRN = Generator("KR_RRN", {
    "bare": lambda rng: say(rng, registration(rng)),
    "labelled": lambda rng: label(rng, registration(rng).replace(
        "-", rng.choice(("", "-"))), KOREA),
}, {
    "wrong check": lambda rng: bare_or(rng, other_check(
        rng, registration(rng), is_registration), KOREA),
    "one character off": lambda rng: bare_or(rng, one_off(
        rng, registration(rng), is_registration), KOREA),
    "wrong date": lambda rng: bare_or(rng, f"{some(rng, 2)}"
                                      f"{rng.randint(13, 99)}"
                                      f"{rng.randint(1, 28):02}-"
                                      f"{digits(rng, 7, '1234')}", KOREA),
    "wrong length": lambda rng: bare_or(rng, rng.choice((
        registration(rng)[:-1], registration(rng) + some(rng, 2))), KOREA),
    "inside digits": lambda rng: say(
        rng, digits(rng, 3) + registration(rng) + some(rng, 3)),
    "times": stamped, "order": ordered,
})

JAPAN = ("マイナンバー", "個人番号", "个人番号", "日本个人号码", "My Number")


def japanese(rng):
    body = some(rng, 11)
    return body + my_number(body)


def is_japanese(value):
    plain = value.replace(" ", "").replace("-", "")
    return len(plain) == 12 and my_number(plain[:11]) == plain[11]


def fours(rng, value):
    sign = rng.choice(("", "", " ", "-"))
    return sign.join(value[i:i + 4] for i in range(0, len(value), 4))


JP_MY_NUMBER = Generator("JP_MY_NUMBER", {
    "labelled": lambda rng: label(rng, fours(rng, japanese(rng)), JAPAN),
}, {
    "wrong check": lambda rng: label(rng, fours(rng, other_check(
        rng, japanese(rng), is_japanese)), JAPAN),
    "one character off": lambda rng: label(rng, fours(rng, one_off(
        rng, japanese(rng), is_japanese)), JAPAN),
    "wrong length": lambda rng: label(rng, digits(
        rng, rng.choice((9, 10, 11, 13, 14))), JAPAN),
    "no label": lambda rng: say(rng, japanese(rng)),
    "inside digits": lambda rng: label(rng, inside_digits(
        rng, japanese(rng), shortest=14), JAPAN),
    "other numbers": lambda rng: label(rng, japanese(rng), (
        "单号", "编号", "订单号", "電話", "型番")),
    "order": ordered,
})

SINGAPORE = ("NRIC", "FIN", "新加坡身份证", "NRIC No", "身份证")


def nric(rng):
    body = rng.choice("STFGM") + some(rng, 7)
    return body + singapore(body)


def is_nric(value):
    return value[0] in "STFGM" and value[1:8].isdigit() and (
        singapore(value[:8]) == value[8])


SG_NRIC = Generator("SG_NRIC", {
    "bare": lambda rng: say(rng, nric(rng)),
    "labelled": lambda rng: label(rng, nric(rng), SINGAPORE),
}, {
    "wrong check": lambda rng: bare_or(rng, other_check(
        rng, nric(rng), is_nric, -1, CAPITALS), SINGAPORE),
    "one character off": lambda rng: bare_or(rng, one_off(
        rng, nric(rng), is_nric), SINGAPORE),
    "other first letter": lambda rng: bare_or(rng, rng.choice(
        "ABCDEHJKLNPQRUVWXYZ") + nric(rng)[1:], SINGAPORE),
    "wrong length": lambda rng: bare_or(rng, rng.choice("ST") + some(
        rng, rng.choice((5, 6, 8, 9))) + rng.choice("ABCDEFG"), SINGAPORE),
    "inside letters": lambda rng: say(rng, inside_letters(rng, nric(rng))),
    "order": ordered,
})

INDIA = ("Aadhaar", "aadhaar number", "印度身份证", "आधार", "UIDAI", "Aadhaar No")


def indian(rng):
    while True:
        body = digits(rng, 11, "23456789")
        value = body + verhoeff.calc_check_digit(body)
        if aadhaar.is_valid(value):
            return value


IN_AADHAAR = Generator("IN_AADHAAR", {
    "labelled": lambda rng: label(rng, fours(rng, indian(rng)), INDIA),
}, {
    "wrong check": lambda rng: label(rng, fours(rng, other_check(
        rng, indian(rng), aadhaar.is_valid)), INDIA),
    "one character off": lambda rng: label(rng, fours(rng, one_off(
        rng, indian(rng), aadhaar.is_valid)), INDIA),
    "first 0 or 1": lambda rng: label(rng, fours(rng, rng.choice(
        "01") + some(rng, 11)), INDIA),
    "wrong length": lambda rng: label(rng, digits(
        rng, rng.choice((9, 10, 11, 13, 14))), INDIA),
    "no label": lambda rng: say(rng, indian(rng)),
    "inside digits": lambda rng: label(rng, inside_digits(
        rng, indian(rng), shortest=14), INDIA),
    "other numbers": lambda rng: label(rng, indian(rng), (
        "单号", "编号", "订单号", "型号", "参考号")),
    "order": ordered,
})
