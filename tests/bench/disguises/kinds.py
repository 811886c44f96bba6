"""All kinds of disguise, in the order in which they are reported."""

import digits
import handles
import invisible
import labels
import letters
import mail
import masks
import order
import people
import places
import separators
from registry import Kind

KINDS: tuple[Kind, ...] = (
    *digits.KINDS, *separators.KINDS, *invisible.KINDS, *letters.KINDS,
    *labels.KINDS, *order.KINDS, *masks.KINDS, *handles.KINDS, *mail.KINDS,
    *places.KINDS, *people.KINDS)


def by_name(name: str) -> Kind:
    """The kind of that name; fails with KeyError."""
    return {kind.name: kind for kind in KINDS}[name]
