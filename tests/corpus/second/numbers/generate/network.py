"""Wallets, IP and MAC addresses, devices."""

import hashlib
import ipaddress

from stdnum import luhn

from draw import D, R, chars

B58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
XB58 = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"


def b58c(ver, n=20, al=B58, raw=None):
    b = bytes([ver]) + (raw or R.randbytes(n))
    b += hashlib.sha256(hashlib.sha256(b).digest()).digest()[:4]
    i = int.from_bytes(b, "big")
    s = ""
    while i:
        i, r = divmod(i, 58)
        s = al[r] + s
    return al[0] * (len(b) - len(b.lstrip(b"\0"))) + s


BE = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def bech(hrp, ver=0, n=20):
    data = R.randbytes(n)
    bits = "".join(f"{x:08b}" for x in data)
    bits += "0" * (-len(bits) % 5)
    d = [ver] + [int(bits[i : i + 5], 2) for i in range(0, len(bits), 5)]

    def poly(v):
        c = 1
        for x in v:
            t = c >> 25
            c = (c & 0x1FFFFFF) << 5 ^ x
            for i, g in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
                if t >> i & 1:
                    c ^= g
        return c

    ex = [ord(x) >> 5 for x in hrp] + [0] + [ord(x) & 31 for x in hrp]
    p = poly(ex + d + [0] * 6) ^ (1 if ver == 0 else 0x2BC830A3)
    return hrp + "1" + "".join(BE[x] for x in d + [p >> 5 * (5 - i) & 31 for i in range(6)])


WAL = {
    "btc": lambda: b58c(0),
    "btc3": lambda: b58c(5),
    "bc1": lambda: bech("bc"),
    "bc1p": lambda: bech("bc", 1, 32),
    "eth": lambda: "0x" + chars("0123456789abcdef", 40),
    "ltc": lambda: b58c(0x30),
    "ltc1": lambda: bech("ltc"),
    "xrp": lambda: b58c(0, 20, XB58),
    "trx": lambda: b58c(0x41),
    "doge": lambda: b58c(0x1E),
}


def ip4():
    while True:
        a = ipaddress.ip_address(R.getrandbits(32))
        if a.is_global and not a.is_multicast:
            return str(a)


def ip6(st=""):
    a = ipaddress.ip_address((0x2A02 if R.random() < 0.5 else 0x2001) << 112 | R.getrandbits(112))
    return {
        "": str(a),
        "full": a.exploded,
        "up": str(a).upper(),
        "short": str(ipaddress.ip_address((0x2A02 << 112) | R.getrandbits(16) << 96 | R.getrandbits(16))),
    }[st]


def mac(st=":"):
    D(1)  # A die thrown for nothing: without it all later values would be others.
    s = "0" + chars("02468ace", 1) + chars("0123456789abcdef", 10)
    return {
        ":": ":".join(s[i : i + 2] for i in range(0, 12, 2)),
        "-": "-".join(s[i : i + 2] for i in range(0, 12, 2)).upper(),
        ".": ".".join(s[i : i + 4] for i in range(0, 12, 4)),
        "b": s.upper(),
    }[st]


def imei():
    s = "35" + D(12)
    return s + luhn.calc_check_digit(s)
