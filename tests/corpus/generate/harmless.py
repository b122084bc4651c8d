"""What looks like personal data and is none: orders, prices, versions, and the wrong-checksum twins of valid numbers."""

import string
import uuid

from stdnum import ean, luhn

import national
import values
from values import digits, text_of

UPPER = string.ascii_uppercase
TWINS = ["BR_CPF", "CL_RUT", "ES_NIF", "NL_BSN", "PL_PESEL", "DE_STEUER_ID", "TR_TCKN", "IT_PIVA", "CA_SIN"]


def order(rng):
    return rng.choice([
        f"#{digits(rng, 6)}", f"ORD-{digits(rng, 8)}", digits(rng, 7), f"{digits(rng, 3)}-{digits(rng, 7)}-{digits(rng, 7)}", f"PO{digits(rng, 5)}",
        f"2024-{digits(rng, 6)}", f"W{digits(rng, 9)}", f"A{digits(rng, 4)}/{digits(rng, 2)}",
    ])


def version(rng):
    a, b, c, d = (rng.randint(0, 30) for _ in range(4))
    return rng.choice([f"{a}.{b}.{c}", f"v{a}.{b}", f"{a}.{b}.{c}-rc{d % 5}", f"{a}.{b}.{c}+{digits(rng, 5)}", f"{2000 + a}.{b}"])


def price(rng):
    whole, cents = rng.randint(2, 9999), rng.randint(0, 99)
    return rng.choice([
        f"${whole:,}.{cents:02d}", f"{whole},{cents:02d} €", f"€{whole}.{cents:02d}", f"R$ {whole},{cents:02d}", f"USD {whole}.{cents:02d}", f"{whole} kr",
        f"£{whole}", f"{whole * 1000:,} IDR", f"₺{whole},{cents:02d}", f"¥{whole * 10}", f"{whole}.000 CLP", f"₹{whole:,}",
    ])


def tracking(rng):
    return rng.choice([
        f"1Z{text_of(rng, UPPER + string.digits, 8)}{digits(rng, 8)}", f"{text_of(rng, 'RLCE', 1)}{text_of(rng, UPPER, 1)}{digits(rng, 9)}DE", f"JD{digits(rng, 18)}",
        f"{digits(rng, 4)} {digits(rng, 4)} {digits(rng, 4)}", digits(rng, 20), f"TBA{digits(rng, 12)}",
    ])


def measure(rng):
    a, b, c = (rng.randint(3, 240) for _ in range(3))
    return rng.choice([f"{a}x{b}x{c} cm", f"{a} x {b} mm", f"{a}.{b % 10} in", f"{a},{c % 10} m", f"{a}×{b}×{c} mm", f"{a}cm x {b}cm"])


def weight(rng):
    return rng.choice([f"{rng.randint(1, 40)}.{rng.randint(0, 9)} kg", f"{rng.randint(100, 9000)} g", f"{rng.randint(1, 90)} lb"])


def coordinates(rng):
    lat, lon = rng.uniform(-60, 70), rng.uniform(-170, 170)
    return rng.choice([
        f"{lat:.4f}, {lon:.4f}", f"{lat:.6f},{lon:.6f}", f"{abs(lat):.0f}°{rng.randint(0, 59)}'{rng.randint(0, 59)}\"N {abs(lon):.0f}°{rng.randint(0, 59)}'{rng.randint(0, 59)}\"E",
    ])


def time(rng):
    h, m = rng.randint(0, 23), rng.randint(0, 59)
    return rng.choice([f"{h:02d}:{m:02d}", f"{h}:{m:02d}", f"{h:02d}:{m:02d}:{rng.randint(0, 59):02d}", f"{h % 12 + 1}:{m:02d} pm", f"{h}h{m:02d}"])


def sku(rng):
    return rng.choice([
        f"{text_of(rng, UPPER, 3)}-{digits(rng, 4)}-{text_of(rng, UPPER, 2)}", f"SKU {digits(rng, 6)}", f"{text_of(rng, UPPER, 2)}{digits(rng, 5)}", f"{digits(rng, 3)}.{digits(rng, 3)}.{digits(rng, 2)}",
        f"{text_of(rng, UPPER, 2)}-{digits(rng, 3)}/{text_of(rng, UPPER, 1)}",
    ])


def error(rng):
    return rng.choice([
        f"0x{text_of(rng, '0123456789ABCDEF', 8)}", f"E-{digits(rng, 4)}", f"HTTP {rng.choice([404, 500, 502, 503])}", f"ERR_{rng.choice(['TIMEOUT', 'CACHE_MISS', 'TOO_MANY_REDIRECTS'])}",
        f"{digits(rng, 5)}", f"PAY-{digits(rng, 3)}-{digits(rng, 2)}", f"ORA-{digits(rng, 5)}",
    ])


def digest(rng):
    return rng.choice([rng.randbytes(20).hex(), rng.randbytes(4).hex()[:7], rng.randbytes(16).hex(), "sha256:" + rng.randbytes(32).hex()])


def url(rng):
    site = rng.choice(["https://help.example.com", "https://example.org/docs", "http://shop.example.net", "www.example.com", "https://status.example.io"])
    path = rng.choice(["/faq", f"/orders/{digits(rng, 7)}", f"/p/{digits(rng, 5)}?ref=mail&page={rng.randint(1, 9)}", "/a/b-c/d.html#step-3", f"/v2/items?sort=price&limit={rng.randint(10, 100)}", "/guide.pdf"])
    return site + path


def conversation(rng):
    return rng.choice([f"conv_{text_of(rng, string.ascii_lowercase + string.digits, 8)}", f"conv_{digits(rng, 3)}", f"ch_{digits(rng, 6)}", f"msg_{rng.randbytes(6).hex()}", f"ticket-{digits(rng, 6)}"])


def long_number(rng):
    """A long run of digits that no card or bank check accepts."""
    while True:
        number = digits(rng, rng.choice([10, 12, 14, 16, 17]))
        if not luhn.is_valid(number):
            return number


def isbn(rng):
    body = f"978{rng.randint(0, 9)}{digits(rng, 8)}"
    return national.mask("###-#-####-####-#")(body + ean.calc_check_digit(body))


def barcode(rng):
    """An EAN that is no card number by accident."""
    while True:
        body = "40" + digits(rng, 10)
        code = body + ean.calc_check_digit(body)
        if not luhn.is_valid(code):
            return code


def duration(rng):
    return rng.choice([f"{rng.randint(2, 59)} min", f"{rng.randint(100, 9000)} ms", f"{rng.randint(0, 9)}:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d}", f"{rng.randint(1, 9)} h {rng.randint(1, 59)} min", f"{rng.randint(2, 90)}.{rng.randint(0, 9)} s"])


def flight(rng):
    return rng.choice(["LH", "IB", "BA", "LA", "TK", "AF", "KL", "SQ", "NH", "U2"]) + rng.choice(["", " "]) + str(rng.randint(10, 8999))


def twin(rng):
    entity = rng.choice(TWINS)
    spellings = next(row[3] for row in national.TABLE if row[0] == entity)
    return national.spell(rng, national.wrong(rng, entity), spellings)


SLOTS = {
    "order": order, "version": version, "price": price, "tracking": tracking, "measure": measure, "weight": weight, "coord": coordinates, "time": time, "sku": sku,
    "errcode": error, "hash": digest, "url": url, "convid": conversation, "bigid": long_number, "isbn": isbn, "duration": duration, "flight": flight, "badid": twin,
    "badcard": lambda rng: values.card(rng, broken=True),
    "badiban": lambda rng: values.iban(rng, broken=True),
    "percent": lambda rng: rng.choice([f"{rng.randint(1, 99)}%", f"{rng.randint(1, 99)} %", f"{rng.randint(1, 99)},{rng.randint(0, 9)} %", f"{rng.randint(1, 99)}.{rng.randint(0, 9)}%"]),
    "score": lambda rng: rng.choice([f"{rng.randint(0, 6)}-{rng.randint(0, 6)}", f"{rng.randint(0, 6)}:{rng.randint(0, 6)}", f"{rng.randint(60, 120)}:{rng.randint(60, 120)}"]),
    "n": lambda rng: str(rng.randint(2, 400)), "nn": lambda rng: str(rng.randint(2, 99)), "year": lambda rng: str(rng.randint(2005, 2024)),
    "invoice": lambda rng: rng.choice([f"INV-{digits(rng, 6)}", f"{digits(rng, 4)}/2024", f"F{digits(rng, 8)}", f"RE-2023-{digits(rng, 4)}"]),
    "serial": lambda rng: rng.choice([text_of(rng, UPPER + string.digits, 12), f"SN{digits(rng, 10)}", f"{text_of(rng, UPPER, 4)}-{digits(rng, 4)}-{digits(rng, 4)}"]),
    "ean": barcode,
    "uuid": lambda rng: str(uuid.UUID(bytes=rng.randbytes(16), version=4)),
}
