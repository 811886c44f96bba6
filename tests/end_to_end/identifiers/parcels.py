"""Numbers of parcels: the couriers' own forms and UPU standard S10."""

from check_characters import postal, united_parcel
from sentences import (CAPITALS, DIGITS, Generator, digits, inside_digits,
                       inside_letters, label, one_off, ordered, other_check,
                       say, some, stamped)

PARCEL = ("快递单号", "运单号", "单号", "物流单号", "快递", "包裹号", "快递号")
OTHERS = ("型号", "工单", "合同号", "批号", "固定资产编号", "零件号")


def post_item(rng):
    serial = some(rng, 8)
    kind = rng.choice("ECRLUV") + rng.choice(CAPITALS)
    return (kind + serial + postal(serial)
            + rng.choice(("CN", "CN", "HK", "US", "GB", "JP")))


def is_post_item(value):
    return len(value) == 13 and value[2:11].isdigit() and (
        postal(value[2:10]) == value[10])


def united(rng):
    body = some(rng, 6, DIGITS + CAPITALS) + some(rng, 9)
    return "1Z" + body + united_parcel(body)


def is_united(value):
    return len(value) == 18 and value.startswith("1Z") and (
        united_parcel(value[2:17]) == value[17])


COURIERS = {
    "SF": lambda rng: "SF" + digits(rng, 13, "123456789"),
    "YTO": lambda rng: "YT" + digits(rng, 13, "123456789"),
    "J&T": lambda rng: "JT" + digits(rng, 13, "0123459"),
    "JD": lambda rng: rng.choice((
        "JDV" + rng.choice("ABCDE") + some(rng, 11), "JD00" + some(rng, 11),
        "JDX" + some(rng, 12))),
    "Deppon": lambda rng: "DPK" + digits(rng, 12, "23"),
    "China Post, S10": post_item,
    "UPS": united,
}
NUMBERS = {
    "ZTO": lambda rng: rng.choice(("73", "75", "76", "77", "78")) + some(
        rng, 12),
    "STO": lambda rng: "77" + some(rng, 13),
    "YUNDA": lambda rng: rng.choice(("31", "43", "46")) + some(
        rng, rng.choice((11, 13))),
    "EMS": lambda rng: rng.choice(("10", "11", "12", "98", "99")) + some(
        rng, 11),
    "SF, digits": lambda rng: digits(rng, 12),
}


def any_number(rng):
    return NUMBERS[rng.choice(sorted(NUMBERS))](rng)


def given(make):
    return lambda rng: (say(rng, make(rng)) if rng.random() < 0.5 else
                        label(rng, make(rng), PARCEL))


def labelled(make):
    return lambda rng: label(rng, make(rng), PARCEL)


TRACKING_NUMBER = Generator("TRACKING_NUMBER", {
    **{name: given(make) for name, make in COURIERS.items()},
    **{name: labelled(make) for name, make in NUMBERS.items()},
}, {
    "S10, wrong check": lambda rng: say(rng, other_check(
        rng, post_item(rng), is_post_item, 10)),
    "S10, one character off": lambda rng: say(rng, one_off(
        rng, post_item(rng)[:11], lambda v: is_post_item(v + "CN")
        or v[:2].isalpha() and postal(v[2:10]) == v[10]) + "CN"),
    "UPS, wrong check": lambda rng: say(rng, other_check(
        rng, united(rng), is_united)),
    "UPS, one character off": lambda rng: say(rng, one_off(
        rng, united(rng), is_united)),
    "too short": lambda rng: say(rng, rng.choice((
        "SF", "YT", "JT", "DPK", "JDV")) + digits(rng, rng.randint(4, 9))),
    "too long": lambda rng: say(rng, rng.choice(("SF", "YT", "JT"))
                                + digits(rng, rng.randint(17, 22))),
    "other letters": lambda rng: say(rng, rng.choice((
        "QX", "PN", "SN", "NO")) + digits(rng, 13)),
    "inside letters": lambda rng: say(rng, inside_letters(
        rng, rng.choice((COURIERS["SF"], COURIERS["YTO"], post_item))(rng))),
    "no label": lambda rng: say(rng, any_number(rng)),
    "other things": lambda rng: label(rng, any_number(rng), OTHERS),
    "inside digits": lambda rng: say(rng, inside_digits(
        rng, any_number(rng), shortest=20)),
    "times": stamped, "order": ordered,
})
