"""`python -m diptych` is the `diptych` command."""

from diptych.cli import run

if __name__ == "__main__":
    run()
