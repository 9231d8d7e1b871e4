"""Claims: figures that are said to be so, with what they measure and when."""

from diptych.statements.claims.finding import claims_in

__all__ = ["claims_in"]
