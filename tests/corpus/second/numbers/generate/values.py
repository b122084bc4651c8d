"""Values: drawn at random, check digits by python-stdnum / phonenumbers / schwifty (or written out below)."""
import random, importlib, hashlib, string, datetime, re, ipaddress, base64
import phonenumbers as pn
from phonenumbers import PhoneNumberFormat as F, PhoneNumberType as T
from stdnum import luhn, verhoeff
from schwifty import IBAN, BIC
R = random.Random(20261121)
D = lambda n: ''.join(R.choice('0123456789') for _ in range(n))
UP, LOW = string.ascii_uppercase, string.ascii_lowercase
AN = string.ascii_letters + string.digits
pick = R.choice
def chars(alphabet, n): return ''.join(R.choice(alphabet) for _ in range(n))
def date(a=1945, b=2006):
    return datetime.date(a, 1, 1) + datetime.timedelta(R.randrange((b - a) * 365))
def fill(p):
    if '%' in p: p = date().strftime(p)
    return ''.join(D(1) if c == '#' else R.choice(UP) if c == '@' else R.choice('123456789') if c == '1' and False else c for c in p)
def brute(pattern, mod=None, check=None):
    ok = check or importlib.import_module('stdnum.' + mod).is_valid
    for _ in range(200000):
        v = fill(pick(pattern) if isinstance(pattern, list) else pattern)
        if ok(v): return v
    raise SystemExit('no value for %s %s' % (pattern, mod))
def mask(m, v):
    if not m: return v
    it = iter(v); out = ''
    for c in m: out += next(it) if c == 'X' else c
    return out + ''.join(it)
def w(weights, s): return sum(a * int(b) for a, b in zip(weights, s))

# ---------- phones
def phone(region, typ=None):
    typ = typ if typ is not None else pick([T.MOBILE, T.MOBILE, T.FIXED_LINE])
    ex = pn.example_number_for_type(region, typ) or pn.example_number(region)
    s = str(ex.national_number)
    for k in (6, 5, 4, 3, 2):
        for _ in range(60):
            n = pn.PhoneNumber(country_code=ex.country_code, national_number=int(s[:-k] + D(k)), italian_leading_zero=ex.italian_leading_zero)
            if pn.is_valid_number(n): return n
    return ex
digits = lambda s: re.sub(r'\D', '', s)
def pfmt(n, st):
    nat, intl = pn.format_number(n, F.NATIONAL), pn.format_number(n, F.INTERNATIONAL)
    e = pn.format_number(n, F.E164)
    if st == 'nat': return nat
    if st == 'bare': return digits(nat)
    if st == 'intl': return intl
    if st == 'e164': return e
    if st == 'noplus': return e[1:]
    if st == '00': return '00' + intl[1:]
    if st == '00b': return '00' + e[1:]
    if st == 'dot': return re.sub(r'[^\d]+', '.', nat).strip('.')
    if st == 'intldot': return '+' + re.sub(r'[^\d]+', '.', intl[1:])
    if st == 'dash': return re.sub(r'[^\d]+', '-', nat).strip('-')
    if st == 'paren': return '(+%d) %s' % (n.country_code, intl.split(' ', 1)[1])
    if st == 'zero': return '+%d (0)%s' % (n.country_code, intl.split(' ', 1)[1])
    if st == 'pairs':
        b = digits(nat); k = 3 if len(b) % 2 else 0
        return ' '.join(([b[:k]] if k else []) + [b[i:i+2] for i in range(k, len(b), 2)])
    if st == 'slash':
        return re.sub(r'[^\d]+', '/', nat.strip('('), count=1)
    if st == 'rfc': return pn.format_number(n, F.RFC3966).replace('tel:', '')
    raise KeyError(st)
SPOKEN = {'en': 'oh one two three four five six seven eight nine', 'es': 'cero uno dos tres cuatro cinco seis siete ocho nueve',
 'fr': 'zéro un deux trois quatre cinq six sept huit neuf', 'de': 'null eins zwo drei vier fünf sechs sieben acht neun',
 'it': 'zero uno due tre quattro cinque sei sette otto nove', 'pt': 'zero um dois três quatro cinco meia sete oito nove',
 'nl': 'nul een twee drie vier vijf zes zeven acht negen', 'pl': 'zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć',
 'ru': 'ноль один два три четыре пять шесть семь восемь девять', 'sv': 'noll ett två tre fyra fem sex sju åtta nio',
 'tr': 'sıfır bir iki üç dört beş altı yedi sekiz dokuz', 'id': 'kosong satu dua tiga empat lima enam tujuh delapan sembilan',
 'hi': 'शून्य एक दो तीन चार पांच छह सात आठ नौ'}
def spoken(s, lang):
    ws = SPOKEN[lang[:2]].split()
    if lang == 'pt-PT': ws[6] = 'seis'
    out = []; i = 0
    while i < len(s):
        if lang[:2] == 'en' and i + 1 < len(s) and s[i] == s[i+1] and R.random() < .6:
            out.append('double ' + ws[int(s[i])]); i += 2; continue
        out.append(ws[int(s[i])]); i += 1
    return ' '.join(out)

# ---------- cards
BR = {'visa': ('4', 16), 'mastercard': ('51 52 53 54 55', 16), 'mc2': ('2221 2345 2520 2699', 16), 'amex': ('34 37', 15), 'discover': ('6011 65 644', 16),
 'diners': ('36 300 38', 14), 'jcb': ('3528 3566 3589', 16), 'unionpay': ('6221 6250 62', 16), 'unionpay19': ('6222', 19), 'maestro': ('5018 6304 6759', 16),
 'maestro19': ('6759', 19), 'maestro18': ('5020', 18), 'mir': ('2200 2202 2204', 16), 'rupay': ('6521 6071 8172', 16), 'elo': ('506699 636368 650035', 16), 'troy': ('979200', 16), 'hipercard': ('606282', 16),
 'verve': ('506100', 16), 'visa13': ('4', 13), 'visa19': ('4', 19), 'dankort': ('5019', 16), 'carnet': ('506202', 16), 'naranja': ('589562', 16), 'uzcard': ('8600', 16)}
def card(brand=None):
    b = brand or pick(list(BR)); p, n = BR[b]; p = pick(p.split())
    s = p + D(n - len(p) - 1); s += luhn.calc_check_digit(s)
    return b, s
def cfmt(s, st):
    if st == 'bare': return s
    sep = {'sp': ' ', 'dash': '-', 'dot': '.', 'two': '  ', 'nl': ' '}[st]
    if len(s) == 15: return sep.join((s[:4], s[4:10], s[10:]))
    if len(s) == 14: return sep.join((s[:4], s[4:10], s[10:]))
    return sep.join(s[i:i+4] for i in range(0, len(s), 4))

# ---------- iban
def iban(cc):
    if cc == 'BR':
        b = D(23) + pick('CP') + pick('123'); n = int(''.join(str(int(c, 36)) for c in b + 'BR00')); return 'BR%02d' % (98 - n % 97) + b
    for _ in range(50):
        try: return IBAN.random(country_code=cc, random=R).compact
        except Exception:
            try: return IBAN.random(country_code=cc).compact
            except Exception: pass
    return None
def ifmt(s, st):
    g = ' '.join(s[i:i+4] for i in range(0, len(s), 4))
    return {'grp': g, 'bare': s, 'low': s.lower(), 'lowgrp': g.lower(), 'dash': g.replace(' ', '-'), 'cc': s[:4] + ' ' + s[4:]}[st]

# ---------- wallets
B58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
XB58 = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz'
def b58c(ver, n=20, al=B58, raw=None):
    b = bytes([ver]) + (raw or R.randbytes(n)); b += hashlib.sha256(hashlib.sha256(b).digest()).digest()[:4]
    i = int.from_bytes(b, 'big'); s = ''
    while i: i, r = divmod(i, 58); s = al[r] + s
    return al[0] * (len(b) - len(b.lstrip(b'\0'))) + s
BE = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
def bech(hrp, ver=0, n=20):
    data = R.randbytes(n); bits = ''.join(f'{x:08b}' for x in data); bits += '0' * (-len(bits) % 5)
    d = [ver] + [int(bits[i:i+5], 2) for i in range(0, len(bits), 5)]
    def poly(v):
        c = 1
        for x in v:
            t = c >> 25; c = (c & 0x1ffffff) << 5 ^ x
            for i, g in enumerate((0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3)):
                if t >> i & 1: c ^= g
        return c
    ex = [ord(x) >> 5 for x in hrp] + [0] + [ord(x) & 31 for x in hrp]
    p = poly(ex + d + [0] * 6) ^ (1 if ver == 0 else 0x2bc830a3)
    return hrp + '1' + ''.join(BE[x] for x in d + [p >> 5 * (5 - i) & 31 for i in range(6)])
WAL = {'btc': lambda: b58c(0), 'btc3': lambda: b58c(5), 'bc1': lambda: bech('bc'), 'bc1p': lambda: bech('bc', 1, 32), 'eth': lambda: '0x' + chars('0123456789abcdef', 40),
 'ltc': lambda: b58c(0x30), 'ltc1': lambda: bech('ltc'), 'xrp': lambda: b58c(0, 20, XB58), 'trx': lambda: b58c(0x41), 'doge': lambda: b58c(0x1e)}
def ip4():
    while True:
        a = ipaddress.ip_address(R.getrandbits(32))
        if a.is_global and not a.is_multicast: return str(a)
def ip6(st=''):
    a = ipaddress.ip_address((0x2a02 if R.random() < .5 else 0x2001_0db8 >> 16) << 112 | R.getrandbits(112))
    return {'': str(a), 'full': a.exploded, 'up': str(a).upper(), 'short': str(ipaddress.ip_address((0x2a02 << 112) | R.getrandbits(16) << 96 | R.getrandbits(16)))}[st]
def mac(st=':'):
    s = D(1) and chars('02468ace', 1).join(['0', '']) + chars('0123456789abcdef', 10)
    return {':': ':'.join(s[i:i+2] for i in range(0, 12, 2)), '-': '-'.join(s[i:i+2] for i in range(0, 12, 2)).upper(), '.': '.'.join(s[i:i+4] for i in range(0, 12, 4)), 'b': s.upper()}[st]
def imei():
    s = '35' + D(12); return s + luhn.calc_check_digit(s)

# ---------- secrets
HX = '0123456789abcdef'
def b64(n): return base64.urlsafe_b64encode(R.randbytes(n)).decode().rstrip('=')
def jwt(): return '.'.join((base64.urlsafe_b64encode(b'{"alg":"HS256","typ":"JWT"}').decode().rstrip('='), base64.urlsafe_b64encode(('{"sub":"%s","iat":17%s}' % (D(8), D(8))).encode()).decode().rstrip('='), b64(32)))
KEY = {'stripe': lambda: 'sk_live_' + chars(AN, 24), 'striperk': lambda: 'rk_live_' + chars(AN, 24), 'stripewh': lambda: 'whsec_' + chars(AN, 32), 'openai': lambda: 'sk-proj-' + chars(AN, 48), 'anthropic': lambda: 'sk-ant-api03-' + chars(AN + '-_', 93) + 'AA',
 'aws': lambda: 'AKIA' + chars(UP + '234567', 16), 'github': lambda: 'ghp_' + chars(AN, 36), 'githubpat': lambda: 'github_pat_' + chars(AN, 22) + '_' + chars(AN, 59), 'gitlab': lambda: 'glpat-' + chars(AN + '-_', 20), 'slack': lambda: 'xoxb-' + D(12) + '-' + D(12) + '-' + chars(AN, 24),
 'slackhook': lambda: 'https://hooks.slack.com/services/T' + chars(UP + '0123456789', 8) + '/B' + chars(UP + '0123456789', 10) + '/' + chars(AN, 24), 'google': lambda: 'AIza' + chars(AN + '-_', 35), 'gocspx': lambda: 'GOCSPX-' + chars(AN + '-_', 28), 'sendgrid': lambda: 'SG.' + chars(AN, 22) + '.' + chars(AN, 43),
 'twilio': lambda: 'SK' + chars(HX, 32), 'mailgun': lambda: 'key-' + chars(HX, 32), 'mailchimp': lambda: chars(HX, 32) + '-us' + pick(['6', '12', '21']), 'npm': lambda: 'npm_' + chars(AN, 36), 'pypi': lambda: 'pypi-AgEIcHlwaS5vcmc' + chars(AN + '-_', 120), 'shopify': lambda: 'shpat_' + chars(HX, 32),
 'square': lambda: 'sq0atp-' + chars(AN + '-_', 22), 'digitalocean': lambda: 'dop_v1_' + chars(HX, 64), 'hf': lambda: 'hf_' + chars(AN, 34), 'telegram': lambda: D(9) + ':AA' + chars(AN + '-_', 33), 'discord': lambda: 'M' + chars(AN, 25) + '.' + chars(AN, 6) + '.' + chars(AN + '-_', 38), 'notion': lambda: 'ntn_' + chars(AN, 46),
 'linear': lambda: 'lin_api_' + chars(AN, 40), 'postman': lambda: 'PMAK-' + chars(HX, 24) + '-' + chars(HX, 34), 'newrelic': lambda: 'NRAK-' + chars(UP + '0123456789', 27), 'databricks': lambda: 'dapi' + chars(HX, 32), 'vault': lambda: 'hvs.' + chars(AN, 24), 'airtable': lambda: 'pat' + chars(AN, 14) + '.' + chars(HX, 64),
 'mercadopago': lambda: 'APP_USR-' + D(16) + '-' + D(6) + '-' + chars(HX, 32) + '-' + D(9), 'supabase': lambda: 'sbp_' + chars(HX, 40), 'flutterwave': lambda: 'FLWSECK_TEST-' + chars(HX, 32) + '-X', 'razorpay': lambda: 'rzp_live_' + chars(AN, 14), 'meta': lambda: 'EAA' + chars(AN, 120), 'hubspot': lambda: 'pat-eu1-' + '-'.join(chars(HX, n) for n in (8, 4, 4, 4, 12)), 'sentry': lambda: 'sntrys_' + chars(AN, 60)}
PW = ['Sunflower', 'Madrid', 'ilovepizza', 'Chelsea', 'Sommer', 'toto', 'Juventus', 'Fluffy', 'qwert', 'Barcelona', 'dragon', 'Matrix', 'Winter', 'pokemon', 'azerty', 'corazon', 'Bayern', 'letmein', 'Minou', 'galatasaray', 'Krakow', 'Tiger']
def password(st=None):
    st = st or pick('abcde')
    b = pick(PW)
    return {'a': b + D(2) + pick('!#@$?*'), 'b': b.lower() + D(4), 'c': chars(AN, 9) + pick('!%$&') + D(1), 'd': b[:4] + pick('@#_') + pick(PW) + D(2), 'e': b + pick('_-.') + D(3)}[st]
BIP = 'abandon ability absorb acid acoustic adult agent album almost alter anchor april arena armor autumn bacon badge balcony bamboo banner basket beach bicycle blanket blossom bridge bubble cabin canyon carbon castle cereal cherry cinnamon citizen clever coconut copper coral cradle cricket crystal dolphin dragon eagle echo ecology elder elephant embark energy fabric falcon fiction flame forest fossil galaxy garlic gentle glacier harvest hazard helmet hybrid icon jungle kangaroo kitten lemon lottery magnet mango meadow melody mercy mosquito nephew noodle ocean olympic orbit oxygen panda pepper planet pottery puzzle quantum rabbit ribbon rocket saddle salmon shadow silver spider tobacco tornado trumpet umbrella velvet vintage walnut window yellow zebra'.split()
def seed(n=12): return ' '.join(R.sample(BIP, n))
def pem():
    b = chars(AN + '+/', 64 * 3)
    return '-----BEGIN PRIVATE KEY-----\n' + '\n'.join(b[i:i+64] for i in range(0, 192, 64)) + '\n-----END PRIVATE KEY-----'

# ---------- plates, VIN, licences
PL = {'ES': '#### BCD', 'DE': 'M-AB ####', 'DE2': 'B XY ###', 'FR': 'AB-###-CD', 'IT': 'AB ###CD', 'GB': 'AB## CDE', 'NL': 'GH-###-K', 'PL': 'WA #####', 'PL2': 'KR ##AB#', 'US': '#ABC###', 'US2': 'ABC-####', 'MX': 'ABC-##-##', 'BR': 'ABC#D##', 'BR2': 'ABC-####', 'AR': 'AB ### CD', 'AR2': 'ABC ###', 'CL': 'BB·CD·##', 'CL2': 'BBCD##', 'CO': 'ABC ###', 'PT': 'AB-##-CD', 'SE': 'ABC ##D', 'FI': 'ABC-###', 'NO': 'EL #####', 'DK': 'AB ## ###', 'CZ': '#A# ####', 'HU': 'AB CD-###', 'RO': 'B-###-ABC', 'TR': '34 ABC ###', 'RU': 'А###ВС77', 'UA': 'АА####ВС', 'IN': 'MH ## AB ####', 'IL': '###-##-###', 'ID': 'B #### ABC', 'VN': '51F-###.##', 'TH': '#กข ####', 'JP': '品川 300 あ ##-##', 'KR': '##가 ####', 'CN': '京A·####B', 'TW': 'ABC-####', 'GR': 'ΑΒΕ-####', 'AU': 'ABC ##D', 'CA': 'ABCD ###', 'CH': 'ZH ######', 'AT': 'W-#####A', 'IE': '##1-D-#####', 'BE': '1-ABC-###', 'EG': 'أ ب ج ###', 'SA': 'ABC ####'}
CYR, GRK = 'АВЕКМНОРСТУХ', 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'
def plate(cc):
    keep = {'DE': 'M', 'DE2': 'B', 'PL': 'WA', 'PL2': 'KR', 'RO': 'B', 'NO': '', 'TR': '34', 'IN': 'MH', 'ID': 'B', 'CH': 'ZH', 'AT': 'W'}.get(cc, '')
    t = PL[cc]; out = ''
    for i, c in enumerate(t):
        if i < len(keep) or cc in ('IE', 'VN') and c in '1FD5': out += c
        elif c == '#': out += D(1)
        elif c in UP: out += pick('BCDFGHJKLMNPRSTVWXZ')
        elif c in CYR: out += pick(CYR)
        elif c in GRK: out += pick(GRK)
        else: out += c
    return out
def vin():
    al = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789'; tr = {**{str(i): i for i in range(10)}, **dict(zip('ABCDEFGHJKLMNPRSTUVWXYZ', (1,2,3,4,5,6,7,8,1,2,3,4,5,7,9,2,3,4,5,6,7,8,9)))}
    s = pick(['WVW', '1HG', 'WBA', 'VF1', 'JTD', 'ZFA', '3VW', 'WDB', '5YJ']) + chars(al, 5) + '0' + chars(al, 2) + D(6)
    c = sum(tr[x] * y for x, y in zip(s, (8,7,6,5,4,3,2,10,0,9,8,7,6,5,4,3,2))) % 11
    return s[:8] + ('X' if c == 10 else str(c)) + s[9:]
DLP = {'CA': '@#######', 'NY': '### ### ###', 'FL': '@###-###-##-###-#', 'TX': '########', 'GB': '@@@@@#%m%d#@@9@@', 'DE': 'B072RRE2I##', 'FR': '##AA#####', 'ES': '########Z', 'IT': 'U1#######@', 'IN': 'MH##20#########', 'BR': '###########', 'AU': '########', 'PL': '#####/##/####', 'NL': '##########', 'MX': '@########', 'QC': '@####-######-##', 'CH': '############', 'PT': 'L-####### #', 'AR': '########', 'CL': '########-#', 'CO': '##########'}
def dl(cc):
    v = fill(DLP[cc])
    return v

# ---------- BIC
def bic(): return pick(UP) + chars(UP, 3) + pick('DE ES FR IT GB PL NL BR MX US TR SE'.split()) + chars(UP, 1) + D(1) + pick(['', 'XXX', D(3)])
def clabe():
    s = pick(['002', '012', '014', '021', '072', '127']) + D(14); wt = (3, 7, 1) * 6
    return s + str((10 - sum(int(a) * b % 10 for a, b in zip(s, wt)) % 10) % 10)
def aba():
    while True:
        s = pick(['02', '11', '12', '32', '26', '07']) + D(7)
        if (3 * sum(map(int, s[::3])) + 7 * sum(map(int, s[1::3])) + sum(map(int, s[2::3]))) % 10 == 0: return s
def cbu():
    from stdnum.ar import cbu as m
    return brute('###' + '#' * 19, 'ar.cbu')
def czacc(): return brute('##########', check=lambda v: __import__('stdnum.cz.bankaccount', fromlist=['x']).is_valid(v + '/0800')) + '/0800'
def nokonto():
    v = brute('#' * 11, 'no.kontonr'); return v[:4] + '.' + v[4:6] + '.' + v[6:]
def huacc():
    a = D(7); a += str(-w((9,7,3,1,9,7,3), a) % 10); b = D(15); b += str(-w((9,7,3,1)*4, b) % 10); return a + '-' + b[:8] + '-' + b[8:]
def plnrb(): return iban('PL')[2:]
def ptnib(): return iban('PT')[4:]
def ruacc(): return '40817810' + D(12)
def ccc(): return brute('#' * 20, 'es.ccc')

# ---------- birth
MON = {k: v.split() for k, v in {'en': 'January February March April May June July August September October November December', 'es': 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre', 'pt': 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro', 'fr': 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre', 'de': 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember', 'it': 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre', 'nl': 'januari februari maart april mei juni juli augustus september oktober november december', 'pl': 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia', 'cs': 'ledna února března dubna května června července srpna září října listopadu prosince', 'sv': 'januari februari mars april maj juni juli augusti september oktober november december', 'da': 'januar februar marts april maj juni juli august september oktober november december', 'no': 'januar februar mars april mai juni juli august september oktober november desember', 'fi': 'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta', 'ro': 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie', 'hu': 'január február március április május június július augusztus szeptember október november december', 'el': 'Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου', 'tr': 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık', 'ru': 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря', 'uk': 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня', 'ar': 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر', 'he': 'בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר', 'hi': 'जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर', 'id': 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember', 'th': 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'}.items()}
def birth(lang, f):
    d = date(1944, 2005); l = lang[:2]; M = MON.get(l, [str(i) for i in range(1, 13)])[d.month - 1]
    o = 'th' if 10 < d.day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(d.day % 10, 'th')
    if f == 'n':
        f = {'en-US': '%m/%d/%Y', 'en-CA': '%Y-%m-%d', 'de': '%d.%m.%Y', 'fi': '%e.%o.%Y', 'hu': '%Y.%m.%d.', 'sv': '%Y-%m-%d', 'nl': '%d-%m-%Y', 'ja': '%Y年%o月%e日', 'zh': '%Y年%o月%e日', 'ko': '%Y년 %o월 %e일', 'pl': '%d.%m.%Y', 'cs': '%e. %o. %Y', 'ru': '%d.%m.%Y', 'uk': '%d.%m.%Y', 'no': '%d.%m.%Y', 'da': '%d.%m.%Y', 'tr': '%d.%m.%Y', 'ro': '%d.%m.%Y'}.get(lang, {'de': '%d.%m.%Y', 'zh': '%Y年%o月%e日'}.get(l, '%d/%m/%Y'))
    y = d.year + 543 if '%B' in f else d.year
    for a, b in (('%Y', d.year), ('%B', d.year + 543), ('%y', '%02d' % (d.year % 100)), ('%m', '%02d' % d.month), ('%d', '%02d' % d.day), ('%e', d.day), ('%o', d.month), ('%b', M[:3]), ('%M', M), ('%O', '%d%s' % (d.day, o))):
        f = f.replace(a, str(b))
    return f
