"""What all parts share: the dice, the files of sentences, and the messages that were made."""

import hashlib
import json
import random
import re
from pathlib import Path

HERE = Path(__file__).parent
R = random.Random()


def sections(file):
    """The lines of a file by the `@` heading that they stand under."""
    out, cur = {}, None
    for line in (HERE / file).read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("# "):
            continue
        if line.startswith("@"):
            cur = out.setdefault(line[1:].strip(), [])
            continue
        cur.append(line.replace("\\n", "\n"))
    return out


def held(template):
    """Whether a sentence belongs to the third that is held out."""
    return int(hashlib.sha256(template.encode()).hexdigest(), 16) % 3 == 0


def lang(loc):
    return loc.split("-")[0]


NOCASE = {"ar", "he", "hi", "th", "ja", "ko", "zh"}
JOINED = {"ja", "ko", "zh"}
FAMILY_FIRST = {"hu", "vi"}

# A given name that stands twice in a message is the same person.
MEMO = {}
TOKEN = re.compile(r"\{(\w+)\}|\[\[(.+?)\]\]")


def render(template, fill, family):
    """Text and labels; two names with one space between are one."""
    MEMO.clear()
    text, labels, at = "", [], 0
    for m in TOKEN.finditer(template):
        text += template[at : m.start()]
        at = m.end()
        if m.group(2):
            value, kind, fam = m.group(2), "literal", family
        else:
            value, kind, fam = fill(m.group(1))
        if fam:
            last = labels[-1] if labels else None
            if last and last[2] == fam == "name" and text[last[1] :] == " ":
                last[1] = len(text) + len(value)
                last[3] = "full"
            else:
                labels.append([len(text), len(text) + len(value), fam, kind])
        text += value
    text += template[at:]
    return text, [{"family": f, "kind": k, "value": text[a:b]} for a, b, f, k in labels]


OUT, SEEN = {}, set()


def emit(file, loc, template, text, values, contact=None):
    """Keeps a message, unless there is one like it."""
    key = (file, text, json.dumps(contact))
    if key in SEEN:
        return
    SEEN.add(key)
    rows = OUT.setdefault(file, [])
    row = {"id": f"{file}-{loc}-{len(rows):04}", "lang": lang(loc), "text": text}
    if held(template):
        row["held"] = True
    if contact:
        row["contact"] = contact
    row["values"] = values
    at = 0
    for v in values:
        at = text.index(v["value"], at) + len(v["value"])
    rows.append(row)


BIG = {"en", "es", "pt", "fr", "de", "it"}
