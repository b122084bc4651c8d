"""Grows the second corpus's people: `python make.py [--seed N] [--out DIR]`. The same seed and versions give the same bytes.

Needs phonenumbers, python-stdnum and schwifty. Sentences and names: the *.txt beside this file.
"""

import argparse
import json
from pathlib import Path

import addresses
import conversation
import harmless
import names
import tricks
from corpus import HERE, OUT, R


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--seed", type=int, default=20261122)
    arguments.add_argument("--out", type=Path, default=HERE.parent)
    arguments = arguments.parse_args()
    R.seed(arguments.seed)
    # All parts throw the same dice: in another order they would make other messages.
    for part in (names, addresses, conversation, tricks, harmless):
        part.grow()
    for file, rows in OUT.items():
        with open(arguments.out / f"{file}.ndjson", "w", encoding="utf-8") as out:
            for row in rows:
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
        print(file, len(rows), "messages", sum(len(r["values"]) for r in rows), "values", sum(r.get("held", False) for r in rows), "held")


if __name__ == "__main__":
    main()
