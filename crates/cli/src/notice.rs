//! `goodterms notice`: when notice has to be given, with each step of the working.

use api::closed::{ClosedSet as _, Convention, HolidayKnowledge, NoticeForm};
use api::context::format;
use api::engagement::EndRequest;
use api::noun::Engagement;
use api::undo::ClientName;
use api::view::engagement::{
    EndView, EngagementView, FollowingView, NoticeTermsView, OverView, PeriodView, StepView,
};
use api::wire::{Key, Word};
use chrono::NaiveDate;
use serde::Serialize;

use crate::args::NoticeArgs;
use crate::day;
use crate::desk::Desk;
use crate::failure::{Exit, Failure, Stop};
use crate::find;
use crate::out::Out;

/// The dates of a client's agreements.
#[derive(Debug, Serialize)]
struct Dates {
    client: ClientName,
    engagements: Vec<EngagementView>,
    /// With `--sent-on`: when each would end. Empty without.
    ends: Vec<EndIfSent>,
}

/// When an agreement would end, if notice were sent on the day asked for.
#[derive(Debug, Serialize)]
struct EndIfSent {
    engagement: Key<Engagement>,
    /// `null` where notice can change nothing any more.
    end: Option<EndView>,
}

pub fn run(desk: &Desk, out: &mut Out, args: &NoticeArgs) -> Result<Exit, Stop> {
    let session = desk.read()?;
    let client = find::client(desk, &session, &args.client)?;
    let mut engagements = api::client::page(&session, &desk.context(), client.id)?.engagements;
    if let Some(form) = args.form {
        allow(desk, &engagements, form, args.sent_on.unwrap_or_else(|| desk.today()))?;
        for it in &mut engagements {
            it.notice.deadlines.retain(|deadline| deadline.form.0 == form);
        }
    }
    let mut ends = Vec::new();
    if let Some(sent_on) = args.sent_on {
        for it in &engagements {
            let request = EndRequest {
                engagement: it.id,
                sent_on,
                form: Word(args.form.unwrap_or_else(|| usual_form(it, sent_on))),
            };
            let end = api::engagement::end_if_sent(&session, &request)?;
            ends.push(EndIfSent { engagement: it.id, end });
        }
    }
    let exit = if engagements.is_empty() { Exit::Refused } else { Exit::Done };
    if desk.json {
        out.json(&Dates { client, engagements, ends })?;
        return Ok(exit);
    }
    if engagements.is_empty() {
        out.line(&desk.say("cli-notice-none", &[("client", client.name.into())]))?;
    }
    for (number, it) in engagements.iter().enumerate() {
        if number > 0 {
            out.gap()?;
        }
        agreement(desk, out, it)?;
        if let Some(sent_on) = args.sent_on {
            let end = ends.iter().find(|end| end.engagement == it.id);
            let end = end.and_then(|it| it.end.as_ref());
            end_if_sent(desk, out, sent_on, end, end_on(it, sent_on))?;
        }
        deadlines(desk, out, it)?;
    }
    Ok(exit)
}

/// Refuses a form of notice that no agreement allows.
fn allow(
    desk: &Desk,
    engagements: &[EngagementView],
    form: NoticeForm,
    day: NaiveDate,
) -> Result<(), Stop> {
    let allows = |it: &EngagementView| {
        let forms = terms_on(it, day).map(|it| it.forms.as_slice()).unwrap_or_default();
        forms.is_empty() || forms.iter().any(|it| it.form.0 == form)
    };
    if engagements.is_empty() || engagements.iter().any(allows) {
        return Ok(());
    }
    let message = desk.say("error-form-not-allowed", &[]);
    Err(Failure::new(Exit::Refused, "not_allowed", message).into())
}

/// By e-mail where the terms allow it, or else the first form they do; as for a letter.
fn usual_form(engagement: &EngagementView, day: NaiveDate) -> NoticeForm {
    let forms = terms_on(engagement, day).map(|it| it.forms.as_slice()).unwrap_or_default();
    let email = forms.is_empty() || forms.iter().any(|it| it.form.0 == NoticeForm::Email);
    match forms.first() {
        Some(first) if !email => first.form.0,
        _ => NoticeForm::Email,
    }
}

fn agreement(desk: &Desk, out: &mut Out, engagement: &EngagementView) -> Result<(), Stop> {
    let said = |day| day::said(desk, day);
    let args =
        [("title", engagement.title.as_str().into()), ("date", said(engagement.starts_on).into())];
    out.line(&desk.say("cli-notice-agreement", &args))?;
    let notice = &engagement.notice;
    match (notice.ends_by_itself_on, notice.term_begins_on.zip(notice.term_ends_on)) {
        (Some(day), _) if day < desk.today() => {
            out.line(&desk.say("cli-notice-ended", &[("date", said(day).into())]))?;
        }
        (Some(day), _) => {
            out.line(&desk.say("cli-notice-ends-by-itself", &[("date", said(day).into())]))?;
        }
        (None, Some((from, to))) => {
            let args = [("from", said(from).into()), ("to", said(to).into())];
            out.line(&desk.say("cli-notice-term", &args))?;
        }
        (None, None) => out.line(&desk.say("cli-notice-open-ended", &[]))?,
    }
    if let Some(day) = notice.review_on {
        let past = day < desk.today();
        let id = if past { "cli-notice-review-past" } else { "cli-notice-review" };
        out.line(&desk.say(id, &[("date", said(day).into())]))?;
    }
    out.line(&holidays(desk, engagement))
}

/// Says whose public holidays count.
fn holidays(desk: &Desk, engagement: &EngagementView) -> String {
    let place = engagement.country.clone().unwrap_or_default();
    let id = match engagement.holidays.0 {
        HolidayKnowledge::Known => "engagement-holidays",
        HolidayKnowledge::NoCountry => "engagement-holidays-none",
        HolidayKnowledge::NotInTable => "engagement-holidays-not-in-table",
        HolidayKnowledge::BeyondTable => "engagement-holidays-beyond",
    };
    let year = api::holiday::table().to_year.to_string();
    desk.say(id, &[("place", place.into()), ("year", year.into())])
}

fn deadlines(desk: &Desk, out: &mut Out, engagement: &EngagementView) -> Result<(), Stop> {
    let said = |day| day::said(desk, day);
    let any_day = engagement.notice.review_on.is_none();
    if any_day && !engagement.notice.deadlines.is_empty() {
        out.gap()?;
        out.hanging("", &desk.say("engagement-any-day", &[]))?;
    }
    for deadline in &engagement.notice.deadlines {
        if any_day {
            let args = [
                ("form", deadline.form.0.word().into()),
                ("named", form_word(desk, deadline.form.0).into()),
                ("date", said(deadline.send_by).into()),
                ("end", said(deadline.ends_on).into()),
            ];
            out.hanging("", &desk.say("engagement-any-day-end", &args))?;
            continue;
        }
        out.gap()?;
        let args = [
            ("date", said(deadline.send_by).into()),
            ("form", form_word(desk, deadline.form.0).into()),
            ("end", said(deadline.ends_on).into()),
        ];
        out.hanging("", &desk.say("cli-notice-send-by", &args))?;
        let end_on = end_on(engagement, deadline.send_by);
        working(desk, out, &deadline.working, "back", end_on)?;
    }
    let terms = terms_on(engagement, desk.today());
    if let Some(terms) = terms.filter(|_| !engagement.notice.assumptions.is_empty()) {
        out.gap()?;
        out.line(&desk.say("engagement-assumed", &[]))?;
        for it in &engagement.notice.assumptions {
            out.hanging("  ", &assumption(desk, it.0, terms))?;
        }
    }
    Ok(())
}

fn end_if_sent(
    desk: &Desk,
    out: &mut Out,
    sent_on: NaiveDate,
    end: Option<&EndView>,
    end_on: &str,
) -> Result<(), Stop> {
    let sent = day::said(desk, sent_on);
    out.gap()?;
    let Some(end) = end else {
        return out.line(&desk.say("cli-notice-no-end", &[("sent", sent.into())]));
    };
    let args = [
        ("sent", sent.into()),
        ("form", form_word(desk, end.form.0).into()),
        ("end", day::said(desk, end.ends_on).into()),
    ];
    out.hanging("", &desk.say("cli-notice-if-sent", &args))?;
    working(desk, out, &end.working, "forward", end_on)
}

/// Says the working step by step. `way` is `forward` from a day of sending, or `back` from an end.
fn working(
    desk: &Desk,
    out: &mut Out,
    steps: &[StepView],
    way: &str,
    end_on: &str,
) -> Result<(), Stop> {
    out.line(&format!("  {}", desk.say("cli-notice-working", &[])))?;
    let counted = |it: &&StepView| it.kind.0.word() == "period_counted";
    let none = steps.iter().find(counted).is_some_and(|it| is_nothing(it.period));
    // A period of nothing that ends where it began is said once.
    let told = steps.iter().filter(|it| !(none && it.kind.0.word() == "period_ends"));
    for (number, step) in told.enumerate() {
        let args = [
            ("way", way.into()),
            ("day", day::said(desk, step.day).into()),
            ("period", step.period.map(|it| period(desk, it)).unwrap_or_default().into()),
            ("end_on", end_on.into()),
            ("over", passed_over(desk, &step.over).into()),
            ("count", step.over.len().into()),
        ];
        let kind = step.kind.0.word();
        let ending = match () {
            () if counted(&step) && none => "-none",
            () if !step.over.is_empty() => "-over",
            () => "",
        };
        let text = desk.say(&format!("notice-step-{kind}{ending}"), &args);
        out.hanging(&format!("  {}. ", number + 1), &text)?;
    }
    Ok(())
}

/// Names the days that are no working days, the holidays among them by their names.
fn passed_over(desk: &Desk, over: &[OverView]) -> String {
    let named = |it: &OverView| {
        let day = day::said_with_weekday(desk, it.on);
        match (&it.holiday, it.is_holiday) {
            (Some(holiday), _) => desk.say(
                "notice-over-holiday",
                &[("day", day.into()), ("holiday", holiday.as_str().into())],
            ),
            (None, true) => desk.say("notice-over-holiday-unnamed", &[("day", day.into())]),
            (None, false) => day,
        }
    };
    let days: Vec<String> = over.iter().map(named).collect();
    format::list(&desk.words, &days)
}

fn is_nothing(period: Option<PeriodView>) -> bool {
    period.is_some_and(|it| it.count == 0)
}

/// Says what is taken for granted until it is confirmed.
fn assumption(desk: &Desk, convention: Convention, terms: &NoticeTermsView) -> String {
    let say = |id: &str, word: &str| desk.say(&format!("engagement-{id}-{word}"), &[]);
    let (id, what) = match convention {
        Convention::CountsFrom => ("counts_from", say("counts_from", terms.counts_from.0.word())),
        Convention::EndOn => ("end_on", say("end_on", terms.end_on.0.word())),
        Convention::Form if terms.forms.is_empty() => ("form-any", String::new()),
        Convention::Form => {
            let forms: Vec<String> =
                terms.forms.iter().map(|it| form_word(desk, it.form.0)).collect();
            ("form", forms.join(", "))
        }
        Convention::Following => ("following", following(desk, terms)),
    };
    desk.say(&format!("engagement-assumed-{id}"), &[("what", what.into())])
}

fn following(desk: &Desk, terms: &NoticeTermsView) -> String {
    if terms.first_term.is_none() {
        return desk.say("engagement-no-first-term", &[]);
    }
    match terms.following {
        FollowingView::Ends => desk.say("engagement-following-ends", &[]),
        FollowingView::OpenEnded => desk.say("engagement-following-open_ended", &[]),
        FollowingView::Renews { period: it } => {
            desk.say("engagement-following-renews", &[("period", period(desk, it).into())])
        }
    }
}

/// The terms that hold on a day: the latest in force, or else the first.
fn terms_on(engagement: &EngagementView, day: NaiveDate) -> Option<&NoticeTermsView> {
    let terms = engagement.terms.iter();
    let in_force = terms.clone().filter(|it| it.effective_on <= day);
    in_force.max_by_key(|it| it.effective_on).or_else(|| terms.min_by_key(|it| it.effective_on))
}

fn end_on(engagement: &EngagementView, day: NaiveDate) -> &'static str {
    terms_on(engagement, day).map_or("unknown", |it| it.end_on.0.word())
}

fn form_word(desk: &Desk, form: NoticeForm) -> String {
    desk.say(&format!("engagement-form-{}", form.word()), &[])
}

fn period(desk: &Desk, period: PeriodView) -> String {
    let count = [("count", period.count.into())];
    desk.say(&format!("format-period-{}", period.unit.0.word()), &count)
}
