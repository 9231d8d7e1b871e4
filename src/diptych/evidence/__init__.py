"""KNOW: the store of statistics."""
