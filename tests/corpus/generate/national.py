"""Government numbers: how each is drawn, which oracle says that it is valid, what people call it, how they group it.

A draw proposes digits in the number's own layout; python-stdnum judges them, so that no check digit is computed here.
Numbers without a check digit (None) are only drawn in their layout.
"""

from importlib import import_module

UPPER = "ABCDEFGHJKLMNPRSTUVWXYZ"


class Draw:
    """Digits, letters and dates from one random source."""

    def __init__(self, rng):
        self.rng = rng

    def d(self, n):
        return "".join(self.rng.choice("0123456789") for _ in range(n))

    def a(self, n):
        return "".join(self.rng.choice(UPPER) for _ in range(n))

    def of(self, *options):
        return self.rng.choice(options)

    def birth(self, order="ymd", years=(1950, 1999)):
        parts = {
            "Y": f"{self.rng.randint(*years):04d}",
            "m": f"{self.rng.randint(1, 12):02d}",
            "d": f"{self.rng.randint(1, 28):02d}",
        }
        parts["y"] = parts["Y"][2:]
        return "".join(parts[letter] for letter in order)


def mask(pattern):
    """Groups the characters of a number: `###-##` takes three, then two."""

    def spell(number):
        rest = iter(number)
        return "".join(next(rest) if c == "#" else c for c in pattern) + "".join(rest)

    return spell


# entity, oracle, draw, spellings, {language: names}; "en" is what people write in English.
TABLE = [
    ("AR_CUIT", "ar.cuit", lambda g: g.of("20", "23", "27") + g.d(9), ["##-########-#"], {"es": ["CUIT", "CUIL"]}),
    ("AR_DNI", None, lambda g: g.of("2", "3", "4") + g.d(7), ["##.###.###"], {"es": ["DNI"]}),
    ("AT_SVNR", "at.vnr", lambda g: g.d(4) + g.birth("dmy"), ["#### ######"], {"de": ["Sozialversicherungsnummer", "SV-Nummer"]}),
    ("AU_TFN", "au.tfn", lambda g: g.d(9), ["### ### ###"], {"en": ["tax file number", "TFN"]}),
    ("AU_ABN", "au.abn", lambda g: g.d(11), ["## ### ### ###"], {"en": ["ABN"]}),
    ("AZ_VOEN", "az.voen", lambda g: g.d(9) + g.of("1", "2"), [], {"en": ["VOEN"]}),
    ("BE_NN", "be.nn", lambda g: g.birth("ymd") + g.d(5), ["##.##.##-###.##"], {"nl": ["rijksregisternummer"], "fr": ["numéro national"]}),
    ("BG_EGN", "bg.egn", lambda g: g.birth("ymd") + g.d(4), [], {"en": ["EGN"]}),
    ("BR_CPF", "br.cpf", lambda g: g.d(11), ["###.###.###-##"], {"pt": ["CPF"]}),
    ("BR_CNPJ", "br.cnpj", lambda g: g.d(8) + "0001" + g.d(2), ["##.###.###/####-##"], {"pt": ["CNPJ"]}),
    ("BY_UNP", "by.unp", lambda g: g.of("1", "2", "3") + g.d(8), [], {"ru": ["УНП"]}),
    ("CA_SIN", "ca.sin", lambda g: g.of(*"1234567") + g.d(8), ["### ### ###", "###-###-###"], {"en": ["SIN", "social insurance number"], "fr": ["NAS"]}),
    ("CH_AHV", "ch.ssn", lambda g: "756" + g.d(10), ["###.####.####.##"], {"de": ["AHV-Nummer"], "fr": ["numéro AVS"], "it": ["numero AVS"]}),
    ("CL_RUT", "cl.rut", lambda g: g.of("", "1", "2") + g.of(*"123456789") + g.d(6) + g.of(*"0123456789K"), ["rut"], {"es": ["RUT", "rut"]}),
    ("CN_RIC", "cn.ric", lambda g: g.of("110101", "310104", "440106", "330102") + g.birth("Ymd") + g.d(3) + g.of(*"0123456789X"), [], {"zh": ["身份证号", "身份证"]}),
    ("CO_NIT", "co.nit", lambda g: g.d(10), ["###.###.###-#"], {"es": ["NIT"]}),
    ("CR_CPF", "cr.cpf", lambda g: "0" + g.of(*"1234567") + g.d(8), ["##-####-####"], {"es": ["cédula"]}),
    ("CU_NI", "cu.ni", lambda g: g.birth("ymd") + g.d(5), [], {"es": ["carné de identidad"]}),
    ("CY_VAT", "cy.vat", lambda g: g.of("0", "1", "3") + g.d(7) + g.a(1), [], {"en": ["Cyprus tax number"]}),
    ("CZ_RC", "cz.rc", lambda g: g.birth("ymd") + g.d(4), ["######/####"], {"en": ["rodné číslo"]}),
    ("DE_STEUER_ID", "de.idnr", lambda g: g.d(11), ["## ### ### ###"], {"de": ["Steuer-ID", "Identifikationsnummer", "Steuer-Identifikationsnummer"]}),
    ("DK_CPR", "dk.cpr", lambda g: g.birth("dmy") + g.d(4), ["######-####"], {"en": ["CPR number", "CPR"]}),
    ("DO_CEDULA", "do.cedula", lambda g: g.d(11), ["###-#######-#"], {"es": ["cédula"]}),
    ("EC_CI", "ec.ci", lambda g: g.of("09", "17", "01") + g.of(*"012345") + g.d(7), ["#########-#"], {"es": ["cédula"]}),
    ("EE_IK", "ee.ik", lambda g: g.of("3", "4") + g.birth("ymd") + g.d(4), [], {"en": ["isikukood"]}),
    ("EG_TN", "eg.tn", lambda g: g.d(9), ["###-###-###"], {"ar": ["الرقم الضريبي"]}),
    ("ES_NIF", "es.dni", lambda g: g.d(8) + g.a(1), ["########-#", "##.###.###-#", "######## #"], {"es": ["DNI", "NIF", "dni"]}),
    ("ES_NIE", "es.nie", lambda g: g.of("X", "Y", "Z") + g.d(7) + g.a(1), ["#-#######-#"], {"es": ["NIE"]}),
    ("ES_CIF", "es.cif", lambda g: g.of("A", "B") + g.d(8), ["#-########"], {"es": ["CIF"]}),
    ("FI_HETU", "fi.hetu", lambda g: g.birth("dmy") + "-" + g.d(3) + g.of(*"0123456789ABCDEFHJKLMNPRSTUVWXY"), [], {"en": ["henkilötunnus", "Finnish personal identity code"]}),
    ("FR_NIR", "fr.nir", lambda g: g.of("1", "2") + g.birth("ym") + g.of("75", "69", "13", "33") + g.d(8), ["# ## ## ## ### ### ##"], {"fr": ["numéro de sécurité sociale", "numéro de sécu", "NIR"]}),
    ("FR_NIF", "fr.nif", lambda g: g.of(*"0123") + g.d(12), ["## ## ### ### ###"], {"fr": ["numéro fiscal"]}),
    ("GB_NHS", "gb.nhs", lambda g: g.of(*"4567") + g.d(9), ["### ### ####"], {"en": ["NHS number"]}),
    ("GB_NINO", None, lambda g: g.of(*"ABCEGHJK") + g.of(*"ABCEGHJKLM") + g.d(6) + g.of(*"ABCD"), ["## ## ## ## #"], {"en": ["national insurance number", "NI number", "NINO"]}),
    ("GB_UTR", "gb.utr", lambda g: g.d(10), ["##### #####"], {"en": ["UTR", "unique taxpayer reference"]}),
    ("GR_AMKA", "gr.amka", lambda g: g.birth("dmy") + g.d(5), [], {"en": ["AMKA"]}),
    ("GR_AFM", "gr.vat", lambda g: g.of("0", "1") + g.d(8), [], {"en": ["AFM"]}),
    ("GT_NIT", "gt.nit", lambda g: g.d(8), ["#######-#"], {"es": ["NIT"]}),
    ("HR_OIB", "hr.oib", lambda g: g.d(11), [], {"en": ["OIB"]}),
    ("HU_ANUM", "hu.anum", lambda g: g.d(8), [], {"en": ["adószám"]}),
    ("ID_NIK", "id.nik", lambda g: g.of("327301", "317106", "357801") + g.birth("dmy") + g.d(4), [], {"id": ["NIK", "nomor KTP"]}),
    ("ID_NPWP", "id.npwp", lambda g: "0" + g.d(14), ["##.###.###.#-###.###"], {"id": ["NPWP"]}),
    ("IE_PPS", "ie.pps", lambda g: g.d(7) + g.a(1), [], {"en": ["PPS number", "PPSN"]}),
    ("IL_ID", "il.idnr", lambda g: g.of("0", "2", "3") + g.d(8), [], {"he": ["תעודת זהות", "ת.ז."]}),
    ("IN_AADHAAR", "in_.aadhaar", lambda g: g.of(*"23456789") + g.d(11), ["#### #### ####"], {"hi": ["आधार नंबर", "Aadhaar"], "en": ["Aadhaar number"]}),
    ("IN_PAN", "in_.pan", lambda g: g.a(3) + "P" + g.a(1) + g.d(4) + g.a(1), [], {"hi": ["पैन", "PAN"], "en": ["PAN card number"]}),
    ("IS_KENNITALA", "is_.kennitala", lambda g: g.birth("dmy") + g.d(3) + "9", ["######-####"], {"en": ["kennitala"]}),
    ("IT_CODICE_FISCALE", "it.codicefiscale", lambda g: g.a(6) + g.birth("y") + g.of(*"ABCDEHLMPRST") + g.of("03", "17", "24", "51", "62") + g.of("H501", "F205", "F839", "L219") + g.a(1), [], {"it": ["codice fiscale", "CF"]}),
    ("IT_PIVA", "it.iva", lambda g: "0" + g.d(6) + g.of("001", "015", "063") + g.d(1), [], {"it": ["partita IVA"]}),
    ("JP_MY_NUMBER", "jp.in_", lambda g: g.d(12), ["#### #### ####"], {"ja": ["マイナンバー", "個人番号"]}),
    ("KE_PIN", "ke.pin", lambda g: "A" + g.d(9) + g.a(1), [], {"en": ["KRA PIN"]}),
    ("KR_RRN", "kr.rrn", lambda g: g.birth("ymd") + g.of("1", "2") + g.d(6), ["######-#######"], {"ko": ["주민등록번호", "주민번호"]}),
    ("LT_ASMENS", "lt.asmens", lambda g: g.of("3", "4") + g.birth("ymd") + g.d(4), [], {"en": ["asmens kodas"]}),
    ("LV_PK", "lv.pvn", lambda g: g.birth("dmy") + "1" + g.d(4), ["######-#####"], {"en": ["personas kods"]}),
    ("MD_IDNO", "md.idno", lambda g: "1" + g.d(12), [], {"en": ["IDNO"]}),
    ("ME_PIB", "me.pib", lambda g: "0" + g.d(7), [], {"en": ["PIB"]}),
    ("MK_EDB", "mk.edb", lambda g: "4" + g.d(12), [], {"en": ["EDB"]}),
    ("MU_NID", "mu.nid", lambda g: g.a(1) + g.birth("dmy") + g.d(6) + g.of(*"0123456789ABC"), [], {"en": ["NID"]}),
    ("MX_CURP", "mx.curp", lambda g: g.a(1) + g.of(*"AEIO") + g.a(2) + g.birth("ymd") + g.of("H", "M") + g.of("DF", "JC", "NL") + g.of(*"BCDFGLMNPRST") + g.of(*"BCDFGLMNPRST") + g.of(*"BCDFGLMNPRST") + g.d(2), [], {"es": ["CURP", "curp"]}),
    ("MX_RFC", "mx.rfc", lambda g: g.a(1) + g.of(*"AEIO") + g.a(2) + g.birth("ymd") + g.a(1) + g.d(1) + g.d(1), ["####-######-###"], {"es": ["RFC"]}),
    ("MY_NRIC", "my.nric", lambda g: g.birth("ymd") + g.of("10", "14", "08") + g.d(4), ["######-##-####"], {"en": ["IC number", "NRIC"]}),
    ("NL_BSN", "nl.bsn", lambda g: g.d(9), ["#### ## ###"], {"nl": ["BSN", "burgerservicenummer"]}),
    ("NO_FNR", "no.fodselsnummer", lambda g: g.birth("dmy") + g.d(5), ["###### #####"], {"en": ["fødselsnummer"]}),
    ("NZ_IRD", "nz.ird", lambda g: g.of("49", "56", "101") + g.d(6), ["##-###-###"], {"en": ["IRD number"]}),
    ("PE_RUC", "pe.ruc", lambda g: "10" + g.d(9), [], {"es": ["RUC"]}),
    ("PE_DNI", None, lambda g: g.of("0", "1", "4", "7") + g.d(7), [], {"es": ["DNI"]}),
    ("PK_CNIC", "pk.cnic", lambda g: g.of(*"1234567") + g.d(12), ["#####-#######-#"], {"en": ["CNIC"]}),
    ("PL_PESEL", "pl.pesel", lambda g: g.birth("ymd") + g.d(5), [], {"pl": ["PESEL", "numer PESEL"]}),
    ("PL_NIP", "pl.nip", lambda g: g.of(*"56789") + g.d(9), ["###-###-##-##"], {"pl": ["NIP"]}),
    ("PT_NIF", "pt.nif", lambda g: g.of("1", "2") + g.d(8), ["### ### ###"], {"pt": ["NIF", "contribuinte"]}),
    ("PT_CC", "pt.cc", lambda g: g.d(9) + g.a(2) + g.d(1), ["######## # ###"], {"pt": ["cartão de cidadão"]}),
    ("PY_RUC", "py.ruc", lambda g: g.of(*"1234") + g.d(7), ["#######-#"], {"es": ["RUC"]}),
    ("RO_CNP", "ro.cnp", lambda g: g.of("1", "2") + g.birth("ymd") + g.of("40", "12", "25") + g.d(4), [], {"en": ["CNP"]}),
    ("RS_JMBG", None, lambda g: g.birth("dm") + "9" + g.birth("y") + g.of("71", "80") + g.d(4), [], {"en": ["JMBG"]}),
    ("RU_INN", "ru.inn", lambda g: g.of("77", "50", "78") + g.d(10), [], {"ru": ["ИНН", "инн"]}),
    ("RU_PASSPORT", None, lambda g: g.of("4510", "4012", "5008") + g.d(6), ["## ## ######", "#### ######"], {"ru": ["паспорт", "серия и номер паспорта"]}),
    ("RU_SNILS", "", lambda g: snils(g), ["###-###-### ##"], {"ru": ["СНИЛС"]}),
    ("SE_PERSONNUMMER", "se.personnummer", lambda g: g.birth("ymd") + "-" + g.d(4), [], {"sv": ["personnummer", "pnr"]}),
    ("SG_NRIC", "", lambda g: nric(g), [], {"en": ["NRIC", "FIN number"]}),
    ("SI_EMSO", "si.emso", lambda g: g.birth("dm") + "9" + g.birth("y") + "50" + g.d(4), [], {"en": ["EMŠO"]}),
    ("SK_RC", "sk.rc", lambda g: g.birth("ymd") + g.d(4), ["######/####"], {"en": ["rodné číslo"]}),
    ("TH_PIN", "th.pin", lambda g: g.of(*"1358") + g.d(12), ["#-####-#####-##-#"], {"en": ["Thai ID"]}),
    ("TN_MF", "tn.mf", lambda g: g.d(7) + g.a(1) + "AM000", [], {"fr": ["matricule fiscal"]}),
    ("TR_TCKN", "tr.tckimlik", lambda g: g.of(*"123456") + g.d(10), [], {"tr": ["TC kimlik no", "T.C. Kimlik Numarası", "tckn"]}),
    ("TW_ID", None, lambda g: g.of(*"ABCF") + g.of("1", "2") + g.d(8), [], {"zh": ["身分證字號"]}),
    ("UA_RNTRC", "ua.rntrc", lambda g: g.of("2", "3") + g.d(9), [], {"uk": ["ІПН", "РНОКПП"]}),
    ("US_ITIN", "us.itin", lambda g: "9" + g.d(2) + g.of("70", "82", "93") + g.d(4), ["###-##-####"], {"en": ["ITIN"]}),
    ("US_EIN", "us.ein", lambda g: g.of("12", "20", "45", "81") + g.d(7), ["##-#######"], {"en": ["EIN"]}),
    ("US_PASSPORT", None, lambda g: g.of("A", "5", "4") + g.d(8), [], {"en": ["passport number", "US passport no."]}),
    ("UY_RUT", "uy.rut", lambda g: "21" + g.d(4) + g.d(2) + "001" + g.d(1), [], {"es": ["RUT"]}),
    ("VE_RIF", "ve.rif", lambda g: g.of("V", "J") + g.d(9), ["#-########-#"], {"es": ["RIF"]}),
    ("VN_CCCD", None, lambda g: g.of("001", "079", "048") + g.of("0", "1") + g.d(8), [], {"vi": ["số CCCD", "căn cước công dân"]}),
    ("VN_MST", "vn.mst", lambda g: g.d(10), [], {"vi": ["mã số thuế"]}),
    ("ZA_ID", "za.idnr", lambda g: g.birth("ymd") + g.d(4) + "08" + g.d(1), [], {"en": ["SA ID number", "ID number"]}),
]


def snils(g):
    """python-stdnum has no SNILS: weights 9 to 1, modulo 101, per the Pension Fund's order of 2019."""
    body = g.d(9)
    check = sum(int(c) * w for c, w in zip(body, range(9, 0, -1))) % 101 % 100
    return f"{body}{check:02d}"


def nric(g):
    """Nor the Singapore NRIC: weights 2 7 6 5 4 3 2, modulo 11, letters JZIHGFEDCBA for series S."""
    body = g.d(7)
    total = sum(int(c) * w for c, w in zip(body, (2, 7, 6, 5, 4, 3, 2)))
    return f"S{body}{'JZIHGFEDCBA'[total % 11]}"


def rut(number):
    body, check = number[:-1], number[-1]
    return f"{int(body):,}".replace(",", ".") + "-" + check


def spell(rng, number, spellings):
    """The number in one of its groupings, or bare."""
    if not spellings or rng.random() < 0.35:
        return number
    pattern = rng.choice(spellings)
    if pattern == "rut":
        return rng.choice([rut(number), f"{number[:-1]}-{number[-1]}"])
    return mask(pattern)(number)


def valid(rng, entity):
    """A valid bare number."""
    oracle, draw = next((row[1], row[2]) for row in TABLE if row[0] == entity)
    judge = import_module(f"stdnum.{oracle}").is_valid if oracle else lambda _: True
    for _ in range(20000):
        number = draw(Draw(rng))
        if judge(number):
            return number
    raise SystemExit(f"{entity}: no draw is valid")


def wrong(rng, entity):
    """A number of the same layout that the oracle refuses."""
    oracle, draw = next((row[1], row[2]) for row in TABLE if row[0] == entity)
    judge = import_module(f"stdnum.{oracle}").is_valid
    while True:
        number = draw(Draw(rng))
        if not judge(number):
            return number


def rows_for(lang):
    """The rows that people of a language write, each with its names there."""
    return [(row[0], row[3], row[4][lang]) for row in TABLE if lang in row[4]]


def english_rows():
    """All rows, as people abroad name them in English."""
    return [(row[0], row[3], row[4].get("en") or next(iter(row[4].values()))) for row in TABLE]
