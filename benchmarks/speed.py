"""How long a check takes, beside harper.js in the same run; what a server takes of memory.

Machines differ and are noisy: compare the columns, not the figures with those of another day.
"""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles
from urllib.request import Request, urlopen

os.environ.setdefault("OMP_NUM_THREADS", "1")

from nlp.advisor import Advisor, Draft

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "nlp" / "training" / "corpus" / "train.jsonl"
POSTS = 500
SHORTEST, LONGEST = 60, 500
LONG = (10_000, 60_000)
PORT = 8799


def posts(clean: bool) -> list[dict]:
    """The first drafts of the corpus of the right length, of all kinds or with nothing to find."""
    rows = map(json.loads, CORPUS.read_text(encoding="utf-8").splitlines())
    fitting = [
        row for row in rows
        if SHORTEST <= len(row["text"]) <= LONGEST and not (clean and row["expect"])
    ]  # fmt: skip
    return fitting[:POSTS]


def long_draft(characters: int, skip: int = 0) -> dict:
    """Harmless drafts in a row, from another one on each time: a checker may remember."""
    text = "\n\n".join(row["text"] for row in posts(clean=True)[skip:])
    return {"text": (text * (characters // len(text) + 1))[:characters], "account": {}}


def times(check: Callable[[Draft], object], cases: list[dict]) -> list[float]:
    """Milliseconds for each case, after a few to warm up."""
    drafts = [Draft.from_dict(case) for case in cases]
    for draft in drafts[:20]:
        check(draft)
    taken = []
    for draft in drafts:
        began = time.perf_counter()
        check(draft)
        taken.append((time.perf_counter() - began) * 1000)
    return taken


def harper(cases: list[dict]) -> list[float]:
    done = subprocess.run(
        ["node", "speed.js"], cwd=ROOT / "benchmarks" / "harper", check=True, text=True,
        capture_output=True, input=json.dumps([case["text"] for case in cases]),
    )  # fmt: skip
    return json.loads(done.stdout)


def memory() -> int:
    """MB (PSS) of `offdesk serve` with two workers that have answered."""
    server = subprocess.Popen(
        [Path(sys.executable).with_name("offdesk"), "serve", "--port", str(PORT)],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True,
    )  # fmt: skip
    try:
        assert any("Ctrl+C" in line for line in iter(server.stdout.readline, ""))
        for row in posts(clean=False)[:100]:
            body = json.dumps({"text": row["text"]}).encode()
            headers = {"Content-Type": "application/json"}
            urlopen(Request(f"http://127.0.0.1:{PORT}/api/v1/check", body, headers)).read()
        return sum(map(_pss, _group(server.pid))) // 1024
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()


def _group(leader: int) -> list[Path]:
    folders = [path for path in Path("/proc").iterdir() if path.name.isdigit()]
    return [path for path in folders if os.getpgid(int(path.name)) == leader]


def _pss(process: Path) -> int:
    found = re.search(r"^Pss:\s+(\d+)", (process / "smaps_rollup").read_text(), re.MULTILINE)
    return int(found[1]) if found else 0


def main() -> None:
    check = Advisor.load().check
    print(f"{'milliseconds':32}{'off desk':>20}{'harper.js':>20}")
    for name, clean in (("posts with something to find", False), ("posts with nothing to find", True)):
        cases = posts(clean)
        columns = (quantiles(taken, n=100) for taken in (times(check, cases), harper(cases)))
        cells = [f"p50 {q[49]:.1f}, p99 {q[98]:.1f}" for q in columns]
        print(f"{name:32}{cells[0]:>20}{cells[1]:>20}")
    for characters in LONG:
        cases = [long_draft(characters, skip) for skip in range(5)]
        ours, theirs = (sorted(taken)[2] for taken in (times(check, cases), harper(cases)))
        print(f"{f'{characters} characters':32}{ours:>20.0f}{theirs:>20.0f}")
    print(f"two workers take {memory()} MB (PSS)")


if __name__ == "__main__":
    main()
