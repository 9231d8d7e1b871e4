"""RECKON: turnover and what follows from trade statistics."""
