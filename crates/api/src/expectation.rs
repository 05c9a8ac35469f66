//! The first-contact checklist: what a client was told, and when.

use chrono::{DateTime, Utc};
use domain::client::{Client, Expectation, ExpectationItem};
use domain::closed::ClosedSet as _;
use domain::engagement::TermKind;
use domain::id::Id;
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::context::{Arg, Context, format};
use crate::error::Error;
use crate::field::optional;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::client::ExpectationView;
use crate::wire::{Key, Word};

/// How the catalogue is told that there is no such clause.
const NONE: &str = "none";

/// Records that a client was told an item of the checklist.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct TellExpectation {
    pub client: Key<Client>,
    pub item: Word<ExpectationItem>,
    /// Now by default.
    pub at: Option<DateTime<Utc>>,
    pub wording: Option<String>,
}

/// Records that a client was told an item of the checklist.
pub fn tell(
    session: &mut Session,
    context: &Context<'_>,
    request: &TellExpectation,
) -> Result<Reply<()>, Error> {
    let expectation = Expectation {
        id: context.id(),
        client: request.client.0,
        item: request.item.0,
        told_at: context.past("at", request.at)?,
        entry: None,
        wording: optional(request.wording.as_deref()),
    };
    session.write(context, Op::AddExpectation, |tx| tx.add_expectation(&expectation))
}

/// Takes back that an item was told.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Expectation>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinExpectation, |tx| tx.bin(Noun::Expectation, id.0.uuid()))
}

/// Describes the whole checklist, told or not.
pub(crate) fn views(
    session: &Session,
    context: &Context<'_>,
    client: Id<Client>,
) -> Result<Vec<ExpectationView>, Error> {
    let told = session.read().expectations(client)?;
    let said = Said::read(session, context, client)?;
    Ok(ExpectationItem::ALL
        .iter()
        .map(|item| {
            let first = told.iter().find(|it| it.item == *item);
            ExpectationView {
                item: Word(*item),
                id: first.map(|it| it.id.into()),
                told_at: first.map(|it| it.told_at.at),
                words: said.of(context, *item),
                wording: first.and_then(|it| it.wording.as_ref()).map(ToString::to_string),
            }
        })
        .collect())
}

/// What is known that a client should be told: clauses in their own words, and how to reach us.
struct Said {
    clauses: Vec<(&'static str, String)>,
    ways: String,
}

impl Said {
    fn read(session: &Session, context: &Context<'_>, client: Id<Client>) -> Result<Self, Error> {
        let terms = session.read().terms(client)?;
        let newest = |kind| terms.iter().rfind(|it| it.kind == kind).map(|it| &it.wording);
        let kinds = [
            ("revisions", TermKind::Revisions),
            ("response", TermKind::ResponseTime),
            ("hours", TermKind::WorkingHours),
            ("deposit", TermKind::Deposit),
            ("payment", TermKind::PaymentDays),
            ("scope", TermKind::Scope),
        ];
        let clause = |kind| newest(kind).map_or_else(|| NONE.to_owned(), ToString::to_string);
        let settings = session.read().settings()?;
        let ways: Vec<String> =
            [settings.email, settings.phone].iter().flatten().map(ToString::to_string).collect();
        Ok(Self {
            clauses: kinds.map(|(name, kind)| (name, clause(kind))).to_vec(),
            ways: if ways.is_empty() {
                NONE.to_owned()
            } else {
                format::list(context.words, &ways)
            },
        })
    }

    /// Drafts the words for an item.
    fn of(&self, context: &Context<'_>, item: ExpectationItem) -> String {
        let mut args: Vec<(&str, Arg<'_>)> =
            self.clauses.iter().map(|(name, it)| (*name, it.as_str().into())).collect();
        args.push(("ways", self.ways.as_str().into()));
        context.words.say(&format!("first-contact-{}", item.word()), &args)
    }
}
