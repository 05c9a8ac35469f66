//! Engagements, their notice terms and clauses, and letters.

use chrono::NaiveDate;
use domain::assess::verdict::Standing;
use domain::attachment::{Attachment, AttachmentText, TextReading};
use domain::boundary::Boundary;
use domain::engagement::{
    Convention, CountsFrom, EndOn, Engagement, Following, NoticeForm, NoticeTerms, Period, Term,
    TermKind, Unit,
};
use domain::id::Id;
use domain::letter::{Choices, Letter, LetterKind, LetterState, Tone};
use domain::money::Money;
use domain::review::{RenewalChoice, Review, ReviewAnswer, ReviewFigures, ReviewQuestion};
use domain::text::Text;
use iso_currency::Currency;

use super::{Folder, morning, text};

/// A decision about a renewal, with what the record showed then.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reviewed<'a> {
    pub(crate) choice: RenewalChoice,
    pub(crate) reason: &'a str,
    pub(crate) answers: &'a [(ReviewQuestion, ReviewAnswer)],
    pub(crate) deadline_ago: i64,
    pub(crate) term_ends_ago: i64,
    pub(crate) standing: Standing,
    pub(crate) score: f64,
    /// Minutes, and whole euros earned in the year and to be earned in an hour.
    pub(crate) figures: (u32, i64, i64),
}

/// Notice terms as they are agreed, without id and day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Notice {
    pub(crate) first: Option<(u32, Unit)>,
    pub(crate) then: Following,
    pub(crate) notice: (u32, Unit),
    pub(crate) end_on: EndOn,
    pub(crate) from: CountsFrom,
    pub(crate) forms: &'static [NoticeForm],
    pub(crate) confirmed: &'static [Convention],
}

const fn period((count, unit): (u32, Unit)) -> Period {
    Period { count, unit }
}

impl Folder<'_> {
    /// Notes an engagement; the entries that follow in the diary belong to it.
    pub(crate) fn agree(
        &mut self,
        title: &str,
        starts_on: NaiveDate,
        value: Option<(i64, (u32, Unit))>,
        country: &str,
        notice: Notice,
    ) -> Id<Engagement> {
        let id = self.desk.id_on(starts_on);
        let terms = vec![self.terms(starts_on, notice, None)];
        let value = value.map(|(whole, each)| (self.money(whole), period(each)));
        self.desk.journal.engagements.push(Engagement {
            id,
            client: self.client,
            title: text(title),
            starts_on,
            value,
            prices: Vec::new(),
            country: Some(country.to_owned()),
            review_days: 30,
            ends_on: None,
            notice_given_on: None,
            terms,
        });
        self.engagement = Some((id, starts_on));
        id
    }

    fn terms(
        &mut self,
        effective_on: NaiveDate,
        notice: Notice,
        note: Option<Text>,
    ) -> NoticeTerms {
        NoticeTerms {
            id: self.desk.id_on(effective_on),
            effective_on,
            first_term: notice.first.map(period),
            following: notice.then,
            notice: period(notice.notice),
            end_on: notice.end_on,
            counts_from: notice.from,
            forms: notice.forms.iter().map(|it| (*it, it.default_days())).collect(),
            confirmed: notice.confirmed.to_vec(),
            note,
        }
    }

    /// Amends the latest engagement from a day on.
    pub(crate) fn amend(&mut self, effective_on: NaiveDate, notice: Notice, note: &str) {
        let terms = self.terms(effective_on, notice, Text::new(note));
        if let Some(engagement) = self.desk.journal.engagements.last_mut() {
            engagement.terms.push(terms);
        }
    }

    /// Settles the end of the latest engagement.
    pub(crate) fn ends(&mut self, notice_ago: Option<i64>, ends_ago: i64) {
        let given = notice_ago.map(|it| self.desk.day(it));
        let ends_on = self.desk.day(ends_ago);
        if let Some(engagement) = self.desk.journal.engagements.last_mut() {
            engagement.notice_given_on = given;
            engagement.ends_on = Some(ends_on);
        }
    }

    /// Keeps the signed contract of the latest engagement, with its text page by page.
    pub(crate) fn contract(&mut self, name: &str, bytes: &[u8], read: &str) {
        let Some(engagement) = self.desk.journal.engagements.last() else { return };
        let (engagement, on) = (engagement.id, engagement.starts_on);
        let id = self.desk.id_on(on);
        let attachment = Attachment {
            id,
            client: self.client,
            entry: None,
            engagement: Some(engagement),
            name: text(name),
            media: "application/pdf".to_owned(),
            size: bytes.len() as u64,
            added_at: morning(on),
        };
        self.desk.journal.attachments.push((attachment, bytes.to_vec()));
        let reading = TextReading::Read;
        let read = AttachmentText { attachment: id, reading, text: read.trim_end().to_owned() };
        self.desk.journal.attachment_texts.push(read);
    }

    /// Says on which page of the latest contract each clause of its engagement stands.
    pub(crate) fn find_clauses(&mut self) {
        let journal = &mut self.desk.journal;
        let latest = journal.engagements.last().map(|it| it.id);
        let Some(contract) = journal.attachment_texts.last() else { return };
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let pages: Vec<String> = contract.text.split('\u{c}').map(words).collect();
        for term in journal.terms.iter_mut().filter(|it| Some(it.engagement) == latest) {
            let mut pages = pages.iter().zip(1..);
            if let Some((_, page)) = pages.find(|(page, _)| page.contains(term.wording.as_str())) {
                (term.contract, term.page) = (Some(contract.attachment), Some(page));
            }
        }
    }

    /// Copies a clause of the latest engagement.
    pub(crate) fn clause(
        &mut self,
        kind: TermKind,
        place: &str,
        number: Option<u32>,
        wording: &str,
    ) -> Option<Id<Term>> {
        let engagement = self.desk.journal.engagements.last().map(|it| (it.id, it.starts_on));
        engagement.map(|(engagement, on)| {
            let id = self.desk.id_on(on);
            let (wording, place) = (text(wording), Text::new(place));
            self.desk.journal.terms.push(Term {
                id,
                engagement,
                kind,
                wording,
                place,
                contract: None,
                page: None,
                number,
            });
            id
        })
    }

    /// Lets a boundary rest on a clause.
    pub(crate) fn rests(&mut self, boundary: Id<Boundary>, term: Option<Id<Term>>) {
        let found = self.desk.journal.boundaries.iter_mut().find(|it| it.id == boundary);
        if let Some(found) = found {
            found.term = term;
        }
    }

    /// Keeps a decision about the renewal of the latest engagement.
    pub(crate) fn reviewed(&mut self, ago: i64, decided: Reviewed<'_>) {
        let decided_at = self.desk.moment(ago, "11:20");
        let id = self.desk.ids.next(decided_at.at);
        let term_ends = self.desk.day(decided.term_ends_ago);
        let (minutes, earned, target) = decided.figures;
        self.desk.journal.reviews.push(Review {
            id,
            client: self.client,
            engagement: self.engagement.map(|it| it.0),
            decided_at,
            choice: decided.choice,
            reason: text(decided.reason),
            answers: decided.answers.to_vec(),
            deadline_on: Some(self.desk.working_day(decided.deadline_ago)),
            term_ends_on: Some(term_ends),
            figures: ReviewFigures {
                standing: decided.standing,
                score: decided.score,
                minutes,
                earned_minor: Some(earned * 100),
                target_minor: Some(target * 100),
                currency: Currency::EUR,
            },
            replaces: None,
        });
    }

    /// Keeps a parting letter that went out.
    #[expect(clippy::too_many_arguments, reason = "a letter's heading, written once")]
    pub(crate) fn released(
        &mut self,
        ago: i64,
        language: &str,
        tone: Tone,
        form: NoticeForm,
        ends_ago: i64,
        subject: &str,
        drafted: &str,
        body: &str,
    ) {
        let written_at = self.desk.moment(ago, "10:30").at;
        let id = self.desk.ids.next(written_at);
        let (ends_on, sent_on) = (Some(self.desk.day(ends_ago)), Some(self.desk.day(ago)));
        self.desk.journal.letters.push(Letter {
            id,
            client: self.client,
            engagement: self.engagement.map(|it| it.0),
            kind: LetterKind::Parting,
            tone,
            language: language.to_owned(),
            subject: text(subject),
            body: text(body),
            drafted: text(drafted),
            drafted_subject: Some(text(subject)),
            state: LetterState::Released,
            written_at,
            ends_on,
            form: Some(form),
            sent_on,
            choices: Choices::default(),
            changed_at: written_at,
            handled: Vec::new(),
            read_again_at: None,
            released_at: Some(written_at),
            override_reason: None,
            went_on: sent_on,
            proof: None,
            proof_file: None,
            versions: Vec::new(),
        });
    }

    /// Returns an amount of whole units in the client's currency.
    pub(super) fn money(&self, whole: i64) -> Money {
        let one = Money::new(0, self.currency);
        Money::new(whole * 10_i64.pow(one.digits()), self.currency)
    }
}
