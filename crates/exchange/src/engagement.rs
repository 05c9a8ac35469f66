//! Engagements, their notice terms and their clauses, in a file.

use std::num::NonZeroU32;

use chrono::NaiveDate;
use domain::closed_set;
use domain::engagement::{
    Convention, CountsFrom, EndOn, Following, NoticeForm, Period, TermKind, Unit,
};
use domain::id::Id;
use iso_currency::Currency;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::attachment::Attachment;
use crate::client::each;
use crate::leaf::{Amount, Country, Plain};
use crate::path::At;
use crate::reader::{Home, Reader, optional};
use crate::record::record;
use crate::word::Word;
use crate::write::{Out, amount, text};

/// The days before the notice deadline on which the review falls.
const REVIEW_DAYS: u32 = 30;

closed_set! {
    /// What follows the first term.
    pub enum FollowingKind { Ends = "ends", Renews = "renews", OpenEnded = "open_ended" }
}

record! {
    /// An agreement with a client.
    Engagement as "engagement" {
        required {
            title: String,
            starts_on: Plain<NaiveDate>,
            /// The terms of notice: at least one, such as [{"notice": "1 month"}], or "0 days" where
            /// none was agreed; an amendment is one more.
            #[schemars(length(min = 1))]
            terms: Vec<Terms>,
        }
        optional {
            /// What it brings in from the start on.
            value: Value,
            /// The country whose public holidays count.
            country: Plain<Country>,
            /// How many days before the notice deadline the review falls. By default 30.
            review_days: u32,
            /// The last day, once that is settled.
            ends_on: Plain<NaiveDate>,
            /// The day on which notice was given.
            notice_given_on: Plain<NaiveDate>,
        }
        lists {
            /// Clauses in their own words.
            clauses: Clause,
            /// What it brings in from later days on.
            prices: Price,
        }
    }
}

/// What an engagement brings in for each period of payment.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Value {
    amount: Plain<Amount>,
    /// By default the client's.
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<Plain<Currency>>,
    /// By default 1 month.
    #[serde(skip_serializing_if = "Option::is_none")]
    per: Option<Plain<Period>>,
}

record! {
    /// What an engagement brings in from a day on, after it was re-priced.
    Price as "price" {
        required {
            from_on: Plain<NaiveDate>,
            amount: Plain<Amount>,
        }
        optional {
            /// By default the client's.
            currency: Plain<Currency>,
            /// By default 1 month.
            per: Plain<Period>,
        }
    }
}

record! {
    /// The terms under which an engagement can be ended, from a day on.
    Terms as "set of terms" {
        required {
            /// The notice period; `0 days` where none was agreed.
            notice: Plain<Period>,
        }
        optional {
            /// The first day these terms hold. By default the engagement's first day.
            effective_on: Plain<NaiveDate>,
            /// The first term. Left out for an agreement without one.
            first_term: Plain<Period>,
            /// What follows the first term. By default `renews` where `renews_for` is given,
            /// otherwise `ends` after a first term and `open_ended` without one.
            following: Word<FollowingKind>,
            /// For `renews`: the length of each further term. By default that of the first.
            renews_for: Plain<Period>,
            /// The days on which an end may fall. By default `any_day`.
            end_on: Word<EndOn>,
            /// What starts the notice period. By default `receipt`.
            counts_from: Word<CountsFrom>,
            /// Why the terms changed, for an amendment.
            note: String,
        }
        lists {
            /// The forms of notice that are allowed. Left out: any form.
            forms: Form,
            /// Conventions that the person has confirmed.
            confirmed: Word<Convention>,
        }
    }
}

/// A form of notice that is allowed.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Form {
    form: Word<NoticeForm>,
    /// The days it takes to arrive. By default 0 for email and in person, 1 for courier, 3 for
    /// post, 5 for registered post.
    #[serde(skip_serializing_if = "Option::is_none")]
    days: Option<u32>,
}

record! {
    /// A clause of an engagement.
    Clause as "clause" {
        required {
            /// The clause's own words.
            wording: String,
        }
        optional {
            /// What it is about. By default `other`.
            kind: Word<TermKind>,
            /// Where it stands, such as section 4.2.
            place: String,
            /// The key of the attachment it stands in.
            contract: String,
            /// The page of that file, from 1.
            page: NonZeroU32,
            /// Its number where it has one: payment days, revisions included, hours to respond.
            number: u32,
        }
    }
}

/// Gives every engagement with its terms and clauses an id.
pub(crate) fn enrol(reader: &mut Reader<'_>, at: &At<'_>, list: &mut [Engagement]) {
    for (index, it) in list.iter_mut().enumerate() {
        let at = at.item("engagements", index);
        reader.enrol(&at, it);
        reader.enrol_all(&at, "terms", &mut it.terms);
        reader.enrol_all(&at, "clauses", &mut it.clauses);
        reader.enrol_all(&at, "prices", &mut it.prices);
    }
}

/// Takes over an engagement.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &mut Home, it: Engagement) {
    let starts_on = it.starts_on.0;
    if it.terms.is_empty() {
        reader.problems.note(
            &at.field("terms"),
            "An engagement needs terms of notice. Say at least the notice period, such as \
             [{\"notice\": \"1 month\"}], or 0 days where none was agreed.",
        );
    }
    let value = it.value.map(|value| {
        let at = at.field("value");
        let currency = value.currency.map_or(home.currency, |it| it.0);
        let money = reader.money(&at.field("amount"), &value.amount.0, currency);
        let per = value.per.map_or(Period { count: 1, unit: Unit::Month }, |it| it.0);
        (money, some_time(reader, &at.field("per"), per))
    });
    if let Some(ends_on) = &it.ends_on {
        reader.not_before(&at.field("ends_on"), (ends_on.0, starts_on), ("ends_on", "starts_on"));
    }
    let mut prices = Vec::with_capacity(it.prices.len());
    for (index, price) in it.prices.into_iter().enumerate() {
        let at = at.item("prices", index);
        let currency = price.currency.map_or(home.currency, |it| it.0);
        let per = price.per.map_or(Period { count: 1, unit: Unit::Month }, |it| it.0);
        prices.push(domain::engagement::Price {
            id: Id::new(price.id),
            from_on: price.from_on.0,
            amount: reader.money(&at.field("amount"), &price.amount.0, currency),
            per: some_time(reader, &at.field("per"), per),
        });
    }
    prices.sort_by_key(|it| (it.from_on, it.id));
    let terms = it.terms.into_iter().enumerate();
    let terms =
        terms.map(|(index, it)| read_terms(reader, &at.item("terms", index), starts_on, it));
    let engagement = domain::engagement::Engagement {
        id: Id::new(it.id),
        client: home.client,
        terms: terms.collect(),
        title: reader.text(&at.field("title"), it.title),
        starts_on,
        value,
        prices,
        country: it.country.map(|it| it.0.0),
        review_days: it.review_days.unwrap_or(REVIEW_DAYS),
        ends_on: it.ends_on.map(|it| it.0),
        notice_given_on: it.notice_given_on.map(|it| it.0),
    };
    let id = engagement.id;
    reader.journal.engagements.push(engagement);
    each(reader, at, "clauses", it.clauses, |reader, at, it| {
        let kind = it.kind.map_or(TermKind::Other, |it| it.0);
        if let (TermKind::PaymentDays, Some(days)) = (kind, it.number) {
            home.payment_days.insert(id.uuid(), days);
        }
        let term = domain::engagement::Term {
            id: Id::new(it.id),
            engagement: id,
            kind,
            wording: reader.text(&at.field("wording"), it.wording),
            place: optional(it.place),
            contract: reader.refer_optional::<Attachment, _>(&at.field("contract"), it.contract),
            page: it.page.map(NonZeroU32::get),
            number: it.number,
        };
        reader.journal.terms.push(term);
    });
}

fn read_terms(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    starts_on: NaiveDate,
    it: Terms,
) -> domain::engagement::NoticeTerms {
    let first_term = it.first_term.map(|term| some_time(reader, &at.field("first_term"), term.0));
    let renews_for = it.renews_for.map(|term| some_time(reader, &at.field("renews_for"), term.0));
    let kind = it.following.map(|it| it.0).unwrap_or(match (renews_for, first_term) {
        (Some(_), _) => FollowingKind::Renews,
        (None, Some(_)) => FollowingKind::Ends,
        (None, None) => FollowingKind::OpenEnded,
    });
    let following = match kind {
        FollowingKind::Ends => Following::Ends,
        FollowingKind::OpenEnded => Following::OpenEnded,
        FollowingKind::Renews => renews_for.or(first_term).map_or_else(
            || {
                reader.problems.note(
                    &at.field("renews_for"),
                    "These terms renew, but for how long is missing. Add it, such as 1 year.",
                );
                Following::OpenEnded
            },
            Following::Renews,
        ),
    };
    if renews_for.is_some() && kind != FollowingKind::Renews {
        reader.problems.note(
            &at.field("renews_for"),
            "`renews_for` belongs to terms that renew. Leave it out, or write \"following\": \
             \"renews\".",
        );
    }
    domain::engagement::NoticeTerms {
        id: Id::new(it.id),
        effective_on: it.effective_on.map_or(starts_on, |it| it.0),
        first_term,
        following,
        notice: it.notice.0,
        end_on: it.end_on.map_or(EndOn::AnyDay, |it| it.0),
        counts_from: it.counts_from.map_or(CountsFrom::Receipt, |it| it.0),
        forms: it
            .forms
            .into_iter()
            .map(|it| (it.form.0, it.days.unwrap_or(it.form.0.default_days())))
            .collect(),
        confirmed: it.confirmed.into_iter().map(|it| it.0).collect(),
        note: optional(it.note),
    }
}

/// Returns a period that is not empty: a term of no length would renew for ever.
fn some_time(reader: &mut Reader<'_>, at: &At<'_>, period: Period) -> Period {
    if period.count == 0 {
        reader.problems.note(at, "This period is empty. Give it a length of at least 1.");
    }
    period
}

/// Returns an engagement as a file says it.
pub(crate) fn write(out: &Out<'_>, it: &domain::engagement::Engagement) -> Engagement {
    Engagement {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        title: it.title.to_string(),
        starts_on: Plain(it.starts_on),
        terms: it.terms.iter().map(write_terms).collect(),
        value: it.value.map(|(money, per)| Value {
            amount: amount(money.minor, money.currency),
            currency: out.currency(money.currency),
            per: Some(Plain(per)),
        }),
        country: it.country.clone().map(Country).map(Plain),
        review_days: Some(it.review_days),
        ends_on: it.ends_on.map(Plain),
        notice_given_on: it.notice_given_on.map(Plain),
        clauses: out
            .part
            .clauses(it.id)
            .iter()
            .map(|it| Clause {
                id: it.id.uuid(),
                key: Some(it.id.to_string()),
                wording: it.wording.to_string(),
                kind: Some(Word(it.kind)),
                place: text(it.place.as_ref()),
                contract: out.link(it.contract),
                page: it.page.and_then(NonZeroU32::new),
                number: it.number,
            })
            .collect(),
        prices: it
            .prices
            .iter()
            .map(|it| Price {
                id: it.id.uuid(),
                key: Some(it.id.to_string()),
                from_on: Plain(it.from_on),
                amount: amount(it.amount.minor, it.amount.currency),
                currency: out.currency(it.amount.currency),
                per: Some(Plain(it.per)),
            })
            .collect(),
    }
}

fn write_terms(it: &domain::engagement::NoticeTerms) -> Terms {
    let (following, renews_for) = match it.following {
        Following::Ends => (FollowingKind::Ends, None),
        Following::OpenEnded => (FollowingKind::OpenEnded, None),
        Following::Renews(period) => (FollowingKind::Renews, Some(Plain(period))),
    };
    Terms {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        notice: Plain(it.notice),
        effective_on: Some(Plain(it.effective_on)),
        first_term: it.first_term.map(Plain),
        following: Some(Word(following)),
        renews_for,
        end_on: Some(Word(it.end_on)),
        counts_from: Some(Word(it.counts_from)),
        note: text(it.note.as_ref()),
        forms: it
            .forms
            .iter()
            .map(|(form, days)| Form { form: Word(*form), days: Some(*days) })
            .collect(),
        confirmed: it.confirmed.iter().copied().map(Word).collect(),
    }
}
