"""TELL: one document model and its renderings."""
