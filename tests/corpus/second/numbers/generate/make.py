#!/usr/bin/env python3
"""Grows the second corpus's numbers, identifiers and secrets: `python make.py [--out DIR]`. The same versions give the same bytes.

Needs phonenumbers, python-stdnum and schwifty. Sentences: sentences/*.txt; values: values.py and ids.py.
"""
import argparse, collections, hashlib, json, pathlib, re
from values import *
from ids import IDS
import uuid
HERE = pathlib.Path(__file__).parent
ARGS = argparse.ArgumentParser()
ARGS.add_argument('--out', type=pathlib.Path, default=HERE.parent)
ARGS = ARGS.parse_args()
def read(name):
    langs, out = None, []
    for l in open(HERE / 'sentences' / f'{name}.txt', encoding='utf8'):
        l = l.rstrip('\n')
        if l.startswith('# '): langs = l[2:].split()
        elif l: out.append((langs, l.replace('\\n', '\n')))
    return out
REG = {'en-US': 'US', 'en-GB': 'GB', 'en-AU': 'AU', 'en-IN': 'IN', 'en-CA': 'CA', 'en-IE': 'IE', 'es-MX': 'MX', 'es-ES': 'ES', 'es-AR': 'AR', 'es-CL': 'CL', 'es-CO': 'CO', 'pt-BR': 'BR', 'pt-PT': 'PT', 'fr': 'FR', 'fr-CA': 'CA', 'de': 'DE', 'de-AT': 'AT', 'de-CH': 'CH', 'it': 'IT', 'nl': 'NL', 'pl': 'PL', 'cs': 'CZ', 'sv': 'SE', 'da': 'DK', 'no': 'NO', 'fi': 'FI', 'ro': 'RO', 'hu': 'HU', 'el': 'GR', 'tr': 'TR', 'ru': 'RU', 'uk': 'UA', 'ar': 'EG SA AE MA JO IQ', 'he': 'IL', 'hi': 'IN', 'id': 'ID', 'vi': 'VN', 'th': 'TH', 'ja': 'JP', 'ko': 'KR', 'zh-CN': 'CN', 'zh-TW': 'TW'}
region = lambda lang: pick(REG.get(lang, 'US').split())
PLOF = {'US': ['US', 'US2'], 'DE': ['DE', 'DE2'], 'PL': ['PL', 'PL2'], 'BR': ['BR', 'BR2'], 'AR': ['AR', 'AR2'], 'CL': ['CL', 'CL2'], 'EG': ['EG'], 'MA': ['SA'], 'AE': ['SA'], 'JO': ['SA'], 'IQ': ['SA']}
DLOF = {'US': ['CA', 'NY', 'FL', 'TX'], 'GB': ['GB'], 'DE': ['DE'], 'AT': ['AU'], 'CH': ['CH'], 'FR': ['FR'], 'CA': ['QC'], 'ES': ['ES'], 'IT': ['IT'], 'IN': ['IN'], 'BR': ['BR'], 'PT': ['PT'], 'AR': ['AR'], 'CL': ['CL'], 'CO': ['CO'], 'MX': ['MX'], 'AU': ['AU'], 'PL': ['PL'], 'NL': ['NL']}
NAMES = 'dora.pike m.quintela87 jtorres.work lena_hoff kbarri piotr.zal anais-kerb s.okafor thiago.lima2 yuki.n 88sunny nadia.b+shop gus.herr contact.petz o.brusadin rajesh_k22 wei.zhang90 emre.y olena.sh mr_tibbs'.split()
DOM = 'gmail.com hotmail.com outlook.es yahoo.fr web.de libero.it icloud.com proton.me uol.com.br mail.ru ukr.net naver.com qq.com gmx.at orange.fr t-online.de rediffmail.com bigpond.com sapo.pt acme-tools.co.uk wp.pl seznam.cz abv.bg example.org yahoo.co.jp hushmail.com'.split()
USERS = 'darkwolf_{} nina.k{} mr_tibbs{} xX_lena_Xx{} thiagolima{} piotrzal{} sunny-side{} kbarri{} el_profe{} gamer4life{} s0phie{} juanpe.{} tortuga{} BigGus{}'.split()
email = lambda: pick(NAMES) + (D(2) if R.random() < .4 else '') + '@' + pick(DOM)
WORD = {'at': {'en': ' at ', 'es': ' arroba ', 'pt': ' arroba ', 'fr': ' arobase ', 'de': ' ät ', 'it': ' chiocciola '}, 'dot': {'en': ' dot ', 'es': ' punto ', 'pt': ' ponto ', 'fr': ' point ', 'de': ' punkt ', 'it': ' punto '}}
def ssn():
    while True:
        a = R.randrange(1, 900)
        if a != 666: return '%03d%02d%04d' % (a, R.randrange(1, 100), R.randrange(1, 10000))
STY = ['nat', 'bare', 'intl', 'e164', '00', 'dash', 'dot', 'noplus', 'paren']
LAY = {'ip': 1}
class Fill:
    def __init__(s, lang, fixed=None): s.lang, s.fixed, s.vals = lang, fixed or {}, []
    def value(s, slot, arg):
        """(family or None, kind, text)"""
        L = s.lang; l2 = L[:2]
        if slot in s.fixed: return s.fixed[slot](arg)
        if slot == 'phone':
            st = arg or pick(STY); rg = s.fixed.get('region') or region(L)
            return 'phone', rg + '.' + st, pfmt(phone(rg), st)
        if slot == 'spoken': return 'phone', 'spoken', spoken(pfmt(phone(region(L), T.MOBILE), 'bare'), L)
        if slot == 'email': return 'email', 'plain', email()
        if slot == 'emailspoken': return 'email', 'spoken', re.sub(r'[\d+_-]', '', email()).replace('.', ' dot ').replace('@', ' at ')
        if slot == 'emailat': return 'email', 'at', email().replace('@', ' at ')
        if slot == 'emailbr': return 'email', 'bracket', email().replace('@', '(at)').replace('.', '(dot)')
        if slot in ('emailes', 'emailpt', 'emailfr', 'emailde', 'emailit'): return 'email', 'words', email().replace('.', WORD['dot'][slot[5:]]).replace('@', WORD['at'][slot[5:]])
        if slot == 'ssn':
            v = ssn(); sep = {'': '-', 'bare': '', 'sp': ' ', 'dot': '.'}[arg]
            return 'ssn', arg or 'dash', sep.join((v[:3], v[3:5], v[5:]))
        if slot == 'ssnspoken': return 'ssn', 'spoken', spoken(ssn(), 'en')
        if slot == 'ssn4': return 'ssn', 'last4', D(4)
        if slot == 'iban':
            cc = s.fixed.get('cc', 'DE'); return 'iban', cc, ifmt(iban(cc), arg or pick(['grp', 'bare', 'low', 'lowgrp']))
        if slot == 'card':
            b, v = card(s.fixed.get('brand')); return 'card', b, cfmt(v, arg or pick(['sp', 'bare', 'dash', 'sp']))
        if slot == 'cardspoken': return 'card', 'spoken', spoken(card('visa')[1], L)
        if slot == 'dob': return 'bank_birth', 'birth', birth(L, arg)
        if slot == 'acct': return 'bank_birth', 'account', pick('123456789') + D(int(arg) - 1)
        if slot in ('aba', 'clabe', 'cbu', 'ccc', 'bic', 'czacc', 'nokonto', 'huacc', 'plnrb', 'ptnib', 'ruacc'): return 'bank_birth', slot, globals()[slot]()
        if slot == 'ip4': return 'network', 'ipv4', ip4()
        if slot == 'ip6': return 'network', 'ipv6', ip6(arg or pick(['', 'short']))
        if slot == 'mac': return 'network', 'mac', mac(arg or ':')
        if slot == 'imei': return 'network', 'imei', imei()
        if slot in WAL: return 'network', slot, WAL[slot]()
        if slot == 'pw': return 'secret', 'password', password()
        if slot == 'otpsp': return 'secret', 'otp', D(3) + ' ' + D(3)
        if slot in ('otp3', 'otp4', 'otp6', 'otp8'): return 'secret', 'otp', D(int(slot[3:]))
        if slot == 'otpspoken': return 'secret', 'otp.spoken', spoken(D(6), L)
        if slot in ('pin4', 'pin6'): return 'secret', 'pin', D(int(slot[3:]))
        if slot == 'cvv': return 'secret', 'cvv', D(3)
        if slot == 'rc': return 'secret', 'recovery', chars(LOW + '23456789', 5) + '-' + chars(LOW + '23456789', 5)
        if slot == 'seed12': return 'secret', 'seed', seed(12)
        if slot == 'seed24': return 'secret', 'seed', seed(24)
        if slot == 'jwt': return 'secret', 'jwt', jwt()
        if slot == 'hex32': return 'secret', 'hex', chars(HX, 32)
        if slot == 'b64': return 'secret', 'b64', b64(24)
        if slot == 'b64l': return 'secret', 'azure', b64(64).replace('-', '+').replace('_', '/')
        if slot == 'aws': return 'secret', 'awssecret', chars(AN + '/+', 40)
        if slot == 'pem': return 'secret', 'pem', pem()
        if slot == 'user': return 'user_plate', 'user', pick(USERS).format(pick(['', D(2), D(3)])).rstrip('.')
        if slot == 'plate': rg = region(L); return 'user_plate', 'plate.' + rg, plate(pick(PLOF.get(rg, [rg])))
        if slot == 'vin': return 'user_plate', 'vin', vin()
        if slot == 'dl': rg = region(L); c = pick(DLOF.get(rg, ['ES' if rg in ('MX', 'AR', 'CL', 'CO') else 'AU'])); return 'user_plate', 'licence.' + c, dl(c)
        # harmless
        if slot == 'del': return None, '', birth(L, 'n')[:0] + datetime.date(2025, 1, 1).__add__(datetime.timedelta(R.randrange(500))).strftime('%d.%m.%Y' if l2 in ('de', 'pl') else '%d/%m/%Y')
        if slot == 'u': return None, '', str(uuid.UUID(int=R.getrandbits(128), version=4))
        if slot == 'ts': return None, '', '17' + D(8)
        if slot == 'm': return None, '', '%02d' % R.randrange(60)
        if slot == 'a16': return None, '', chars(UP + '0123456789', 16)
        m = re.fullmatch(r'([dhA])(\d+)', slot)
        if m: n = int(m[2]); return None, '', {'d': lambda: (pick('123456789') + D(n - 1)), 'h': lambda: chars(HX, n), 'A': lambda: chars(UP, n)}[m[1]]()
        raise KeyError(slot)
    def run(s, t):
        out, at = '', 0
        for m in re.finditer(r'\{([a-z]\w*|A\d+)(?::([^{}]*))?\}|<([a-z_]+):([^<>]*)>', t):
            if m[1] == 'label': out += t[at:m.start()] + s.fixed['labeltext']; at = m.end(); continue
            out += t[at:m.start()]; at = m.end()
            f, k, v = (m[3], 'literal', m[4]) if m[3] else s.value(m[1], m[2] or '')
            if f: s.vals.append({'family': f, 'kind': k, 'value': v})
            out += v
        return out + t[at:]
OUT = collections.defaultdict(list)
def emit(family, lang, t, fixed=None, key=None):
    f = Fill(lang, fixed); text = f.run(t)
    pos = 0
    for v in f.vals:
        i = text.find(v['value'], pos)
        assert i >= 0, (text, v); pos = i + len(v['value'])
    # the first occurrence must be the labelled one
    m = {'id': '%s-%04d' % (family, len(OUT[family]) + 1), 'lang': lang, 'text': text}
    if hashlib.sha1((key or t).encode()).digest()[0] % 3 == 0: m['held'] = True
    m['values'] = f.vals; OUT[family].append(m)
def each(name, family, n):
    for langs, t in read(name):
        ls = R.sample(langs, min(n, len(langs)))
        for i in range(n): emit(family, ls[i % len(ls)], t)
each('phone', 'phone', 2)
regs = sorted(pn.SUPPORTED_REGIONS); R.shuffle(regs); ts = read('phone_region')
for i, r in enumerate(regs):
    l, t = ts[i % len(ts)]; emit('phone', l[0], t, {'region': r})
g = collections.defaultdict(list)
for langs, t in read('gov'):
    for l in langs: g[l].append(t)
for i, (kind, loc, labels, en, gen, masks) in enumerate(IDS):
    def gov(arg):
        v = mask(pick(masks), gen()); return 'government_id', kind, v.lower() if arg == 'low' else v
    own = g.get(loc) or g[loc[:2]]
    if loc.startswith('en'): own = g[loc]
    n = 5 if len(own) > 6 else 4
    for t in R.sample(own, min(n, len(own))): emit('government_id', loc, t, {'gov': gov, 'labeltext': pick(labels)})
    for t in R.sample(g['en'], 2): emit('government_id', 'en-US', t, {'gov': gov, 'labeltext': pick(en)})
each('ssn', 'ssn', 3)
from stdnum.iban import _ibandb
import string as st_
ccs = [a + b for a in UP for b in UP if _ibandb.info(a + b + '00')[0][1]]
ts = read('iban')
k = 0
for cc in ccs:
    if not iban(cc): print('no iban', cc); continue
    for _ in range(3):
        langs, t = ts[k % len(ts)]; k += 1
        emit('iban', {'en': 'en-GB', 'es': 'es-ES', 'pt': 'pt-PT'}.get(langs[0], langs[0]), t, {'cc': cc})
bs = list(BR); k = 0
for langs, t in read('card'):
    for i in range(2):
        b = 'amex' if 'amex' in t else bs[k % len(bs)]; k += 1
        emit('card', pick(langs), t, {'brand': b})
each('bank_birth', 'bank_birth', 2)
each('network', 'network', 2)
each('secret', 'secret', 1); each('secret', 'secret', 1)
ts = read('secret_key')
for i, kk in enumerate(KEY):
    for j in range(2):
        langs, t = ts[(2 * i + j) % len(ts)]
        emit('secret', langs[0] if langs[0] != 'en' else 'en-US', t, {'key': lambda a, kk=kk: ('secret', 'key.' + kk, KEY[kk]())})
each('user_plate', 'user_plate', 2)
each('email', 'email', 2)
each('mixed', 'mixed', 3)
for langs, t in read('harmless'):
    n = 4 if '{' in t else 1
    for l in (R.sample(langs, min(n, len(langs))) * 4)[:n]: emit('harmless', l, t)
OUT['harmless'] = OUT['harmless'][:]
tot = 0
for f, ms in OUT.items():
    with open(ARGS.out / f'{f}.ndjson', 'w', encoding='utf8') as o:
        for m in ms: o.write(json.dumps(m, ensure_ascii=False) + '\n')
    tot += len(ms); print(f, len(ms), 'held', sum('held' in m for m in ms), 'values', sum(len(m['values']) for m in ms))
print('total', tot)
