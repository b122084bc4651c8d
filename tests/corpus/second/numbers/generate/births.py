"""Dates of birth as each language writes them."""

import json
from pathlib import Path

from draw import date

MONTHS = Path(__file__).parents[3].joinpath("months.json")
MON = {lang: names.split() for lang, names in json.loads(MONTHS.read_text(encoding="utf-8")).items()}
# Without its dot, as it is often typed.
MON["hi"][1] = "फरवरी"


def birth(lang, f):
    d = date(1944, 2005)
    l = lang[:2]
    M = MON.get(l, [str(i) for i in range(1, 13)])[d.month - 1]
    o = "th" if 10 < d.day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(d.day % 10, "th")
    if f == "n":
        f = {
            "en-US": "%m/%d/%Y",
            "en-CA": "%Y-%m-%d",
            "de": "%d.%m.%Y",
            "fi": "%e.%o.%Y",
            "hu": "%Y.%m.%d.",
            "sv": "%Y-%m-%d",
            "nl": "%d-%m-%Y",
            "ja": "%Y年%o月%e日",
            "zh": "%Y年%o月%e日",
            "ko": "%Y년 %o월 %e일",
            "pl": "%d.%m.%Y",
            "cs": "%e. %o. %Y",
            "ru": "%d.%m.%Y",
            "uk": "%d.%m.%Y",
            "no": "%d.%m.%Y",
            "da": "%d.%m.%Y",
            "tr": "%d.%m.%Y",
            "ro": "%d.%m.%Y",
        }.get(lang, {"de": "%d.%m.%Y", "zh": "%Y年%o月%e日"}.get(l, "%d/%m/%Y"))
    for a, b in (
        ("%Y", d.year),
        ("%B", d.year + 543),
        ("%y", "%02d" % (d.year % 100)),
        ("%m", "%02d" % d.month),
        ("%d", "%02d" % d.day),
        ("%e", d.day),
        ("%o", d.month),
        ("%b", M[:3]),
        ("%M", M),
        ("%O", "%d%s" % (d.day, o)),
    ):
        f = f.replace(a, str(b))
    return f
