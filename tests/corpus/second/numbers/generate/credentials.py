"""Passwords, keys of services, tokens, seeds: each in the layout of its service, drawn at random."""

import base64

from draw import AN, D, R, UP, chars, pick

HX = "0123456789abcdef"


def b64(n):
    return base64.urlsafe_b64encode(R.randbytes(n)).decode().rstrip("=")


def jwt():
    return ".".join(
        (
            base64.urlsafe_b64encode(b'{"alg":"HS256","typ":"JWT"}').decode().rstrip("="),
            base64.urlsafe_b64encode(('{"sub":"%s","iat":17%s}' % (D(8), D(8))).encode()).decode().rstrip("="),
            b64(32),
        )
    )


KEY = {
    "stripe": lambda: "sk_live_" + chars(AN, 24),
    "striperk": lambda: "rk_live_" + chars(AN, 24),
    "stripewh": lambda: "whsec_" + chars(AN, 32),
    "openai": lambda: "sk-proj-" + chars(AN, 48),
    "anthropic": lambda: "sk-ant-api03-" + chars(AN + "-_", 93) + "AA",
    "aws": lambda: "AKIA" + chars(UP + "234567", 16),
    "github": lambda: "ghp_" + chars(AN, 36),
    "githubpat": lambda: "github_pat_" + chars(AN, 22) + "_" + chars(AN, 59),
    "gitlab": lambda: "glpat-" + chars(AN + "-_", 20),
    "slack": lambda: "xoxb-" + D(12) + "-" + D(12) + "-" + chars(AN, 24),
    "slackhook": lambda: "https://hooks.slack.com/services/T" + chars(UP + "0123456789", 8) + "/B" + chars(UP + "0123456789", 10) + "/" + chars(AN, 24),
    "google": lambda: "AIza" + chars(AN + "-_", 35),
    "gocspx": lambda: "GOCSPX-" + chars(AN + "-_", 28),
    "sendgrid": lambda: "SG." + chars(AN, 22) + "." + chars(AN, 43),
    "twilio": lambda: "SK" + chars(HX, 32),
    "mailgun": lambda: "key-" + chars(HX, 32),
    "mailchimp": lambda: chars(HX, 32) + "-us" + pick(["6", "12", "21"]),
    "npm": lambda: "npm_" + chars(AN, 36),
    "pypi": lambda: "pypi-AgEIcHlwaS5vcmc" + chars(AN + "-_", 120),
    "shopify": lambda: "shpat_" + chars(HX, 32),
    "square": lambda: "sq0atp-" + chars(AN + "-_", 22),
    "digitalocean": lambda: "dop_v1_" + chars(HX, 64),
    "hf": lambda: "hf_" + chars(AN, 34),
    "telegram": lambda: D(9) + ":AA" + chars(AN + "-_", 33),
    "discord": lambda: "M" + chars(AN, 25) + "." + chars(AN, 6) + "." + chars(AN + "-_", 38),
    "notion": lambda: "ntn_" + chars(AN, 46),
    "linear": lambda: "lin_api_" + chars(AN, 40),
    "postman": lambda: "PMAK-" + chars(HX, 24) + "-" + chars(HX, 34),
    "newrelic": lambda: "NRAK-" + chars(UP + "0123456789", 27),
    "databricks": lambda: "dapi" + chars(HX, 32),
    "vault": lambda: "hvs." + chars(AN, 24),
    "airtable": lambda: "pat" + chars(AN, 14) + "." + chars(HX, 64),
    "mercadopago": lambda: "APP_USR-" + D(16) + "-" + D(6) + "-" + chars(HX, 32) + "-" + D(9),
    "supabase": lambda: "sbp_" + chars(HX, 40),
    "flutterwave": lambda: "FLWSECK_TEST-" + chars(HX, 32) + "-X",
    "razorpay": lambda: "rzp_live_" + chars(AN, 14),
    "meta": lambda: "EAA" + chars(AN, 120),
    "hubspot": lambda: "pat-eu1-" + "-".join(chars(HX, n) for n in (8, 4, 4, 4, 12)),
    "sentry": lambda: "sntrys_" + chars(AN, 60),
}
PW = [
    "Sunflower",
    "Madrid",
    "ilovepizza",
    "Chelsea",
    "Sommer",
    "toto",
    "Juventus",
    "Fluffy",
    "qwert",
    "Barcelona",
    "dragon",
    "Matrix",
    "Winter",
    "pokemon",
    "azerty",
    "corazon",
    "Bayern",
    "letmein",
    "Minou",
    "galatasaray",
    "Krakow",
    "Tiger",
]


def password(st=None):
    st = st or pick("abcde")
    b = pick(PW)
    return {
        "a": b + D(2) + pick("!#@$?*"),
        "b": b.lower() + D(4),
        "c": chars(AN, 9) + pick("!%$&") + D(1),
        "d": b[:4] + pick("@#_") + pick(PW) + D(2),
        "e": b + pick("_-.") + D(3),
    }[st]


BIP = """
    abandon ability absorb acid acoustic adult agent album almost alter anchor april arena armor autumn bacon badge balcony bamboo banner
    basket beach bicycle blanket blossom bridge bubble cabin canyon carbon castle cereal cherry cinnamon citizen clever coconut copper coral
    cradle cricket crystal dolphin dragon eagle echo ecology elder elephant embark energy fabric falcon fiction flame forest fossil galaxy
    garlic gentle glacier harvest hazard helmet hybrid icon jungle kangaroo kitten lemon lottery magnet mango meadow melody mercy mosquito
    nephew noodle ocean olympic orbit oxygen panda pepper planet pottery puzzle quantum rabbit ribbon rocket saddle salmon shadow silver
    spider tobacco tornado trumpet umbrella velvet vintage walnut window yellow zebra
""".split()


def seed(n=12):
    return " ".join(R.sample(BIP, n))


def pem():
    b = chars(AN + "+/", 64 * 3)
    return "-----BEGIN PRIVATE KEY-----\n" + "\n".join(b[i : i + 64] for i in range(0, 192, 64)) + "\n-----END PRIVATE KEY-----"
