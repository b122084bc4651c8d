"""Grows the corpus: `python grow.py [--seed N] [--out DIR]`. The same seed gives the same bytes.

Needs phonenumbers, python-stdnum and schwifty. Sentences and names: sentences/<language>.txt.
"""

import argparse
import hashlib
import json
import pathlib
import random
import re

import phonenumbers

import harmless
import national
import tricks
import values

HERE = pathlib.Path(__file__).parent
SLOT = re.compile(r"\{(\w+)\}")
SPACELESS = {"ja", "zh"}
FAMILY_FIRST = {"ja", "zh", "ko", "vi"}
CASELESS = {"ar", "he", "hi", "ja", "zh", "ko"}
# How many messages a sentence of a section becomes.
REPEATS = {
    "email": 3, "phone": 2, "card": 3, "iban": 2, "ssn": 10, "id": 1, "bank": 4, "dob": 4, "net": 4, "secret": 2, "user": 4, "plate": 4,
    "address": 4, "name": 2,
}
FAMILY = {
    "id": "government_id", "bank": "bank_birth", "dob": "bank_birth", "net": "network", "user": "user_plate", "plate": "user_plate",
}
SECTIONS = list(REPEATS)


class Message:
    """A text under construction, with where its values lie."""

    def __init__(self):
        self.text = ""
        self.values = []

    def put(self, text, family=None, kind=None):
        if family:
            self.values.append((len(self.text), text, family, kind))
        self.text += text

    def line(self, ident, lang, held, contact=None):
        """The message as a line of the corpus; None where a value could be found at a wrong place."""
        at = 0
        for start, text, _, _ in self.values:
            if self.text.find(text, at) != start:
                return None
            at = start + len(text)
        out = {"id": ident, "lang": lang, "text": self.text}
        if held:
            out["held"] = True
        if contact:
            out["contact"] = contact
        out["values"] = [{"family": f, "kind": k, "value": t} if k else {"family": f, "value": t} for _, t, f, k in self.values]
        return out


class Language:
    """The sentences and names of a language, and how its slots are filled."""

    def __init__(self, lang, rng):
        self.lang, self.rng = lang, rng
        self.sections = {}
        section = None
        for line in (HERE / "sentences" / f"{lang}.txt").read_text(encoding="utf-8").splitlines():
            if re.fullmatch(r"\[\w+\]", line):
                section = self.sections.setdefault(line[1:-1], [])
            elif line:
                section.append(line.replace("\\n", "\n"))
        # Names stand on one line, with _ for a space within a name, or one a line.
        for names in ("given", "family"):
            lines = self.sections[names]
            self.sections[names] = [name.replace("_", " ") for name in lines[0].split()] if len(lines) == 1 else lines
        self.ids = national.rows_for(lang)
        self.region = None
        self.iban_country = None
        self.row = None

    def person(self):
        return self.rng.choice(self.sections["given"]), self.rng.choice(self.sections["family"])

    def full(self, given, family):
        if self.lang in FAMILY_FIRST:
            return family + ("" if self.lang in {"zh", "ko"} else " ") + given
        return f"{given} {family}"

    def phone(self):
        home = self.region is None or self.region in values.REGIONS[self.lang]
        region = self.region or self.rng.choice(values.REGIONS[self.lang])
        return values.phone_spelling(self.rng, values.phone_number(self.rng, region), home)

    def address(self):
        rng = self.rng
        form = rng.choice(self.sections["form"])
        parts = {
            "street": rng.choice(self.sections["street"]), "city": rng.choice(self.sections["city"]), "n": rng.randint(1, 240), "m": rng.randint(1, 9),
            "k": rng.randint(1, 30),
        }
        return form.format(**parts)

    def fill(self, message, template, people=None):
        """Writes a sentence into a message, its slots filled."""
        rng = self.rng
        someone = self.person()
        at = 0
        for slot in SLOT.finditer(template):
            message.put(template[at : slot.start()])
            at = slot.end()
            name = slot[1]
            if people and name in people:
                message.put(*people[name]())
            elif name in harmless.SLOTS:
                message.put(harmless.SLOTS[name](rng))
            elif name == "date":
                message.put(values.date(rng, self.lang, 2018, 2025))
            elif name == "idname":
                self.row = self.row or rng.choice(self.ids)
                message.put(rng.choice(self.row[2]))
            elif name == "id":
                message.put(national.spell(rng, national.valid(rng, self.row[0]), self.row[1]), "government_id", self.row[0])
            elif name == "name":
                message.put(self.full(*someone), "name", "full")
            elif name == "first":
                message.put(someone[0], "name", "given")
            elif name == "last":
                message.put(someone[1], "name", "family")
            elif name == "email":
                ascii_name = someone[0].isascii() and someone[1].isascii() and " " not in someone[1]
                local = f"{someone[0].lower()}.{someone[1].lower()}" if ascii_name and rng.random() < 0.4 else None
                message.put(values.email(rng, local), "email")
            else:
                message.put(*self.value(name))
        message.put(template[at:])

    def value(self, name):
        """The value of a plain slot, its family and kind."""
        rng = self.rng
        # What accompanies a value and is no personal datum by itself: masked or not, it counts nowhere.
        if name == "expiry":
            return f"{rng.randint(1, 12):02d}/{rng.randint(26, 31)}", "neutral"
        if name == "sort":
            return "-".join(values.digits(rng, 2) for _ in range(3)), "neutral"
        if name in ("routing", "blz"):
            return values.digits(rng, 9 if name == "routing" else 8), "neutral"
        if name == "crypto":
            kind, value = values.crypto(rng)
            return value, "network", kind
        if name == "ip":
            kind, value = values.address_of_network(rng)
            return value, "network", kind
        draws = {
            "phone": (self.phone, "phone", None), "card": (lambda: values.card(rng), "card", None), "ssn": (lambda: values.ssn(rng), "ssn", None),
            "iban": (lambda: values.iban(rng, self.iban_country), "iban", None), "bank": (lambda: values.account(rng, self.lang), "bank_birth", "bank_account"),
            "dob": (lambda: values.date(rng, self.lang, 1940, 2012), "bank_birth", "date_of_birth"), "mac": (lambda: values.mac(rng), "network", "mac"),
            "password": (lambda: values.password(rng), "secret", "password"), "otp": (lambda: values.otp(rng), "secret", "one_time_code"),
            "pin": (lambda: values.digits(rng, rng.choice([4, 4, 6])), "secret", "pin"), "cvv": (lambda: values.digits(rng, 3), "secret", "cvv"),
            "apikey": (lambda: values.api_key(rng), "secret", "api_key"), "token": (lambda: values.token(rng), "secret", "token"),
            "user": (lambda: values.user_name(rng), "user_plate", "user_name"),
            "plate": (lambda: values.shape(rng, rng.choice(values.PLATES[self.lang])), "user_plate", "plate"), "address": (self.address, "address", None),
        }
        draw, family, kind = draws[name]
        return draw(), family, kind

    def message(self, template):
        """A sentence, now and then between a greeting and a farewell."""
        rng, message = self.rng, Message()
        space = "" if self.lang in SPACELESS else " "
        if rng.random() < 0.25:
            hello = rng.choice(self.sections["hello"])
            if rng.random() < 0.4:
                space_before = "\n"
            else:
                space_before = space
                template = self.mid_sentence(hello, template)
            message.put(hello + space_before)
        self.fill(message, template)
        # A farewell behind an open-ended value ("password: x") would leave its end to taste.
        closes = "\n" in template
        if not closes and rng.random() < 0.25 and (template[-1] in ".?!。？।" or not template.endswith("}")):
            message.put(space + rng.choice(self.sections["bye"]))
        return message

    def mid_sentence(self, hello, template):
        """The sentence as it goes on behind "hello,": people do not write a capital there."""
        first = template.split(" ", 1)[0]
        if hello[-1] not in ",،" or self.lang == "de" or not first[:1].isupper() or first[1:2].isupper() or first in ("I", "I'm", "I've", "I'd"):
            return template
        return template[0].lower() + template[1:]


def is_held(lang, section, index):
    """A third of the sentences is held out: reported apart and never listed, so that no rule is written to it."""
    return hashlib.sha256(f"{lang}/{section}/{index}".encode()).digest()[0] % 3 == 0


class Corpus:
    def __init__(self):
        self.files = {}
        self.seen = set()

    def add(self, file, lang, held, build, contact=None):
        """Adds a message, drawn again while its labels are ambiguous or its text stands in the corpus already."""
        lines = self.files.setdefault(file, [])
        for _ in range(20):
            line = build().line(f"{file}-{lang}-{len(lines):04d}", lang, held, contact)
            if line and (contact or line["text"] not in self.seen):
                self.seen.add(line["text"])
                lines.append(line)
                return

    def write(self, out):
        for file, lines in sorted(self.files.items()):
            text = "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)
            (out / f"{file}.ndjson").write_text(text, encoding="utf-8")
            print(f"{file}: {len(lines)} messages, {sum(len(line['values']) for line in lines)} values, {len(text.encode())} bytes")


def plain(corpus, language):
    """The messages of the families, and the harmless ones."""
    lang, rng = language.lang, language.rng
    for section in SECTIONS:
        for index, template in enumerate(language.sections.get(section, [])):
            for _ in range(REPEATS[section] + (1 if lang == "en" else 0)):
                language.row = None
                held = is_held(lang, section, index)

                def build():
                    message = language.message(template)
                    if section == "name" and lang not in CASELESS and lang != "tr" and rng.random() < 0.08:
                        message.text = message.text.lower()
                        message.values = [(at, text.lower(), family, kind) for at, text, family, kind in message.values]
                    return message

                corpus.add(FAMILY.get(section, section), lang, held, build)
    for index, template in enumerate(language.sections["harmless"]):
        for _ in range(4 if SLOT.search(template) else 1):
            corpus.add("harmless", lang, is_held(lang, "harmless", index), lambda: language.message(template))


def bare(corpus, language):
    """Answers, signatures and pasted records: values without a sentence round them."""
    forms = (HERE / "sentences" / "bare.forms").read_text(encoding="utf-8").splitlines()
    for index, form in enumerate(forms):

        def build():
            message = Message()
            language.fill(message, form.replace("\\n", "\n"))
            message.values = [
                (at, text, family, kind) if family == "neutral" else (at, text, "bare", "name" if family == "name" else kind or family) for at, text, family, kind in message.values
            ]
            return message

        for _ in range(3 if language.lang == "en" else 1):
            corpus.add("bare", language.lang, is_held("any", "bare", index), build)


def countries(corpus, languages):
    """Every phone region, every IBAN country, every government number several times."""
    english = languages["en"]

    def each(language, section, file):
        index = language.rng.randrange(len(language.sections[section]))
        template = language.sections[section][index]
        corpus.add(file, language.lang, is_held(language.lang, section, index), lambda: language.message(template))

    by_region = {region: lang for lang, regions in values.REGIONS.items() for region in regions}
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        language = languages[by_region.get(region, "en")]
        for _ in range(2 if region in by_region else 1):
            language.region = region
            each(language, "phone", "phone")
            language.region = None
    for country in values.iban_countries():
        language = languages[by_region.get(country, "en")]
        language.iban_country = country
        each(language, "iban", "iban")
        language.iban_country = None
    for language in languages.values():
        for row in language.ids:
            for _ in range(4):
                language.row = row
                each(language, "id", "government_id")
    for row in national.english_rows():
        for _ in range(2):
            english.row = row
            each(english, "id", "government_id")
    for language in languages.values():
        language.row = None


def conversations(corpus, language, rounds):
    """Whole conversations, each with what the platform knows of its contact."""
    lang, rng = language.lang, language.rng
    scripts = "\n".join(language.sections["convo"]).split("\n---\n")
    for index, script in enumerate(scripts):
        for _ in range(rounds):
            given, family = language.person()
            full = language.full(given, family)
            number = values.phone_number(rng, rng.choice(values.REGIONS[lang]))
            mail = values.email(rng, f"{given}.{family}".lower().replace(" ", "") if (given + family).isascii() else None)
            contact = {"contact_name": full}
            if rng.random() < 0.85:
                contact["contact_email"] = mail
            if rng.random() < 0.85:
                contact["contact_phone"] = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)

            def as_name(text):
                return lambda: (text, "conversation", "name")

            people = {
                "cname": as_name(full), "cfirst": as_name(given), "clast": as_name(family), "CNAME": as_name(full.upper()), "cfirst_lower": as_name(given.lower()),
                "cflip": as_name(rng.choice([f"{family}, {given}", f"{family} {given}"])), "cinit": as_name(f"{given[0]}. {family}"),
                "cjoin": as_name((given + family).lower()), "cemail": lambda: (rng.choice([mail, mail, mail.upper()]), "conversation", "email"),
                "cphone": lambda: (values.phone_spelling(rng, number, True), "conversation", "phone"),
            }
            for line in script.splitlines():

                def build():
                    message = Message()
                    language.fill(message, line[3:], people)
                    return message

                corpus.add("conversation", lang, is_held(lang, "convo", index), build, contact)


def tricked(corpus, language):
    """The tricks, each on every family that it can hide."""
    lang, rng = language.lang, language.rng
    for number, (trick, families) in enumerate(tricks.TRICKS.items()):
        if trick is tricks.spelled and lang not in tricks.WORDS:
            continue
        for family in families * (3 if lang == "en" else 1):
            if family == "ssn" and lang != "en":
                continue
            if lang != "en" and rng.random() < 0.25:
                continue
            templates = [(i, t) for i, t in enumerate(language.sections[family]) if len(SLOT.findall(t)) == 1]
            index, template = rng.choice(templates)

            def build():
                message = Message()
                language.fill(message, template)
                at, value, _, _ = message.values[0]
                hidden = trick(rng, value, lang)
                if hidden == value:
                    message.values = [(-1, value, family, None)]  # nothing to hide in it: draw again
                    return message
                message.text = message.text[:at] + hidden + message.text[at + len(value) :]
                message.values = [(at, hidden, "tricks", f"{trick.__name__} {family}")]
                return message

            corpus.add("tricks", lang, is_held(lang, family, index), build)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=20240229)
    parser.add_argument("--out", type=pathlib.Path, default=HERE.parent)
    options = parser.parse_args()
    corpus = Corpus()
    names = sorted(path.stem for path in (HERE / "sentences").glob("*.txt"))
    languages = {lang: Language(lang, random.Random(f"{options.seed}/{lang}")) for lang in names}
    for language in languages.values():
        plain(corpus, language)
        conversations(corpus, language, 5 if language.lang == "en" else 3)
        tricked(corpus, language)
        bare(corpus, language)
    countries(corpus, languages)
    corpus.write(options.out)
    lines = [line for file in corpus.files.values() for line in file]
    print(f"in all {len(lines)} messages in {len(languages)} languages, {sum(not line['values'] for line in lines)} of them without values")


if __name__ == "__main__":
    main()
