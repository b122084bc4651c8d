"""Fills the slots of a sentence with values of its locale."""

import datetime
import re
import uuid

from phonenumbers import PhoneNumberType as T

from banking import ACCOUNTS, card, cfmt, iban, ifmt
from births import birth
from credentials import HX, b64, jwt, password, pem, seed
from draw import AN, D, LOW, R, UP, chars, pick
from network import WAL, imei, ip4, ip6, mac
from phones import pfmt, phone, spoken
from vehicles import dl, plate, vin

REG = {
    "en-US": "US",
    "en-GB": "GB",
    "en-AU": "AU",
    "en-IN": "IN",
    "en-CA": "CA",
    "en-IE": "IE",
    "es-MX": "MX",
    "es-ES": "ES",
    "es-AR": "AR",
    "es-CL": "CL",
    "es-CO": "CO",
    "pt-BR": "BR",
    "pt-PT": "PT",
    "fr": "FR",
    "fr-CA": "CA",
    "de": "DE",
    "de-AT": "AT",
    "de-CH": "CH",
    "it": "IT",
    "nl": "NL",
    "pl": "PL",
    "cs": "CZ",
    "sv": "SE",
    "da": "DK",
    "no": "NO",
    "fi": "FI",
    "ro": "RO",
    "hu": "HU",
    "el": "GR",
    "tr": "TR",
    "ru": "RU",
    "uk": "UA",
    "ar": "EG SA AE MA JO IQ",
    "he": "IL",
    "hi": "IN",
    "id": "ID",
    "vi": "VN",
    "th": "TH",
    "ja": "JP",
    "ko": "KR",
    "zh-CN": "CN",
    "zh-TW": "TW",
}
region = lambda lang: pick(REG.get(lang, "US").split())
PLOF = {
    "US": ["US", "US2"],
    "DE": ["DE", "DE2"],
    "PL": ["PL", "PL2"],
    "BR": ["BR", "BR2"],
    "AR": ["AR", "AR2"],
    "CL": ["CL", "CL2"],
    "EG": ["EG"],
    "MA": ["SA"],
    "AE": ["SA"],
    "JO": ["SA"],
    "IQ": ["SA"],
}
DLOF = {
    "US": ["CA", "NY", "FL", "TX"],
    "GB": ["GB"],
    "DE": ["DE"],
    "AT": ["AU"],
    "CH": ["CH"],
    "FR": ["FR"],
    "CA": ["QC"],
    "ES": ["ES"],
    "IT": ["IT"],
    "IN": ["IN"],
    "BR": ["BR"],
    "PT": ["PT"],
    "AR": ["AR"],
    "CL": ["CL"],
    "CO": ["CO"],
    "MX": ["MX"],
    "AU": ["AU"],
    "PL": ["PL"],
    "NL": ["NL"],
}
NAMES = """
    dora.pike m.quintela87 jtorres.work lena_hoff kbarri piotr.zal anais-kerb s.okafor thiago.lima2 yuki.n 88sunny nadia.b+shop gus.herr
    contact.petz o.brusadin rajesh_k22 wei.zhang90 emre.y olena.sh mr_tibbs
""".split()
DOM = """
    gmail.com hotmail.com outlook.es yahoo.fr web.de libero.it icloud.com proton.me uol.com.br mail.ru ukr.net naver.com qq.com gmx.at
    orange.fr t-online.de rediffmail.com bigpond.com sapo.pt acme-tools.co.uk wp.pl seznam.cz abv.bg example.org yahoo.co.jp hushmail.com
""".split()
USERS = """
    darkwolf_{} nina.k{} mr_tibbs{} xX_lena_Xx{} thiagolima{} piotrzal{} sunny-side{} kbarri{} el_profe{} gamer4life{} s0phie{} juanpe.{}
    tortuga{} BigGus{}
""".split()
email = lambda: pick(NAMES) + (D(2) if R.random() < 0.4 else "") + "@" + pick(DOM)
WORD = {
    "at": {"en": " at ", "es": " arroba ", "pt": " arroba ", "fr": " arobase ", "de": " ät ", "it": " chiocciola "},
    "dot": {"en": " dot ", "es": " punto ", "pt": " ponto ", "fr": " point ", "de": " punkt ", "it": " punto "},
}


def ssn():
    while True:
        a = R.randrange(1, 900)
        if a != 666:
            return "%03d%02d%04d" % (a, R.randrange(1, 100), R.randrange(1, 10000))


STY = ["nat", "bare", "intl", "e164", "00", "dash", "dot", "noplus", "paren"]


class Fill:
    """A sentence in a locale, filled once, and the values it got."""

    def __init__(self, lang, fixed=None):
        self.lang, self.fixed, self.vals = lang, fixed or {}, []

    def value(self, slot, arg):
        """What stands in a slot: its family, None for what is no personal data, its kind and its text."""
        L = self.lang
        l2 = L[:2]
        if slot in self.fixed:
            return self.fixed[slot](arg)
        if slot == "phone":
            st = arg or pick(STY)
            rg = self.fixed.get("region") or region(L)
            return "phone", rg + "." + st, pfmt(phone(rg), st)
        if slot == "spoken":
            return "phone", "spoken", spoken(pfmt(phone(region(L), T.MOBILE), "bare"), L)
        if slot == "email":
            return "email", "plain", email()
        if slot == "emailspoken":
            return "email", "spoken", re.sub(r"[\d+_-]", "", email()).replace(".", " dot ").replace("@", " at ")
        if slot == "emailat":
            return "email", "at", email().replace("@", " at ")
        if slot == "emailbr":
            return "email", "bracket", email().replace("@", "(at)").replace(".", "(dot)")
        if slot in ("emailes", "emailpt", "emailfr", "emailde", "emailit"):
            return "email", "words", email().replace(".", WORD["dot"][slot[5:]]).replace("@", WORD["at"][slot[5:]])
        if slot == "ssn":
            v = ssn()
            sep = {"": "-", "bare": "", "sp": " ", "dot": "."}[arg]
            return "ssn", arg or "dash", sep.join((v[:3], v[3:5], v[5:]))
        if slot == "ssnspoken":
            return "ssn", "spoken", spoken(ssn(), "en")
        if slot == "ssn4":
            return "ssn", "last4", D(4)
        if slot == "iban":
            cc = self.fixed.get("cc", "DE")
            return "iban", cc, ifmt(iban(cc), arg or pick(["grp", "bare", "low", "lowgrp"]))
        if slot == "card":
            b, v = card(self.fixed.get("brand"))
            return "card", b, cfmt(v, arg or pick(["sp", "bare", "dash", "sp"]))
        if slot == "cardspoken":
            return "card", "spoken", spoken(card("visa")[1], L)
        if slot == "dob":
            return "bank_birth", "birth", birth(L, arg)
        if slot == "acct":
            return "bank_birth", "account", pick("123456789") + D(int(arg) - 1)
        if slot in ACCOUNTS:
            return "bank_birth", slot, ACCOUNTS[slot]()
        if slot == "ip4":
            return "network", "ipv4", ip4()
        if slot == "ip6":
            return "network", "ipv6", ip6(arg or pick(["", "short"]))
        if slot == "mac":
            return "network", "mac", mac(arg or ":")
        if slot == "imei":
            return "network", "imei", imei()
        if slot in WAL:
            return "network", slot, WAL[slot]()
        if slot == "pw":
            return "secret", "password", password()
        if slot == "otpsp":
            return "secret", "otp", D(3) + " " + D(3)
        if slot in ("otp3", "otp4", "otp6", "otp8"):
            return "secret", "otp", D(int(slot[3:]))
        if slot == "otpspoken":
            return "secret", "otp.spoken", spoken(D(6), L)
        if slot in ("pin4", "pin6"):
            return "secret", "pin", D(int(slot[3:]))
        if slot == "cvv":
            return "secret", "cvv", D(3)
        if slot == "rc":
            return "secret", "recovery", chars(LOW + "23456789", 5) + "-" + chars(LOW + "23456789", 5)
        if slot == "seed12":
            return "secret", "seed", seed(12)
        if slot == "seed24":
            return "secret", "seed", seed(24)
        if slot == "jwt":
            return "secret", "jwt", jwt()
        if slot == "hex32":
            return "secret", "hex", chars(HX, 32)
        if slot == "b64":
            return "secret", "b64", b64(24)
        if slot == "b64l":
            return "secret", "azure", b64(64).replace("-", "+").replace("_", "/")
        if slot == "aws":
            return "secret", "awssecret", chars(AN + "/+", 40)
        if slot == "pem":
            return "secret", "pem", pem()
        if slot == "user":
            return "user_plate", "user", pick(USERS).format(pick(["", D(2), D(3)])).rstrip(".")
        if slot == "plate":
            rg = region(L)
            return "user_plate", "plate." + rg, plate(pick(PLOF.get(rg, [rg])))
        if slot == "vin":
            return "user_plate", "vin", vin()
        if slot == "dl":
            rg = region(L)
            c = pick(DLOF.get(rg, ["ES" if rg in ("MX", "AR", "CL", "CO") else "AU"]))
            return "user_plate", "licence." + c, dl(c)
        # What follows is no personal data: it only looks like it.
        if slot == "del":
            birth(L, "n")  # Dice thrown for nothing: without them all later values would be others.
            return None, "", (datetime.date(2025, 1, 1) + datetime.timedelta(R.randrange(500))).strftime("%d.%m.%Y" if l2 in ("de", "pl") else "%d/%m/%Y")
        if slot == "u":
            return None, "", str(uuid.UUID(int=R.getrandbits(128), version=4))
        if slot == "ts":
            return None, "", "17" + D(8)
        if slot == "m":
            return None, "", "%02d" % R.randrange(60)
        if slot == "a16":
            return None, "", chars(UP + "0123456789", 16)
        m = re.fullmatch(r"([dhA])(\d+)", slot)
        if m:
            n = int(m[2])
            return None, "", {"d": lambda: pick("123456789") + D(n - 1), "h": lambda: chars(HX, n), "A": lambda: chars(UP, n)}[m[1]]()
        raise KeyError(slot)

    def run(self, t):
        out, at = "", 0
        for m in re.finditer(r"\{([a-z]\w*|A\d+)(?::([^{}]*))?\}|<([a-z_]+):([^<>]*)>", t):
            if m[1] == "label":
                out += t[at : m.start()] + self.fixed["labeltext"]
                at = m.end()
                continue
            out += t[at : m.start()]
            at = m.end()
            f, k, v = (m[3], "literal", m[4]) if m[3] else self.value(m[1], m[2] or "")
            if f:
                self.vals.append({"family": f, "kind": k, "value": v})
            out += v
        return out + t[at:]
