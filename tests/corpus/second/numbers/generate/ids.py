"""Government numbers: kind, locale, labels in its language and in English, generator, layouts."""

import importlib

from draw import D, R, UP, brute, date, fill, pick, w
from national import (
    cf,
    cnp,
    curp,
    dowod,
    dpi,
    egnid,
    emirates,
    hkid,
    hu_tax,
    kziin,
    lunin,
    medicare,
    mrz731,
    mxnss,
    nino,
    nir,
    nuss,
    perso,
    rvnr,
    saudi,
    sgnric,
    snils,
    svdui,
    taj,
    twid,
    uyci,
)

B = lambda p, m: lambda: brute(p, m)
X = lambda p: lambda: fill(p)


def Lr(s):
    return s.split("|")


IDS = []


def K(kind, loc, labels, en, gen, *masks):
    IDS.append((kind, loc, Lr(labels), Lr(en), gen, masks or ("",)))


K("AR.dni", "es-AR", "DNI|dni|documento|nro de documento", "DNI|Argentine ID", lambda: pick("1234") + D(7), "", "XX.XXX.XXX")
K("AR.cuit", "es-AR", "CUIT|CUIL|cuil", "CUIT|CUIL number", B(["20#########", "27#########"], "ar.cuit"), "", "XX-XXXXXXXX-X")
K("AT.vnr", "de-AT", "SV-Nummer|Sozialversicherungsnummer|SVNR", "Austrian social security number", B("####%d%m%y", "at.vnr"), "", "XXXX XXXXXX")
K("AU.tfn", "en-AU", "TFN|tax file number", "TFN|tax file number", B("#########", "au.tfn"), "", "XXX XXX XXX")
K("AU.medicare", "en-AU", "Medicare card number|medicare no", "Medicare number", medicare, "", "XXXX XXXXX X")
K("AZ.fin", "tr", "FİN kod", "Azerbaijan FIN code", X("5@@#@@#"), "")
K("BE.nn", "nl", "rijksregisternummer|INSZ", "Belgian national number", B("%y%m%d#####", "be.nn"), "", "XX.XX.XX-XXX.XX")
K("BE.nn.fr", "fr", "numéro national|registre national|NISS", "national register number", B("%y%m%d#####", "be.nn"), "", "XX.XX.XX-XXX.XX")
K("BG.egn", "en-GB", "EGN|ЕГН", "EGN|Bulgarian personal number", B("%y%m%d####", "bg.egn"), "")
K("BR.cpf", "pt-BR", "CPF|cpf|nº do CPF|CPF do titular", "CPF|Brazilian tax id", B("#" * 11, "br.cpf"), "", "XXX.XXX.XXX-XX", "XXX XXX XXX XX")
K("BR.rg", "pt-BR", "RG|rg|identidade|carteira de identidade", "RG", X("########1".replace("1", "#")), "XX.XXX.XXX-X", "")
K(
    "BR.pis",
    "pt-BR",
    "PIS|NIS|PIS/PASEP",
    "PIS",
    lambda: (lambda s: s + str((lambda r: 0 if r < 2 else 11 - r)(w((3, 2, 9, 8, 7, 6, 5, 4, 3, 2), s) % 11)))("1" + D(9)),
    "",
    "XXX.XXXXX.XX-X",
)
K("BY.id", "ru", "личный номер|идентификационный номер", "Belarus personal number", lambda: (lambda s: s + mrz731(s))(fill("3%d%m%yH###PB")), "")
K("CA.sin", "en-CA", "SIN|social insurance number", "SIN|social insurance number", B("#########", "ca.sin"), "", "XXX-XXX-XXX", "XXX XXX XXX")
K("CA.nas", "fr-CA", "NAS|numéro d'assurance sociale", "SIN", B("#########", "ca.sin"), "", "XXX-XXX-XXX", "XXX XXX XXX")
K("CH.ahv", "de-CH", "AHV-Nummer|AHV-Nr.|AHV", "AHV number|Swiss social security number", B("756##########", "ch.ssn"), "", "XXX.XXXX.XXXX.XX")
K(
    "CL.rut",
    "es-CL",
    "RUT|rut|RUN|cédula",
    "RUT",
    lambda: (lambda s: s + importlib.import_module("stdnum.cl.rut").calc_check_digit(s))(pick("12") + D(7)),
    "",
    "XX.XXX.XXX-X",
    "XXXXXXXX-X",
)
K(
    "CN.ric",
    "zh-CN",
    "身份证号|身份证|身份证号码",
    "Chinese ID number|resident identity card",
    B(["110101%Y%m%d####", "310104%Y%m%d###X", "440305%Y%m%d####"], "cn.ric"),
    "",
)
K("CO.cc", "es-CO", "cédula|CC|cc|cédula de ciudadanía|c.c.", "cédula", lambda: "10" + D(8), "", "X.XXX.XXX.XXX")
K("CO.nit", "es-CO", "NIT|nit", "NIT", B("##########", "co.nit"), "XXXXXXXXX-X", "XXX.XXX.XXX-X")
K("CR.cedula", "es-MX", "cédula|cédula de identidad", "Costa Rica cedula", lambda: pick("1234567") + D(8), "X-XXXX-XXXX", "")
K("CU.ni", "es-ES", "carné de identidad|carnet de identidad", "Cuban identity number", X("%y%m%d#####"), "")
K(
    "CZ.rc",
    "cs",
    "rodné číslo|RČ|r.č.|rodny cislo",
    "Czech birth number",
    lambda: brute(date(1955, 1999).strftime("%y%m%d") + "####", "cz.rc"),
    "",
    "XXXXXX/XXXX",
)
K("DE.idnr", "de", "Steuer-ID|Steueridentifikationsnummer|IdNr|steuer id", "German tax ID|Steuer-ID", B("#" * 11, "de.idnr"), "", "XX XXX XXX XXX")
K("DE.perso", "de", "Personalausweisnummer|Ausweisnummer|Perso-Nr.|Ausweis-Nr", "German ID card number", perso, "")
K("DE.rvnr", "de", "Rentenversicherungsnummer|Sozialversicherungsnummer|SV-Nr.|RVNR", "German social insurance number", rvnr, "", "XX XXXXXX X XXX")
K("DK.cpr", "da", "CPR-nummer|cpr|CPR|personnummer", "CPR number", lambda: date().strftime("%d%m%y") + D(4), "", "XXXXXX-XXXX", "XXXXXX XXXX")
K("DO.cedula", "es-MX", "cédula|cedula", "Dominican cedula", B("001########", "do.cedula"), "", "XXX-XXXXXXX-X")
K("DZ.nin", "ar", "رقم التعريف الوطني", "Algerian national number", X("1" + "#" * 17), "")
K("EC.ci", "es-CO", "cédula|C.I.|ci", "Ecuador cedula", B(["17########", "09########"], "ec.ci"), "", "XXXXXXXXX-X")
K("EE.ik", "fi", "isikukood", "Estonian personal code|isikukood", B("3%y%m%d####", "ee.ik"), "")
K("EG.nid", "ar", "الرقم القومي|رقم البطاقة|رقمي القومي", "Egyptian national ID", egnid, "")
K(
    "ES.dni",
    "es-ES",
    "DNI|dni|NIF|documento de identidad|D.N.I.",
    "DNI|Spanish ID",
    lambda: (lambda s: s + "TRWAGMYFPDXBNJZSQVHLCKE"[int(s) % 23])(D(8)),
    "",
    "XXXXXXXX-X",
    "XX.XXX.XXX-X",
    "XX.XXX.XXX X",
)
K(
    "ES.nie",
    "es-ES",
    "NIE|nie|tarjeta de residencia",
    "NIE",
    lambda: (lambda p, s: "XYZ"[p] + s + "TRWAGMYFPDXBNJZSQVHLCKE"[int(str(p) + s) % 23])(R.randrange(3), D(7)),
    "",
    "X-XXXXXXX-X",
)
K("ES.nuss", "es-ES", "número de la seguridad social|NUSS|número de afiliación", "Spanish social security number", nuss, "", "XX/XXXXXXXX/XX", "XX XXXXXXXX XX")
K("FI.hetu", "fi", "henkilötunnus|hetu|HETU|sotu", "Finnish personal identity code|HETU", B("%d%m%y-###@", "fi.hetu"), "")
K("FR.nir", "fr", "numéro de sécurité sociale|n° de sécu|NIR|numéro de sécu", "French social security number|INSEE number", nir, "", "X XX XX XX XXX XXX XX")
K(
    "FR.nif",
    "fr",
    "numéro fiscal|n° fiscal|SPI",
    "French tax number",
    lambda: (lambda s: s + "%03d" % (int(s) % 511))(pick("0123") + D(9)),
    "",
    "XX XX XXX XXX XXX",
)
K("FR.cni", "fr", "carte d'identité|CNI|n° de CNI", "French ID card number", X("##0175######"), "")
K("GB.nino", "en-GB", "NI number|National Insurance number|NINO|nat ins no", "National Insurance number|NI number", nino, "", "XX XX XX XX X", "XX XXXXXX X")
K("GB.nhs", "en-GB", "NHS number|nhs no", "NHS number", B("#" * 10, "gb.nhs"), "", "XXX XXX XXXX", "XXX-XXX-XXXX")
K("GB.utr", "en-GB", "UTR|unique taxpayer reference", "UTR|tax reference", B("#" * 10, "gb.utr"), "", "XXXXX XXXXX")
K("GE.pn", "ru", "личный номер", "Georgian personal number", X("01#########"), "")
K("GH.card", "en-GB", "Ghana Card|Ghana card number", "Ghana Card", lambda: "GHA-" + D(9) + "-" + D(1), "")
K("GR.amka", "el", "ΑΜΚΑ|αμκα|AMKA", "AMKA", B("%d%m%y#####", "gr.amka"), "")
K("GR.afm", "el", "ΑΦΜ|αφμ|Α.Φ.Μ.", "AFM|Greek tax number", B("#" * 9, "gr.vat"), "")
K("GR.adt", "el", "αριθμός ταυτότητας|ΑΔΤ|ταυτότητα", "Greek identity card number", lambda: pick("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ") + pick("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ") + " " + D(6), "")
K("GT.dpi", "es-MX", "DPI|CUI|dpi", "Guatemalan DPI", dpi, "", "XXXX XXXXX XXXX")
K("HK.id", "zh-TW", "香港身份證號碼|身份證號碼|HKID", "HKID", hkid, "")
K("HR.oib", "en-GB", "OIB|oib", "OIB", B("#" * 11, "hr.oib"), "")
K("HU.taj", "hu", "TAJ szám|TAJ|taj számom|tajszám", "TAJ number", taj, "", "XXX XXX XXX", "XXX-XXX-XXX")
K("HU.ado", "hu", "adóazonosító jel|adóazonosító|adóazonosítóm", "Hungarian tax id", hu_tax, "")
K("HU.szig", "hu", "személyi igazolvány szám|személyi|szig. szám", "Hungarian ID card", X("######@@"), "")
K("IE.pps", "en-IE", "PPS number|PPSN|pps", "PPS number|PPSN", B("#######@", "ie.pps"), "", "XXXXXXX X")
K("IL.id", "he", 'תעודת זהות|ת.ז.|ת"ז|מספר זהות', "Israeli ID|teudat zehut", B("#" * 9, "il.idnr"), "", "X-XXXXXXX-X")
K(
    "IN.aadhaar",
    "en-IN",
    "Aadhaar|aadhar|adhar card|UIDAI",
    "Aadhaar number|aadhar no",
    lambda: brute(pick("23456789") + "#" * 11, "in_.aadhaar"),
    "",
    "XXXX XXXX XXXX",
    "XXXX-XXXX-XXXX",
)
K("IN.aadhaar.hi", "hi", "आधार नंबर|आधार कार्ड|आधार", "Aadhaar", lambda: brute(pick("23456789") + "#" * 11, "in_.aadhaar"), "", "XXXX XXXX XXXX")
K("IN.pan", "en-IN", "PAN|pan card|PAN no", "PAN", B("@@@P@####@", "in_.pan"), "")
K("IN.pan.hi", "hi", "पैन नंबर|पैन कार्ड|पैन", "PAN", B("@@@P@####@", "in_.pan"), "")
K("IN.epic", "en-IN", "voter id|EPIC|voter card", "voter ID", B("@@@#######", "in_.epic"), "")
K("ID.nik", "id", "NIK|nik|no KTP|nomor KTP", "NIK|KTP number", B("3#7#01%d%m%y00##", "id.nik"), "")
K("ID.npwp", "id", "NPWP|npwp", "NPWP", B("#" * 15, "id.npwp"), "XX.XXX.XXX.X-XXX.XXX", "")
K("IS.kt", "da", "kennitala|kt.", "Icelandic kennitala", B("%d%m%y###9", "is_.kennitala"), "", "XXXXXX-XXXX")
K("IT.cf", "it", "codice fiscale|cod. fisc.|CF|C.F.|cf", "codice fiscale|Italian tax code", cf, "", "XXX XXX XXXXX XXXXX")
K("IT.ci", "it", "carta d'identità|numero carta d'identità|CIE|documento", "Italian identity card", X("CA#####@@"), "")
K("JP.mynumber", "ja", "マイナンバー|個人番号|マイナンバー", "My Number", B("#" * 12, "jp.in_"), "", "XXXX XXXX XXXX", "XXXX-XXXX-XXXX")
K("KE.pin", "en-GB", "KRA PIN|kra pin", "KRA PIN", lambda: "A0" + D(8) + pick(UP), "")
K("KR.rrn", "ko", "주민등록번호|주민번호|주민등록 번호", "Korean resident registration number|RRN", B("%y%m%d1######", "kr.rrn"), "XXXXXX-XXXXXXX", "")
K(
    "KW.civil",
    "ar",
    "الرقم المدني",
    "Kuwait civil ID",
    lambda: brute("2%y%m%d#####", check=lambda v: (11 - w((2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2), v) % 11) == int(v[11])),
    "",
)
K("KZ.iin", "ru", "ИИН|иин", "IIN", kziin, "")
K("LK.nic", "en-GB", "NIC|nic number", "Sri Lankan NIC", X("##5######V"), "")
K("LT.ak", "pl", "asmens kodas", "Lithuanian personal code|asmens kodas", B("3%y%m%d####", "lt.asmens"), "")
K("LU.nin", "fr", "matricule|numéro de matricule", "Luxembourg matricule", lunin, "", "XXXX XXXX XXXXX")
K("LV.pk", "ru", "персональный код", "Latvian personal code", B("%d%m%y1####", "lv.pvn"), "XXXXXX-XXXXX", "")
K("MA.cnie", "fr", "CNIE|CIN|carte nationale", "Moroccan CIN", X("BE######"), "")
K("MD.idnp", "ro", "IDNP", "IDNP", lambda: brute("2" + "#" * 12, check=lambda v: w((7, 3, 1) * 4, v) % 10 == int(v[12])), "")
K("MT.id", "en-GB", "ID card number|identity card", "Maltese ID card", X("0######M"), "")
K("MX.curp", "es-MX", "CURP|curp", "CURP", curp, "")
K("MX.rfc", "es-MX", "RFC|rfc|R.F.C.", "RFC", lambda: fill("@E@@%y%m%d@@#"), "", "XXXX-XXXXXX-XXX", "XXXX XXXXXX XXX")
K("MX.nss", "es-MX", "NSS|número de seguridad social|número del IMSS", "NSS|IMSS number", mxnss, "", "XX XX XX XXXX X")
K("MY.nric", "en-GB", "IC number|MyKad|IC", "IC number|MyKad", B("%y%m%d14####", "my.nric"), "", "XXXXXX-XX-XXXX")
K("NG.nin", "en-GB", "NIN|nin", "NIN", X("#" * 11), "")
K("NG.bvn", "en-GB", "BVN|bvn", "BVN", X("22#########"), "")
K("NL.bsn", "nl", "BSN|bsn|burgerservicenummer|sofinummer", "BSN", B("#" * 9, "nl.bsn"), "", "XXXX.XX.XXX", "XXX XXX XXX")
K(
    "NO.fnr",
    "no",
    "fødselsnummer|personnummer|fnr|fødselsnr",
    "Norwegian fødselsnummer|national identity number",
    B("%d%m%y#####", "no.fodselsnummer"),
    "",
    "XXXXXX XXXXX",
)
K("NZ.ird", "en-AU", "IRD number|ird", "IRD number", B("0########", "nz.ird"), "", "XXX-XXX-XXX", "XXX XXX XXX")
K("PE.dni", "es-CL", "DNI|dni", "Peruvian DNI", X("4#######"), "")
K("PH.tin", "en-GB", "TIN", "Philippine TIN", X("2###########"), "XXX-XXX-XXX-XXX")
K("PH.sss", "en-GB", "SSS number|SSS no", "SSS number", X("34########"), "XX-XXXXXXX-X")
K("PK.cnic", "en-GB", "CNIC|cnic|NIC", "CNIC", lambda: brute("3520########" + pick("13579"), "pk.cnic"), "XXXXX-XXXXXXX-X", "")
K("PL.pesel", "pl", "PESEL|pesel|nr PESEL|numer pesel", "PESEL", B("%y%m%d#####", "pl.pesel"), "")
K("PL.nip", "pl", "NIP|nip|numer NIP", "NIP", B("#" * 10, "pl.nip"), "XXX-XXX-XX-XX", "XXX XXX XX XX", "")
K("PL.dowod", "pl", "nr dowodu|dowód osobisty|numer dowodu|seria i numer dowodu", "Polish ID card", dowod, "", "XXX XXXXXX")
K("PT.nif", "pt-PT", "NIF|contribuinte|nº de contribuinte|nif", "NIF|Portuguese tax number", B("2########", "pt.nif"), "", "XXX XXX XXX")
K("PT.cc", "pt-PT", "cartão de cidadão|CC|nº do cartão de cidadão", "Portuguese citizen card", B("#########@@#", "pt.cc"), "XXXXXXXX X XXX", "")
K("PT.niss", "pt-PT", "NISS|nº de segurança social", "NISS", lambda: (lambda s: s + str(9 - w((29, 23, 19, 17, 13, 11, 7, 5, 3, 2), s) % 10))("1" + D(9)), "")
K("PY.ci", "es-AR", "cédula|C.I.|ci", "Paraguayan cedula", X("4######"), "X.XXX.XXX")
K("QA.qid", "ar", "رقم البطاقة القطرية|QID", "QID", X("285634#####"), "")
K("RO.cnp", "ro", "CNP|cnp|codul numeric personal|C.N.P.", "CNP", cnp, "")
K("RO.ci", "ro", "serie si numar buletin|CI seria|buletin", "Romanian ID card", X("RX######"), "XX XXXXXX", "")
K("RS.jmbg", "en-GB", "JMBG|jmbg", "JMBG", (lambda: brute(date(1950, 1999).strftime("%d%m") + str(date(1950, 1999).year)[1:] + "71####", "si.emso")), "")
K("RU.inn", "ru", "ИНН|инн", "INN|Russian tax number", B("77##########", "ru.inn"), "")
K("RU.snils", "ru", "СНИЛС|снилс", "SNILS", snils, "XXX-XXX-XXX XX", "")
K("RU.passport", "ru", "паспорт|серия и номер паспорта|паспорт серия", "Russian passport", lambda: "45" + D(8), "XX XX XXXXXX", "XXXX XXXXXX")
K("SA.id", "ar", "رقم الهوية|رقم الإقامة|الهوية الوطنية|هويتي", "Saudi national ID|Iqama number", saudi, "")
K("AE.eid", "ar", "رقم الهوية الإماراتية|الهوية", "Emirates ID", emirates, "XXX-XXXX-XXXXXXX-X", "")
K("SE.pnr", "sv", "personnummer|pers.nr|personnr|persnr", "Swedish personnummer|personal identity number", B("%y%m%d-####", "se.personnummer"), "")
K("SE.pnr12", "sv", "personnummer|pnr", "personnummer", lambda: "19" + brute("%y%m%d-####", "se.personnummer").replace("-", ""), "", "XXXXXXXX-XXXX")
K("SG.nric", "en-GB", "NRIC|nric|FIN", "NRIC", sgnric, "")
K("SI.emso", "en-GB", "EMŠO|EMSO", "EMŠO", (lambda: brute(date(1950, 1999).strftime("%d%m") + str(date(1950, 1999).year)[1:] + "50####", "si.emso")), "")
K("SK.rc", "cs", "rodné číslo|rodne cislo", "Slovak birth number", lambda: brute(date(1955, 1999).strftime("%y%m%d") + "####", "sk.rc"), "XXXXXX/XXXX", "")
K("SV.dui", "es-MX", "DUI|dui", "DUI", svdui, "XXXXXXXX-X")
K("TH.pin", "th", "เลขบัตรประชาชน|เลขประจำตัวประชาชน|บัตรประชาชน", "Thai ID number", B("1############", "th.pin"), "", "X-XXXX-XXXXX-XX-X")
K("TN.cin", "fr", "CIN|carte CIN", "Tunisian CIN", X("0#######"), "")
K("TR.tckn", "tr", "TC kimlik no|TC|T.C. kimlik numaram|tc no|kimlik no", "Turkish ID|TC kimlik", B("#" * 11, "tr.tckimlik"), "", "XXX XXX XXX XX")
K("TW.id", "zh-TW", "身分證字號|身分證|身份證字號", "Taiwan ID number", twid, "")
K("UA.rnokpp", "uk", "ІПН|РНОКПП|ідентифікаційний код|іпн", "Ukrainian tax number|RNOKPP", B("#" * 10, "ua.rntrc"), "")
K("UA.pass", "uk", "паспорт|серія і номер паспорта", "Ukrainian passport", lambda: pick(["КВ", "МЕ", "СН", "АА"]) + " " + D(6), "")
K("US.itin", "en-US", "ITIN|itin|individual taxpayer number", "ITIN", B("9##7#####", "us.itin"), "XXX-XX-XXXX")
K("US.ein", "en-US", "EIN|employer ID", "EIN", B("#########", "us.ein"), "XX-XXXXXXX")
K(
    "US.mbi",
    "en-US",
    "Medicare number|MBI|medicare id",
    "Medicare ID",
    lambda: "1" + pick("ACDEFGHJKMNPQRTUVWXY") + pick("ACDEFG") + D(1) + pick("HJKMNP") + pick("QRTU") + D(1) + pick("VWXY") + pick("ACDE") + D(2),
    "",
    "XXXX-XXX-XXXX",
)
K("UY.ci", "es-AR", "cédula|C.I.|ci|cédula de identidad", "Uruguayan cedula", uyci, "X.XXX.XXX-X", "")
K("VE.ci", "es-CO", "cédula|C.I.|cédula de identidad", "Venezuelan cedula", lambda: "V-" + pick("12") + D(7), "", "XXXX.XXX.XXX")
K("VN.cccd", "vi", "CCCD|số CCCD|căn cước công dân|cmnd", "Vietnamese ID number|CCCD", X("0790#90#####"), "")
K("ZA.id", "en-GB", "SA ID number|ID number", "South African ID number", B("%y%m%d5###08#", "za.idnr"), "", "XXXXXX XXXX XXX")
K("BD.nid", "en-GB", "NID|nid number", "Bangladesh NID", X("6#########"), "")
K(
    "IR.nid",
    "ar",
    "الرقم الوطني",
    "Iranian national code",
    lambda: brute("00########", check=lambda v: (lambda r: r if r < 2 else 11 - r)(w(range(10, 1, -1), v) % 11) == int(v[9])),
    "",
)
K("CY.tic", "el", "ΑΦΤ|TIC", "Cyprus TIC", B("0#######@", "cy.vat"), "")
for cc, loc, lab, p in (
    ("US", "en-US", "passport number|passport no|passport", "5########"),
    ("GB", "en-GB", "passport number|passport", "5########"),
    ("DE", "de", "Reisepassnummer|Pass-Nr.|Reisepass", "C01X#K#L#"),
    ("FR", "fr", "numéro de passeport|passeport n°", "##CK#####"),
    ("ES", "es-ES", "pasaporte|número de pasaporte", "PAB######"),
    ("IT", "it", "passaporto|numero passaporto", "YB#######"),
    ("BR", "pt-BR", "passaporte|nº do passaporte", "FZ######"),
    ("IN", "en-IN", "passport no|passport", "Z#######"),
    ("MX", "es-MX", "pasaporte", "G########"),
    ("NL", "nl", "paspoortnummer|paspoort", "NX#R#B##4"),
    ("JP", "ja", "パスポート番号", "TK#######"),
    ("KR", "ko", "여권번호", "M########"),
    ("CN", "zh-CN", "护照号|护照号码", "E########"),
    ("TR", "tr", "pasaport numarası|pasaport no", "U########"),
    ("PL", "pl", "nr paszportu|paszport", "EP#######"),
    ("VN", "vi", "số hộ chiếu|hộ chiếu", "C#######"),
    ("IL", "he", "מספר דרכון|דרכון", "3#######"),
    ("UA", "uk", "закордонний паспорт", "FE######"),
    ("SE", "sv", "passnummer", "9#######"),
):
    K(cc + ".passport", loc, lab, cc + " passport number|passport", X(p), "")
