//! The words that lead somewhere: words of contexts, literals with which nothing starts that a prefilter of patterns would
//! tell of, and spellings that speak of something hidden.
//!
//! All of them are looked for in folded text (lower case, marks and look-alikes folded), and most of them only where a
//! word starts, by one walk of a dictionary. The build script makes that of the built-in rules.

mod hidden;
mod literals;
mod vocabulary;

use literals::{Anywhere, Literals};
pub(crate) use literals::{Behind, Sign, Target};
use serde::{Deserialize, Serialize};
pub(crate) use vocabulary::{Contexts, Near, Vocabulary};

use super::automaton::{FirstLetters, Opening, Prefilter, Reader};
use super::rules::{Body, Lead, Rule};
use super::view::fold_case;

/// The words of some rules.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// Of what leads somewhere, and of the words of contexts, which are looked for only where something asks for one.
    leads: Prefilter,
    contexts: Prefilter,
    listed: Listed,
}

/// What stands beside the dictionary.
#[derive(Debug, Serialize, Deserialize)]
struct Listed {
    vocabulary: Vocabulary,
    /// By the dictionaries' orders: where each text leads.
    leads: Vec<Behind>,
    contexts: Vec<Behind>,
    /// Texts of nothing but signs, by the sign that is looked for.
    signs: Vec<(u8, Sign)>,
    /// Texts that may start inside a word.
    anywhere: Vec<Anywhere>,
}

impl Lexicon {
    /// The words of `rules`, whose numbers start at `first_word`. `hidden`: and what speaks of hidden spellings.
    pub(crate) fn compile(rules: &[Rule], first_word: u32, hidden: bool) -> Self {
        let vocabulary = Vocabulary::new(rules.iter().map(Rule::contexts), first_word);
        let mut literals = Literals::default();
        for (index, rule) in rules.iter().enumerate() {
            match &rule.body {
                Body::Pattern { lead: Lead::Prefix(list), .. } | Body::Open { lead: list, .. } => {
                    let target = Target::Prefix(index);
                    list.iter().for_each(|literal| literals.lead(rule, &literal.text, target));
                }
                Body::Pattern { lead: Lead::Cue { literals: list, .. }, .. } => {
                    list.iter().for_each(|literal| literals.lead(rule, &literal.text, Target::Cue(index)));
                }
                Body::Pattern { lead: Lead::Inner { literals: list, back }, .. } => {
                    let target = Target::Inner { rule: index, back: *back };
                    list.iter().for_each(|literal| literals.add(literal, false, target));
                }
                Body::Pattern { lead: Lead::Head(_) | Lead::Digit { .. } | Lead::Check, .. } => {}
            }
        }
        if hidden {
            hidden::spellings().for_each(|(spelling, target)| literals.add(&spelling, true, target));
        }
        let (words, leads): (Vec<_>, Vec<_>) = literals.words().unzip();
        vocabulary.words().zip(first_word..).for_each(|(word, number)| {
            literals.add(word, true, Target::Context(number));
        });
        let (context_words, contexts): (Vec<_>, Vec<Behind>) = literals.words().unzip();
        let is_whole =
            |target: &Target| matches!(target, Target::Context(word) if vocabulary.is_whole(*word));
        Self {
            leads: dictionary(&words, |_| false),
            contexts: dictionary(&context_words, |place| contexts[place].targets.iter().all(is_whole)),
            listed: Listed {
                vocabulary,
                leads,
                contexts,
                signs: literals.signs(),
                anywhere: literals.anywhere(),
            },
        }
    }

    /// Writes it down: the dictionaries, and the rest.
    #[allow(dead_code, reason = "the build script stores it")]
    pub(crate) fn store(&self) -> (Vec<u8>, Vec<u8>) {
        let mut dictionaries = Vec::new();
        self.leads.store(&mut dictionaries);
        self.contexts.store(&mut dictionaries);
        (dictionaries, postcard::to_allocvec(&self.listed).expect("words and numbers can be written"))
    }

    /// Reads what [`store`](Self::store) wrote; `None` if it is anything else.
    pub(crate) fn load(dictionaries: &'static [u8], listed: &[u8]) -> Option<Self> {
        let mut rest = Reader(dictionaries);
        Some(Self {
            leads: Prefilter::load(&mut rest)?,
            contexts: Prefilter::load(&mut rest)?,
            listed: postcard::from_bytes(listed).ok()?,
        })
    }

    /// Lets all targets go by the places that rules have in the list of those in use; targets of others fall away.
    #[must_use]
    pub(crate) fn resolved(mut self, place_of: impl Fn(usize) -> Option<usize>) -> Self {
        let resolve = |targets: &mut Vec<Target>| targets.retain_mut(|target| target.resolve(&place_of));
        self.listed.leads.iter_mut().for_each(|behind| resolve(&mut behind.targets));
        self.listed.signs.iter_mut().for_each(|(_, sign)| resolve(&mut sign.targets));
        self.listed.anywhere.iter_mut().for_each(|(_, targets)| resolve(targets));
        self
    }

    pub(crate) fn vocabulary(&self) -> &Vocabulary {
        &self.listed.vocabulary
    }

    /// Texts of nothing but signs, by the sign that is looked for.
    pub(crate) fn signs(&self) -> &[(u8, Sign)] {
        &self.listed.signs
    }

    /// Texts that may start inside a word.
    pub(crate) fn anywhere(&self) -> &[Anywhere] {
        &self.listed.anywhere
    }

    /// What starts the texts that lead to a target which `counts`. Words of contexts are none of them.
    pub(crate) fn first_letters(&self, counts: impl Fn(&Target) -> bool) -> FirstLetters {
        self.leads.first_letters(|word| self.listed.leads[word].targets.iter().any(&counts))
    }

    /// Whether one of `letters`, which are told of this lexicon, is a text's first.
    pub(crate) fn may_lead_from(&self, letters: &FirstLetters, char: char) -> bool {
        letters.may_start_with(&self.leads, char)
    }

    /// Calls `found` with where each text leads that stands at `at` of a folded text, where a word starts, and where it
    /// ends. Words of contexts are none of them. Gives how far the text decides on that.
    #[inline]
    pub(crate) fn leads_at<'l>(
        &'l self,
        folded: &str,
        at: usize,
        mut found: impl FnMut(&'l Behind, usize),
    ) -> usize {
        if self.listed.leads.is_empty() {
            return at;
        }
        self.leads.walk(folded, at, |word, end| found(&self.listed.leads[word], end))
    }

    /// The same of words of contexts.
    #[inline]
    pub(crate) fn contexts_at<'l>(
        &'l self,
        folded: &str,
        at: usize,
        mut found: impl FnMut(&'l Behind, usize),
    ) -> usize {
        if self.listed.contexts.is_empty() {
            return at;
        }
        self.contexts.walk(folded, at, |word, end| found(&self.listed.contexts[word], end))
    }
}

/// `is_whole`: whether the word at a place may not go on.
fn dictionary(words: &[String], is_whole: impl Fn(usize) -> bool) -> Prefilter {
    let patterns: Vec<String> = words.iter().map(|word| regex_syntax::escape(word)).collect();
    let texts: Vec<Opening<'_>> = (words.iter().zip(&patterns).enumerate())
        .map(|(place, (word, pattern))| {
            // Borders between scripts are judged where the word is told.
            let ends = word.ends_with(|char: char| char.is_ascii_alphanumeric()) && is_whole(place);
            match ends {
                true => Opening { cue: Some(pattern), pattern: "[^0-9A-Za-z]" },
                false => Opening { cue: None, pattern },
            }
        })
        .collect();
    Prefilter::dictionary(&texts)
}

/// Lower case, marks and look-alikes folded, as words are compared.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.chars().flat_map(fold_case).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::masking::rules;
    use proptest::prelude::*;

    fn found(lexicon: &Lexicon, text: &str) -> Vec<(usize, usize, String)> {
        let mut all = Vec::new();
        for (at, _) in text.char_indices() {
            lexicon.contexts_at(text, at, |behind, end| {
                let words = behind.targets.iter().filter_map(|target| match target {
                    Target::Context(word) => lexicon.vocabulary().words().nth(*word as usize),
                    _ => None,
                });
                all.extend(words.map(|word| (at, end, word.to_owned())));
            });
        }
        all.sort_unstable();
        all
    }

    fn lexicon(words: &[&str]) -> Lexicon {
        let words: Vec<String> = words.iter().map(|word| format!("{word:?}")).collect();
        let pack = format!(
            "pack = {{ about = \"toys\", source = \"none\" }}\n[[rule]]\nid = \"near\"\nentity = \"TOY\"\npattern = '[0-9]'\n\
             near = {{ words = [{}], within = 4 }}\nmasks = [\"[[1]]\"]\nkeeps = [\"2\"]",
            words.join(", ")
        );
        let mut toys = Vec::new();
        rules::read(&[("toys.toml".into(), pack)], &mut toys).expect("toys are valid");
        Lexicon::compile(&toys, 0, false)
    }

    proptest! {
        #[test]
        fn no_word_is_missed(text in "[ab éя.]{0,24}") {
            // None of them may go on.
            let words = ["a", "ab", "abba", "aba", "b a", "я", "яb", "a b b", "abab abab", "яяяя ab", "b.", "a.b"];
            let text = fold(&text);
            let mut slow = Vec::new();
            for (at, _) in text.char_indices() {
                for word in words {
                    let goes_on = |rest: &str| {
                        let ascii = |char: char| char.is_ascii_alphanumeric();
                        word.ends_with(ascii) && rest.starts_with(ascii)
                    };
                    if text[at..].strip_prefix(word).is_some_and(|rest| !goes_on(rest)) {
                        slow.push((at, at + word.len(), word.to_owned()));
                    }
                }
            }
            slow.sort_unstable();
            prop_assert_eq!(found(&lexicon(&words), &text), slow);
        }
    }

    #[test]
    fn targets_go_by_the_rules_in_use() {
        let mut targets =
            [Target::Cue(0), Target::Prefix(1), Target::Context(7), Target::Inner { rule: 1, back: 3 }];
        let kept = targets.each_mut().map(|target| target.resolve(&|rule| (rule == 1).then_some(5)));
        assert_eq!(kept, [false, true, true, true]);
        assert_eq!(targets[1..], [Target::Prefix(5), Target::Context(7), Target::Inner { rule: 5, back: 3 }]);
    }
}
