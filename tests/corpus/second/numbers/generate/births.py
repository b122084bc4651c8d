"""Dates of birth as each language writes them."""

from draw import date

MON = {
    k: v.split()
    for k, v in {
        "en": "January February March April May June July August September October November December",
        "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "nl": "januari februari maart april mei juni juli augustus september oktober november december",
        "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
        "sv": "januari februari mars april maj juni juli augusti september oktober november december",
        "da": "januar februar marts april maj juni juli august september oktober november december",
        "no": "januar februar mars april mai juni juli august september oktober november desember",
        "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
        "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        "hu": "január február március április május június július augusztus szeptember október november december",
        "el": "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
        "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
        "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "he": "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
        "hi": "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
        "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
        "th": "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
    }.items()
}


def birth(lang, f):
    d = date(1944, 2005)
    l = lang[:2]
    M = MON.get(l, [str(i) for i in range(1, 13)])[d.month - 1]
    o = "th" if 10 < d.day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(d.day % 10, "th")
    if f == "n":
        f = {
            "en-US": "%m/%d/%Y",
            "en-CA": "%Y-%m-%d",
            "de": "%d.%m.%Y",
            "fi": "%e.%o.%Y",
            "hu": "%Y.%m.%d.",
            "sv": "%Y-%m-%d",
            "nl": "%d-%m-%Y",
            "ja": "%Y年%o月%e日",
            "zh": "%Y年%o月%e日",
            "ko": "%Y년 %o월 %e일",
            "pl": "%d.%m.%Y",
            "cs": "%e. %o. %Y",
            "ru": "%d.%m.%Y",
            "uk": "%d.%m.%Y",
            "no": "%d.%m.%Y",
            "da": "%d.%m.%Y",
            "tr": "%d.%m.%Y",
            "ro": "%d.%m.%Y",
        }.get(lang, {"de": "%d.%m.%Y", "zh": "%Y年%o月%e日"}.get(l, "%d/%m/%Y"))
    for a, b in (
        ("%Y", d.year),
        ("%B", d.year + 543),
        ("%y", "%02d" % (d.year % 100)),
        ("%m", "%02d" % d.month),
        ("%d", "%02d" % d.day),
        ("%e", d.day),
        ("%o", d.month),
        ("%b", M[:3]),
        ("%M", M),
        ("%O", "%d%s" % (d.day, o)),
    ):
        f = f.replace(a, str(b))
    return f
