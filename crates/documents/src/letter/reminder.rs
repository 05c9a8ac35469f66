//! The boundary reminder: the rule, when it was told, that it was not kept, what works instead.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::letter::facts::{Source, StatedBoundary};
use words::format;

use super::writer::{Writer, sentences};
use super::{Middle, part};
use crate::draft::Paragraph;
use crate::inline::phrase;

/// A rule longer than this many characters does not fit into a subject.
const LONGEST_IN_SUBJECT: usize = 60;

/// Days beyond this number are told by their number, the first and the last.
const LONGEST_LIST: usize = 3;

impl Writer<'_> {
    pub(super) fn boundary_reminder(&self) -> Middle {
        let boundaries = &self.facts.matter.boundaries;
        let subject = match boundaries.as_slice() {
            [one] if one.rule.as_str().chars().count() <= LONGEST_IN_SUBJECT => {
                let args = vec![("rule", phrase(&one.rule).into())];
                Paragraph::running(self.own("subject-one", args), [Source::Boundary(one.id)])
            }
            _ => Paragraph::running(self.own("subject", Vec::new()), []),
        };
        let reminders = boundaries.iter().map(|it| self.reminder(it));
        let from_now = self.own("from-now", vec![("count", boundaries.len().into())]);
        let from_now = (!boundaries.is_empty()).then(|| Paragraph::running(from_now, []));
        let parts = vec![part("boundaries", reminders), part("from_now", from_now)];
        (self.facts.tone, subject, parts)
    }

    fn reminder(&self, it: &StatedBoundary) -> Paragraph {
        let mut sources = vec![Source::Boundary(it.id)];
        let mut said = Vec::new();
        match &it.told {
            Some(told) => {
                sources.push(Source::Telling(told.telling));
                let rule = phrase(&told.wording).into();
                said.push(self.own("told", vec![("told", self.date(told.on)), ("rule", rule)]));
            }
            None => said.push(self.own("untold", vec![("rule", phrase(&it.rule).into())])),
        }
        let days: BTreeSet<NaiveDate> = it.crossed.iter().map(|(_, on)| *on).collect();
        if let (Some(first), Some(last)) = (days.first(), days.last()) {
            sources.extend(it.crossed.iter().map(|(id, _)| Source::Incident(*id)));
            said.push(if days.len() <= LONGEST_LIST {
                let days: Vec<_> =
                    days.iter().map(|it| format::date_long(self.words, *it)).collect();
                self.own("crossed", vec![("days", self.list(&days))])
            } else {
                let args = vec![
                    ("count", days.len().into()),
                    ("first", self.date(*first)),
                    ("last", self.date(*last)),
                ];
                self.own("crossed-often", args)
            });
        }
        if let Some(instead) = &it.instead {
            said.push(self.own("instead", vec![("instead", phrase(instead).into())]));
        }
        if let Some(clause) = it.clause.as_ref().and_then(|it| self.clause("letter-agreed", it)) {
            sources.extend(clause.sources);
            said.push(clause.text);
        }
        Paragraph::running(sentences(&said), sources)
    }
}
