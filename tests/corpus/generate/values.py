"""Valid values of every other family, in the spellings that people use. Oracles: phonenumbers, schwifty, stdnum."""

import base64
import hashlib
import itertools
import json
import string
from pathlib import Path

import phonenumbers
from phonenumbers import PhoneNumberFormat as Form
from phonenumbers import PhoneNumberType as Type
from schwifty import IBAN, registry
from stdnum import iban as stdnum_iban
from stdnum import luhn
from stdnum.us import ssn as us_ssn

REGIONS = {
    "en": ["US", "GB", "CA", "AU", "IE", "NZ", "ZA", "IN", "NG"], "es": ["ES", "MX", "CL", "AR", "CO", "PE", "EC", "UY"],
    "pt": ["BR", "PT", "AO", "MZ"], "fr": ["FR", "BE", "CH", "CI", "SN"], "de": ["DE", "AT", "CH"], "it": ["IT", "SM"],
    "nl": ["NL", "BE"], "pl": ["PL"], "tr": ["TR"], "ru": ["RU", "KZ", "BY"], "uk": ["UA"], "sv": ["SE"], "id": ["ID"],
    "vi": ["VN"], "ar": ["SA", "EG", "AE", "JO", "MA"], "he": ["IL"], "hi": ["IN"], "ja": ["JP"], "zh": ["CN", "TW"],
    "ko": ["KR"],
}
MONTHS = json.loads(Path(__file__).parents[1].joinpath("months.json").read_text(encoding="utf-8"))
DATE_FORMS = {
    "en": ["{m:02}/{d:02}/{y}", "{d:02}/{m:02}/{y}", "{y}-{m:02}-{d:02}", "{d} {M} {y}", "{M} {d}, {y}", "{d}.{m}.{y}"],
    "es": ["{d:02}/{m:02}/{y}", "{d:02}-{m:02}-{y}", "{d} de {M} de {y}"],
    "pt": ["{d:02}/{m:02}/{y}", "{d:02}-{m:02}-{y}", "{d} de {M} de {y}"],
    "fr": ["{d:02}/{m:02}/{y}", "{d} {M} {y}", "{d:02}.{m:02}.{y}"],
    "de": ["{d:02}.{m:02}.{y}", "{d}.{m}.{y}", "{d}. {M} {y}"],
    "it": ["{d:02}/{m:02}/{y}", "{d} {M} {y}"],
    "nl": ["{d:02}-{m:02}-{y}", "{d} {M} {y}"],
    "pl": ["{d:02}.{m:02}.{y}", "{d} {M} {y}"],
    "tr": ["{d:02}.{m:02}.{y}", "{d} {M} {y}"],
    "ru": ["{d:02}.{m:02}.{y}", "{d} {M} {y} года"],
    "uk": ["{d:02}.{m:02}.{y}", "{d} {M} {y} року"],
    "sv": ["{y}-{m:02}-{d:02}", "{d} {M} {y}"],
    "id": ["{d:02}-{m:02}-{y}", "{d} {M} {y}"],
    "vi": ["{d:02}/{m:02}/{y}", "{d} tháng {m} năm {y}"],
    "ar": ["{d}/{m}/{y}", "{d} {M} {y}"],
    "he": ["{d}.{m}.{y}", "{d} {M} {y}"],
    "hi": ["{d:02}/{m:02}/{y}", "{d} {M} {y}"],
    "ja": ["{y}年{m}月{d}日", "{y}/{m:02}/{d:02}"],
    "zh": ["{y}年{m}月{d}日", "{y}-{m:02}-{d:02}"],
    "ko": ["{y}년 {m}월 {d}일", "{y}.{m:02}.{d:02}"],
}
PLATES = {
    "en": ["LLdd LLL", "LLL ddd", "dLLLddd", "LLLdddd"], "es": ["dddd LLL", "LLLL-dd", "LL ddd LL"],
    "pt": ["LLLdLdd", "LLL-dddd", "dd-LL-dd"], "fr": ["LL-ddd-LL"], "de": ["K-LL dddd", "M LL ddd", "HH-L dddd"],
    "it": ["LLdddLL"], "nl": ["dd-LLL-d", "LL-ddd-L"], "pl": ["WA ddddd", "KR dLLdd"], "tr": ["34 LLL ddd", "06 LL dddd"],
    "ru": ["КdddКК77", "К ddd КК 178"], "uk": ["ККddddКК"], "sv": ["LLL ddd", "LLL ddL"], "id": ["B dddd LLL", "D dddd LL"],
    "vi": ["51G-ddd.dd", "29A ddddd"], "ar": ["أ ب ج dddd", "ح ر dddd"], "he": ["dd-ddd-dd", "ddd-dd-ddd"],
    "hi": ["MH dd LL dddd", "DLddLLdddd"], "ja": ["品川 3dd あ dd-dd", "横浜 5dd さ dd-dd"], "zh": ["京Addddd", "粤BLdddd"],
    "ko": ["dd가 dddd", "ddd나 dddd"],
}
DOMAINS = [
    "brightpost.example.com", "postbox.example.org", "gmail.com", "correo-sur.net", "outlook.com", "mail.nordlicht.de",
    "yahoo.com.br", "hotmail.fr", "webmail.co.uk", "example.museum", "studio-kite.design", "inbox.lv", "qq.com",
    "naver.com", "yandex.ru", "uni-lindental.edu", "sub.dept.big-firm.co.jp", "icloud.com", "x1.io", "libero.it",
]
BRANDS = [
    ("4", 16, "4444"), ("4", 13, None), ("51", 16, "4444"), ("55", 16, "4444"), ("2221", 16, "4444"), ("34", 15, "465"),
    ("37", 15, "465"), ("6011", 16, "4444"), ("65", 16, "4444"), ("3528", 16, "4444"), ("36", 14, "464"),
    ("62", 16, "4444"), ("62", 19, None), ("6759", 16, "4444"), ("2200", 16, "4444"), ("5067", 16, "4444"),
]
WORDS = (
    "falcon quiet marble rocket tulip wolf ember pixel cobalt river lemon turbo panda orbit velvet nimbus cactus breeze "
    "sonne gato luna verano playa roma kiwi storm"
).split()
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
SEPARATORS = [" ", "-", ".", "\u00a0"]


def text_of(rng, alphabet, n):
    return "".join(rng.choice(alphabet) for _ in range(n))


def digits(rng, n):
    return text_of(rng, string.digits, n)


def shape(rng, pattern):
    """`d` a digit, `L` a Latin letter, `К` a letter that Cyrillic plates share with Latin; all else as it stands."""
    draws = {"d": string.digits, "L": "ABCDEFGHJKLMNPRSTUVXYZ", "К": "АВЕКМНОРСТУХ"}
    return "".join(rng.choice(draws[c]) if c in draws else c for c in pattern)


def email(rng, local=None):
    local = local or rng.choice([
        rng.choice(WORDS) + digits(rng, 2), f"{rng.choice(WORDS)}.{rng.choice(WORDS)}", f"{rng.choice(WORDS)}_{digits(rng, 4)}",
        f"{rng.choice(WORDS)}+{rng.choice(WORDS)}", f"{rng.choice('abcdekmrst')}.{rng.choice(WORDS)}-{rng.choice(WORDS)}",
        f"{rng.choice(WORDS)}.{rng.choice(WORDS)}{digits(rng, 2)}", rng.choice(WORDS).upper(),
    ])
    return f"{local}@{rng.choice(DOMAINS)}"


def phone_number(rng, region):
    """A valid number of a region: its example, with other last digits as long as it stays valid."""
    kind = rng.choice([Type.MOBILE, Type.MOBILE, Type.FIXED_LINE])
    example = phonenumbers.example_number_for_type(region, kind) or phonenumbers.example_number(region)
    for _ in range(60):
        national = str(example.national_number)
        tail = max(1, min(rng.randint(3, 6), len(national) - 2))
        number = phonenumbers.PhoneNumber()
        number.merge_from(example)
        number.national_number = int(national[:-tail] + digits(rng, tail))
        if phonenumbers.is_valid_number(number):
            return number
    return example


def phone_spelling(rng, number, home):
    """One spelling; `home` when the reader is in the number's own country."""
    e164 = phonenumbers.format_number(number, Form.E164)
    international = phonenumbers.format_number(number, Form.INTERNATIONAL)
    national = phonenumbers.format_number(number, Form.NATIONAL)
    bare = "".join(c for c in national if c.isdigit())
    code = str(number.country_code)
    spellings = [
        e164, international, international, international.replace(" ", "-"), international.replace(" ", "."),
        "00" + international[1:], e164[1:], f"(+{code}) {international[len(code) + 2:]}",
        phonenumbers.format_number(number, Form.RFC3966), f"{international} ext. {rng.randint(10, 999)}",
        international.replace(" ", "\u00a0"),
    ]
    if national.startswith("0"):
        spellings.append(f"+{code} (0) {international[len(code) + 2:]}")
    if home:
        spellings += [national] * 6 + [bare] * 3 + [national.replace(" ", "-"), national.replace(" ", "."), f"{national} x{rng.randint(10, 99)}"]
    return rng.choice(spellings)


def card(rng, broken=False):
    prefix, length, groups = rng.choice(BRANDS)
    body = prefix + digits(rng, length - 1 - len(prefix))
    check = luhn.calc_check_digit(body)
    if broken:
        check = str((int(check) + rng.randint(1, 9)) % 10)
    number = body + check
    if not groups or rng.random() < 0.35:
        return number
    sizes, rest, parts = map(int, groups), iter(number), []
    for size in sizes:
        parts.append("".join(itertools.islice(rest, size)))
    return rng.choice(SEPARATORS).join(parts)


# They print their own letters on some papers, but SWIFT's registry lists them under FR, GB and FI.
TERRITORIES = set("AX BL GF GG GP IM JE MF MQ NC PF PM RE TF WF YT".split())


def iban_countries():
    """The countries of SWIFT's registry."""
    found = []
    for code in map("".join, itertools.product(string.ascii_uppercase, repeat=2)):
        try:
            spec = registry.get_iban_spec(code)
        except Exception:  # schwifty's own error for "no such country" differs between its versions
            continue
        if not spec.aspirational and code not in TERRITORIES:
            found.append(code)
    return found


def is_iban(number):
    """Whether both oracles take it: schwifty alone is lenient where a bank's code is all digits (BR)."""
    return IBAN(number, allow_invalid=True).is_valid and stdnum_iban.is_valid(number)


def iban(rng, country=None, broken=False):
    country = country or rng.choice(["DE", "ES", "FR", "GB", "IT", "NL", "PL", "PT", "TR", "UA", "SE", "AE", "SA", "BE", "CH", "IL", "BR"])
    while True:
        number = str(IBAN.random(country_code=country, random=rng, use_registry=False))
        if country == "BR":  # schwifty draws letters where SWIFT has 23 digits, a letter and one sign
            body = digits(rng, 23) + rng.choice("CP") + rng.choice("1234567890")
            number = f"BR{stdnum_iban.calc_check_digits('BR00' + body)}{body}"
        if is_iban(number):
            break
    while broken:
        twin = number[:2] + f"{rng.randint(2, 98):02d}" + number[4:]
        if not is_iban(twin):
            number, broken = twin, False
    grouped = " ".join(number[i : i + 4] for i in range(0, len(number), 4))
    return rng.choice([number, grouped, grouped, grouped.replace(" ", "-"), number.lower()])


def ssn(rng):
    while True:
        number = digits(rng, 9)
        if us_ssn.is_valid(number):
            break
    parts = number[:3], number[3:5], number[5:]
    return rng.choice(["-".join(parts), "-".join(parts), " ".join(parts), number])


def date(rng, lang, first, last):
    form = rng.choice(DATE_FORMS[lang])
    month = rng.randint(1, 12)
    name = MONTHS[lang].split()[month - 1] if lang in MONTHS else ""
    return form.format(d=rng.randint(1, 28), m=month, M=name, y=rng.randint(first, last))


def account(rng, lang):
    return rng.choice({
        "en": [digits(rng, 8), digits(rng, 10), digits(rng, 12)], "es": [digits(rng, 20), digits(rng, 11), "0049 1500 05 " + digits(rng, 10)],
        "pt": [f"{digits(rng, 5)}-{digits(rng, 1)}", f"{digits(rng, 7)}-{digits(rng, 1)}"], "sv": [f"8327-9,{digits(rng, 9)}", digits(rng, 11)],
        "ja": [digits(rng, 7)], "ko": [f"110-{digits(rng, 3)}-{digits(rng, 6)}"], "ru": ["40817810" + digits(rng, 12)],
        "pl": [digits(rng, 26)], "zh": ["6222" + digits(rng, 15)],
    }.get(lang, [digits(rng, 9), digits(rng, 10), digits(rng, 12)]))


def address_of_network(rng):
    """An IP or MAC address and its kind."""
    octets = [str(rng.randint(1, 254)) for _ in range(4)]
    groups = [f"{rng.randint(1, 65535):x}" for _ in range(8)]
    return rng.choice([
        ("ipv4", ".".join(octets)), ("ipv4", ".".join(octets)), ("ipv4", ".".join(octets) + f":{rng.randint(1024, 65000)}"),
        ("ipv6", "2001:db8:" + ":".join(groups[:6])), ("ipv6", f"2a02:{groups[0]}::{groups[1]}"), ("ipv6", f"fe80::{groups[2]}:{groups[3]}"),
    ])


def mac(rng):
    pairs = [f"{rng.randint(0, 255):02x}" for _ in range(6)]
    return rng.choice([":".join(pairs), "-".join(pairs).upper(), ".".join("".join(pairs[i : i + 2]) for i in (0, 2, 4))])


def base58check(version, rng):
    payload = bytes([version]) + rng.randbytes(20)
    whole = payload + hashlib.sha256(hashlib.sha256(payload).digest()).digest()[:4]
    number, out = int.from_bytes(whole, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        out = BASE58[rest] + out
    return "1" * (len(whole) - len(whole.lstrip(b"\0"))) + out


def bech32(rng):
    """A version-0 witness address, per BIP 173."""
    data = [0] + [rng.randint(0, 31) for _ in range(31)] + [rng.choice((0, 16))]

    def polymod(values):
        check = 1
        for value in values:
            top, check = check >> 25, (check & 0x1FFFFFF) << 5 ^ value
            for i, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
                check ^= generator if top >> i & 1 else 0
        return check

    human = [ord(c) >> 5 for c in "bc"] + [0] + [ord(c) & 31 for c in "bc"]
    total = polymod(human + data + [0] * 6) ^ 1
    return "bc1" + "".join(BECH32[v] for v in data + [total >> 5 * (5 - i) & 31 for i in range(6)])


def crypto(rng):
    return rng.choice([
        ("bitcoin", base58check(0, rng)), ("bitcoin", base58check(5, rng)), ("bitcoin", bech32(rng)),
        ("ethereum", "0x" + rng.randbytes(20).hex()), ("tron", base58check(65, rng)), ("litecoin", base58check(48, rng)),
    ])


def password(rng):
    word, other = rng.choice(WORDS), rng.choice(WORDS)
    return rng.choice([
        f"{word.title()}{digits(rng, 4)}!", f"{word}{digits(rng, 3)}", f"{word}-{other}-{digits(rng, 2)}", text_of(rng, string.ascii_letters + string.digits, 10),
        text_of(rng, string.ascii_letters + string.digits + "!#$%&*?", 12) + "7q", f"{word.title()}{other.title()}{digits(rng, 2)}", f"{word.upper()}_{digits(rng, 5)}$",
        f"P@{word}{digits(rng, 2)}", word + other,
    ])


def otp(rng):
    return rng.choice([digits(rng, 6), digits(rng, 6), digits(rng, 4), f"{digits(rng, 3)}-{digits(rng, 3)}", f"{digits(rng, 3)} {digits(rng, 3)}", digits(rng, 8)])


def api_key(rng):
    mixed = string.ascii_letters + string.digits
    return rng.choice([
        "sk_" + "live_" + text_of(rng, mixed, 24), "AKIA" + text_of(rng, string.ascii_uppercase + "234567", 16), "ghp_" + text_of(rng, mixed, 36),
        "AIza" + text_of(rng, mixed + "_-", 35), "xoxb-" + digits(rng, 12) + "-" + text_of(rng, mixed, 24), rng.randbytes(20).hex(),
        f"SG.{text_of(rng, mixed, 22)}.{text_of(rng, mixed, 43)}", "key-" + rng.randbytes(16).hex(), text_of(rng, mixed, 32),
        "glpat-" + text_of(rng, mixed, 20), "npm_" + text_of(rng, mixed, 36),
    ])


def token(rng):
    def part(data):
        return base64.urlsafe_b64encode(data).decode().rstrip("=")

    head = part(b'{"alg":"HS256","typ":"JWT"}')
    body = part(b'{"sub":"%s","iat":%s}' % (digits(rng, 8).encode(), b"17" + digits(rng, 8).encode()))
    return rng.choice([f"{head}.{body}.{part(rng.randbytes(32))}", part(rng.randbytes(30)), rng.randbytes(16).hex()])


def user_name(rng):
    word, other = rng.choice(WORDS), rng.choice(WORDS)
    return rng.choice([f"{word}_{other}", f"{word}{digits(rng, 2)}", f"{word}.{other}", f"x{word.title()}{other.title()}x", f"{word}-{digits(rng, 4)}", word + other])
