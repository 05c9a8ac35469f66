//! Releasing a letter: it is frozen, the client's life moves on, and what follows gets its days.

use chrono::{Days, NaiveDate};
use domain::boundary::Telling;
use domain::client::{Expectation, ExpectationItem, Move, PartingReason, Stage};
use domain::engagement::{Engagement, NoticeForm};
use domain::entry::Channel;
use domain::letter::cooling::Cooling;
use domain::letter::{Letter, LetterKind, LetterState};
use domain::moment::Moment;
use domain::obligation::{Obligation, ObligationKind};
use domain::promise::{Party, Promise};
use domain::text::Text;
use serde::Deserialize;
use specta::Type;
use store::Op;

use super::choices::LetterChoices;
use super::draft::{DraftLetter, Ground, ground_with};
use super::gate::passing;
use crate::context::Context;
use crate::error::Error;
use crate::field::optional;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::letter::LetterView;
use crate::wire::{Key, Word};

/// How many days after the end the closing statement is due.
const STATEMENT_DAYS: u64 = 7;

/// Releases a letter.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ReleaseLetter {
    pub id: Key<Letter>,
    /// The day it goes out; the one that the letter bears by default, or today where that has
    /// passed.
    pub sent_on: Option<NaiveDate>,
    pub form: Word<NoticeForm>,
    /// Why it goes out against advice: while it cools off, with findings that should stop it, or
    /// with a colleague named to a client who was abusive.
    pub override_reason: Option<String>,
    /// Why we part, for the life of the client. Of letters that end things only.
    pub reason: Option<Word<PartingReason>>,
}

/// Writes down that a letter was read a second time beside the facts.
///
/// # Errors
///
/// `NotAllowed` while the pause lasts: reading again in the heat does not count.
pub fn read_again(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Letter>,
) -> Result<Reply<LetterView>, Error> {
    let mut letter = session.read().letter(id.0)?;
    if let Cooling::Pause { .. } = passing(session, context, &letter)?.cooling {
        return Err(context.not_allowed("error-letter-cooling", &[]));
    }
    letter.read_again_at = Some(context.now.at);
    let reply = session.write(context, Op::ReadLetterAgain, |tx| tx.change_letter(&letter))?;
    let client = session.read().client(letter.client)?;
    reply.try_map(|()| super::view(session, context, &client, &letter))
}

/// Releases a letter: freezes it and does what follows from it, in one step that can be undone.
///
/// A letter that ends things makes the client leave, ends the agreement, and puts the hand-over,
/// the final invoice and the closing statement on the list. A reminder counts as telling its
/// boundaries, a letter of first contact as telling what to expect, an acknowledgement as a promise
/// to answer.
///
/// # Errors
///
/// `NotAllowed` where it was released before, where something is undecided or comes after the end,
/// and, without a reason to override it, where it cools off, should be stopped, or names a
/// colleague to a client who was abusive.
pub fn release(
    session: &mut Session,
    context: &Context<'_>,
    request: &ReleaseLetter,
) -> Result<Reply<LetterView>, Error> {
    let mut letter = session.read().letter(request.id.0)?;
    if letter.state == LetterState::Released {
        return Err(context.not_allowed("error-letter-released", &[]));
    }
    let today = context.today();
    let sent_on = request.sent_on.or(letter.sent_on.filter(|it| *it >= today)).unwrap_or(today);
    if sent_on < context.today() {
        return Err(context.invalid("sent_on", "error-letter-dated-back", &[]));
    }
    let override_reason = optional(request.override_reason.as_deref());
    let wanted = (sent_on, request.form);
    let (needs_reason, ground) = refused(session, context, &letter, wanted)?;
    if let Some(refused) = needs_reason
        && override_reason.is_none()
    {
        return Err(refused);
    }
    letter.state = LetterState::Released;
    letter.released_at = Some(context.now.at);
    letter.override_reason = override_reason;
    letter.sent_on = Some(sent_on);
    letter.form = Some(request.form.0);
    let follow = Following::of(session, context, &letter, request, &ground)?;
    let reply = session.write(context, Op::ReleaseLetter, |tx| {
        tx.change_letter(&letter)?;
        follow.moved.iter().try_for_each(|it| tx.add_move(it))?;
        follow.ended.iter().try_for_each(|it| tx.change_engagement(it))?;
        follow.obligations.iter().try_for_each(|it| tx.add_obligation(it))?;
        follow.tellings.iter().try_for_each(|it| tx.add_telling(it))?;
        follow.expectations.iter().try_for_each(|it| tx.add_expectation(it))?;
        follow.promised.iter().try_for_each(|it| tx.add_promise(it))
    })?;
    let client = session.read().client(letter.client)?;
    reply.try_map(|()| super::view(session, context, &client, &letter))
}

/// Returns what a reason is needed for, where there is something, and what the letter rests on.
///
/// # Errors
///
/// What no reason can override.
fn refused(
    session: &Session,
    context: &Context<'_>,
    letter: &Letter,
    (sent_on, form): (NaiveDate, Word<NoticeForm>),
) -> Result<(Option<Error>, Ground), Error> {
    let passing = passing(session, context, letter)?;
    if !passing.gate.is_clean {
        return Err(context.not_allowed("error-letter-gate", &[]));
    }
    let ground = ground_of(session, context, letter, (Some(sent_on), Some(form)))?;
    // The day on which it goes out decides when the agreement ends: the letter has to say that.
    let ends_on = ground.facts.end.map(|it| it.on);
    if letter.kind.ends() && ends_on.is_some() && letter.ends_on != ends_on {
        return Err(context.not_allowed("error-letter-end-moved", &[]));
    }
    let id = match passing.cooling {
        Cooling::Pause { .. } => "error-letter-cooling",
        Cooling::ReadAgain { .. } => "error-letter-read-again",
        Cooling::Cool if passing.is_risky_referral => "error-letter-risky-referral",
        Cooling::Cool if stopped(session, &ground, letter)? => "error-letter-findings",
        Cooling::Cool => return Ok((None, ground)),
    };
    let field = Some("override_reason".to_owned());
    Ok((Some(Error { field, ..context.not_allowed(id, &[]) }), ground))
}

/// Returns what a kept letter rests on, as it would be sent on a day in a form.
pub(super) fn ground_of(
    session: &Session,
    context: &Context<'_>,
    letter: &Letter,
    (sent_on, form): (Option<NaiveDate>, Option<Word<NoticeForm>>),
) -> Result<Ground, Error> {
    let request = DraftLetter {
        client: letter.client.into(),
        letter: Some(letter.id.into()),
        engagement: letter.engagement.map(Key),
        kind: letter.kind.into(),
        tone: letter.tone.into(),
        choices: LetterChoices::of(&letter.choices),
        sent_on,
        form,
    };
    ground_with(session, context, &request, letter.handled.clone())
}

/// Returns whether the lint finds something with which a letter should not go out.
pub(super) fn stopped(session: &Session, ground: &Ground, letter: &Letter) -> Result<bool, Error> {
    let (subject, body) = (letter.subject.as_str(), letter.body.as_str());
    let found = super::check::findings(session, ground, subject, body)?;
    Ok(found.iter().any(|it| it.rule.stops()))
}

/// What follows from releasing a letter.
#[derive(Debug, Default)]
struct Following {
    moved: Option<Move>,
    ended: Option<Engagement>,
    obligations: Vec<Obligation>,
    tellings: Vec<Telling>,
    expectations: Vec<Expectation>,
    promised: Option<Promise>,
}

impl Following {
    fn of(
        session: &Session,
        context: &Context<'_>,
        letter: &Letter,
        request: &ReleaseLetter,
        ground: &Ground,
    ) -> Result<Self, Error> {
        let sent_on = letter.sent_on.unwrap_or_else(|| context.today());
        let mut follow = Self::default();
        match letter.kind {
            kind if kind.ends() => follow.ending(session, context, letter, request, sent_on)?,
            LetterKind::BoundaryReminder => follow.telling(context, letter, ground),
            LetterKind::Expectations => follow.expecting(session, context, letter, ground)?,
            LetterKind::Acknowledgement => follow.promising(context, letter),
            _ => {}
        }
        Ok(follow)
    }

    fn ending(
        &mut self,
        session: &Session,
        context: &Context<'_>,
        letter: &Letter,
        request: &ReleaseLetter,
        sent_on: NaiveDate,
    ) -> Result<(), Error> {
        self.moved = Some(Move {
            id: context.id(),
            client: letter.client,
            stage: Stage::Leaving,
            on: sent_on.min(context.today()),
            reason: request.reason.map(|it| it.0),
            comment: None,
        });
        let end = letter.ends_on.unwrap_or(sent_on);
        if let Some(id) = letter.engagement {
            let mut engagement = session.read().engagement(id)?;
            engagement.ends_on = Some(end);
            engagement.notice_given_on = Some(sent_on);
            self.ended = Some(engagement);
        }
        let statement = end.checked_add_days(Days::new(STATEMENT_DAYS)).unwrap_or(end);
        let steps = [
            (ObligationKind::Handover, end),
            (ObligationKind::FinalInvoice, end),
            (ObligationKind::ClosingStatement, statement),
        ];
        let has_access = session
            .read()
            .obligations(letter.client)?
            .iter()
            .any(|it| it.kind == ObligationKind::Access);
        let access = (!has_access).then_some((ObligationKind::Access, end));
        for (kind, due_on) in steps.into_iter().chain(access) {
            let id = format!("letter-follows-{}", domain::closed::ClosedSet::word(kind));
            let wording = Text::new(context.words.say(&id, &[]));
            self.obligations.extend(wording.map(|wording| Obligation {
                id: context.id(),
                client: letter.client,
                engagement: letter.engagement,
                letter: Some(letter.id),
                kind,
                wording,
                amount: None,
                since_on: sent_on,
                due_on: Some(due_on),
                settled_on: None,
                note: None,
            }));
        }
        Ok(())
    }

    /// A reminder is a telling, in the words in which it stands in the letter.
    fn telling(&mut self, context: &Context<'_>, letter: &Letter, ground: &Ground) {
        for it in &ground.facts.matter.boundaries {
            let wording = it.told.as_ref().map_or(&it.rule, |told| &told.wording);
            if !letter.body.as_str().contains(wording.as_str().trim_end_matches(['.', ' '])) {
                continue;
            }
            self.tellings.push(Telling {
                id: context.id(),
                boundary: it.id,
                client: letter.client,
                at: context.now,
                channel: channel(letter.form),
                entry: None,
                wording: wording.clone(),
            });
        }
    }

    /// What was told at first contact is told.
    fn expecting(
        &mut self,
        session: &Session,
        context: &Context<'_>,
        letter: &Letter,
        ground: &Ground,
    ) -> Result<(), Error> {
        use domain::closed::ClosedSet as _;
        let told = session.read().expectations(letter.client)?;
        let missing =
            ExpectationItem::ALL.iter().filter(|it| told.iter().all(|had| had.item != **it));
        self.expectations.extend(missing.map(|item| Expectation {
            id: context.id(),
            client: letter.client,
            item: *item,
            told_at: context.now,
            entry: None,
            wording: None,
        }));
        self.telling(context, letter, ground);
        Ok(())
    }

    /// "You will have my answer by …" is a promise.
    fn promising(&mut self, context: &Context<'_>, letter: &Letter) {
        let Some(on) = letter.choices.answer_on.filter(|on| *on >= context.today()) else { return };
        let evening = on.and_hms_opt(18, 0, 0).unwrap_or_default();
        let due_at = Moment::local(evening, context.now.zone);
        let wording = Text::new(context.words.say("letter-follows-answer", &[]));
        self.promised = wording.filter(|_| due_at.at >= context.now.at).map(|wording| Promise {
            id: context.id(),
            client: letter.client,
            by: Party::Us,
            wording,
            made_at: context.now,
            due_at,
            entry: None,
            settled: None,
        });
    }
}

fn channel(form: Option<NoticeForm>) -> Channel {
    match form {
        Some(NoticeForm::Email) | None => Channel::Email,
        Some(NoticeForm::InPerson) => Channel::Meeting,
        Some(_) => Channel::Letter,
    }
}
