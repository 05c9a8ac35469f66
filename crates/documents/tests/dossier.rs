//! The dossier as a document: nothing private at the lower levels, in any of its forms.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use documents::dossier::{Agreement, Around};
use documents::paper::{to_markdown, to_text};
use documents::{Paper, dossier};
use domain::assess::evidence::{ContactFact, Evidence, IncidentFact, WorkFact};
use domain::assess::verdict::Standing;
use domain::closed::ClosedSet as _;
use domain::entry::Channel;
use domain::hard_time::HardTime;
use domain::id::Id;
use domain::incident::{Cause, IncidentKind, Severity, What};
use domain::invoice::WorkKind;
use domain::moment::Moment;
use domain::renewal::{Disclosure, FactAccount, PrivateAccount, Records, Sources};
use domain::review::{RenewalChoice, Review, ReviewFigures};
use domain::text::Text;
use iso_currency::Currency;
use proptest::prelude::*;
use uuid::Uuid;
use words::Words;

fn today() -> DateTime<Utc> {
    "2026-11-21T10:00:00Z".parse().unwrap()
}

fn id<T>(number: u128) -> Id<T> {
    Id::new(Uuid::from_u128(number))
}

/// A word that stands nowhere else, in a text that may hold anything.
fn canary(kind: &str, number: usize, around: &str) -> Text {
    Text::new(format!("{around} {kind}CANARY{number} {around}")).unwrap()
}

fn paper(entries: &[(i64, String)], level: Disclosure) -> Paper {
    let mut evidence = Evidence::none(id(1));
    let mut records = Records::default();
    let (mut quotes, mut private) = (BTreeMap::new(), BTreeMap::new());
    for (number, (ago, around)) in entries.iter().enumerate() {
        let at = today() - TimeDelta::days(*ago);
        let entry = id(100 + number as u128);
        evidence.contacts.push(ContactFact {
            entry,
            at,
            minutes: Some(20),
            toll: Some(-2),
            recovery_minutes: Some(17),
        });
        evidence.incidents.push(IncidentFact {
            incident: id(1_000 + number as u128),
            entry,
            at,
            what: What::UnpaidScope { minutes: None },
            severity: Severity::Minor,
            cause: Cause::TheirConduct,
        });
        evidence.work.push(WorkFact {
            work: id(5_000 + number as u128),
            on: at.date_naive(),
            minutes: 60,
            kind: WorkKind::Production,
        });
        let account = FactAccount {
            at: Moment::new(at, Tz::Asia__Almaty),
            channel: Channel::Call,
            facts: Some(canary("FACT", number, around)),
        };
        records.accounts.insert(entry, account);
        quotes.insert(entry, canary("QUOTE", number, around));
        let account = PrivateAccount {
            reading: Some(canary("READING", number, around)),
            feelings: Some(canary("FEELING", number, around)),
        };
        private.insert(entry, account);
    }
    let review = Review {
        id: id(9),
        client: id(1),
        engagement: None,
        decided_at: Moment::new(today() - TimeDelta::days(300), Tz::UTC),
        choice: RenewalChoice::Renew,
        reason: canary("REASON", 0, "–"),
        answers: Vec::new(),
        deadline_on: None,
        term_ends_on: None,
        figures: ReviewFigures {
            standing: Standing::Watch,
            score: 31.0,
            minutes: 600,
            earned_minor: Some(60_000),
            target_minor: Some(5_500),
            currency: Currency::EUR,
        },
        replaces: None,
    };
    let sources = Sources {
        evidence: &evidence,
        records: &records,
        quotes: &quotes,
        private: &private,
        agreed: &[],
        policies: &[],
        reviews: &[review],
        hard_times: &[HardTime {
            id: id(8),
            client: id(1),
            since_on: (today() - TimeDelta::days(60)).date_naive(),
            until_on: None,
            note: Some(canary("HARDTIME", 0, "–")),
        }],
        term_began_on: None,
    };
    let disclosed = domain::renewal::dossier(sources, today()).disclose(level);
    let day = |ago| today().date_naive() - TimeDelta::days(ago);
    let history: Vec<(NaiveDate, f64, Standing)> =
        (0..40).rev().map(|week| (day(week * 7), 20.0, Standing::Steady)).collect();
    let client = Text::new("Қызғалдақ балабақшасы").unwrap();
    let around = Around {
        client: &client,
        by: None,
        currency: Currency::KZT,
        country: Some("KZ"),
        on: today().date_naive(),
        agreements: vec![Agreement {
            title: Text::new("Әліпби фризі").unwrap(),
            decide_by: Some(day(-10)),
            ends_on: Some(day(-40)),
            ends_by_itself: false,
        }],
        history: &history,
    };
    dossier(&disclosed, &around, &Words::of("en"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_form_of_a_lower_level_holds_a_word_of_a_higher_one(
        entries in proptest::collection::vec(
            (0_i64..500, "[ -~]{0,12}|[а-яқ<>&*_|`\\n]{0,12}"), 1..20),
    ) {
        for level in Disclosure::ALL {
            let paper = paper(&entries, *level);
            let whole = *level == Disclosure::Everything;
            let forms =
                [to_markdown(&paper), to_text(&paper), serde_json::to_string(&paper).unwrap()];
            for form in &forms {
                prop_assert!(form.contains("FACTCANARY0"), "{:?} tells what was done", level);
                let quoted = form.contains("QUOTECANARY");
                prop_assert_eq!(quoted, *level != Disclosure::Facts, "{:?}", level);
                for word in ["READINGCANARY", "FEELINGCANARY", "REASONCANARY", "HARDTIMECANARY"] {
                    prop_assert_eq!(form.contains(word), whole, "{:?} {}", level, word);
                }
            }
        }
    }
}

#[test]
fn the_lower_levels_say_nothing_of_standing_price_or_recovery() {
    let check = |level, shown: bool| {
        let text = to_text(&paper(&[(3, "x".to_owned()), (90, "y".to_owned())], level));
        let lower = text.to_lowercase();
        for word in
            ["too early to say", "time to recover", "six questions", "decided before", "hard times"]
        {
            assert_eq!(lower.contains(word), shown, "{level:?} and {word}:\n{text}");
        }
        assert!(!text.contains('⟦'), "every message is there:\n{text}");
        assert!(text.contains("Renewal review: Қызғалдақ балабақшасы"), "{text}");
    };
    check(Disclosure::FactsAndQuotes, false);
    check(Disclosure::Facts, false);
    let text = to_text(&paper(&[(3, "x".to_owned())], Disclosure::Everything));
    assert!(text.contains("Six questions") && !text.contains('⟦'), "{text}");
    let words = Words::of("en");
    for kind in IncidentKind::ALL {
        let id = format!("standing-event-incident-{}", kind.word());
        assert!(words.find(&id, &[]).is_some(), "{id}");
    }
}
