//! Checking a letter while it is written: what the lint finds, and the records behind each part.

use chrono::NaiveDate;
use domain::closed::ClosedSet as _;
use domain::incident::Abuse;
use domain::letter::facts::{Happened, LetterFacts, LoggedIncident, OpenInvoice};
use domain::letter::gate::{Handled, Handling};
use domain::letter::lint::{self, Conduct, LintFacts, LintFinding, Need, Place, Read};
use domain::letter::{LetterKind, Tone};
use domain::text::Text;
use serde::Deserialize;
use specta::Type;
use words::{Words, format};

use super::draft::{DraftLetter, Ground, ground};
use crate::cite::Labels;
use crate::context::Context;
use crate::error::Error;
use crate::session::Session;
use crate::view::letter::{CheckView, LintFindingView, paragraph};
use crate::wire::Word;

/// Asks what is to be said about a letter as it stands.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct CheckLetter {
    pub draft: DraftLetter,
    pub subject: String,
    pub body: String,
}

/// Checks a letter as it stands. Nothing is kept.
pub fn check(
    session: &Session,
    context: &Context<'_>,
    request: &CheckLetter,
) -> Result<CheckView, Error> {
    let ground = ground(session, context, &request.draft)?;
    let found = findings(session, &ground, &request.subject, &request.body)?;
    let paragraphs = documents::trace(&request.body, &ground.facts, &ground.words);
    let labels = Labels::of_sources(session, paragraphs.iter().flat_map(|it| &it.sources))?;
    Ok(CheckView {
        findings: found.iter().map(|it| finding(it, &request.subject, &request.body)).collect(),
        paragraphs: paragraphs.iter().map(|it| paragraph(&labels, it)).collect(),
    })
}

/// Returns what the lint finds in a letter.
pub(crate) fn findings(
    session: &Session,
    ground: &Ground,
    subject: &str,
    body: &str,
) -> Result<Vec<LintFinding>, Error> {
    let facts = lint_facts(session, ground)?;
    let (kind, tone) = (ground.facts.kind, ground.facts.tone);
    let book = documents::phrasebook(&ground.words);
    Ok(lint::lint(&Read { kind, tone, subject, body }, &facts, &book))
}

/// Gathers what the lint has to know of the record.
fn lint_facts(session: &Session, ground: &Ground) -> Result<LintFacts, Error> {
    let (facts, words) = (&ground.facts, &ground.words);
    let date = |it| format::date_long(words, it);
    let logged: Vec<Conduct> = facts
        .incidents
        .iter()
        .filter(|it| it.on <= facts.written_on && it.may_be_named())
        .filter_map(conduct)
        .collect();
    let read = session.read();
    let mut secrets = Vec::new();
    let tellings = read.tellings(ground.client.id)?;
    let mut entries = Vec::new();
    for (incident, _) in read.incidents_with_moments(ground.client.id)? {
        secrets.extend(incident.note.iter().map(ToString::to_string));
        if let domain::incident::What::Crossing { boundary } = incident.what {
            let told = tellings.iter().filter(|it| it.boundary == boundary);
            secrets.extend(told.map(|it| it.wording.to_string()));
            secrets.push(read.boundary(boundary)?.rule.to_string());
        }
        if !entries.contains(&incident.entry) {
            entries.push(incident.entry);
        }
    }
    for entry in entries {
        let account = read.entry(entry)?.account;
        let said = [account.quotes, account.reading, account.feelings];
        secrets.extend(said.into_iter().flatten().map(|it| it.to_string()));
    }
    let mut allowed: Vec<String> = vec![date(facts.written_on)];
    let end = facts.end.iter();
    allowed.extend(end.flat_map(|it| [Some(it.on), it.otherwise_on]).flatten().map(date));
    allowed.extend(facts.promises.iter().map(|it| date(it.due_on)));
    allowed.extend(facts.invoices.iter().flat_map(|it| [it.issued_on, it.due_on]).map(date));
    if let Some(agreement) = &facts.agreement {
        allowed.push(date(agreement.starts_on));
        allowed.push(agreement.title.to_string());
        allowed.extend(agreement.clause.iter().map(|it| it.wording.to_string()));
    }
    let obligations = facts.matter.obligations.iter();
    allowed.extend(obligations.flat_map(|it| [it.due_on, it.settled_on]).flatten().map(date));
    Ok(LintFacts {
        logged,
        secret_days: facts.incidents.iter().map(|it| date(it.on)).collect(),
        secrets,
        allowed,
        quotes: quotes(facts),
        needs: needs(facts, &ground.handled, words),
    })
}

/// Returns the wordings of records that a letter quotes. The account and the offer are the person's
/// own words for this letter, so they are not among them.
fn quotes(facts: &LetterFacts) -> Vec<String> {
    let matter = &facts.matter;
    let mut all: Vec<&Text> = Vec::new();
    if let Some(agreement) = &facts.agreement {
        all.push(&agreement.title);
        all.extend(
            agreement.clause.iter().flat_map(|it| [Some(&it.wording), it.place.as_ref()]).flatten(),
        );
    }
    for it in &matter.boundaries {
        all.push(&it.rule);
        all.extend(it.instead.iter());
        all.extend(it.told.iter().map(|it| &it.wording));
        all.extend(it.clause.iter().map(|it| &it.wording));
    }
    all.extend(matter.clauses.iter().map(|(_, it)| &it.wording));
    all.extend(facts.promises.iter().chain(&matter.theirs).map(|it| &it.wording));
    all.extend(matter.broken.iter().map(|(it, _)| &it.wording));
    all.extend(matter.obligations.iter().map(|it| &it.wording));
    all.extend(matter.complaint.iter().map(|it| &it.theme));
    all.extend(matter.recovery.iter().map(|it| &it.criteria));
    all.extend(matter.colleagues.iter().flat_map(|it| [&it.name, &it.fits]));
    if facts.tone == Tone::Honest {
        // What an honest letter may name, it names in these words.
        all.extend(facts.incidents.iter().filter_map(|it| match &it.what {
            Happened::Crossing { told: Some(told), .. } => Some(&told.wording),
            Happened::BrokenPromise { promise: Some(promise) } => Some(&promise.wording),
            _ => None,
        }));
    }
    all.push(&facts.recipient.name);
    all.extend(facts.recipient.contact.iter().map(|(_, name)| name));
    all.extend([&facts.sender.name, &facts.sender.business].into_iter().flatten());
    let quoted = |it: &&Text| it.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
    all.iter().map(|it| quoted(it).trim_end_matches(['.', ';', ' ']).to_owned()).collect()
}

/// Returns what a letter of this kind has to say, in the forms that will do.
fn needs(facts: &LetterFacts, handled: &[Handled], words: &Words) -> Vec<(Need, Vec<String>)> {
    let date = |it| format::date_long(words, it);
    let mut needs = Vec::new();
    if facts.kind.ends() {
        needs.push((Need::EndDate, facts.end.iter().map(|it| date(it.on)).collect()));
    }
    if facts.kind.ends() {
        // A day that was given for what is open is one that the letter gives.
        let promises = facts.promises.iter().map(|it| it.due_on);
        let owed = facts.matter.obligations.iter().filter_map(|it| it.due_on);
        let given: Vec<NaiveDate> = promises.chain(owed).collect();
        let given = handled.iter().filter_map(|it| match it.how {
            Handling::Dated(on) if given.contains(&on) => Some(on),
            _ => None,
        });
        needs.extend(given.map(|on| (Need::DayGiven, vec![date(on)])));
    }
    if facts.kind == LetterKind::PaymentReminder {
        let overdue = |it: &&OpenInvoice| it.open.minor > 0 && it.due_on < facts.written_on;
        let open = facts.invoices.iter().filter(overdue);
        let amount = open.map(|it| {
            let money = it.open;
            format::money(words, money.minor, money.digits(), money.currency.code())
        });
        needs.push((Need::Amount, amount.collect()));
    }
    if facts.kind == LetterKind::Acknowledgement {
        needs
            .push((Need::AnswerDate, facts.choices.answer_on.iter().map(|it| date(*it)).collect()));
    }
    if facts.kind == LetterKind::BoundaryReminder {
        let rules = facts.matter.boundaries.iter();
        let said = |it: &domain::letter::facts::StatedBoundary| {
            let wording = it.told.as_ref().map_or(&it.rule, |told| &told.wording);
            wording.as_str().trim_end_matches(['.', ' ']).to_owned()
        };
        needs.push((Need::Boundary, rules.map(said).collect()));
    }
    needs
}

/// Returns what kind of conduct an incident is.
fn conduct(it: &LoggedIncident) -> Option<Conduct> {
    match &it.what {
        Happened::Abuse { manner, .. } => Some(match manner {
            Abuse::SharpWords => Conduct::SharpWords,
            Abuse::Shouting => Conduct::Shouting,
            Abuse::Dishonesty => Conduct::Dishonesty,
            Abuse::Insults => Conduct::Insults,
            Abuse::PublicAttack => Conduct::PublicAttack,
            Abuse::Harassment => Conduct::Harassment,
            Abuse::Threats => Conduct::Threats,
            Abuse::Violence => Conduct::Violence,
        }),
        Happened::Crossing { .. } => Some(Conduct::Crossing),
        Happened::LatePayment { .. } => Some(Conduct::LatePayment),
        Happened::UnpaidScope => Some(Conduct::UnpaidScope),
        Happened::BrokenPromise { .. } => Some(Conduct::BrokenPromise),
        Happened::Complaint => None,
    }
}

fn finding(it: &LintFinding, subject: &str, body: &str) -> LintFindingView {
    let text = match it.place {
        Place::Subject => subject,
        Place::Body => body,
    };
    let units = |at: usize| {
        let count = text.get(..at).unwrap_or_default().encode_utf16().count();
        u32::try_from(count).unwrap_or(u32::MAX)
    };
    LintFindingView {
        rule: Word(it.rule),
        stops: it.rule.stops(),
        in_subject: it.place == Place::Subject,
        sentence: (units(it.sentence.start), units(it.sentence.end)),
        words: (units(it.words.start), units(it.words.end)),
        said: text.get(it.words.clone()).unwrap_or_default().to_owned(),
        better: it.better.clone(),
        need: it.need.map(Word),
        conduct: it.conduct.map(|it| it.word().to_owned()),
    }
}
