//! The phrases of the lint, read from the catalogue.

use domain::letter::lint::{Phrase, PhraseList, Phrasebook};
use words::Words;

/// Reads the phrases that the lint looks for in letters of a language.
pub fn phrasebook(words: &Words) -> Phrasebook {
    let lists = PhraseList::all().into_iter().map(|(list, name)| {
        let lines = words.say(&format!("lint-phrases-{name}"), &[]);
        (list, lines.lines().filter_map(Phrase::read).collect())
    });
    Phrasebook { lists: lists.collect() }
}
