//! The last day that a letter that ends things names: the earliest that its notice gives, or a later
//! one that the person chose and the agreement allows.

use chrono::NaiveDate;
use domain::engagement::{Engagement, NoticeForm};
use domain::notice::{self, ChosenEnd, End};
use words::{Arg, format};

use crate::context::Context;
use crate::error::Error;
use crate::holiday::Book;

/// When a letter lets an agreement end.
#[derive(Debug, Default)]
pub(crate) struct Ending {
    /// The end that notice gives, on the chosen day where it can fall on it.
    pub end: Option<End>,
    /// The earliest last day that notice gives.
    pub earliest_on: Option<NaiveDate>,
    /// The day that was chosen where no terms say anything about it.
    pub chosen_on: Option<NaiveDate>,
    /// Why it cannot end on the chosen day. `end` is the earliest then.
    refused: Option<Error>,
}

impl Ending {
    /// Refuses a chosen day on which it cannot end.
    pub fn agreed(&self) -> Result<(), Error> {
        self.refused.clone().map_or(Ok(()), Err)
    }
}

/// Works out when an agreement ends if notice goes out on a day in a form, on a chosen day where
/// one was chosen.
pub(crate) fn ending(
    context: &Context<'_>,
    agreement: Option<&Engagement>,
    (sent_on, form): (NaiveDate, NoticeForm),
    chosen: Option<NaiveDate>,
    book: &Book,
) -> Ending {
    let refuse = |id: &str, args: &[(&str, Arg<'_>)]| Some(context.invalid("end_on", id, args));
    let date = |it| Arg::from(format::date_long(context.words, it));
    let before_sending = chosen.is_some_and(|it| it < sent_on);
    let Some(agreement) = agreement.filter(|it| it.terms_on(sent_on).is_some()) else {
        let refused = refuse("error-letter-end-before-sending", &[]).filter(|_| before_sending);
        return Ending {
            chosen_on: chosen.filter(|_| !before_sending),
            refused,
            ..Ending::default()
        };
    };
    let holidays = book.of(agreement);
    let end = notice::end_if_sent(agreement, sent_on, form, &holidays);
    let earliest_on = end.as_ref().map(|it| it.ends_on);
    let by_notice = Ending { end, earliest_on, ..Ending::default() };
    let Some(on) = chosen else { return by_notice };
    match notice::end_chosen(agreement, sent_on, form, on, &holidays) {
        Some(ChosenEnd::Possible(end)) => Ending { end: Some(end), ..by_notice },
        Some(ChosenEnd::Impossible { before, after, ends_by_itself_on }) => {
            let refused = match (before, after, ends_by_itself_on) {
                (None, Some(after), _) => {
                    refuse("error-letter-end-too-early", &[("after", date(after))])
                }
                (Some(before), Some(after), _) => refuse(
                    "error-letter-end-between",
                    &[("before", date(before)), ("after", date(after))],
                ),
                (Some(before), None, Some(end)) => refuse(
                    "error-letter-end-by-itself",
                    &[("end", date(end)), ("before", date(before))],
                ),
                _ => refuse("error-letter-end-impossible", &[]),
            };
            Ending { refused, ..by_notice }
        }
        None => Ending { refused: refuse("error-letter-end-impossible", &[]), ..by_notice },
    }
}
