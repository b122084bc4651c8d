"""The spellings that hide a value from a machine and not from a reader, as the project's contract lists them."""

WORDS = {
    "en": "zero one two three four five six seven eight nine", "es": "cero uno dos tres cuatro cinco seis siete ocho nueve",
    "pt": "zero um dois três quatro cinco seis sete oito nove", "fr": "zéro un deux trois quatre cinq six sept huit neuf",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun", "it": "zero uno due tre quattro cinque sei sette otto nove",
}
SCRIPTS = {"arabic_indic": 0x660, "persian": 0x6F0, "devanagari": 0x966, "bengali": 0x9E6, "thai": 0xE50}
LOOKALIKES = str.maketrans("aeopcxyiABEHKMOPCTX", "аеорсхуіАВЕНКМОРСТХ")
GREEK = str.maketrans("oABEHIKMNOPTXZ", "οΑΒΕΗΙΚΜΝΟΡΤΧΖ")


def full_width(rng, text, lang):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def other_digits(rng, text, lang):
    zero = rng.choice(list(SCRIPTS.values()))
    return "".join(chr(zero + int(c)) if c in "0123456789" else c for c in text)


def invisible(rng, text, lang):
    sign = rng.choice("\u200b\u200c\u200d\u2060\ufeff")
    every = rng.randint(1, 3)
    return "".join(c + (sign if i % every == 0 and i + 1 < len(text) else "") for i, c in enumerate(text))


def soft_hyphen(rng, text, lang):
    return "\u00ad".join(text[i : i + 3] for i in range(0, len(text), 3))


def odd_spaces(rng, text, lang):
    space = rng.choice("\u00a0\u202f\u2009\u2007\u3000")
    bare = text.replace("-", " ").replace(".", " ") if "@" not in text else text
    return bare.replace(" ", space) if " " in bare else space.join(bare[i : i + 4] for i in range(0, len(bare), 4))


def lookalike(rng, text, lang):
    return text.translate(rng.choice([LOOKALIKES, GREEK]))


def html(rng, text, lang):
    marks = {"@": rng.choice(["&#64;", "&#x40;", "&commat;"]), ".": rng.choice(["&#46;", "&period;"]), "-": "&#45;", "+": "&#43;"}
    return "".join(marks.get(c) or (f"&#{ord(c)};" if c.isdigit() and rng.random() < 0.6 else c) for c in text)


def percent(rng, text, lang):
    return "".join(f"%{ord(c):02X}" if c in "@+ " or (c.isdigit() and rng.random() < 0.5) else c for c in text)


def at_dot(rng, text, lang):
    at, dot = rng.choice([("(at)", "."), (" (at) ", " (dot) "), ("[at]", "[dot]"), (" [at] ", " [dot] "), ("(AT)", "(DOT)"), ("{at}", "{dot}"), (" at ", " dot ")])
    local, domain = text.split("@")
    return local + at + domain.replace(".", dot)


def keycaps(rng, text, lang):
    return "".join(c + "\ufe0f\u20e3" if c.isdigit() else c for c in text)


def spread(rng, text, lang):
    return rng.choice([" ", "-", " - ", ".", "  "]).join(c for c in text if c.isalnum())


def spelled(rng, text, lang):
    words = WORDS[lang].split()
    return rng.choice([" ", ", ", "-"]).join(words[int(c)] for c in text if c.isdigit())


def circled(rng, text, lang):
    return "".join("⓪①②③④⑤⑥⑦⑧⑨"[int(c)] if c in "0123456789" else c for c in text)


# What each trick is played on.
NUMBERS = ("phone", "card", "ssn")
TRICKS = {
    full_width: ("email", "phone", "card", "iban", "ssn"), other_digits: NUMBERS, invisible: ("email", "phone", "card", "iban", "ssn"), soft_hyphen: ("email", "card", "iban"),
    odd_spaces: ("phone", "card", "iban"), lookalike: ("email", "iban"), html: ("email", "phone", "card"), percent: ("email", "phone", "card"), at_dot: ("email",),
    keycaps: NUMBERS, spread: ("phone", "card", "iban"), spelled: NUMBERS, circled: NUMBERS,
}
