"""Check characters that python-stdnum 1.18 does not know, each by the formula
of the standard or office that issues the number, and numbers that these
publish themselves. No part of the product: the oracle that it is held to."""

def hong_kong(body):
    """Of a Hong Kong identity card: one or two letters and six digits.
    Weights 9 to 2, a space counting 36 where the first letter is missing, a
    letter 10 to 35; modulo 11."""
    values = [36] * (8 - len(body)) + [int(c, 36) for c in body]
    total = sum(w * v for w, v in zip(range(9, 1, -1), values))
    return "0123456789A"[-total % 11]


# The code of the place that a Taiwanese letter stands for (National
# Immigration Agency, rules for the unified number).
TAIWAN_PLACES = dict(zip("ABCDEFGHJKLMNPQRSTUVXYWZIO", range(10, 36)))


def taiwan(body):
    """Of an ID or resident certificate of Taiwan: a letter, then a digit (or
    a second letter, of whose code the units count) and seven digits."""
    tens, units = divmod(TAIWAN_PLACES[body[0]], 10)
    second = body[1]
    if second in TAIWAN_PLACES:
        second = str(TAIWAN_PLACES[second] % 10)
    digits = [int(d) for d in second + body[2:]]
    total = tens + 9 * units + sum(
        w * d for w, d in zip(range(8, 0, -1), digits))
    return str(-total % 10)


VEHICLE_VALUES = dict(zip("0123456789ABCDEFGHJKLMNPRSTUVWXYZ",
                          [*range(10), *range(1, 9), 1, 2, 3, 4, 5, 7, 9,
                           *range(2, 10)]))
VEHICLE_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)


def vehicle(number):
    """Of a 17-character VIN (its ninth place; what stands there is ignored):
    GB 16735-2019 annex A, 49 CFR 565.15(c)."""
    total = sum(VEHICLE_VALUES[c] * w
                for c, w in zip(number, VEHICLE_WEIGHTS))
    return "0123456789X"[total % 11]


def singapore(body):
    """Of an NRIC or FIN: a letter of STFGM and seven digits (ICA)."""
    total = sum(w * int(d) for w, d in zip((2, 7, 6, 5, 4, 3, 2), body[1:]))
    total += {"T": 4, "G": 4, "M": 3}.get(body[0], 0)
    table = {"S": "JZIHGFEDCBA", "T": "JZIHGFEDCBA", "F": "XWUTRQPNMLK",
             "G": "XWUTRQPNMLK", "M": "XWUTRQPNJLK"}[body[0]]
    return table[total % 11]


def my_number(body):
    """Of a Japanese individual number: eleven digits (Order 85 of 2014 of the
    Ministry of Internal Affairs and Communications, article 5)."""
    total = sum(int(d) * (n + 1 if n <= 6 else n - 5)
                for n, d in enumerate(reversed(body), 1))
    rest = total % 11
    return "0" if rest <= 1 else str(11 - rest)


def postal(serial):
    """Of an item of international mail: eight digits (UPU standard S10)."""
    total = sum(w * int(d) for w, d in zip((8, 6, 4, 2, 3, 5, 9, 7), serial))
    check = 11 - total % 11
    return {10: "0", 11: "5"}.get(check, str(check))


def united_parcel(body):
    """Of a number of United Parcel Service: the fifteen characters after 1Z;
    a letter counts two less than its place in the alphabet."""
    values = [int(c) if c.isdigit() else (ord(c) - 63) % 10 for c in body]
    total = sum(values[0::2]) + 2 * sum(values[1::2])
    return str(-total % 10)


# What the issuers print: (formula, body, check character, where).
PUBLISHED = [
    (hong_kong, "A123456", "3", "usual example of the card's number"),
    (hong_kong, "AB987654", "3", "usual example with two letters"),
    (taiwan, "A12345678", "9", "usual example, Ministry of the Interior"),
    (taiwan, "A80000001", "4", "specimen of the new resident certificate"),
    (vehicle, "1M8GDM9AXKP042788", "X", "49 CFR 565, worked example"),
    (vehicle, "11111111111111111", "1", "usual self-check of the formula"),
    (singapore, "S1234567", "D", "ICA sample"),
    (singapore, "T1234567", "J", "ICA sample"),
    (singapore, "F1234567", "N", "ICA sample"),
    (singapore, "G1234567", "X", "ICA sample"),
    (singapore, "M1234567", "K", "ICA sample"),
    (my_number, "12345678901", "8", "Digital Agency, sample card"),
    (postal, "47312482", "9", "UPU S10, worked example"),
    (united_parcel, "999AA1012345678", "4", "UPS, sample label"),
]
