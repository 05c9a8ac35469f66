//! The renewal dossier as a document, at the level of disclosure it was handed over at.
//!
//! What may not be shown is not here: a [`Disclosed`] of a lower level has no quotes, readings,
//! feelings or standing in it. The parts that need them take them as arguments, and are left out
//! where there are none.

mod decisions;
mod facts;
mod picture;

use chrono::NaiveDate;
use domain::assess::verdict::Standing;
use domain::closed::ClosedSet as _;
use domain::renewal::{Disclosed, Facts, Private, Sums};
use domain::text::Text;
use iso_currency::Currency;
use words::{Arg, Words, format};

use crate::inline::one_line;
use crate::paper::{Block, Column, Head, Paper, Sheet, Table};

/// What stands around a dossier.
#[derive(Debug, Clone)]
pub struct Around<'a> {
    pub client: &'a Text,
    /// Who prepares it.
    pub by: Option<&'a Text>,
    /// The currency of all sums.
    pub currency: Currency,
    /// The country whose paper it is printed on.
    pub country: Option<&'a str>,
    /// The day it is of.
    pub on: NaiveDate,
    pub agreements: Vec<Agreement>,
    /// The score day by day, for the picture of the standing; drawn only with everything.
    pub history: &'a [(NaiveDate, f64, Standing)],
}

/// An agreement and when it has to be decided.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    pub title: Text,
    pub decide_by: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub ends_by_itself: bool,
}

/// Writes a dossier.
pub fn dossier(disclosed: &Disclosed, around: &Around<'_>, words: &Words) -> Paper {
    let writer = Writer { around, words };
    let title = writer.say("dossier-title", &[("client", one_line(around.client).into())]);
    let mut paper = Paper::report(words.tag(), title);
    paper.author = around.by.map(ToString::to_string);
    paper.sheet = Sheet::of(around.country);
    let mut head = vec![writer.say("dossier-as-of", &[("date", writer.date(around.on))])];
    if let Some(by) = around.by {
        head.push(writer.say("dossier-prepared", &[("name", one_line(by).into())]));
    }
    head.push(writer.say(&format!("dossier-level-{}", disclosed.level().word()), &[]));
    paper.head = Head::Report(head);

    let (facts, private) = (disclosed.facts(), disclosed.private());
    writer.summary(&mut paper, facts, private);
    if let Some(private) = private {
        writer.over_time(&mut paper, private);
    }
    writer.money(&mut paper, facts, private);
    writer.months(&mut paper, facts);
    writer.conduct(&mut paper, facts);
    writer.complaints(&mut paper, facts);
    writer.promises(&mut paper, facts);
    if let Some(private) = private {
        writer.hard_times(&mut paper, private);
        writer.questions(&mut paper, private);
        writer.decisions(&mut paper, private);
    }
    writer.occasions(&mut paper, facts, disclosed.quotes(), private);
    paper
}

type Args<'a> = [(&'a str, Arg<'a>)];

struct Writer<'a> {
    around: &'a Around<'a>,
    words: &'a Words,
}

impl Writer<'_> {
    fn say(&self, id: &str, args: &Args<'_>) -> String {
        self.words.say(id, args)
    }

    fn date(&self, day: NaiveDate) -> Arg<'static> {
        format::date_long(self.words, day).into()
    }

    fn day(&self, day: NaiveDate) -> String {
        format::date_long(self.words, day)
    }

    fn money_of(&self, minor: i64) -> String {
        let currency = self.around.currency;
        let digits = u32::from(currency.exponent().unwrap_or(0));
        format::money(self.words, minor, digits, currency.code())
    }

    fn rate(&self, minor: f64) -> String {
        self.money_of(rounded(minor))
    }

    /// Writes minutes as hours with one decimal.
    fn hours(&self, minutes: u32) -> String {
        let tenths = (i64::from(minutes) * 10 + 30) / 60;
        format::number(self.words, tenths, 1)
    }

    fn whole(&self, number: f64) -> String {
        format::number(self.words, rounded(number), 0)
    }

    fn standing(&self, standing: Standing) -> String {
        self.say(&format!("kit-standing-{}", standing.word()), &[])
    }

    fn heading(&self, paper: &mut Paper, id: &str) {
        paper.push(Block::heading(1, self.say(id, &[])));
    }

    fn none(&self, paper: &mut Paper, id: &str) {
        paper.push(Block::paragraph(self.say(id, &[])));
    }

    /// Says what matters most: since when, what is to be decided, where it stands, what it is worth.
    fn summary(&self, paper: &mut Paper, facts: &Facts, private: Option<&Private>) {
        let mut lines: Vec<(String, String)> = Vec::new();
        let mut add = |id: &str, value: String| lines.push((self.say(id, &[]), value));
        if let Some(since) = facts.since {
            add("dossier-since", self.day(since));
        }
        for it in &self.around.agreements {
            add("dossier-agreement", one_line(&it.title));
            if let Some(by) = it.decide_by {
                let end = it.ends_on.unwrap_or(by);
                let args = [("date", self.date(by)), ("end", self.date(end))];
                let id = match it.ends_by_itself {
                    true => "dossier-decide-by-itself",
                    false => "dossier-decide-by-notice",
                };
                add("dossier-decide-by", self.say(id, &args));
            }
        }
        if let Some(private) = private {
            let stood = |it: &domain::renewal::StandingAt| {
                let standing = self.standing(it.standing);
                if it.standing == Standing::TooEarly {
                    return standing;
                }
                let args = [("standing", standing.into()), ("score", self.whole(it.score).into())];
                self.say("dossier-standing-score", &args)
            };
            if let Some(then) = &private.then {
                let name = self.say("dossier-standing-then", &[("date", self.date(then.on))]);
                lines.push((name, stood(then)));
            }
            lines.push((self.say("dossier-standing-now", &[]), stood(&private.now)));
            let mut add = |id: &str, value: String| lines.push((self.say(id, &[]), value));
            if let Some(rate) = private.rate_year {
                add("dossier-rate", self.rate(rate));
            }
            if let Some(target) = private.target {
                add("dossier-target", self.rate(target));
            }
            if let Some(price) = &private.break_even {
                let amount = self.money_of(price.month_minor).into();
                add(
                    "review-break-even",
                    self.say("review-break-even-month", &[("amount", amount)]),
                );
            }
        }
        paper.push(Block::facts(lines));
    }

    /// Says time and money as a table, with how the break-even price was found.
    fn money(&self, paper: &mut Paper, facts: &Facts, private: Option<&Private>) {
        self.heading(paper, "dossier-money");
        let (year, whole) = (&facts.year, &facts.whole);
        let short = year.span == whole.span;
        let mut columns = vec![Column::text(self.say("dossier-money-what", &[]))];
        if !short {
            columns.push(Column::number(self.say("dossier-money-year", &[])));
        }
        columns.push(Column::number(self.say("dossier-money-whole", &[])));
        let mut table = Table::new(columns);
        let mut row = |name: String, of: &dyn Fn(&Sums) -> String| {
            let mut cells = vec![name];
            if !short {
                cells.push(of(year));
            }
            cells.push(of(whole));
            table.push(cells);
        };
        let hours_of =
            |id: &str| self.say("dossier-hours-of", &[("what", self.say(id, &[]).into())]);
        row(self.say("dossier-contacts", &[]), &|it| self.whole(f64::from(it.contacts)));
        row(hours_of("review-hours-contact"), &|it| self.hours(it.minutes.contact));
        row(hours_of("review-hours-production"), &|it| self.hours(it.minutes.production));
        row(hours_of("review-hours-revision"), &|it| self.hours(it.minutes.revision));
        row(hours_of("review-hours-chasing"), &|it| self.hours(it.minutes.chasing));
        row(hours_of("review-hours-admin"), &|it| self.hours(it.minutes.admin));
        row(self.say("dossier-total-hours", &[]), &|it| self.hours(it.minutes.total()));
        if facts.money_known {
            row(self.say("review-invoiced", &[]), &|it| self.money_of(it.invoiced_minor));
            row(self.say("review-received", &[]), &|it| self.money_of(it.received_minor));
            row(self.say("review-conceded", &[]), &|it| self.money_of(it.conceded_minor));
            row(self.say("review-spent", &[]), &|it| self.money_of(it.spent_minor));
        }
        paper.push(Block::Table(table));
        if !facts.money_known {
            self.none(paper, "review-rate-unknown");
        } else if facts.owed_minor > 0 {
            let owed = (self.say("review-owed", &[]), self.money_of(facts.owed_minor));
            paper.push(Block::facts([owed]));
        }
        if let Some(private) = private {
            self.worth(paper, private);
        } else {
            self.none(paper, "dossier-hours-without-recovery");
        }
    }

    fn worth(&self, paper: &mut Paper, private: &Private) {
        let Some(price) = &private.break_even else { return };
        let hours = self.hours(price.minutes);
        let args = [
            ("hours", self.say("review-hours-count", &[("count", hours.into())]).into()),
            ("days", price.days.into()),
            ("target", self.rate(price.target_minor).into()),
            ("beside", self.money_of(price.beside_minor).into()),
        ];
        let amount = self.money_of(price.month_minor).into();
        let text = [
            self.say("review-break-even", &[]),
            ": ".to_owned(),
            self.say("review-break-even-month", &[("amount", amount)]),
            ". ".to_owned(),
            self.say("review-break-even-formula", &args),
            " ".to_owned(),
            self.say("review-break-even-assumes", &[]),
            " ".to_owned(),
            self.say("dossier-hours-with-recovery", &[]),
        ];
        paper.push(Block::paragraph(text.concat()));
    }
}

#[expect(clippy::cast_possible_truncation, reason = "an amount of money fits, rounded")]
fn rounded(minor: f64) -> i64 {
    minor.round() as i64
}
