"""Whole conversations with a contact: its name in every form, its e-mail address, its phone."""

import re
import unicodedata

import phonenumbers
from phonenumbers import PhoneNumberFormat as PF

from corpus import BIG, FAMILY_FIRST, HERE, JOINED, NOCASE, R, emit, lang, render, sections
from names import low, person, up
from telephones import phone, region, spell


def fold(x):
    return (
        "".join(c for c in unicodedata.normalize("NFD", x.lower()) if not unicodedata.combining(c))
        .replace("ı", "i")
        .replace("ø", "o")
        .replace("ł", "l")
        .replace("ß", "ss")
    )


CONTACTS = [l.split("|") for l in (HERE / "contacts.txt").read_text("utf-8").splitlines() if l and not l.startswith("#")]
WORDS = "mango river pixel tango ember cobalt walnut zephyr lupin quartz harbor falcon".split()
SEC = sections("conversation.txt")


def converse(loc, first, last, local, odd, share):
    l = lang(loc)
    full = last + first if l in JOINED else f"{last} {first}" if l in FAMILY_FIRST else f"{first} {last}"
    email = f"{local}@{R.choice(['gmail.com', 'hotmail.com', 'outlook.com', 'yahoo.com', 'icloud.com', 'proton.me'])}"
    p = phone(region(loc))
    contact = {"contact_name": full, "contact_email": email, "contact_phone": phonenumbers.format_number(p, PF.E164)}

    def fill(slot):
        table = {
            "first": first,
            "last": last,
            "full": full,
            "lfirst": low(first),
            "lfull": low(full),
            "FULL": up(full, loc),
            "flip": f"{last}, {first}",
            "ini": f"{first[0]}. {last}",
            "ini2": f"{first} {last[0]}.",
        }
        if slot in table:
            return table[slot], "name", "conversation"
        if slot == "pn":
            return spell(p, False), "phone", "conversation"
        if slot == "pi":
            return spell(p, True), "phone", "conversation"
        if slot == "email":
            return email, "email", "conversation"
        if slot == "lemail":
            return email.lower(), "email", "conversation"
        if slot == "EMAIL":
            return email.upper(), "email", "conversation"
        raise KeyError(slot)

    generic = SEC[lang(loc)] if loc not in SEC else SEC[loc]
    for t in R.sample(generic, min(len(generic), share)) + odd:
        text, values = render(t, fill, "conversation")
        for v in values:
            if v["kind"] == "literal":
                parts = {fold(w) for w in re.split(r"\W+", full)}
                mine = [w for w in re.split(r"\W+", v["value"]) if w]
                exact = all(w.lower() in full.lower() for w in mine)
                v["kind"] = "name" if exact else "name_unaccented" if all(fold(w) in parts for w in mine) else "name_declined"
        emit("conversation", loc, t, text, values, contact)


def grow():
    for loc, first, last, local, odd in CONTACTS:
        converse(loc, first, last, local, odd.split(";"), 8)
    for loc in sections("name.txt"):
        for _ in range(2 if lang(loc) in BIG else 1):
            g, s = person(loc)
            local = re.sub(r"[^a-z.]", "", fold(f"{g}.{s}").replace(" ", "")) if lang(loc) not in NOCASE | {"ru", "uk", "el"} else ""
            if len(local) < 4:
                local = R.choice(WORDS) + str(R.randint(10, 99))
            converse(loc, g, s, local, [], 6)
