//! The lint: sentences of a letter that its writer might regret, each with a better wording.
//!
//! The rules are here and know no language. What they look for is handed in as a [`Phrasebook`],
//! kept with the other words of each language, and what must not be said as [`LintFacts`], read
//! from the record. The lint never judges the client's words and never changes the letter.

mod leak;
mod phrases;
mod sentences;

use std::ops::Range;

use crate::closed_set;
use crate::letter::{LetterKind, Tone};

pub use phrases::{Phrase, PhraseList, Phrasebook};
pub use sentences::sentences;

closed_set! {
    /// A rule of the lint.
    pub enum LintRule {
        /// A letter that gives no details tells what happened.
        Leak = "leak",
        /// An honest letter tells of conduct that is not logged as theirs.
        Unlogged = "unlogged",
        Threat = "threat",
        Insult = "insult",
        /// An ending that is put under a condition: "unless you improve".
        Condition = "condition",
        /// A promise beyond what is owed.
        Beyond = "beyond",
        /// An apology that explains itself away.
        Justify = "justify",
        /// Advice that nobody asked for.
        Advice = "advice",
        /// Telling off.
        Admonish = "admonish",
        /// Going on with the argument.
        Argue = "argue",
        /// Sarcasm, shouting, generalising.
        Unfriendly = "unfriendly",
        /// Taking back half of what is said.
        Hedge = "hedge",
        /// Saying sorry for what needs no apology.
        OverApology = "over_apology",
        /// Something is missing that such a letter has to say.
        Missing = "missing",
        /// Too long to be read kindly.
        Long = "long",
    }
}

impl LintRule {
    /// Returns whether a letter should not go out like this.
    pub const fn stops(self) -> bool {
        matches!(self, Self::Leak | Self::Unlogged | Self::Threat | Self::Insult | Self::Condition)
    }

    /// Returns whether the rule looks at letters of a kind. Rules that do not are not asked.
    pub const fn concerns(self, kind: LetterKind, tone: Tone) -> bool {
        use LetterKind as Kind;
        match self {
            Self::Leak => {
                let silent = !matches!(tone, Tone::Honest) && kind.ends();
                silent || matches!(kind, Kind::Referral | Kind::ClosingStatement)
            }
            Self::Unlogged => kind.ends() && matches!(tone, Tone::Honest),
            Self::Condition => kind.ends(),
            Self::Justify => {
                matches!(kind, Kind::Apology | Kind::MakeItRight | Kind::Acknowledgement)
            }
            Self::Advice | Self::Argue => kind.answers_anger(),
            Self::Hedge | Self::OverApology => {
                kind.ends() || matches!(kind, Kind::BoundaryReminder | Kind::PaymentReminder)
            }
            Self::Threat
            | Self::Insult
            | Self::Beyond
            | Self::Admonish
            | Self::Unfriendly
            | Self::Missing
            | Self::Long => true,
        }
    }
}

impl LetterKind {
    /// Returns whether such a letter may answer somebody who is angry.
    const fn answers_anger(self) -> bool {
        matches!(
            self,
            Self::Acknowledgement | Self::Apology | Self::MakeItRight | Self::RecoveryOutcome
        )
    }

    /// Returns how many words such a letter should have at most.
    ///
    /// A page of a letter holds about 350 words. An honest parting names reasons, dates and what is
    /// open; every other kind says one thing.
    const fn most_words(self) -> usize {
        match self {
            Self::Parting | Self::NotRenewing => 400,
            Self::Expectations | Self::ClosingStatement => 350,
            _ => 220,
        }
    }
}

/// A sentence longer than this many words is hard to read in a calm way, and harder otherwise.
const MOST_WORDS_IN_SENTENCE: usize = 45;

closed_set! {
    /// Something that a letter of a kind has to say.
    pub enum Need {
        /// The last day.
        EndDate = "end_date",
        /// What is still to be paid.
        Amount = "amount",
        /// By when they hear from us.
        AnswerDate = "answer_date",
        /// The days that were given for what is still open.
        DayGiven = "day_given",
        /// That we are sorry.
        Sorry = "sorry",
        /// The wording of a boundary.
        Boundary = "boundary",
    }
}

closed_set! {
    /// What a client can have done, as far as a letter can tell of it.
    pub enum Conduct {
        SharpWords = "sharp_words",
        Shouting = "shouting",
        Dishonesty = "dishonesty",
        Insults = "insults",
        PublicAttack = "public_attack",
        Harassment = "harassment",
        Threats = "threats",
        Violence = "violence",
        Crossing = "crossing",
        LatePayment = "late_payment",
        UnpaidScope = "unpaid_scope",
        BrokenPromise = "broken_promise",
    }
}

/// What the lint is told of the record.
#[derive(Debug, Clone, Default)]
pub struct LintFacts {
    /// Conduct that is logged as theirs and may be named.
    pub logged: Vec<Conduct>,
    /// Words of incidents that a silent letter must not repeat: rules that were crossed, quotes,
    /// notes.
    pub secrets: Vec<String>,
    /// Days of incidents, written out as letters write them.
    pub secret_days: Vec<String>,
    /// What the letter may say although it looks like a secret: its own dates and wordings.
    pub allowed: Vec<String>,
    /// Wordings of records that the letter quotes, such as clauses, rules and promises: no phrases
    /// are looked for in them.
    pub quotes: Vec<String>,
    /// What the letter has to say, each in the forms that will do. Left out where it has none.
    pub needs: Vec<(Need, Vec<String>)>,
}

/// A letter as the lint reads it.
#[derive(Debug, Clone, Copy)]
pub struct Read<'a> {
    pub kind: LetterKind,
    pub tone: Tone,
    pub subject: &'a str,
    pub body: &'a str,
}

/// A part of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Subject,
    Body,
}

/// Something that the lint points at.
#[derive(Debug, Clone, PartialEq)]
pub struct LintFinding {
    pub rule: LintRule,
    pub place: Place,
    /// The sentence, in bytes of the part. Empty where the whole letter is meant.
    pub sentence: Range<usize>,
    /// The words in it that were found, in bytes of the part.
    pub words: Range<usize>,
    /// A better wording for these words; blank where they are best left out with their sentence.
    pub better: Option<String>,
    /// What is missing.
    pub need: Option<Need>,
    /// The conduct that it tells of.
    pub conduct: Option<Conduct>,
}

/// Returns what the lint finds, in the order of the letter.
pub fn lint(letter: &Read<'_>, facts: &LintFacts, book: &Phrasebook) -> Vec<LintFinding> {
    let mut found = Vec::new();
    for (place, text) in [(Place::Subject, letter.subject), (Place::Body, letter.body)] {
        for sentence in sentences(text) {
            let said = Sentence { place, text, range: sentence };
            let quoted = leak::spans(text, &said.range, &facts.quotes);
            let before = found.len();
            said.phrases(letter, book, &mut found);
            said.conduct(letter, facts, book, &mut found);
            let own = found.split_off(before).into_iter().filter(|it| {
                !quoted
                    .iter()
                    .any(|quote| quote.start <= it.words.start && it.words.end <= quote.end)
            });
            found.extend(own);
            if LintRule::Leak.concerns(letter.kind, letter.tone) {
                found.extend(
                    leak::leaks(text, &said.range, facts).map(|it| said.at(LintRule::Leak, it)),
                );
            }
            said.shouting(&mut found);
            said.length(&quoted, &mut found);
        }
    }
    whole(letter, facts, book, &mut found);
    found.sort_by_key(|it| (it.place, it.sentence.start, it.words.start, it.rule as u8));
    found.dedup_by(|later, earlier| {
        (later.rule, later.place, &later.words) == (earlier.rule, earlier.place, &earlier.words)
    });
    found
}

struct Sentence<'a> {
    place: Place,
    text: &'a str,
    range: Range<usize>,
}

impl Sentence<'_> {
    fn at(&self, rule: LintRule, words: Range<usize>) -> LintFinding {
        LintFinding {
            rule,
            place: self.place,
            sentence: self.range.clone(),
            words,
            better: None,
            need: None,
            conduct: None,
        }
    }

    fn phrases(&self, letter: &Read<'_>, book: &Phrasebook, found: &mut Vec<LintFinding>) {
        for (list, phrases) in &book.lists {
            let PhraseList::Rule(rule) = list else { continue };
            if !rule.concerns(letter.kind, letter.tone) {
                continue;
            }
            for (words, phrase) in phrases::find(self.text, &self.range, phrases) {
                found.push(LintFinding { better: phrase.better.clone(), ..self.at(*rule, words) });
            }
        }
    }

    /// Finds conduct that a silent letter must not tell of, and an honest one only where it is
    /// logged.
    fn conduct(
        &self,
        letter: &Read<'_>,
        facts: &LintFacts,
        book: &Phrasebook,
        found: &mut Vec<LintFinding>,
    ) {
        let silent = LintRule::Leak.concerns(letter.kind, letter.tone);
        let honest = LintRule::Unlogged.concerns(letter.kind, letter.tone);
        if !silent && !honest {
            return;
        }
        for (list, phrases) in &book.lists {
            let PhraseList::Conduct(conduct) = list else { continue };
            if honest && facts.logged.contains(conduct) {
                continue;
            }
            let rule = if silent { LintRule::Leak } else { LintRule::Unlogged };
            for (words, phrase) in phrases::find(self.text, &self.range, phrases) {
                found.push(LintFinding {
                    better: phrase.better.clone(),
                    conduct: Some(*conduct),
                    ..self.at(rule, words)
                });
            }
        }
    }

    /// Finds words in capitals one after another, and marks of exclamation in a row.
    fn shouting(&self, found: &mut Vec<LintFinding>) {
        let mut run: Option<Range<usize>> = None;
        let mut count = 0;
        for word in sentences::words(self.text, &self.range) {
            let said = &self.text[word.clone()];
            let letters = said.chars().filter(|it| it.is_alphabetic()).count();
            let loud = letters > 2 && !said.chars().any(char::is_lowercase);
            if loud {
                count += 1;
                run = Some(run.map_or(word.clone(), |it| it.start..word.end));
            }
            if !loud || word.end == self.range.end {
                if let (true, Some(words)) = (count > 1, run.take()) {
                    found.push(self.at(LintRule::Unfriendly, words));
                }
                (run, count) = (None, 0);
            }
        }
        if let (true, Some(words)) = (count > 1, run) {
            found.push(self.at(LintRule::Unfriendly, words));
        }
        let said = &self.text[self.range.clone()];
        if let Some(at) = ["!!", "?!", "??"].iter().find_map(|it| said.find(it)) {
            let start = self.range.start + at;
            let marks = said[at..].len() - said[at..].trim_start_matches(['!', '?']).len();
            found.push(self.at(LintRule::Unfriendly, start..start + marks));
        }
    }

    fn length(&self, quoted: &[Range<usize>], found: &mut Vec<LintFinding>) {
        if own_words(self.text, &self.range, quoted) > MOST_WORDS_IN_SENTENCE {
            found.push(self.at(LintRule::Long, self.range.clone()));
        }
    }
}

/// Counts words, without those that are quoted from records: nobody can write them shorter.
fn own_words(text: &str, within: &Range<usize>, quoted: &[Range<usize>]) -> usize {
    let own = |word: &Range<usize>| {
        !quoted.iter().any(|quote| quote.start <= word.start && word.end <= quote.end)
    };
    sentences::words(text, within).filter(own).count()
}

/// Finds what concerns the letter as a whole: too many words, and what it does not say.
fn whole(letter: &Read<'_>, facts: &LintFacts, book: &Phrasebook, found: &mut Vec<LintFinding>) {
    let body = Sentence { place: Place::Body, text: letter.body, range: 0..0 };
    let all = 0..letter.body.len();
    let quoted = leak::spans(letter.body, &all, &facts.quotes);
    if own_words(letter.body, &all, &quoted) > letter.kind.most_words() {
        found.push(body.at(LintRule::Long, 0..0));
    }
    let mut missing = |need| {
        found.push(LintFinding { need: Some(need), ..body.at(LintRule::Missing, 0..0) });
    };
    for (need, forms) in &facts.needs {
        let said = |form: &String| letter.body.contains(form.as_str());
        if !forms.is_empty() && !forms.iter().any(said) {
            missing(*need);
        }
    }
    if letter.kind == LetterKind::Apology {
        let all = 0..letter.body.len();
        let sorry = book.list(PhraseList::Sorry);
        if !sorry.is_empty() && phrases::find(letter.body, &all, sorry).is_empty() {
            missing(Need::Sorry);
        }
    }
}

#[cfg(test)]
mod tests;
