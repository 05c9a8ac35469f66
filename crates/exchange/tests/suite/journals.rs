//! Journals of every kind, for properties.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use domain::agenda::{DueKey, DueKind, When};
use domain::assess::policy::{Policy, RULES};
use domain::attachment::{Attachment, AttachmentText, TextReading};
use domain::boundary::{Boundary, Telling};
use domain::check_in::CheckIn;
use domain::client::{Client, Contact, Expectation, Move};
use domain::closed::ClosedSet;
use domain::colleague::Colleague;
use domain::complaint::{Complaint, ComplaintStep};
use domain::concession::Concession;
use domain::engagement::{Engagement, Following, NoticeTerms, Period, Price, Term, Unit};
use domain::entry::{Account, Entry, EntryVersion};
use domain::hard_time::HardTime;
use domain::holiday::Holiday;
use domain::id::Id;
use domain::incident::{Gesture, Incident, IncidentKind, What};
use domain::invoice::{Cost, Invoice, Payment, Work};
use domain::journal::Journal;
use domain::letter::gate::{Handled, Handling, Owing};
use domain::letter::{Choices, Letter, LetterVersion};
use domain::moment::Moment;
use domain::money::Money;
use domain::obligation::Obligation;
use domain::playbook::{OwnPlaybook, Run, RunStep, Which};
use domain::promise::Promise;
use domain::prompt::{Answer, Decision, Prompt};
use domain::recovery::{Recovery, RecoveryCheck};
use domain::reminder::{Cascade, Lead, Reminder};
use domain::review::{Review, ReviewFigures, ReviewQuestion};
use domain::settings::{Logo, Settings};
use domain::template::Template;
use domain::text::Text;
use iso_currency::Currency;
use proptest::collection::vec;
use proptest::prelude::*;
use uuid::Uuid;

/// Returns any journal, small but with everything in it.
pub fn journal() -> impl Strategy<Value = Journal> {
    // Choices are drawn from a list of numbers, which proptest shrinks; texts are real ones.
    (vec(any::<u64>(), 64..600), vec(odd_text(), 1..12))
        .prop_map(|(numbers, texts)| Maker { numbers, at: 0, texts, next: 0 }.journal())
}

fn odd_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{1,40}",
        any::<String>(),
        Just("two\r\nlines\nand \"quotes\" \\ \u{0} \u{7f} \u{2028} \u{feff}x".to_owned()),
        Just("Ұлытау, Õie, 日本, 👩‍👩‍👧, \u{202e}abc".to_owned()),
    ]
}

struct Maker {
    numbers: Vec<u64>,
    at: usize,
    texts: Vec<String>,
    next: u128,
}

impl Maker {
    fn number(&mut self) -> u64 {
        self.at += 1;
        let number = self.numbers[self.at % self.numbers.len()];
        number.rotate_left(u32::try_from(self.at % 61).unwrap()) ^ (self.at as u64)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.number() % limit as u64).unwrap()
    }

    fn chance(&mut self) -> bool {
        self.number().is_multiple_of(2)
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.chance().then(|| make(self))
    }

    fn some<T>(&mut self, most: usize, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| make(self)).collect()
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        (!of.is_empty() && self.chance()).then(|| of[self.below(of.len())])
    }

    fn word<T: ClosedSet>(&mut self) -> T {
        T::ALL[self.below(T::ALL.len())]
    }

    /// Ids that do not rise, as records made on two machines have.
    fn id<T>(&mut self) -> Id<T> {
        self.next += 1;
        let random = u128::from(self.number()) << 64;
        Id::new(Uuid::from_u128(random & !0xffff_ffff | self.next))
    }

    fn text(&mut self) -> Text {
        let index = self.below(self.texts.len());
        Text::new(&self.texts[index]).unwrap_or_else(|| Text::new("x").unwrap())
    }

    fn maybe_text(&mut self) -> Option<Text> {
        self.maybe(Self::text)
    }

    fn day(&mut self) -> NaiveDate {
        NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + TimeDelta::days(self.below(73_000) as i64)
    }

    fn day_after(&mut self, day: NaiveDate) -> NaiveDate {
        day + TimeDelta::days(self.below(400) as i64)
    }

    fn instant(&mut self) -> DateTime<Utc> {
        let nanos = [0, 0, 250_000_000, 1_000, 1][self.below(5)];
        let seconds = self.below(6_000_000_000) as i64 - 2_000_000_000;
        DateTime::from_timestamp(seconds, nanos).unwrap()
    }

    fn zone(&mut self) -> Tz {
        TZ_VARIANTS[self.below(TZ_VARIANTS.len())]
    }

    fn moment(&mut self, zone: Tz) -> Moment {
        let zone = if self.chance() { zone } else { self.zone() };
        Moment::new(self.instant(), zone)
    }

    fn currency(&mut self) -> Currency {
        ["EUR", "JPY", "KWD", "NOK", "KZT"].map(|it| domain::money::currency(it).unwrap())
            [self.below(5)]
    }

    fn minor(&mut self) -> i64 {
        self.below(2_000_000_000) as i64 - 1_000_000_000
    }

    fn money(&mut self, currency: Currency) -> Money {
        let currency = if self.chance() { currency } else { self.currency() };
        Money::new(self.minor(), currency)
    }

    fn minutes(&mut self) -> u32 {
        u32::try_from(self.below(100_000)).unwrap()
    }

    fn choices(&mut self) -> Choices {
        Choices {
            opening: self.maybe(|_| "plain".to_owned()),
            closing: self.maybe(|_| "wishes".to_owned()),
            reasons: self.maybe(|it| it.some(2, Self::id)),
            boundaries: self.some(2, Self::id),
            complaint: self.maybe(Self::id),
            recovery: self.maybe(Self::id),
            account: self.maybe_text(),
            offer: self.maybe_text(),
            answer_on: self.maybe(Self::day),
            pause_on: self.maybe(Self::day),
            end_on: self.maybe(Self::day),
            colleagues: self.some(2, Self::id),
            template: self.maybe(Self::id),
        }
    }

    fn handled(&mut self) -> Handled {
        let what = match self.below(3) {
            0 => Owing::Promise(self.id()),
            1 => Owing::Obligation(self.id()),
            _ => Owing::Invoice(self.id()),
        };
        let how = match self.chance() {
            true => Handling::Dated(self.day()),
            false => Handling::Waived(self.text()),
        };
        Handled { what, how }
    }

    fn colleague(&mut self) -> Colleague {
        Colleague {
            id: self.id(),
            name: self.text(),
            fits: self.text(),
            reach: self.maybe_text(),
            room: self.word(),
            consent_on: self.maybe(Self::day),
            note: self.maybe_text(),
        }
    }

    fn template(&mut self) -> Template {
        Template {
            id: self.id(),
            kind: self.word(),
            name: self.text(),
            language: self.language(),
            subject: self.text(),
            body: self.text(),
            changed_at: self.instant(),
        }
    }

    fn toll(&mut self) -> i8 {
        [-2, -1, 0, 1, 2][self.below(5)]
    }

    fn period(&mut self) -> Period {
        Period { count: 1 + self.minutes(), unit: self.word::<Unit>() }
    }

    fn language(&mut self) -> String {
        ["en", "et", "nb", "kk-Cyrl"][self.below(4)].to_owned()
    }

    fn country(&mut self) -> String {
        ["EE", "ES-CT", "NO"][self.below(3)].to_owned()
    }

    fn journal(&mut self) -> Journal {
        let logo = self.maybe(|it| Logo(it.number().to_be_bytes().to_vec()));
        let mut it = Journal { settings: self.settings(), logo, ..Journal::default() };
        let mut from = self.instant();
        it.holidays = self.some(3, |it| {
            let country = if it.chance() { "ES" } else { "EE" }.to_owned();
            Holiday {
                id: it.id(),
                country,
                region: it.maybe(|_| "CT".to_owned()),
                on: it.day(),
                yearly: it.chance(),
                change: it.word(),
                name: it.maybe_text(),
                noted_on: it.day(),
            }
        });
        it.policies = self.some(3, |it| {
            from += TimeDelta::days(1 + it.below(300) as i64);
            (from, it.policy())
        });
        it.boundaries = self.some(2, |it| it.boundary(None, &[]));
        it.playbooks = self.some(2, |it| OwnPlaybook {
            id: it.id(),
            title: Text::new("A quiet word").unwrap(),
            text: Text::new("# A quiet word\n## Say it\nSay: {boundary} ё").unwrap(),
            from: it.maybe(Self::word),
        });
        it.colleagues = self.some(2, Self::colleague);
        it.templates = self.some(2, Self::template);
        for _ in 0..=self.below(3) {
            self.client(&mut it);
        }
        it
    }

    fn cascade(&mut self) -> Cascade {
        let mut cascade = Cascade::default();
        if self.chance() {
            cascade.at = "06:05:00".parse().unwrap();
        }
        for _ in 0..self.below(4) {
            let leads = self.some(3, |it| Lead::of_minutes(it.minutes()));
            cascade.set(self.word(), leads);
        }
        cascade
    }

    fn settings(&mut self) -> Settings {
        Settings {
            name: self.maybe_text(),
            business: self.maybe_text(),
            postal: self.maybe_text(),
            email: self.maybe_text(),
            phone: self.maybe_text(),
            currency: Currency::EUR,
            zone: self.zone(),
            language: self.language(),
            target_rate_minor: self.maybe(|it| 1 + i64::from(it.minutes())),
            monthly_costs_minor: self.maybe(Self::minor),
            reserve_minor: self.maybe(Self::minor),
            country: self.maybe(Self::country),
            rates: [Currency::NOK, Currency::USD, Currency::KZT]
                .into_iter()
                .filter_map(|currency| {
                    self.maybe(|it| (currency, (it.number() >> 12) as f64 / 1e9 + 1e-9))
                })
                .collect(),
            reminders: self.cascade(),
            keep_in_tray: self.chance(),
        }
    }

    fn policy(&mut self) -> Policy {
        let mut policy = Policy::default();
        for rule in
            RULES.iter().filter(|it| !it.name.contains("_from") && !it.name.contains("clears"))
        {
            let share = (self.number() >> 11) as f64 / (1_u64 << 53) as f64;
            assert!(policy.set(rule.name, rule.low + share * (rule.high - rule.low)));
        }
        policy
    }

    fn boundary(&mut self, client: Option<Id<Client>>, terms: &[Id<Term>]) -> Boundary {
        let since = self.day();
        Boundary {
            id: self.id(),
            client,
            rule: self.text(),
            instead: self.maybe_text(),
            severity: self.word(),
            term: self.pick(terms),
            since,
            until: self.maybe(|it| it.day_after(since)),
        }
    }

    fn account(&mut self) -> Account {
        Account {
            facts: self.maybe_text(),
            quotes: self.maybe_text(),
            reading: self.maybe_text(),
            feelings: self.maybe_text(),
        }
    }

    fn client(&mut self, out: &mut Journal) {
        let client: Id<Client> = self.id();
        let (currency, zone) = (self.currency(), self.zone());
        out.clients.push(Client {
            id: client,
            name: self.text(),
            kind: self.word(),
            language: self.language(),
            address_form: self.word(),
            currency,
            zone,
            email: self.maybe_text(),
            phone: self.maybe_text(),
            postal: self.maybe_text(),
            pinned: self.maybe_text(),
            target_rate_minor: self.maybe(|it| 1 + i64::from(it.minutes())),
        });
        let contacts = self.some(3, |it| Contact {
            id: it.id(),
            client,
            name: it.text(),
            role: it.maybe_text(),
            email: it.maybe_text(),
            phone: it.maybe_text(),
            primary: it.chance(),
        });
        let people: Vec<_> = contacts.iter().map(|it| it.id).collect();
        out.contacts.extend(contacts);
        out.moves.extend(self.some(3, |it| Move {
            id: it.id(),
            client,
            stage: it.word(),
            on: it.day(),
            reason: it.maybe(Self::word),
            comment: it.maybe_text(),
        }));
        let engagements = self.some(2, |it| it.engagement(client, currency));
        let frames: Vec<_> = engagements.iter().map(|it| it.id).collect();
        out.engagements.extend(engagements);
        let mut terms = Vec::new();
        for engagement in &frames {
            terms.extend(self.some(3, |it| Term {
                id: it.id(),
                engagement: *engagement,
                kind: it.word(),
                wording: it.text(),
                place: it.maybe_text(),
                contract: None,
                page: it.maybe(|it| 1 + it.minutes()),
                number: it.maybe(Self::minutes),
            }));
        }
        let clauses: Vec<_> = terms.iter().map(|it| it.id).collect();
        out.terms.extend(terms);
        let boundaries = self.some(2, |it| it.boundary(Some(client), &clauses));
        out.boundaries.extend(boundaries);
        let boundaries: Vec<_> = out
            .boundaries
            .iter()
            .filter(|it| it.client.is_none_or(|it| it == client))
            .map(|it| it.id)
            .collect();

        let entries: Vec<_> = self.some(4, |it| Entry {
            id: it.id(),
            client,
            engagement: it.pick(&frames),
            at: it.moment(zone),
            channel: it.word(),
            direction: it.maybe(Self::word),
            outcome: it.word(),
            minutes: it.maybe(Self::minutes),
            toll: it.maybe(Self::toll),
            recovery_minutes: it.maybe(Self::minutes),
            account: it.account(),
            people: people.iter().copied().filter(|_| it.chance()).collect(),
            logged_at: it.instant(),
        });
        let logged: Vec<_> = entries.iter().map(|it| it.id).collect();
        out.entries.extend(entries);

        self.money_of(out, client, currency, &frames);
        self.words_of(out, client, zone, &logged);
        let complaints: Vec<_> =
            out.complaints.iter().filter(|it| it.client == client).map(|it| it.id).collect();
        self.inside(out, &logged, &boundaries, zone);

        if let Some(boundary) = self.pick(&boundaries) {
            out.tellings.extend(self.some(2, |it| Telling {
                id: it.id(),
                boundary,
                client,
                at: it.moment(zone),
                channel: it.word(),
                entry: it.pick(&logged),
                wording: it.text(),
            }));
        }
        out.concessions.extend(self.some(2, |it| Concession {
            id: it.id(),
            client,
            kind: it.word(),
            on: it.day(),
            amount: it.maybe(|it| it.money(currency)),
            minutes: it.maybe(Self::minutes),
            reason: it.maybe_text(),
            entry: it.pick(&logged),
            complaint: it.pick(&complaints),
        }));
        out.recoveries.extend(self.some(2, |it| it.recovery(client, &complaints)));
        out.letters.extend(self.some(2, |it| Letter {
            id: it.id(),
            client,
            engagement: it.pick(&frames),
            kind: it.word(),
            tone: it.word(),
            language: it.language(),
            subject: it.text(),
            body: it.text(),
            drafted: it.text(),
            drafted_subject: it.maybe_text(),
            state: it.word(),
            written_at: it.instant(),
            ends_on: it.maybe(Self::day),
            form: it.maybe(Self::word),
            sent_on: it.maybe(Self::day),
            choices: it.choices(),
            changed_at: it.instant(),
            handled: it.some(2, Self::handled),
            read_again_at: it.maybe(Self::instant),
            released_at: it.maybe(Self::instant),
            override_reason: it.maybe_text(),
            went_on: it.maybe(Self::day),
            proof: it.maybe_text(),
            proof_file: None,
            versions: it.some(2, |it| LetterVersion {
                id: it.id(),
                replaced_at: it.instant(),
                subject: it.text(),
                body: it.text(),
                sent_on: it.maybe(Self::day),
            }),
        }));
        out.obligations.extend(self.some(2, |it| Obligation {
            id: it.id(),
            client,
            engagement: it.pick(&frames),
            letter: None,
            kind: it.word(),
            wording: it.text(),
            amount: it.maybe(|it| it.money(currency)),
            since_on: it.day(),
            due_on: it.maybe(Self::day),
            settled_on: it.maybe(Self::day),
            note: it.maybe_text(),
        }));
        out.hard_times.extend(self.some(2, |it| {
            let since_on = it.day();
            HardTime {
                id: it.id(),
                client,
                since_on,
                until_on: it.maybe(|it| it.day_after(since_on)),
                note: it.maybe_text(),
            }
        }));
        out.check_ins.extend(self.some(2, |it| CheckIn {
            id: it.id(),
            client,
            complaint: None,
            about: it.text(),
            due_on: it.day(),
            by_hand: it.chance(),
            done_on: it.maybe(Self::day),
            note: it.maybe_text(),
        }));
        out.prompts.extend(self.some(2, |it| it.prompt(client)));
        let mut replaced = None;
        out.reviews.extend(self.some(3, |it| {
            let replaces = it.chance();
            let review = it.review(client, replaces, replaced);
            replaced = Some(review.id);
            Review { engagement: it.pick(&frames), ..review }
        }));
        let asked: Vec<_> =
            out.prompts.iter().filter(|it| it.client == client).map(|it| it.id).collect();
        let own = out.playbooks.clone();
        out.runs.extend(self.some(2, |it| it.run(client, &logged, &asked, &own)));
        let frame = frames.first().map(|it| it.uuid());
        let complaint = complaints.first().map(|it| it.uuid());
        out.reminders
            .extend(self.some(2, |it| it.reminder(client, frame, complaint)).into_iter().flatten());
        out.attachments.extend(self.some(2, |it| {
            let bytes = it.some(20, |it| it.number().to_le_bytes()[0]);
            let attachment = Attachment {
                id: it.id(),
                client,
                entry: it.pick(&logged),
                engagement: it.pick(&frames),
                name: Text::new("Übersicht 1.pdf").unwrap(),
                media: "application/pdf".to_owned(),
                size: bytes.len() as u64,
                added_at: it.instant(),
            };
            (attachment, bytes)
        }));
        let files: Vec<_> = out.attachments.iter().filter(|it| it.0.client == client).collect();
        for (at, (it, _)) in files.into_iter().enumerate() {
            let reading = TextReading::ALL[(at + self.at) % TextReading::ALL.len()];
            let text = if reading == TextReading::Read { "Notice: 3 months\u{c}№ 2" } else { "" };
            let attachment = it.id;
            out.attachment_texts.push(AttachmentText {
                attachment,
                reading,
                text: text.to_owned(),
            });
        }
    }

    fn engagement(&mut self, client: Id<Client>, currency: Currency) -> Engagement {
        let starts_on = self.day();
        let mut terms = self.some(2, Self::terms);
        terms.push(self.terms());
        Engagement {
            id: self.id(),
            client,
            title: self.text(),
            starts_on,
            value: self.maybe(|it| (it.money(currency), it.period())),
            prices: self.prices(currency),
            country: self.maybe(Self::country),
            review_days: self.minutes(),
            ends_on: self.maybe(|it| it.day_after(starts_on)),
            notice_given_on: self.maybe(Self::day),
            terms,
        }
    }

    fn review(
        &mut self,
        client: Id<Client>,
        replaces: bool,
        replaced: Option<Id<Review>>,
    ) -> Review {
        let zone = self.zone();
        let mut answers = Vec::new();
        for question in ReviewQuestion::ALL {
            if self.chance() {
                answers.push((*question, self.word()));
            }
        }
        Review {
            id: self.id(),
            client,
            engagement: None,
            decided_at: self.moment(zone),
            choice: self.word(),
            reason: self.text(),
            answers,
            deadline_on: self.maybe(Self::day),
            term_ends_on: self.maybe(Self::day),
            figures: ReviewFigures {
                standing: self.word(),
                score: self.below(10_001) as f64 / 100.0,
                minutes: self.minutes(),
                earned_minor: self.maybe(Self::minor),
                target_minor: self.maybe(|it| it.minor().abs().max(1)),
                currency: self.currency(),
            },
            replaces: replaced.filter(|_| replaces),
        }
    }

    fn prices(&mut self, currency: Currency) -> Vec<Price> {
        let mut prices = self.some(2, |it| Price {
            id: it.id(),
            from_on: it.day(),
            amount: it.money(currency),
            per: it.period(),
        });
        prices.sort_by_key(|it| (it.from_on, it.id));
        prices
    }

    fn terms(&mut self) -> NoticeTerms {
        NoticeTerms {
            id: self.id(),
            effective_on: self.day(),
            first_term: self.maybe(Self::period),
            following: match self.below(3) {
                0 => Following::Ends,
                1 => Following::OpenEnded,
                _ => Following::Renews(self.period()),
            },
            notice: Period { count: self.minutes(), unit: self.word() },
            end_on: self.word(),
            counts_from: self.word(),
            forms: self.some(3, |it| (it.word(), it.minutes())),
            confirmed: self.some(3, Self::word),
            note: self.maybe_text(),
        }
    }

    fn money_of(
        &mut self,
        out: &mut Journal,
        client: Id<Client>,
        currency: Currency,
        frames: &[Id<Engagement>],
    ) {
        let invoices = self.some(3, |it| {
            let issued_on = it.day();
            Invoice {
                id: it.id(),
                client,
                engagement: it.pick(frames),
                kind: it.word(),
                number: it.maybe_text(),
                issued_on,
                due_on: it.day_after(issued_on),
                amount: it.money(currency),
                note: it.maybe_text(),
                written_off_on: it.maybe(|it| it.day_after(issued_on)),
            }
        });
        let bills: Vec<_> = invoices.iter().map(|it| it.id).collect();
        out.invoices.extend(invoices);
        out.payments.extend(self.some(4, |it| Payment {
            id: it.id(),
            client,
            invoice: it.pick(&bills),
            received_on: it.day(),
            amount: it.money(currency),
            note: it.maybe_text(),
        }));
        out.work.extend(self.some(2, |it| Work {
            id: it.id(),
            client,
            engagement: it.pick(frames),
            on: it.day(),
            minutes: it.minutes(),
            kind: it.word(),
            note: it.maybe_text(),
        }));
        out.costs.extend(self.some(2, |it| Cost {
            id: it.id(),
            client,
            on: it.day(),
            amount: it.money(currency),
            note: it.maybe_text(),
        }));
    }

    fn words_of(&mut self, out: &mut Journal, client: Id<Client>, zone: Tz, logged: &[Id<Entry>]) {
        out.expectations.extend(self.some(2, |it| Expectation {
            id: it.id(),
            client,
            item: it.word(),
            told_at: it.moment(zone),
            entry: it.pick(logged),
            wording: it.maybe_text(),
        }));
        out.promises.extend(self.some(2, |it| {
            let made_at = it.moment(zone);
            let later = |it: &mut Self| made_at.at + TimeDelta::minutes(it.below(9_000) as i64);
            let due_at = Moment::new(later(it), it.zone());
            Promise {
                id: it.id(),
                client,
                by: it.word(),
                wording: it.text(),
                made_at,
                due_at,
                entry: it.pick(logged),
                settled: it.maybe(|it| (it.word(), later(it))),
            }
        }));
        out.complaints.extend(self.some(2, |it| {
            let raised_on = it.day();
            Complaint {
                id: it.id(),
                client,
                entry: it.pick(logged),
                theme: it.text(),
                summary: it.maybe_text(),
                importance: it.word(),
                cause: it.word(),
                promised: it.chance(),
                raised_on,
                steps: it.some(3, |it| ComplaintStep {
                    id: it.id(),
                    stage: it.word(),
                    on: it.day_after(raised_on),
                    entry: it.pick(logged),
                    note: it.maybe_text(),
                }),
            }
        }));
    }

    /// What stands in entries.
    fn inside(
        &mut self,
        out: &mut Journal,
        logged: &[Id<Entry>],
        boundaries: &[Id<Boundary>],
        zone: Tz,
    ) {
        let Some(client) = out.clients.last().map(|it| it.id) else { return };
        macro_rules! ids {
            ($list:ident) => {
                out.$list
                    .iter()
                    .filter(|it| it.client == client)
                    .map(|it| it.id)
                    .collect::<Vec<_>>()
            };
        }
        let (invoices, promises, complaints) = (ids!(invoices), ids!(promises), ids!(complaints));
        for entry in logged.iter().copied() {
            out.incidents.extend(self.some(3, |it| Incident {
                id: it.id(),
                entry,
                what: match (it.word::<IncidentKind>(), it.pick(boundaries)) {
                    (IncidentKind::Abuse, _) => {
                        What::Abuse { manner: it.word(), toward: it.word() }
                    }
                    (IncidentKind::Crossing, Some(boundary)) => What::Crossing { boundary },
                    (IncidentKind::LatePayment, _) => {
                        What::LatePayment { invoice: it.pick(&invoices) }
                    }
                    (IncidentKind::BrokenPromise, _) => {
                        What::BrokenPromise { promise: it.pick(&promises) }
                    }
                    (IncidentKind::Complaint, _) => {
                        What::Complaint { complaint: it.pick(&complaints) }
                    }
                    _ => What::UnpaidScope { minutes: it.maybe(Self::minutes) },
                },
                severity: it.word(),
                cause: it.word(),
                note: it.maybe_text(),
            }));
            out.gestures.extend(self.some(2, |it| Gesture {
                id: it.id(),
                entry,
                kind: it.word(),
                note: it.maybe_text(),
            }));
            out.entry_versions.extend(self.some(2, |it| EntryVersion {
                id: it.id(),
                entry,
                replaced_at: it.instant(),
                account: it.account(),
                at: it.moment(zone),
                channel: it.word(),
                minutes: it.maybe(Self::minutes),
                toll: it.maybe(Self::toll),
            }));
        }
    }

    fn recovery(&mut self, client: Id<Client>, complaints: &[Id<Complaint>]) -> Recovery {
        let starts_on = self.day();
        Recovery {
            id: self.id(),
            client,
            complaint: self.pick(complaints),
            criteria: self.text(),
            starts_on,
            ends_on: self.day_after(starts_on),
            checks: self.some(2, |it| RecoveryCheck {
                id: it.id(),
                on: it.day(),
                on_track: it.chance(),
                note: it.maybe_text(),
            }),
            ended: self.maybe(|it| (it.word(), it.day_after(starts_on))),
            note: self.maybe_text(),
            parts: Vec::new(),
        }
    }

    fn run(
        &mut self,
        client: Id<Client>,
        entries: &[Id<Entry>],
        prompts: &[Id<Prompt>],
        own: &[OwnPlaybook],
    ) -> Run {
        let zone = self.zone();
        let started_at = self.moment(zone);
        let own: Vec<_> = own.iter().map(|it| it.id).collect();
        let of = if self.chance() {
            Some(Which::BuiltIn(self.word()))
        } else {
            self.pick(&own).map(Which::Own)
        };
        Run {
            id: self.id(),
            client,
            of,
            title: self.text(),
            started_at,
            ended_at: started_at.at + TimeDelta::minutes(self.below(90) as i64),
            entry: self.pick(entries),
            complaint: None,
            prompt: self.pick(prompts),
            steps: self.some(3, |it| RunStep {
                name: it.text(),
                done_at: it.instant(),
                answer: it.maybe_text(),
            }),
            result: self.maybe(Self::word),
            note: self.maybe_text(),
        }
    }

    fn reminder(
        &mut self,
        client: Id<Client>,
        engagement: Option<Uuid>,
        complaint: Option<Uuid>,
    ) -> Option<Reminder> {
        let (kind, record) = if self.chance() {
            (DueKind::Review, engagement?)
        } else {
            (DueKind::FollowUp, complaint?)
        };
        let zone = self.zone();
        let when = if self.chance() { When::On(self.day()) } else { When::At(self.moment(zone)) };
        Some(Reminder {
            id: self.id(),
            client,
            of: DueKey { kind, record, when },
            said: self.maybe(|it| Lead::of_minutes(it.minutes())),
            said_at: self.maybe(Self::instant),
            late: self.chance(),
            snoozed_until: self.maybe(Self::instant),
            done_at: self.maybe(Self::instant),
        })
    }

    fn prompt(&mut self, client: Id<Client>) -> Prompt {
        let raised_at = self.instant();
        Prompt {
            id: self.id(),
            client,
            crossed_on: self.day(),
            raised_at,
            score: (self.number() >> 11) as f64 / (1_u64 << 53) as f64 * 100.0,
            decision: self.maybe(|it| {
                let answer = it.word();
                let needed = answer == Answer::NotNow;
                let (reason, until) = (it.text(), it.day());
                Decision {
                    answer,
                    reason: (needed || it.chance()).then_some(reason),
                    until: (needed || it.chance()).then_some(until),
                    at: raised_at + TimeDelta::minutes(it.below(9_000) as i64),
                    in_heat: it.chance(),
                }
            }),
        }
    }
}
