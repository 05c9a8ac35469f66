//! The parts for oneself: the six questions, and what was decided before.

use domain::assess::verdict::Arg;
use domain::closed::ClosedSet as _;
use domain::renewal::{Hint, Private};
use domain::review::Review;

use super::Writer;
use crate::inline::one_line;
use crate::paper::{Block, Paper, Prose};

impl Writer<'_> {
    pub(super) fn questions(&self, paper: &mut Paper, private: &Private) {
        self.heading(paper, "review-questions");
        let lines = private.hints.iter().map(|it| {
            let asked = self.say(&format!("review-question-{}", it.question.word()), &[]);
            let answer = it.answer.map_or_else(String::new, |answer| {
                format!("{}. ", self.say(&format!("review-answer-{}", answer.word()), &[]))
            });
            let said = format!(" {answer}{}", self.hint(it));
            Prose::default().strong(asked).plain(said)
        });
        paper.push(Block::numbered(lines.collect::<Vec<_>>()));
    }

    fn hint(&self, hint: &Hint) -> String {
        let mut args: Vec<(&str, words::Arg<'static>)> = Vec::new();
        for (name, value) in &hint.args {
            let value = match value {
                Arg::Rate(minor) => self.rate(*minor).into(),
                Arg::Count(count) => (*count).into(),
                Arg::Word(word) if *name == "standing" => {
                    self.say(&format!("kit-standing-{word}"), &[]).to_lowercase().into()
                }
                Arg::Word(word) => (*word).into(),
                _ => continue,
            };
            args.push((name, value));
        }
        for name in ["rate", "target"] {
            if !args.iter().any(|it| it.0 == name) {
                args.push((name, "none".into()));
            }
        }
        one_line(self.say(&format!("review-hint-{}", hint.question.word()), &args))
    }

    /// Tells the client's hard times. Where there were none, nothing is said of them.
    pub(super) fn hard_times(&self, paper: &mut Paper, private: &Private) {
        if private.hard_times.is_empty() {
            return;
        }
        self.heading(paper, "review-hard-times");
        self.none(paper, "review-hard-times-why");
        let lines = private.hard_times.iter().map(|it| {
            let from = ("from", self.date(it.since_on));
            let days = match it.until_on {
                Some(to) => self.say("review-hard-times-from-to", &[from, ("to", self.date(to))]),
                None => self.say("review-hard-times-since", &[from]),
            };
            let note = it.note.as_ref().map(|it| format!(": {}", one_line(it)));
            format!("{days}{}", note.unwrap_or_default())
        });
        paper.push(Block::list(lines.collect::<Vec<_>>()));
    }

    pub(super) fn decisions(&self, paper: &mut Paper, private: &Private) {
        self.heading(paper, "review-decisions");
        if private.decisions.is_empty() {
            self.none(paper, "review-decisions-none");
        }
        for it in private.decisions.iter().rev() {
            self.decision(paper, it);
        }
    }

    fn decision(&self, paper: &mut Paper, it: &Review) {
        let choice = self.say(&format!("review-chose-{}", it.choice.word()), &[]);
        let args = [("date", self.date(it.decided_at.day())), ("choice", choice.into())];
        paper.push(Block::heading(3, self.say("review-decision-said", &args)));
        paper.push(Block::paragraph(it.reason.as_str()));
        let standing = self.standing(it.figures.standing).to_lowercase();
        let then = match it.figures.rate_minor() {
            Some(rate) => {
                let args = [("standing", standing.into()), ("rate", self.rate(rate).into())];
                self.say("review-decision-then", &args)
            }
            None => self.say("review-decision-then-no-rate", &[("standing", standing.into())]),
        };
        paper.push(Block::paragraph(then));
    }
}
