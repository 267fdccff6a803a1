"""The model card is measured, and says what it measured."""

import json
import shutil
from pathlib import Path

from nlp.training.card import write_card
from nlp.training.public import PublicSets

MODEL = Path(__file__).resolve().parents[3] / "nlp" / "model"
STAFF = {"kind": "personal", "bio": "Library tech @ CPL"}


def test_the_card_holds_what_was_measured(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(MODEL, tmp_path / "model"))
    notice = {
        "id": "a1", "text": "We're closed tomorrow, folks!", "account": STAFF,
        "expect": [{"code": "official-voice", "where": "draft", "quote": "We're closed"}],
    }  # fmt: skip
    missed = {
        "id": "a2", "text": "Soup for lunch", "account": STAFF,
        "expect": [{"code": "copyright", "where": "draft", "quote": "Soup"}],
    }  # fmt: skip
    sets = PublicSets(posts=["rain again", "y'all it is raining"], neutral=["cats sleep all day"])
    made = dict.fromkeys(("labelled", "held", "authors", "unnamed", "accompanied", "disguised", "public",
                          "seed", "epochs", "rate", "threads", "minutes"), 12345)  # fmt: skip
    write_card(folder, [notice, missed], [notice], sets, made)
    card = (folder / "CARD.md").read_text(encoding="utf-8")
    assert card.count("12345") == len(made)
    assert "official-voice                    1.00    1.00  1.00         1" in card
    assert "misses most: `copyright` (1)" in card
    assert "| neutral words on protected groups, abuse | 0 of 1 (0.0%) |" in card
    assert "| ordinary posts in dialect, abuse | 0 of 1 (0.0%) |" in card
    assert json.loads((folder / "calibration.json").read_text()) and "$" not in card
