//! The parts that every level shows: what was said and done.

use domain::closed::ClosedSet as _;
use domain::promise::{Party, PromiseState};
use domain::renewal::{ComplaintEnd, Facts, Mark, Private, PromiseLine, PromiseTally, Quotes};

use super::Writer;
use crate::inline::one_line;
use crate::paper::{Block, Column, Paper, Prose, Table};

/// So many entries are told; a history of thousands would be no document any more.
const MOST_OCCASIONS: usize = 120;

impl Writer<'_> {
    fn columns<const N: usize>(&self, ids: [(&str, bool); N]) -> Table {
        Table::new(ids.map(|(id, is_number)| {
            let title = self.say(id, &[]);
            if is_number { Column::number(title) } else { Column::text(title) }
        }))
    }

    pub(super) fn conduct(&self, paper: &mut Paper, facts: &Facts) {
        self.heading(paper, "review-conduct");
        let conduct = &facts.conduct;
        if conduct.boundaries.is_empty() && conduct.causes.is_empty() && conduct.gestures.is_empty()
        {
            self.none(paper, "review-conduct-none");
            return;
        }
        if !conduct.boundaries.is_empty() {
            let mut table = self.columns([
                ("review-rule", false),
                ("review-told", false),
                ("review-crossed", true),
                ("review-counted", true),
            ]);
            for it in &conduct.boundaries {
                let date = it.told_on.map(|day| self.day(day)).unwrap_or_default();
                let told = [("count", it.told.into()), ("date", date.into())];
                table.push([
                    one_line(&it.rule),
                    self.say("review-told-on", &told),
                    it.crossed.to_string(),
                    it.counted.to_string(),
                ]);
            }
            paper.push(Block::Table(table));
        }
        let mut lines: Vec<String> = Vec::new();
        for it in &conduct.abuse {
            let count = [("count", it.count.into()), ("date", self.date(it.last_on))];
            lines.push(format!(
                "{} {}: {}",
                self.say(&format!("entry-manner-{}", it.manner.word()), &[]),
                self.say(&format!("review-abuse-toward-{}", it.toward.word()), &[]),
                self.say("review-abuse-count", &count),
            ));
        }
        for (kind, count) in &conduct.gestures {
            let id = format!("review-gesture-{}", kind.word());
            let said = self.say(&id, &[("count", (*count).into())]);
            lines.push(format!("{}: {said}", self.say("review-gestures", &[])));
        }
        if !lines.is_empty() {
            paper.push(Block::list(lines));
        }
        if !conduct.causes.is_empty() {
            paper.push(Block::facts(conduct.causes.iter().map(|(cause, count)| {
                let cause = self.say(&format!("review-cause-{}", cause.word()), &[]);
                let name = self.say("dossier-cause", &[("cause", cause.to_lowercase().into())]);
                (name, count.to_string())
            })));
        }
    }

    pub(super) fn complaints(&self, paper: &mut Paper, facts: &Facts) {
        self.heading(paper, "review-complaints");
        if facts.complaints.is_empty() {
            self.none(paper, "review-complaints-none");
            return;
        }
        let mut table = self.columns([
            ("dossier-complaint-theme", false),
            ("dossier-complaint-raised", false),
            ("dossier-complaint-end", false),
        ]);
        for it in &facts.complaints {
            let end = if it.end == ComplaintEnd::Open {
                self.say("review-complaint-open", &[("date", self.date(it.raised_on))])
            } else {
                let end = self.say(&format!("review-complaint-end-{}", it.end.word()), &[]);
                let args = [("end", end.into()), ("date", self.date(it.on))];
                self.say("review-complaint-said", &args)
            };
            table.push([one_line(&it.theme), self.day(it.raised_on), end]);
        }
        paper.push(Block::Table(table));
    }

    pub(super) fn promises(&self, paper: &mut Paper, facts: &Facts) {
        self.heading(paper, "review-promises");
        let promises = &facts.promises;
        if promises.ours.made + promises.theirs.made == 0 {
            self.none(paper, "review-promises-none");
            return;
        }
        let mut table = self.columns([
            ("dossier-promise-side", false),
            ("dossier-promise-made", true),
            ("dossier-promise-due", true),
            ("dossier-promise-kept", true),
            ("dossier-promise-late", true),
            ("dossier-promise-broken", true),
            ("dossier-promise-rate", true),
        ]);
        for (side, tally) in [(Party::Us, promises.ours), (Party::Client, promises.theirs)] {
            table.push(self.tally(side, &tally));
        }
        paper.push(Block::Table(table));
        if !promises.lines.is_empty() {
            let lines: Vec<String> = promises.lines.iter().map(|it| self.promise(it)).collect();
            paper.push(Block::list(lines));
        }
    }

    fn tally(&self, side: Party, it: &PromiseTally) -> [String; 7] {
        let rate = it.kept_share().map_or_else(String::new, |share| {
            self.say("dossier-percent", &[("percent", self.whole(share * 100.0).into())])
        });
        [
            self.say(&format!("review-side-{}", side.word()), &[]),
            it.made.to_string(),
            it.due().to_string(),
            it.kept.to_string(),
            it.late.to_string(),
            (it.broken + it.overdue).to_string(),
            rate,
        ]
    }

    fn promise(&self, it: &PromiseLine) -> String {
        let settled = it.settled_on.map(|day| self.day(day)).unwrap_or_default();
        let args = [("date", self.date(it.due_on)), ("settled", settled.into())];
        let state = match it.state {
            PromiseState::Kept => self.say("review-promise-state-kept", &[]),
            PromiseState::Released => self.say("review-promise-state-released", &[]),
            state => self.say(&format!("review-promise-state-{}", state.word()), &args),
        };
        let side = self.say(&format!("review-side-{}", it.by.word()), &[]);
        format!("{side}: {} – {state}", one_line(&it.wording))
    }

    /// Tells the entries that the record rests on, each as far as it may be shown.
    pub(super) fn occasions(
        &self,
        paper: &mut Paper,
        facts: &Facts,
        quotes: Option<&Quotes>,
        private: Option<&Private>,
    ) {
        self.heading(paper, "review-entries");
        if facts.occasions.is_empty() {
            self.none(paper, "review-entries-none");
        }
        for it in facts.occasions.iter().take(MOST_OCCASIONS) {
            let channel = self.say(&format!("entry-channel-{}", it.channel.word()), &[]);
            let args = [("date", self.date(it.at.day())), ("channel", channel.into())];
            paper.push(Block::heading(3, self.say("dossier-occasion", &args)));
            let marks: Vec<String> = it.marks.iter().map(|mark| self.mark(mark)).collect();
            paper.push(Block::paragraph(Prose::default().emphasis(marks.join("; "))));
            if let Some(text) = &it.facts {
                paper.push(Block::paragraph(text.as_str()));
            }
            if let Some(words) = quotes.and_then(|quotes| quotes.0.get(&it.entry)) {
                paper.push(Block::quote(words.as_str(), None));
            }
            if let Some(account) = private.and_then(|private| private.accounts.get(&it.entry)) {
                for (id, text) in
                    [("review-reading", &account.reading), ("review-feelings", &account.feelings)]
                {
                    let Some(text) = text else { continue };
                    let name = format!("{}: ", self.say(id, &[]));
                    paper
                        .push(Block::paragraph(Prose::default().strong(name).plain(text.as_str())));
                }
            }
        }
        if let Some(left) = facts.occasions.len().checked_sub(MOST_OCCASIONS).filter(|it| *it > 0) {
            let args = [("count", left.into())];
            paper.push(Block::paragraph(self.say("dossier-occasions-left-out", &args)));
        }
    }

    fn mark(&self, mark: &Mark) -> String {
        let (kind, manner, severity, cause, rule) = match mark {
            Mark::Gesture(kind) => {
                return self.say(&format!("standing-event-gesture-{}", kind.word()), &[]);
            }
            Mark::Incident { kind, manner, severity, cause, rule } => {
                (kind, manner, severity, cause, rule)
            }
        };
        let severity = self.say(&format!("entry-severity-{}", severity.word()), &[]);
        let cause = self.say(&format!("entry-cause-{}", cause.word()), &[]);
        let around =
            [("severity", severity.to_lowercase().into()), ("cause", cause.to_lowercase().into())];
        if let Some(rule) = rule {
            let mut args = vec![("rule", one_line(rule).into())];
            args.extend(around);
            return self.say("dossier-mark-crossing", &args);
        }
        let what = match manner {
            Some(manner) => self.say(&format!("entry-manner-{}", manner.word()), &[]),
            None => self.say(&format!("standing-event-incident-{}", kind.word()), &[]),
        };
        let mut args = vec![("what", what.into())];
        args.extend(around);
        self.say("dossier-mark-incident", &args)
    }
}
