"""Plates, chassis numbers, driving licences."""

from draw import D, UP, chars, fill, pick

PL = {
    "ES": "#### BCD",
    "DE": "M-AB ####",
    "DE2": "B XY ###",
    "FR": "AB-###-CD",
    "IT": "AB ###CD",
    "GB": "AB## CDE",
    "NL": "GH-###-K",
    "PL": "WA #####",
    "PL2": "KR ##AB#",
    "US": "#ABC###",
    "US2": "ABC-####",
    "MX": "ABC-##-##",
    "BR": "ABC#D##",
    "BR2": "ABC-####",
    "AR": "AB ### CD",
    "AR2": "ABC ###",
    "CL": "BB·CD·##",
    "CL2": "BBCD##",
    "CO": "ABC ###",
    "PT": "AB-##-CD",
    "SE": "ABC ##D",
    "FI": "ABC-###",
    "NO": "EL #####",
    "DK": "AB ## ###",
    "CZ": "#A# ####",
    "HU": "AB CD-###",
    "RO": "B-###-ABC",
    "TR": "34 ABC ###",
    "RU": "А###ВС77",
    "UA": "АА####ВС",
    "IN": "MH ## AB ####",
    "IL": "###-##-###",
    "ID": "B #### ABC",
    "VN": "51F-###.##",
    "TH": "#กข ####",
    "JP": "品川 300 あ ##-##",
    "KR": "##가 ####",
    "CN": "京A·####B",
    "TW": "ABC-####",
    "GR": "ΑΒΕ-####",
    "AU": "ABC ##D",
    "CA": "ABCD ###",
    "CH": "ZH ######",
    "AT": "W-#####A",
    "IE": "##1-D-#####",
    "BE": "1-ABC-###",
    "EG": "أ ب ج ###",
    "SA": "ABC ####",
}
CYR, GRK = "АВЕКМНОРСТУХ", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"


def plate(cc):
    keep = {"DE": "M", "DE2": "B", "PL": "WA", "PL2": "KR", "RO": "B", "NO": "", "TR": "34", "IN": "MH", "ID": "B", "CH": "ZH", "AT": "W"}.get(cc, "")
    t = PL[cc]
    out = ""
    for i, c in enumerate(t):
        if i < len(keep) or cc in ("IE", "VN") and c in "1FD5":
            out += c
        elif c == "#":
            out += D(1)
        elif c in UP:
            out += pick("BCDFGHJKLMNPRSTVWXZ")
        elif c in CYR:
            out += pick(CYR)
        elif c in GRK:
            out += pick(GRK)
        else:
            out += c
    return out


def vin():
    al = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
    tr = {**{str(i): i for i in range(10)}, **dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9)))}
    s = pick(["WVW", "1HG", "WBA", "VF1", "JTD", "ZFA", "3VW", "WDB", "5YJ"]) + chars(al, 5) + "0" + chars(al, 2) + D(6)
    c = sum(tr[x] * y for x, y in zip(s, (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2))) % 11
    return s[:8] + ("X" if c == 10 else str(c)) + s[9:]


DLP = {
    "CA": "@#######",
    "NY": "### ### ###",
    "FL": "@###-###-##-###-#",
    "TX": "########",
    "GB": "@@@@@#%m%d#@@9@@",
    "DE": "B072RRE2I##",
    "FR": "##AA#####",
    "ES": "########Z",
    "IT": "U1#######@",
    "IN": "MH##20#########",
    "BR": "###########",
    "AU": "########",
    "PL": "#####/##/####",
    "NL": "##########",
    "MX": "@########",
    "QC": "@####-######-##",
    "CH": "############",
    "PT": "L-####### #",
    "AR": "########",
    "CL": "########-#",
    "CO": "##########",
}


def dl(cc):
    return fill(DLP[cc])
