"""Cases: an invented value in a sentence that a person might write."""

import dataclasses
import random
from typing import Callable

DIGITS = "0123456789"
HEX = "0123456789abcdef"
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# Without I and O, which many issuers leave out.
CLEAR_CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ"

# Around values that tell by their form what they are.
BARE = ("{}", "就是这个 {} 大家记一下", "查到了：{}", "他的资料 {} ，转给群主",
        "信息更新：{}。", "there it is: {}", "{} 是他的，别外传",
        "有人要吗\n{}\n自取")
HEADS = ("", "", "他的", "这人的", "求扩散！", "对方", "帮查一下 ")
TAILS = ("", "", "，大家记住", " 谢谢", "。", "\n转发", "！", "，别外传")


@dataclasses.dataclass(frozen=True)
class Case:
    text: str
    begin: int
    end: int


Maker = Callable[[random.Random], Case]


@dataclasses.dataclass(frozen=True)
class Generator:
    """What is a type's value and what only looks like it, each by kind."""
    type: str
    valid: dict[str, Maker]
    misses: dict[str, Maker]


def say(rng, value, sentences=BARE):
    before, after = rng.choice(sentences).split("{}")
    return Case(before + value + after, len(before), len(before) + len(value))


def label(rng, value, labels, signs=("：", ":", " ", "是 ")):
    """The value after one of the labels."""
    before = rng.choice(HEADS) + rng.choice(labels) + rng.choice(signs)
    return Case(before + value + rng.choice(TAILS), len(before),
                len(before) + len(value))


def some(rng, count, alphabet=DIGITS):
    return "".join(rng.choice(alphabet) for _ in range(count))


def digits(rng, count, first="123456789"):
    """`count` digits, the first of which is one of `first`."""
    return rng.choice(first) + some(rng, count - 1)


def one_off(rng, value, is_valid, alphabet=None):
    """The value with one letter or digit replaced by another of its class
    so that it is no longer valid."""
    while True:
        at = rng.choice([i for i, c in enumerate(value) if c.isalnum()
                         and c.isascii()])
        of = alphabet or (DIGITS if value[at].isdigit() else
                          CAPITALS if value[at].isupper() else
                          CAPITALS.lower())
        changed = value[:at] + rng.choice(of) + value[at + 1:]
        if changed != value and not is_valid(changed):
            return changed


def other_check(rng, value, is_valid, at=-1, alphabet=DIGITS):
    """The value with another check character."""
    at %= len(value)
    while True:
        changed = value[:at] + rng.choice(alphabet) + value[at + 1:]
        if changed != value and not is_valid(changed):
            return changed


def inside_digits(rng, value, is_valid=lambda run: False, shortest=0):
    """The value within a longer run of digits that is not valid itself."""
    while True:
        before = some(rng, rng.randint(0, 6))
        after = some(rng, rng.randint(0 if len(before) > 1 else 2, 6))
        run = before + value + after
        if len(run) >= shortest and not is_valid(run):
            return run


def inside_hash(rng, value):
    """The value within a longer run of letters and digits."""
    return (some(rng, rng.randint(3, 8), HEX) + rng.choice("abcdef") + value
            + rng.choice("abcdef") + some(rng, rng.randint(3, 8), HEX))


def inside_letters(rng, value):
    """A value of letters and digits between letters and digits."""
    return (some(rng, rng.randint(2, 4), CAPITALS) + value
            + some(rng, rng.randint(2, 4), CAPITALS + DIGITS))


def order_number(rng):
    """A number as shops give it: a time and a serial number."""
    day = (f"20{rng.randint(18, 25)}{rng.randint(1, 12):02}"
           f"{rng.randint(1, 28):02}")
    return day + some(rng, rng.choice((6, 8, 10, 12, 20)))


def ordered(rng):
    return label(rng, order_number(rng),
                 ("订单号", "订单编号", "流水号", "交易单号", "商户单号"))


def stamped(rng):
    """A Unix time in seconds or milliseconds."""
    value = str(rng.randint(1_500_000_000, 1_790_000_000))
    if rng.random() < 0.5:
        value += some(rng, 3)
    return label(rng, value, ("timestamp", "时间戳", "ts", "created_at"),
                 ("=", ":", ": ", "："))


def versioned(rng):
    parts = [str(rng.randint(0, 30)) for _ in range(rng.choice((3, 4)))]
    return label(rng, ".".join(parts),
                 ("版本", "版本号", "更新到", "version ", "v", "固件", "V"),
                 ("", " "))
