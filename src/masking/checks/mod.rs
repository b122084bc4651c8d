//! The checks that a match must pass: checksums, registries' lengths, numbers that nobody is given.
//!
//! A check sees the matched text as it stands in the normalised view, separators included, and says yes or no. It
//! allocates nothing and knows nothing of what stands around the match; context is the rule's affair. Each family is a
//! file that names the source of its algorithm.

mod address;
mod asia_pacific;
mod bank;
mod birth;
mod brands;
mod card;
mod counted;
mod disguised;
mod document;
mod eastern_europe;
mod generated;
mod glance;
mod iban;
mod identity;
mod latin_america;
mod luhn;
mod middle_east_africa;
mod name;
mod name_alone;
mod name_asia;
mod name_beside;
mod name_key;
mod name_lists;
mod name_rows;
mod name_scripts;
mod name_shows;
#[cfg(any(test, not(name_table)))]
mod name_source;
mod name_starts;
mod name_strong;
mod name_strong_asia;
mod name_table;
mod name_told;
mod name_words;
mod not_persons;
mod phone;
mod phrase;
mod plain_secret;
mod read;
mod secret;
mod spelling;
mod ssn;
mod street;
mod street_answer;
mod street_bare;
mod street_line;
mod street_scripts;
mod street_tail;
mod street_words;
mod sums;
mod user_name;
mod western_europe;
mod word_at;
mod words_of_asia;
mod words_of_goods;
mod words_of_sentences;

#[cfg(not(name_table))]
pub(crate) use name_source::table as name_table;

pub(crate) use word_at::WordAt;

/// Whether a match is what its rule looks for.
pub(crate) type Check = fn(&str) -> bool;

/// Whether what a check passes may stand at a place of a text, which starts a word, by that word and those around it. It
/// decides: where it says no, the check is not asked.
#[derive(Clone, Copy)]
pub(crate) struct Start {
    pub(crate) may_be: fn(&WordAt<'_>) -> bool,
    pub(crate) decided_by: DecidedBy,
}

/// What decides on a start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DecidedBy {
    /// The word alone: one that is on no list is done with, wherever it stands.
    Word,
    /// The words around, too, but one that is on no list, declined or not, is done with.
    ListedWord,
    /// The first few characters of the text from there on.
    FewCharacters,
    /// The words around.
    WordsAround,
}

impl DecidedBy {
    /// So many characters are few.
    pub(crate) const FEW: usize = 4;
}

impl Start {
    const fn new(decided_by: DecidedBy, may_be: fn(&WordAt<'_>) -> bool) -> Self {
        Self { may_be, decided_by }
    }
}

/// The check that rules call `name`.
pub(crate) fn by_name(name: &str) -> Option<Check> {
    all().find(|(known, _)| *known == name).map(|(_, check)| check)
}

/// What a text must start with so that a check can pass anything that it starts with, for checks whose answer is mostly
/// no: asked once for a start, before any end is looked for. Holds where a match ends where a word does.
pub(crate) fn opening_of(name: &str) -> Option<Check> {
    OPENINGS.iter().find(|(known, _)| *known == name).map(|(_, opening)| *opening)
}

/// Where what a check passes may start at all, for checks that lead to their rules by themselves.
pub(crate) fn start_of(name: &str) -> Option<Start> {
    STARTS.iter().find(|(known, _)| *known == name).map(|(_, start)| *start)
}

/// The names of all checks, for a message that says what is allowed.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    all().map(|(name, _)| name)
}

fn all() -> impl Iterator<Item = (&'static str, Check)> {
    [GENERAL, LATIN_AMERICA, WESTERN_EUROPE, EASTERN_EUROPE, ASIA_PACIFIC, MIDDLE_EAST_AFRICA]
        .into_iter()
        .flatten()
        .copied()
}

/// By name of the check.
const OPENINGS: &[(&str, Check)] = &[
    ("generated_alone", generated::starts_generated_alone),
    ("generated", generated::starts_generated),
    ("generated_tail", generated::starts_generated_tail),
    ("letters_and_digits", generated::has_digit_ahead),
    ("address_labelled", street_line::starts_labelled),
    ("address_line", street_line::has_number_ahead),
    ("address_parts", street_line::starts_parts),
    ("address_place", street_line::has_number_ahead),
    ("person_am", name::starts_listed),
    ("person_listed", name::starts_listed),
    ("person_told", name::starts_listed),
    ("person_weakly_listed", name::starts_listed),
    ("street_hindi", street_scripts::has_hindi_kind),
    ("street_kind_last", street::has_kind_ahead),
];

/// By name of the check.
const STARTS: &[(&str, Start)] = &[
    ("person_alone", Start::new(DecidedBy::ListedWord, name_starts::lone_name_starts)),
    ("person_alone_uncased", Start::new(DecidedBy::ListedWord, name_starts::lone_uncased_name_starts)),
    ("person_asian", Start::new(DecidedBy::FewCharacters, name_asia::asian_name_starts)),
    ("person_beside", Start::new(DecidedBy::WordsAround, name_beside::told_name_starts)),
    ("person_flipped", Start::new(DecidedBy::ListedWord, name_starts::flipped_name_starts)),
    ("person_korean", Start::new(DecidedBy::WordsAround, name_asia::korean_name_starts)),
    ("person_whole", Start::new(DecidedBy::WordsAround, name_starts::name_starts)),
    ("person_whole_small", Start::new(DecidedBy::Word, name_starts::small_name_starts)),
    ("person_whole_uncased", Start::new(DecidedBy::ListedWord, name_starts::uncased_name_starts)),
];

/// Checks that belong to no country.
const GENERAL: &[(&str, Check)] = &[
    ("account", bank::account),
    ("answer_of_line", phrase::answer_of_line),
    ("app_password", secret::app_password),
    ("address_parts", street_line::address_parts),
    ("address_answer", street_answer::address_answer),
    ("address_coded", street_line::address_coded),
    ("address_moved", street_answer::address_moved),
    ("address_of_recipient", street_answer::address_of_recipient),
    ("address_coded_ms", street_line::address_coded_ms),
    ("street_coded", street_line::street_coded),
    ("street_commas", street_line::street_commas),
    ("address_of_names", street_line::address_of_names),
    ("street_before_code", street_line::street_before_code),
    ("street_corner", street_line::street_corner),
    ("street_over_postal_line", street_line::street_over_postal_line),
    ("street_with_flat", street_line::street_with_flat),
    ("street_and_tail", street::street_and_tail),
    ("street_ru_adjective", street::street_ru_adjective),
    ("street_korean_latin", street::street_korean_latin),
    ("address_uncased", street_scripts::address_uncased),
    ("address_thai_parts", street_scripts::address_thai_parts),
    ("address_korean", street_scripts::address_korean),
    ("street_hebrew_house", street_scripts::street_hebrew_house),
    ("address_cjk", street_scripts::address_cjk),
    ("address_labelled", street_line::address_labelled),
    ("address_line", street_line::address_line),
    ("address_place", street_line::address_place),
    ("address_thai", street_scripts::address_thai),
    ("base58check", document::base58check),
    ("bech32", document::bech32),
    ("bare_code", secret::bare_code),
    ("birth_date", birth::birth_date),
    ("birth_day_digits", birth::birth_day_digits),
    ("birth_digits", birth::birth_digits),
    ("birth_long_ago", birth::birth_long_ago),
    ("birth_year", birth::birth_year),
    ("box_in_town", street::box_in_town),
    ("box_line", street::box_line),
    ("card", card::card),
    ("card_any_brand", card::card_any_brand),
    ("card_line", card::card_line),
    ("card_disguised", disguised::card_disguised),
    ("cz_account", bank::cz_account),
    ("iban", iban::iban),
    ("iban_mistyped", iban::iban_mistyped),
    ("id_digits", secret::id_digits),
    ("identity", identity::identity),
    ("generated", generated::generated),
    ("generated_alone", generated::generated_alone),
    ("generated_tail", generated::generated_tail),
    ("imei", document::imei),
    ("ipv4", address::ipv4),
    ("ipv6", address::ipv6),
    ("labelled_secret", secret::labelled_secret),
    ("letters_and_digits", secret::letters_and_digits),
    ("login_line", secret::login_line),
    ("luhn", luhn::luhn),
    ("mixed", secret::mixed),
    ("no_count", counted::no_count),
    ("no_round_sum", secret::no_round_sum),
    ("not_a_year", secret::not_a_year),
    ("passphrase", phrase::passphrase),
    ("password_alone", secret::password_alone),
    ("password_marked", secret::password_marked),
    ("password_marked_inside", secret::password_marked_inside),
    ("password_shape", secret::password_shape),
    ("plain_secret", plain_secret::plain_secret),
    ("plain_secret_before_verb", plain_secret::plain_secret_before_verb),
    ("plain_secret_cased", plain_secret::plain_secret_cased),
    ("plain_secret_put", plain_secret::plain_secret_put),
    ("plain_secret_put_uncased", plain_secret::plain_secret_put_uncased),
    ("plain_secret_uncased", plain_secret::plain_secret_uncased),
    ("word_for_password", secret::word_for_password),
    ("person_ahead", name::person_ahead),
    ("person_alone", name_alone::person_alone),
    ("person_alone_uncased", name_alone::person_alone_uncased),
    ("person_am", name::person_am),
    ("person_answered", name_told::person_answered),
    ("persons_corrected", name_told::persons_corrected),
    ("persons_spelled", name_told::persons_spelled),
    ("person_asian", name_asia::person_asian),
    ("person_before", name::person_before),
    ("person_beside", name_beside::person_beside),
    ("person_called", name::person_called),
    ("person_chinese_greeted", name_scripts::person_chinese_greeted),
    ("person_chinese_given", name_asia::person_chinese_given),
    ("person_chinese_whole", name_asia::person_chinese_whole),
    ("person_chinese_given_before", name_asia::person_chinese_given_before),
    ("person_chinese_latin", name_asia::person_chinese_latin),
    ("person_chinese_named", name_asia::person_chinese_named),
    ("person_chinese_nick", name_asia::person_chinese_nick),
    ("person_east_asian", name_scripts::person_east_asian),
    ("person_east_asian_whole", name_scripts::person_east_asian_whole),
    ("person_family_hier", name_beside::person_family_hier),
    ("person_family_shape", name_beside::person_family_shape),
    ("person_flipped", name_alone::person_flipped),
    ("person_from", name::person_from),
    ("person_given_at_all", name_beside::person_given_at_all),
    ("person_greeted", name::person_greeted),
    ("person_greeted_loosely", name::person_greeted_loosely),
    ("person_hindi_ji", name_scripts::person_hindi_ji),
    ("person_hindi_named", name_scripts::person_hindi_named),
    ("person_indonesian", name::person_indonesian),
    ("person_introduced_sure", name_told::person_introduced_sure),
    ("person_japanese", name_scripts::person_japanese),
    ("person_japanese_is", name_scripts::person_japanese_is),
    ("person_japanese_speaks", name_scripts::person_japanese_speaks),
    ("person_korean", name_asia::person_korean),
    ("person_korean_given", name_scripts::person_korean_given),
    ("person_korean_titled", name_scripts::person_korean_titled),
    ("person_listed", name::person_listed),
    ("person_name", name::person_name),
    ("person_called_so", name_told::person_called_so),
    ("person_noted_listed", name_told::person_noted_listed),
    ("person_spoken", name_told::person_spoken),
    ("person_denied", name_told::person_denied),
    ("person_in_capitals", name_told::person_in_capitals),
    ("person_spelled", name_told::person_spelled),
    ("person_spelled_with", name_told::person_spelled_with),
    ("person_owner", name_told::person_owner),
    ("person_chinese_took", name_scripts::person_chinese_took),
    ("person_japanese_took", name_scripts::person_japanese_took),
    ("person_noted", name_told::person_noted),
    ("person_value", name_told::person_value),
    ("person_chinese_noted", name_scripts::person_chinese_noted),
    ("person_thai_alone", name_scripts::person_thai_alone),
    ("person_role", name::person_role),
    ("person_answered_whose", name_rows::person_answered_whose),
    ("person_beside_number", name_rows::person_beside_number),
    ("person_booked", name_rows::person_booked),
    ("person_greeted_small", name_rows::person_greeted_small),
    ("person_hebrew_introduced", name_rows::person_hebrew_introduced),
    ("person_turkish_to", name_rows::person_turkish_to),
    ("person_turkish_with", name_rows::person_turkish_with),
    ("person_hungarian_named", name_rows::person_hungarian_named),
    ("person_initials", name_rows::person_initials),
    ("person_left_with", name_rows::person_left_with),
    ("person_row", name_beside::person_row),
    ("person_row_of_people", name_rows::person_row_of_people),
    ("person_row_uncased", name_rows::person_row_uncased),
    ("person_small_family", name_beside::person_small_family),
    ("person_says_after", name::person_says_after),
    ("person_japanese_kin", name_strong_asia::person_japanese_kin),
    ("person_chinese_answers", name_strong_asia::person_chinese_answers),
    ("person_chinese_not", name_strong_asia::person_chinese_not),
    ("person_korean_beside", name_strong_asia::person_korean_beside),
    ("person_thai_named", name_strong_asia::person_thai_named),
    ("person_hebrew_called", name_strong_asia::person_hebrew_called),
    ("person_vietnamese_plain", name_strong_asia::person_vietnamese_plain),
    ("persons_on_two_lines", name_strong::persons_on_two_lines),
    ("person_small_strong_ahead", name_strong::person_small_strong_ahead),
    ("person_small_initialled", name_strong::person_small_initialled),
    ("person_bengali_says", name_strong_asia::person_bengali_says),
    ("person_flipped_strong", name_strong::person_flipped_strong),
    ("person_japanese_role", name_strong_asia::person_japanese_role),
    ("person_japanese_serves", name_strong_asia::person_japanese_serves),
    ("person_small_strong", name_strong::person_small_strong),
    ("person_strong", name_strong::person_strong),
    ("person_speaker", name::person_speaker),
    ("person_stated", name::person_stated),
    ("person_sure", name::person_sure),
    ("person_sure_or_word", name::person_sure_or_word),
    ("person_sure_or_listed", name::person_sure_or_listed),
    ("person_thai", name_scripts::person_thai),
    ("person_titled", name::person_titled),
    ("person_titled_listed", name::person_titled_listed),
    ("person_told", name::person_told),
    ("person_told_before", name_told::person_told_before),
    ("person_uncased", name_scripts::person_uncased),
    ("person_he_given_to", name_scripts::person_he_given_to),
    ("person_uncased_before", name_scripts::person_uncased_before),
    ("person_uncased_pair", name_scripts::person_uncased_pair),
    ("person_uncased_listed", name_scripts::person_uncased_listed),
    ("person_weakly_listed", name::person_weakly_listed),
    ("person_whole", name_alone::person_whole),
    ("person_whole_small", name_alone::person_whole_small),
    ("person_whole_uncased", name_alone::person_whole_uncased),
    ("phone_area", phone::phone_area),
    ("phone_coded", phone::phone_coded),
    ("phone_disguised", disguised::phone_disguised),
    ("phone_international", phone::phone_international),
    ("phone_nanp", phone::phone_nanp),
    ("phone_national", phone::phone_national),
    ("phone_with_code", phone::phone_with_code),
    ("pt_nib", bank::pt_nib),
    ("recovery_code", secret::recovery_code),
    ("router_key", secret::router_key),
    ("secret_answer", phrase::secret_answer),
    ("secret_answer_bare", phrase::secret_answer_bare),
    ("secret_look", secret::secret_look),
    ("plate", document::plate),
    ("plate_beside_car", document::plate_beside_car),
    ("plate_digits", document::plate_digits),
    ("plate_no_train", document::plate_no_train),
    ("secret_word", secret::secret_word),
    ("seed_phrase", phrase::seed_phrase),
    ("street_arabic", street_scripts::street_arabic),
    ("street_bare", street_bare::street_bare),
    ("street_behind_town", street::street_behind_town),
    ("street_chinese", street_scripts::street_chinese),
    ("street_compound", street::street_compound),
    ("street_hebrew", street_scripts::street_hebrew),
    ("street_hindi", street_scripts::street_hindi),
    ("street_in_town", street::street_in_town),
    ("street_kind_first", street::street_kind_first),
    ("street_kind_last", street::street_kind_last),
    ("street_kind_within", street::street_kind_within),
    ("street_thai", street_scripts::street_thai),
    ("street_turkish", street::street_turkish),
    ("us_aba", bank::us_aba),
    ("us_ein", ssn::us_ein),
    ("us_itin", ssn::us_itin),
    ("us_ssn", ssn::us_ssn),
    ("user_and_password", secret::user_and_password),
    ("user_handle", user_name::user_handle),
    ("handle_of_person", user_name::handle_of_person),
    ("handle_of_platform", user_name::handle_of_platform),
    ("user_name", user_name::user_name),
    ("user_name_joined", user_name::user_name_joined),
    ("user_name_like", user_name::user_name_like),
    ("user_name_alone", user_name::user_name_alone),
    ("user_name_of_person", user_name::user_name_of_person),
    ("user_name_marked", user_name::user_name_marked),
    ("user_name_whole", user_name::user_name_whole),
    ("vin", document::vin),
    ("vin_shape", document::vin_shape),
];

/// National numbers of Latin America.
const LATIN_AMERICA: &[(&str, Check)] = &[
    ("ar_cbu", latin_america::ar_cbu),
    ("ar_cuit", latin_america::ar_cuit),
    ("br_cnpj", latin_america::br_cnpj),
    ("br_cpf", latin_america::br_cpf),
    ("br_pis", latin_america::br_pis),
    ("cl_rut", latin_america::cl_rut),
    ("co_nit", latin_america::co_nit),
    ("do_cedula", latin_america::do_cedula),
    ("do_rnc", latin_america::do_rnc),
    ("ec_cedula", latin_america::ec_cedula),
    ("ec_ruc", latin_america::ec_ruc),
    ("gt_cui", latin_america::gt_cui),
    ("gt_nit", latin_america::gt_nit),
    ("mx_clabe", latin_america::mx_clabe),
    ("mx_curp", latin_america::mx_curp),
    ("mx_rfc", latin_america::mx_rfc),
    ("pe_ruc", latin_america::pe_ruc),
    ("py_ruc", latin_america::py_ruc),
    ("sv_dui", latin_america::sv_dui),
    ("uy_cedula", latin_america::uy_cedula),
    ("uy_rut", latin_america::uy_rut),
    ("ve_rif", latin_america::ve_rif),
];

/// National numbers of western, southern and northern Europe.
const WESTERN_EUROPE: &[(&str, Check)] = &[
    ("at_svnr", western_europe::at_svnr),
    ("be_nn", western_europe::be_nn),
    ("ch_ahv", western_europe::ch_ahv),
    ("de_document", western_europe::de_document),
    ("de_idnr", western_europe::de_idnr),
    ("de_rvnr", western_europe::de_rvnr),
    ("dk_cpr", western_europe::dk_cpr),
    ("es_nuss", western_europe::es_nuss),
    ("es_cif", western_europe::es_cif),
    ("es_nif", western_europe::es_nif),
    ("fi_hetu", western_europe::fi_hetu),
    ("fr_nir", western_europe::fr_nir),
    ("gb_nhs", western_europe::gb_nhs),
    ("gb_nino", western_europe::gb_nino),
    ("gb_utr", western_europe::gb_utr),
    ("ie_pps", western_europe::ie_pps),
    ("is_kennitala", western_europe::is_kennitala),
    ("it_codice_fiscale", western_europe::it_codice_fiscale),
    ("it_partita_iva", western_europe::it_partita_iva),
    ("lu_matricule", western_europe::lu_matricule),
    ("nl_bsn", western_europe::nl_bsn),
    ("no_fodselsnummer", western_europe::no_fodselsnummer),
    ("pt_cartao_cidadao", western_europe::pt_cartao_cidadao),
    ("pt_nif", western_europe::pt_nif),
    ("se_personnummer", western_europe::se_personnummer),
];

/// National numbers of central and eastern Europe.
const EASTERN_EUROPE: &[(&str, Check)] = &[
    ("bg_egn", eastern_europe::bg_egn),
    ("cz_rodne_cislo", eastern_europe::cz_rodne_cislo),
    ("ee_lt_code", eastern_europe::ee_lt_code),
    ("gr_afm", eastern_europe::gr_afm),
    ("gr_amka", eastern_europe::gr_amka),
    ("hr_oib", eastern_europe::hr_oib),
    ("hu_taj", eastern_europe::hu_taj),
    ("hu_tax", eastern_europe::hu_tax),
    ("jmbg", eastern_europe::jmbg),
    ("kz_iin", eastern_europe::kz_iin),
    ("lv_kods", eastern_europe::lv_kods),
    ("md_idnp", eastern_europe::md_idnp),
    ("pl_identity_card", eastern_europe::pl_identity_card),
    ("pl_nip", eastern_europe::pl_nip),
    ("pl_pesel", eastern_europe::pl_pesel),
    ("ro_cnp", eastern_europe::ro_cnp),
    ("ru_inn", eastern_europe::ru_inn),
    ("ru_snils", eastern_europe::ru_snils),
    ("si_tax", eastern_europe::si_tax),
    ("tr_kimlik", eastern_europe::tr_kimlik),
    ("ua_rnokpp", eastern_europe::ua_rnokpp),
];

/// National numbers of Asia, the Pacific and Canada.
const ASIA_PACIFIC: &[(&str, Check)] = &[
    ("au_abn", asia_pacific::au_abn),
    ("au_medicare", asia_pacific::au_medicare),
    ("au_tfn", asia_pacific::au_tfn),
    ("ca_sin", asia_pacific::ca_sin),
    ("cn_resident", asia_pacific::cn_resident),
    ("hk_id", asia_pacific::hk_id),
    ("id_nik", asia_pacific::id_nik),
    ("in_aadhaar", asia_pacific::in_aadhaar),
    ("in_gstin", asia_pacific::in_gstin),
    ("jp_my_number", asia_pacific::jp_my_number),
    ("kr_rrn", asia_pacific::kr_rrn),
    ("my_nric", asia_pacific::my_nric),
    ("nz_ird", asia_pacific::nz_ird),
    ("sg_nric", asia_pacific::sg_nric),
    ("th_citizen", asia_pacific::th_citizen),
    ("tw_id", asia_pacific::tw_id),
];

/// National numbers of the Middle East and Africa.
const MIDDLE_EAST_AFRICA: &[(&str, Check)] = &[
    ("ae_emirates_id", middle_east_africa::ae_emirates_id),
    ("eg_national", middle_east_africa::eg_national),
    ("il_id", middle_east_africa::il_id),
    ("ir_national", middle_east_africa::ir_national),
    ("kw_civil", middle_east_africa::kw_civil),
    ("sa_id", middle_east_africa::sa_id),
    ("za_id", middle_east_africa::za_id),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_found() {
        let mut seen: Vec<_> = names().collect();
        seen.sort_unstable();
        assert!(seen.windows(2).all(|pair| pair[0] != pair[1]));
        assert!(seen.iter().all(|name| by_name(name).is_some()));
        assert!(by_name("no_such_check").is_none());
    }

    #[test]
    fn no_check_fails_on_odd_text() {
        for (_, check) in all() {
            for odd in ["", " ", "-", "é", "\u{1f600}", "0", "A", "٣", &"9".repeat(600), &"Z".repeat(600)] {
                check(odd);
            }
        }
    }
}
