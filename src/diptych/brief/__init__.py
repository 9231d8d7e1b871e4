"""TELL: the sections of a brief."""
