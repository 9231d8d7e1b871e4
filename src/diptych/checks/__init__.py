"""JUDGE: a claim held against both sides' evidence."""
