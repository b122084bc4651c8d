//! A name that stands in two fields of one object, its given part in one and its family name in the other: as one it
//! has more spellings ("jdoe", "JaneDoe") than its parts have.

/// So many objects' halves wait for their other one at once; those of more name their people in parts alone.
const MOST: usize = 16;

/// The halves that wait for their other one.
#[derive(Default)]
pub(super) struct Halves {
    waiting: Vec<Half>,
    /// What the key that was read last says of its value.
    key: Option<(Part, Vec<String>)>,
}

struct Half {
    /// How many containers were open around it.
    depth: usize,
    /// The words of its key before those that say which half it is: whose name it is.
    whose: Vec<String>,
    part: Part,
    value: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Given,
    Family,
}

#[rustfmt::skip]
const PHRASES: &[(Part, &[&str])] = &[
    (Part::Given, &["first", "name"]), (Part::Given, &["given", "name"]), (Part::Given, &["firstname"]),
    (Part::Given, &["forename"]), (Part::Given, &["first"]), (Part::Given, &["given"]), (Part::Given, &["vorname"]),
    (Part::Given, &["prenom"]), (Part::Given, &["voornaam"]), (Part::Given, &["nombre"]), (Part::Given, &["nombres"]), (Part::Given, &["nome"]),
    (Part::Family, &["last", "name"]), (Part::Family, &["family", "name"]), (Part::Family, &["lastname"]),
    (Part::Family, &["surname"]), (Part::Family, &["last"]), (Part::Family, &["family"]), (Part::Family, &["nachname"]),
    (Part::Family, &["apellido"]), (Part::Family, &["apellidos"]), (Part::Family, &["sobrenome"]),
    (Part::Family, &["cognome"]), (Part::Family, &["achternaam"]),
];

impl Halves {
    /// A key of these words was read.
    pub(super) fn enter(&mut self, key: &[String]) {
        self.key = PHRASES.iter().find_map(|(part, phrase)| {
            let whose = key.len().checked_sub(phrase.len())?;
            let ends = key[whose..].iter().zip(*phrase).all(|(word, wanted)| word == wanted);
            ends.then(|| (*part, key[..whose].to_vec()))
        });
    }

    /// The value of that key, a name, with `depth` containers open around it: the whole name, if its other half stood
    /// before it in the same object.
    pub(super) fn complete(&mut self, depth: usize, value: &str) -> Option<String> {
        let (part, whose) = self.key.take()?;
        let same = |half: &&Half| half.depth == depth && half.whose == whose && half.part != part;
        if let Some(other) = self.waiting.iter().find(same) {
            let (given, family) = match part {
                Part::Given => (value, other.value.as_str()),
                Part::Family => (other.value.as_str(), value),
            };
            return Some(format!("{given} {family}"));
        }
        if self.waiting.len() < MOST {
            self.waiting.push(Half { depth, whose, part, value: value.to_owned() });
        }
        None
    }

    /// The innermost of `depth` containers ends.
    pub(super) fn leave(&mut self, depth: usize) {
        self.waiting.retain(|half| half.depth < depth);
    }
}
