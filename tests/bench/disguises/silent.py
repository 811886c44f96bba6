"""Innocent texts that look like values in disguise; nothing is in them.

KINDS maps a name to a function that writes one text. They hold no person's
number, name, address or account; where a number stands it is of a thing.
"""

from random import Random
from typing import Callable

import silent_numbers
import silent_things
import silent_words

KINDS: dict[str, Callable[[Random], str]] = {
    **silent_numbers.KINDS, **silent_things.KINDS, **silent_words.KINDS}
