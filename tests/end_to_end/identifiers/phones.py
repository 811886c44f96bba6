"""Telephone numbers: the numbering plans of the Chinese mainland (MIIT, plan
of 2017 and assignments since), Hong Kong and Macao (OFCA, CTT), Taiwan (NCC),
North America (NANPA), the United Kingdom (Ofcom) and some others in E.164."""

from sentences import (Generator, digits, inside_digits, inside_hash, label,
                       ordered, say, some, stamped, versioned)

MOBILE = ("130 131 132 133 134 135 136 137 138 139 145 146 147 148 149 150 "
          "151 152 153 155 156 157 158 159 165 166 167 170 171 172 173 175 "
          "176 177 178 180 181 182 183 184 185 186 187 188 189 190 191 192 "
          "193 195 196 197 198 199").split()
LARGE = "010 020 021 022 023 024 025 027 028 029".split()
EIGHT = ("0311 0371 0411 0431 0451 0510 0512 0531 0532 0551 0571 0574 0577 "
         "0591 0595 0731 0755 0757 0769 0791 0851 0871 0898").split()
SEVEN = "0310 0351 0471 0592 0771 0931 0951 0971 0991".split()
AMERICA = ("212 213 312 415 617 202 305 404 512 702 206 713 602 215 619 "
           "408 510 916 303 503").split()
PHONE = ("电话", "手机", "手机号", "联系电话", "tel", "☎", "联系方式", "号码")


def mobile(rng):
    value = rng.choice(MOBILE) + some(rng, 8)
    return rng.choice((value, value, value,
                       f"{value[:3]} {value[3:7]} {value[7:]}",
                       f"{value[:3]}-{value[3:7]}-{value[7:]}",
                       f"+86{value}", f"+86 {value}", f"0086{value}",
                       f"86-{value}", f"+86-{value[:3]}-{value[3:7]}-"
                       f"{value[7:]}"))


def landline(rng):
    area = rng.choice(rng.choice((LARGE, EIGHT, SEVEN)))
    count = 7 if area in SEVEN else 8
    number = digits(rng, count, "2345678")
    sign = rng.choice(("-", "-", " ", ""))
    if sign and rng.random() < 0.3:
        return rng.choice((f"({area}){number}", f"（{area}）{number}",
                           f"+86-{area[1:]}-{number}"))
    return area + sign + number


def hong_kong(rng):
    number = digits(rng, 8, "23569")
    return rng.choice((f"+852{number}", f"+852 {number[:4]} {number[4:]}",
                       f"852-{number}", f"00852{number}"))


def local_hong_kong(rng):
    number = digits(rng, 8, "569")
    return label(rng, rng.choice((number, f"{number[:4]} {number[4:]}")),
                 ("香港手机", "香港电话", "香港號碼", "HK电话", "港号"))


def macao(rng):
    number = digits(rng, 8, "6")
    return rng.choice((f"+853{number}", f"+853 {number[:4]} {number[4:]}"))


def taiwan(rng):
    number = "9" + digits(rng, 8, "123578")
    return rng.choice((f"+886{number}", f"+886 {number[:3]} {number[3:6]} "
                       f"{number[6:]}", f"+886-{number[:3]}-{number[3:6]}-"
                       f"{number[6:]}", f"0{number[:3]}-{number[3:6]}-"
                       f"{number[6:]}", f"0{number[:3]}-{number[3:]}"))


def america(rng):
    area, rest = rng.choice(AMERICA), digits(rng, 3, "23456789")
    if rest[1:] == "11" or rest == "555":
        rest = "664"
    last = some(rng, 4)
    return rng.choice((f"({area}) {rest}-{last}", f"{area}-{rest}-{last}",
                       f"+1 {area} {rest} {last}", f"+1{area}{rest}{last}",
                       f"+1-{area}-{rest}-{last}", f"1-{area}-{rest}-{last}"))


def britain(rng):
    number = "7" + rng.choice(("4", "5", "7", "8", "9")) + some(rng, 8)
    return rng.choice((f"+44{number}", f"+44 {number[:4]} {number[4:]}",
                       f"0{number[:4]} {number[4:]}", f"+44 20 7946 "
                       f"{digits(rng, 4)}", f"+44 (0){number[:4]} "
                       f"{number[4:]}"))


def elsewhere(rng):
    return rng.choice((
        "+81 90 " + digits(rng, 4) + " " + some(rng, 4),
        "+8190" + digits(rng, 8), "+65 9" + digits(rng, 3, "12345678")
        + " " + some(rng, 4), "+82 10 " + digits(rng, 4, "2345789") + " "
        + some(rng, 4), "+8210" + digits(rng, 8, "2345789"),
        "+6012" + digits(rng, 7, "2345678"), "+336" + digits(rng, 8),
        "+61 4" + digits(rng, 2, "0123") + " " + some(rng, 3) + " "
        + some(rng, 3), "+49151" + digits(rng, 8, "124567")))


def hotline(rng):
    return say(rng, rng.choice((
        f"400-{digits(rng, 3, '01678')}-{some(rng, 4)}",
        f"400{digits(rng, 7, '01678')}",
        f"800-{digits(rng, 3, '8')}-{some(rng, 4)}",
        "95" + some(rng, 3), "12345", "12315", "110", "120",
        "1-800-" + digits(rng, 3, "2345678") + "-" + some(rng, 4))),
        ("客服热线 {}", "投诉打{}", "官方电话：{}", "有事请拨 {}"))


def wrong_country(rng):
    return label(rng, rng.choice((
        "+86 " + digits(rng, 12, "1"), "+86 1" + some(rng, 7),
        "+852 " + digits(rng, 6, "569"), "+852 " + digits(rng, 10, "569"),
        "+886 9" + some(rng, 5), "+1 (0" + some(rng, 2) + ") "
        + some(rng, 3) + "-" + some(rng, 4), "+1 1" + some(rng, 9),
        "+999 " + digits(rng, 8))), PHONE)


def either(rng, value):
    return say(rng, value) if rng.random() < 0.5 else label(rng, value, PHONE)


def card(rng):
    return label(rng, "62" + some(rng, rng.choice((14, 17))),
                 ("卡号", "银行卡", "账号"))


PHONE_NUMBER = Generator("PHONE_NUMBER", {
    "mobile": lambda rng: either(rng, mobile(rng)),
    "mobile in a word": lambda rng: say(
        rng, rng.choice(MOBILE) + some(rng, 8),
        ("打{}找他", "加{}问", "他电话{}快打", "手机{}，姓张", "tel{}")),
    "landline": lambda rng: label(rng, landline(rng), (
        "座机", "家里电话", "固话", "电话", "办公电话", "家电")),
    "Hong Kong": lambda rng: either(rng, hong_kong(rng)),
    "Hong Kong, local": local_hong_kong,
    "Macao": lambda rng: either(rng, macao(rng)),
    "Taiwan": lambda rng: either(rng, taiwan(rng)),
    "North America": lambda rng: either(rng, america(rng)),
    "Britain": lambda rng: either(rng, britain(rng)),
    "E.164": lambda rng: either(rng, elsewhere(rng)),
}, {
    "unassigned": lambda rng: either(
        rng, "1" + rng.choice("012") + some(rng, 9)),
    "ten digits": lambda rng: either(
        rng, rng.choice(MOBILE) + some(rng, 7)),
    "too long": lambda rng: either(
        rng, rng.choice(MOBILE) + some(rng, rng.choice((9, 10, 11)))),
    "inside digits": lambda rng: say(rng, inside_digits(
        rng, rng.choice(MOBILE) + some(rng, 8), shortest=15)),
    "inside a hash": lambda rng: say(rng, inside_hash(
        rng, rng.choice(MOBILE) + some(rng, 8))),
    "decimals": lambda rng: say(rng, rng.choice("0123") + "."
                                + rng.choice(MOBILE) + some(rng, 8)),
    "private addresses": lambda rng: say(
        rng, f"192.168.{rng.randint(130, 199)}.{rng.randint(100, 254)}"),
    "no such area": lambda rng: label(
        rng, rng.choice(("026-", "0400-", "0409-")) + digits(
            rng, 8, "2345678"), ("座机", "电话")),
    "wrong for the country": wrong_country,
    "ISBN": lambda rng: label(
        rng, f"978-7-{some(rng, 3)}-{some(rng, 5)}-{some(rng, 1)}",
        ("ISBN", "书号")),
    "QQ": lambda rng: label(rng, digits(rng, rng.choice((8, 9, 10))),
                            ("QQ", "qq", "QQ号", "qq群")),
    "cards": card, "hotlines": hotline, "times": stamped,
    "versions": versioned, "order": ordered,
})
