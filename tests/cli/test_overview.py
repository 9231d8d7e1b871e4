def test_the_command_says_what_it_is() -> None:
    from diptych.cli import COMMANDS

    assert "check" in COMMANDS
