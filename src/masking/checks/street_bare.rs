//! Streets that nothing announces and no word for a street names: "Huérfanos 2073, Santiago", "Im Grund 79".
//!
//! Their pattern says what else makes a place of them: a town, a flat, a courier in the sentence. Here stands what else
//! is called by a word and a number: gates and floors, days and months, devices and orders.

use super::street_tail::{Word, words};
use super::street_words as known;

/// What has a number of its own that no house bears. Without marks.
#[rustfmt::skip]
const NUMBERED: &[&str] = &[
    "account", "agent", "aisle", "android", "anruf", "apple", "area", "artikel", "artikeln", "tagen", "fallen", "regeln", "bedingungen", "article", "articulo", "artigo", "article", "auftrag", "beleg", "berth", "bestellung", "bild", "block", "board", "bus", "cabin",
    "canal", "capitulo", "case", "caso", "cat", "channel", "chapter", "chat", "class", "clase", "cliente", "code", "codigo", "commande", "covid", "day", "dia", "dock", "episode", "error", "etage", "euro", "factura", "fall", "fattura", "fatura", "fehler", "fila", "flight",
    "floor", "flug", "formula", "galaxy", "gate", "gleis", "grand", "group", "grupo", "gruppe", "hall", "halle", "hotel", "ice", "ideal", "internet", "invoice", "iphone", "item", "jahr", "kanal", "kapitel", "kasse", "kategorie", "klasse",
    "konto", "kunde", "kunden", "kundin", "lager", "level", "liga", "line", "linea", "linha", "linie", "lote", "macbook", "mail", "menu", "metro", "model", "modell", "modelo", "monat", "month", "muelle", "nivel", "not", "nota", "numero", "nummer", "office", "option", "orden", "order", "ordine",
    "pack", "package", "page", "pagina", "paket", "pakete", "parcel", "part", "pedido", "phase", "pier", "piso", "pixel", "plan", "platform", "platz", "playstation", "position", "post", "prime", "produkt", "product", "producto", "punkt", "puerta", "quote", "raum", "rechnung", "regal", "reihe", "ref",     "room", "row", "sala", "salle", "schalter", "season", "seat", "section", "sektor", "seite", "serie", "series", "size", "sitz", "stage", "stand", "step", "stock", "store", "studio", "stuck", "stufe", "table", "tabelle", "tag", "tarif", "team", "teil", "teile", "termin", "terminal",
    "ticket", "tisch", "train", "tram", "tramo", "tren", "turno", "type", "typ", "uber", "unit", "update", "version", "vol", "vuelo", "voo", "volo", "wagen", "week", "windows", "woche", "xbox", "zeile", "zimmer", "zone", "zona", "zug",
    "января", "глава", "дом", "другой", "ещё", "еще", "заказ", "через", "около", "комната", "корпус", "минимум", "номер", "объем", "офис", "подъезд", "площадь", "площадью", "почти", "примерно", "размер", "размером", "страница", "только", "этаж", "более", "менее", "менее", "всего", "товар", "пункт",
    "עוד", "תוך", "לפני", "אחרי", "עד", "כבר", "רק", "מספר", "הזמנה", "קומה", "דירה", "בעוד", "תוכנית", "מסלול", "חבילה", "כיתה", "גיל", "שעה", "בשעה", "ביום", "יום", "שנת",
];

/// A name and a number, in either order, of which no word belongs to a sentence, a calendar or to what has a number of its
/// own.
pub(super) fn street_bare(text: &str) -> bool {
    words(text, &mut String::new()).is_some_and(|words| {
        let Some(house) = words.iter().position(Word::has_digit) else { return false };
        let name = if house == 0 { &words[1..] } else { &words[..house] };
        let told = |word: &Word<'_>| {
            // "In der Au", "Hinter dem Bahnhof": some of these are measures elsewhere.
            if known::is_joiner(word.folded) || known::is_joiner(word.lower) {
                return false;
            }
            known::is_counted(word.folded)
                || known::is_measure(word.folded)
                || NUMBERED.contains(&word.folded)
                || NUMBERED.contains(&word.lower)
                || (!word.is_capital() && (known::is_sentence(word.lower) || known::is_remark(word.lower)))
        };
        !name.iter().any(told) && name.iter().any(|word| word.text.chars().count() > 2)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streets_that_nothing_announces() {
        for street in ["Huérfanos 2073, Santiago", "Im Grund 79", "27 elm close", "ленина 12 кв 4"] {
            assert!(street_bare(street), "{street}");
        }
        for other in [
            "Terminal 2, Madrid",
            "Am Montag 12",
            "Gate 12, Paris",
            "Mai 12, Berlin",
            "площадью 12 кв 4",
            "12",
        ] {
            assert!(!street_bare(other), "{other}");
        }
    }
}
