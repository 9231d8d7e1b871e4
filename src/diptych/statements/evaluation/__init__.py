"""SCORE: how well the reader's statements agree with hand labels, counted in the open."""

from diptych.statements.evaluation.evaluating import Evaluation, evaluate
from diptych.statements.evaluation.gold import GoldRecord, read_gold
from diptych.statements.evaluation.mistakes import Mistake
from diptych.statements.evaluation.scores import Score

__all__ = ["Evaluation", "GoldRecord", "Mistake", "Score", "evaluate", "read_gold"]
