"""What a kind of disguise is: a name, its types and a function that writes.

A function gets (rng, value, type) and returns the written form, either as a
string (all of it is the value) or as a Written, where words that explain the
value stand around it. Modules list their kinds in a tuple KINDS.
"""

from dataclasses import dataclass, field
from random import Random
from typing import Callable

PHONE = 'PHONE_NUMBER'
RESIDENT = 'CN_RESIDENT_ID'
QQ = 'QQ_NUMBER'
WECHAT = 'WECHAT_ID'
MAIL = 'EMAIL_ADDRESS'
CARD = 'BANK_CARD'
PLATE = 'CN_LICENSE_PLATE'
ADDRESS = 'ADDRESS'
NAME = 'PERSON'

TYPES = (PHONE, RESIDENT, QQ, WECHAT, MAIL, CARD, PLATE, ADDRESS, NAME)
DIGITS = (PHONE, QQ, RESIDENT, CARD)  # Written in digits alone, but for an X.


@dataclass(frozen=True)
class Value:
    """A value in its plain form.

    `parts` are its pieces where it has any: (local part, domain) of a mail,
    (surname, given name) of a person, the steps of an address from the city
    to the room; otherwise empty.
    """

    type: str
    text: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Written:
    """A disguised value as it stands in a text.

    `text` covers the value from its first to its last piece; `lead` and
    `tail` are words before and behind that belong to the disguise but not to
    the value (`前面是`, `（倒过来看）`). `label`, if not None, stands instead of
    the frame's label word; if it is empty, so is the sign behind it.
    """

    text: str
    lead: str = ''
    tail: str = ''
    label: str | None = None


Writer = Callable[[Random, Value, str], 'Written | str']


def always(value: Value) -> bool:
    """Accepts every value."""
    return True


@dataclass(frozen=True)
class Kind:
    """A named kind of disguise.

    `needs_label`: only frames with a label word make it decodable. `hard`:
    reported, but not counted against the goal. `partial`: some places are
    left out, so there is no way back to the value. `accepts` says which values
    the kind can disguise at all (a value without a 0 cannot write it as O).
    """

    name: str
    types: tuple[str, ...]
    write: Writer = field(repr=False)
    needs_label: bool = False
    hard: bool = False
    partial: bool = False
    accepts: Callable[[Value], bool] = field(default=always, repr=False)
