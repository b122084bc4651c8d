//! Digits read aloud that are a count, "one two three", and no code.

/// Each language's counting, upwards from nought and a few steps down.
#[rustfmt::skip]
const COUNTS: &[&str] = &[
    "zero one two three four five six seven eight nine ten", "nine eight seven six five four three two one zero",
    "null eins zwei drei vier fünf sechs sieben acht neun zehn", "neun acht sieben sechs fünf vier drei zwei eins null",
    "nul een twee drie vier vijf zes zeven acht negen tien", "nul één twee drie vier vijf zes zeven acht negen tien", "negen acht zeven zes vijf vier drie twee een nul",
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez", "nueve ocho siete seis cinco cuatro tres dos uno cero",
    "zero um dois três quatro cinco seis sete oito nove dez", "nove oito sete seis cinco quatro três dois um zero",
    "zéro un deux trois quatre cinq six sept huit neuf dix", "neuf huit sept six cinq quatre trois deux un zéro",
    "zero uno due tre quattro cinque sei sette otto nove dieci", "nove otto sette sei cinque quattro tre due uno zero",
    "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć", "dziewięć osiem siedem sześć pięć cztery trzy dwa jeden zero",
    "nula jedna dva tři čtyři pět šest sedm osm devět deset", "devět osm sedm šest pět čtyři tři dva jedna nula", "nula jedna dva tri štyri päť šesť sedem osem deväť desať",
    "ноль один два три четыре пять шесть семь восемь девять десять", "девять восемь семь шесть пять четыре три два один ноль", "нуль один два три чотири п'ять шість сім вісім дев'ять десять",
    "noll ett två tre fyra fem sex sju åtta nio tio", "nul en to tre fire fem seks syv otte ni ti", "null en to tre fire fem seks sju åtte ni ti", "nul et to tre fire fem seks syv otte ni ti",
    "sıfır bir iki üç dört beş altı yedi sekiz dokuz on", "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh", "kosong satu dua tiga empat lima enam tujuh lapan sembilan sepuluh",
];

/// Whether digits in words are no part of a count, and not one digit over and over.
pub(super) fn no_count(text: &str) -> bool {
    let words: Vec<String> = text
        .split([' ', ','])
        .filter(|word| !word.is_empty())
        .map(|word| word.to_lowercase().replace('\u{2019}', "'"))
        .collect();
    let said = words.join(" ");
    !COUNTS.iter().any(|count| count.contains(&said)) && words.iter().any(|word| *word != words[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_beside_counts() {
        assert!(no_count("four eight two one nine three") && no_count("due sette nove tre sette due"));
        for count in
            ["one two three four five six", "Uno, dos, tres, cuatro, cinco, seis", "two two two two two two"]
        {
            assert!(!no_count(count), "{count}");
        }
    }
}
