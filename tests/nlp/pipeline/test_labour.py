"""Talk of working conditions."""

import pytest

CASES = [
    ("They still haven't paid us for the overtime", True),
    ("Strike vote on Thursday", True),
    ("my supervisor says the ladder is unsafe", True),
    ("Our union meets on Thursday", True),
    ("I asked for a raise and got a mug", True),
    ("I raise chickens", False),
    ("Lightning strike over the lake!", False),
    ("The benefits of cold showers are overrated", False),
    ("Opened an account at the credit union", False),
    ("The European Union flag was upside down", False),
    ("the hours fly by when I paint", False),
    ("happy hour at the pub", False),
    ("a safety pin saved my dress", False),
]


@pytest.mark.parametrize(("text", "labour"), CASES)
def test_labour(read, text: str, labour: bool) -> None:
    assert bool(read(text).spans["labour"]) is labour
