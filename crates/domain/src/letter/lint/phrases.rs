//! Phrases that a rule looks for, as each language keeps them with its words.

use std::ops::Range;

use super::sentences::{plain, words};
use super::{Conduct, LintRule};
use crate::closed::ClosedSet as _;

/// How many words a gap can hold.
const LONGEST_GAP: usize = 4;

/// What a list of phrases is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhraseList {
    /// What a rule points at.
    Rule(LintRule),
    /// How a letter tells of conduct.
    Conduct(Conduct),
    /// How one says sorry.
    Sorry,
}

impl PhraseList {
    /// Returns every list that a language has, with the last part of its id in the catalogue.
    pub fn all() -> Vec<(Self, String)> {
        const RULES: [LintRule; 10] = [
            LintRule::Threat,
            LintRule::Insult,
            LintRule::Condition,
            LintRule::Beyond,
            LintRule::Justify,
            LintRule::Advice,
            LintRule::Admonish,
            LintRule::Argue,
            LintRule::Unfriendly,
            LintRule::Hedge,
        ];
        let rules = RULES.into_iter().chain([LintRule::OverApology]);
        let rules = rules.map(|it| (Self::Rule(it), it.word().to_owned()));
        let conduct = Conduct::ALL.iter();
        let conduct = conduct.map(|it| (Self::Conduct(*it), format!("conduct-{}", it.word())));
        rules.chain(conduct).chain([(Self::Sorry, "sorry".to_owned())]).collect()
    }
}

/// The phrases of one language.
#[derive(Debug, Clone, Default)]
pub struct Phrasebook {
    pub lists: Vec<(PhraseList, Vec<Phrase>)>,
}

impl Phrasebook {
    /// Returns the phrases of a list.
    pub fn list(&self, list: PhraseList) -> &[Phrase] {
        self.lists.iter().find(|(it, _)| *it == list).map_or(&[], |(_, phrases)| phrases)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Word(String),
    /// A word that begins so.
    Begins(String),
    /// Any one word.
    Any,
    /// Up to four words.
    Gap,
}

/// Words to look for, with what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    pieces: Vec<Piece>,
    /// Whether these words are fine, where shorter ones that begin as they do are not.
    pub is_fine: bool,
    /// What to write instead of the words; blank where the sentence is best left out.
    pub better: Option<String>,
}

impl Phrase {
    /// Reads a line such as `you always => this has happened before`.
    ///
    /// `shout*` stands for every word that begins so, `_` for any one word, and `..` for up to four
    /// words. What follows `=>` is the better wording; nothing behind it means: leave it out. `!`
    /// before it says that these words are fine: `! you should have my` beside `you should`.
    /// Returns `None` for a line without words.
    pub fn read(line: &str) -> Option<Self> {
        let (found, better) = match line.split_once("=>") {
            Some((found, better)) => (found, Some(better.trim().to_owned())),
            None => (line, None),
        };
        let found = found.trim_start();
        let (is_fine, found) = match found.strip_prefix('!') {
            Some(rest) => (true, rest),
            None => (false, found),
        };
        let pieces: Vec<_> = found
            .split_whitespace()
            .map(|it| match it {
                "_" => Piece::Any,
                ".." => Piece::Gap,
                word => match word.strip_suffix('*') {
                    Some(stem) => Piece::Begins(plain(stem)),
                    None => Piece::Word(plain(word)),
                },
            })
            .collect();
        let has_words = pieces.iter().any(|it| matches!(it, Piece::Word(_) | Piece::Begins(_)));
        has_words.then_some(Self { pieces, is_fine, better })
    }

    /// Returns how many of the words it takes up from a word on; `None` where it does not begin
    /// there.
    fn length(&self, said: &[String]) -> Option<usize> {
        fn fits(pieces: &[Piece], said: &[String]) -> Option<usize> {
            let Some((first, rest)) = pieces.split_first() else { return Some(0) };
            match first {
                Piece::Gap => (0..=LONGEST_GAP.min(said.len()))
                    .find_map(|skip| Some(skip + fits(rest, &said[skip..])?)),
                _ => {
                    let word = said.first()?;
                    let same = match first {
                        Piece::Word(it) => it == word,
                        Piece::Begins(stem) => word.starts_with(stem.as_str()),
                        Piece::Any | Piece::Gap => true,
                    };
                    if same { Some(1 + fits(rest, &said[1..])?) } else { None }
                }
            }
        }
        fits(&self.pieces, said)
    }
}

/// Finds phrases in a part of a text, each with its place in bytes. Of several that begin at one
/// word the longest counts; where that one is fine, nothing is found there.
pub(super) fn find<'p>(
    text: &str,
    within: &Range<usize>,
    phrases: &'p [Phrase],
) -> Vec<(Range<usize>, &'p Phrase)> {
    let places: Vec<_> = words(text, within).collect();
    let said: Vec<_> = places.iter().map(|it| plain(&text[it.clone()])).collect();
    let mut found = Vec::new();
    let mut from = 0;
    while from < said.len() {
        let longest = phrases
            .iter()
            .filter_map(|it| Some((it.length(&said[from..])?, it)))
            .max_by_key(|(length, phrase)| (*length, phrase.is_fine));
        match longest {
            Some((length, phrase)) if length > 0 => {
                if !phrase.is_fine {
                    found.push((places[from].start..places[from + length - 1].end, phrase));
                }
                from += length;
            }
            _ => from += 1,
        }
    }
    found
}
