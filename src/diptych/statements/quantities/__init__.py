"""Quantities in running text: values with their units, in five languages."""

from diptych.statements.quantities.reading import quantities_in
from diptych.statements.quantities.types import Quantity

__all__ = ["Quantity", "quantities_in"]
