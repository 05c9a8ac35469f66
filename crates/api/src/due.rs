//! What is due when, for all clients or one: the domain's notion with the words beside it.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::agenda::{self, Due, DueKey, When};
use domain::client::Client;
use domain::engagement::Engagement;
use domain::id::Id;
use domain::invoice::Invoice;
use domain::reminder::Reminder;
use domain::review::Review;
use domain::text::Text;
use uuid::Uuid;

use crate::context::Context;
use crate::error::Error;
use crate::holiday::Book;
use crate::review;
use crate::session::Session;
use crate::view::due::{DueView, FormDay};

/// Everything that is due, in order, with what each is called.
#[derive(Debug, Default)]
pub(crate) struct Agenda {
    pub(crate) dues: Vec<Due>,
    /// What each record is called: a title, a wording, a theme.
    pub(crate) names: HashMap<Uuid, Text>,
}

impl Agenda {
    /// Collects what every client asks for from a day on.
    pub(crate) fn of_all(session: &Session, today: NaiveDate) -> Result<Self, Error> {
        let read = session.read();
        let mut all = Self::default();
        all.engagements(
            &read.engagements_running()?,
            &read.reviews_of_all()?,
            &Book::read(read)?,
            today,
        );
        let promises = read.open_promises_due_before(DateTime::<Utc>::MAX_UTC)?;
        all.add(promises.iter().map(|it| (agenda::of_promise(it), Some(&it.wording))));
        let plans = read.recoveries_running()?;
        all.add(plans.iter().map(|it| (agenda::of_recovery(it, today), Some(&it.criteria))));
        let complaints = read.complaints_fixed()?;
        all.add(complaints.iter().map(|it| (agenda::of_complaint(it), Some(&it.theme))));
        all.add(read.newest_prompts()?.iter().map(|it| (agenda::of_prompt(it), None)));
        all.invoices(&read.open_invoices()?);
        let asked = read.open_check_ins()?;
        all.add(asked.iter().map(|it| (agenda::of_check_in(it), Some(&it.about))));
        let owed = read.open_obligations_with_a_day()?;
        all.add(owed.iter().map(|it| (agenda::of_obligation(it), Some(&it.wording))));
        agenda::sort(&mut all.dues);
        Ok(all)
    }

    /// Collects what one client asks for from a day on.
    pub(crate) fn of_client(
        session: &Session,
        client: Id<Client>,
        today: NaiveDate,
    ) -> Result<Self, Error> {
        let read = session.read();
        let mut all = Self::default();
        all.engagements(
            &read.engagements(client)?,
            &read.reviews(client)?,
            &Book::read(read)?,
            today,
        );
        let promises = read.promises(client)?;
        all.add(promises.iter().map(|it| (agenda::of_promise(it), Some(&it.wording))));
        let plans = read.recoveries(client)?;
        all.add(plans.iter().map(|it| (agenda::of_recovery(it, today), Some(&it.criteria))));
        let complaints = read.complaints(client)?;
        all.add(complaints.iter().map(|it| (agenda::of_complaint(it), Some(&it.theme))));
        all.add(session.last_prompt(client)?.iter().map(|it| (agenda::of_prompt(it), None)));
        all.invoices(&read.open_invoices_of(client)?);
        let asked = read.check_ins(client)?;
        all.add(asked.iter().map(|it| (agenda::of_check_in(it), Some(&it.about))));
        let owed = read.obligations(client)?;
        all.add(owed.iter().map(|it| (agenda::of_obligation(it), Some(&it.wording))));
        agenda::sort(&mut all.dues);
        Ok(all)
    }

    fn engagements(
        &mut self,
        all: &[Engagement],
        reviews: &[Review],
        book: &Book,
        today: NaiveDate,
    ) {
        self.add(all.iter().map(|it| {
            let asks = review::asks(it, today, reviews, book);
            (agenda::of_engagement(it, asks, today, &book.of(it)), Some(&it.title))
        }));
    }

    fn invoices(&mut self, all: &[Invoice]) {
        self.add(all.iter().map(|it| (Some(agenda::of_invoice(it)), it.number.as_ref())));
    }

    fn add<'a, D: IntoIterator<Item = Due>>(
        &mut self,
        found: impl Iterator<Item = (D, Option<&'a Text>)>,
    ) {
        for (dues, name) in found {
            for due in dues {
                if let Some(name) = name {
                    self.names.entry(due.about.uuid()).or_insert_with(|| name.clone());
                }
                self.dues.push(due);
            }
        }
    }
}

/// What stands beside what is due: the clients' names and the reminders that were given.
#[derive(Debug)]
pub(crate) struct Beside {
    clients: HashMap<Id<Client>, Text>,
    pub(crate) reminders: HashMap<DueKey, Reminder>,
}

impl Beside {
    pub(crate) fn read(session: &Session) -> Result<Self, Error> {
        let reminders = session.read().all_reminders()?;
        Ok(Self {
            clients: session.read().client_names()?,
            reminders: reminders.into_iter().map(|it| (it.of, it)).collect(),
        })
    }

    /// Describes something due as it stands now.
    pub(crate) fn view(&self, context: &Context<'_>, due: &Due, name: Option<&Text>) -> DueView {
        let reminder = self.reminders.get(&due.key());
        let (at, zone) = match due.when {
            When::On(_) => (None, None),
            When::At(moment) => (Some(moment.at), Some(moment.zone.name().to_owned())),
        };
        DueView {
            kind: due.kind.into(),
            client: due.client.into(),
            client_name: self.clients.get(&due.client).map(ToString::to_string).unwrap_or_default(),
            record: due.about.uuid().to_string(),
            on: due.when.day(),
            at,
            zone,
            name: name.map(ToString::to_string),
            forms: due
                .forms
                .iter()
                .map(|(form, on)| FormDay { form: (*form).into(), on: *on })
                .collect(),
            ends_on: due.ends_on,
            overdue: due.when.is_past(context.now),
            reminded_at: reminder.and_then(|it| it.said_at),
            late: reminder.is_some_and(|it| it.late),
            snoozed_until: reminder
                .and_then(|it| it.snoozed_until)
                .filter(|until| *until > context.now.at),
            done: reminder.is_some_and(|it| it.done_at.is_some()),
        }
    }

    /// Describes everything that is due.
    pub(crate) fn views(&self, context: &Context<'_>, all: &Agenda) -> Vec<DueView> {
        all.dues.iter().map(|it| self.view(context, it, all.names.get(&it.about.uuid()))).collect()
    }
}
