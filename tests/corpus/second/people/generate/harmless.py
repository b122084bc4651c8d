"""Messages without personal data, full of words that are a name elsewhere."""

import re

from corpus import OUT, R, emit, held, sections

HARM = {}
for l, lines in sections("harmless.txt").items():
    fillers = {x[0]: [y.strip() for y in x[3:].split(",")] for x in lines if re.match(r"[CBDM]: ", x)}
    HARM[l] = (fillers, [x for x in lines if not re.match(r"[CBDM]: ", x)])


def filled(l, t):
    fillers = HARM[l][0]
    return re.sub(r"\{(\w)\}", lambda m: R.choice(fillers[m.group(1)]), t)


def grow():
    for l, (fillers, lines) in HARM.items():
        for t in lines:
            for _ in range(3 if "{" in t else 1):
                emit("harmless", l, t, filled(l, t), [])
    guard = 0
    while len(OUT["harmless"]) < 900 and guard < 9000:
        guard += 1
        l = R.choice(sorted(HARM))
        two = R.sample(HARM[l][1], 2)
        if held(two[0]) != held(two[1]) or "\n" in two[0]:
            continue
        emit("harmless", l, two[0], R.choice(["\n", ". ", " ", "\n\n"]).join(filled(l, t) for t in two), [])
