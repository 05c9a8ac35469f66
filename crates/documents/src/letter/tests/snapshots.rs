//! Three letters, to be read as their recipients would read them.

use super::*;

#[track_caller]
fn show(facts: &LetterFacts) -> String {
    plain_text(&letter(facts, &english()))
}

#[test]
fn an_honest_letter_about_which_everything_is_known() {
    insta::assert_snapshot!(show(&harbour_inn(Tone::Honest)), @r"
    Ingrid Solberg
    Solberg Design
    Fjordveien 12
    5003 Bergen
    +47 55 00 00 00
    ingrid@solberg.example

    Harbour Inn AS
    Marta Kask
    Quay 4
    5003 Bergen

    Bergen, 21 November 2026

    Ending our agreement “Website care” on 28 February 2027

    Dear Marta Kask,

    Thank you for choosing to work with me, and for what we have done together since 1 March 2025.

    I have thought about this carefully and have decided to end our agreement “Website care”.

    You should know why. My reasons are these:

    - On 7 June 2026 and 21 June 2026, a rule that I had given you on 4 May 2026 was not kept: “No delivery on Sundays; Saturday before noon instead”.
    - This invoice was not paid by its due date: 2026-014 (due on 31 July 2026).
    - On 17 September 2026, someone who works with me was shouted at.

    I say this so that you know what led to my decision, not to argue about it. The decision stands.

    With the notice period of 3 months, our agreement ends on 28 February 2027. Should that date not be possible under what we agreed, please take this letter as notice for the next possible date instead; by my reading, that is 31 March 2027.

    Our agreement says about notice (section 7.2): “Either party may end this agreement by three months' written notice to the end of a month”.

    Until 28 February 2027 what we agreed holds, and I will do my part of it. One thing that I promised you is still to come:

    - Winter menu pages, ready to publish, by 4 December 2026

    On your side these invoices are open, and I ask you to settle them:

    - Invoice 2026-014: €480.50, due since 31 July 2026
    - Invoice 2026-021: €1,250.00, due on 2 December 2026

    Please tell me to whom I may hand over what belongs to you, so that everything is in its place when we part. I would be grateful for a short confirmation that this letter and the end date in it have reached you.

    I wish you and your team all the best.

    Yours sincerely,

    Ingrid Solberg
    Solberg Design
    ");
}

#[test]
fn a_discreet_letter_that_does_not_renew() {
    let mut facts = harbour_inn(Tone::Discreet);
    facts.end = Some(PartingEnd {
        kind: EndKind::EndOfTerm,
        on: day("2027-02-28"),
        otherwise_on: Some(day("2028-02-29")),
    });
    facts.form = NoticeForm::Email;
    facts.recipient.contact = None;
    facts.recipient.postal = None;
    facts.agreement.as_mut().unwrap().clause = None;
    facts.promises.clear();
    facts.invoices.truncate(1);
    insta::assert_snapshot!(show(&facts), @r"
    Ingrid Solberg
    Solberg Design
    Fjordveien 12
    5003 Bergen
    +47 55 00 00 00
    ingrid@solberg.example

    Harbour Inn AS

    Bergen, 21 November 2026

    Ending our agreement “Website care” on 28 February 2027

    Dear team at Harbour Inn AS,

    Thank you for choosing to work with me, and for what we have done together since 1 March 2025.

    I have thought about this carefully and have decided to end our agreement “Website care”. What you need and the way I work no longer fit together well enough, and I think it better for both of us to part in good order.

    Our agreement will not be renewed when its term ends, on 28 February 2027. Should that date not be possible under what we agreed, please take this message as notice for the next possible date instead; by my reading, that is 29 February 2028.

    Until 28 February 2027 what we agreed holds, and I will do my part of it.

    On your side one invoice is open, and I ask you to settle it:

    - Invoice 2026-021: €1,250.00, due on 2 December 2026

    Please tell me to whom I may hand over what belongs to you, so that everything is in its place when we part. I would be grateful for a short confirmation that this message and the end date in it have reached you.

    I wish you and your team all the best.

    Yours sincerely,

    Ingrid Solberg
    Solberg Design
    ");
}

#[test]
fn a_letter_without_reasons_where_next_to_nothing_is_known() {
    insta::assert_snapshot!(show(&bare(Tone::NoReason)), @r"
    Timo Saar

    21 November 2026

    Ending our work together

    Dear Timo Saar,

    Thank you for choosing to work with me, and for what we have done together.

    I have thought about this carefully and have decided to end our work together.

    Our work together ends on the next possible date.

    Until then I will do my part as before.

    Please tell me to whom I may hand over what belongs to you, so that everything is in its place when we part. I would be grateful for a short confirmation that this message has reached you, with the end date as you have it noted.

    I wish you all the best.

    With kind regards,
    ");
}

#[test]
fn the_sources_of_an_honest_letter() {
    let draft = letter(&harbour_inn(Tone::Honest), &english());
    let sources: Vec<String> = draft
        .parts()
        .filter(|it| !it.sources.is_empty())
        .map(|it| {
            let start: String = it.text.chars().take(32).collect();
            let names = it.sources.iter().map(|it| {
                let shown = format!("{it:?}");
                let kind = shown.split('(').next().unwrap_or_default().to_owned();
                let last = shown.trim_end_matches(')').rsplit('-').next().unwrap_or_default();
                let number = u128::from_str_radix(last, 16).map(|it| format!(" {it}"));
                kind + &number.unwrap_or_default()
            });
            format!("{} < {}", start.replace('\n', " / "), names.collect::<Vec<_>>().join(", "))
        })
        .collect();
    insta::assert_snapshot!(sources.join("\n"), @r"
    Ingrid Solberg / Solberg Design / Fj < Settings
    Harbour Inn AS / Marta Kask / Quay 4 < Client 1, Contact 2
    Bergen, 21 November 2026 < Chosen
    Ending our agreement “Website ca < Engagement 3, NoticeTerms 4
    Dear Marta Kask, < Contact 2
    Thank you for choosing to work w < Engagement 3
    I have thought about this carefu < Engagement 3
    On 7 June 2026 and 21 June 2026, < Incident 71, Incident 74, Telling 81
    This invoice was not paid by its < Incident 73, Invoice 61
    On 17 September 2026, someone wh < Incident 72
    With the notice period of 3 mont < Engagement 3, NoticeTerms 4
    Our agreement says about notice  < Term 5
    Until 28 February 2027 what we a < Engagement 3, NoticeTerms 4
    Winter menu pages, ready to publ < Promise 51
    Invoice 2026-014: €480.50, due s < Invoice 61
    Invoice 2026-021: €1,250.00, due < Invoice 62
    Ingrid Solberg / Solberg Design < Settings
    ");
}
