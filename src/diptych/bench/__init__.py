"""Measure speed and memory on this machine, beside other tools doing the same work."""
