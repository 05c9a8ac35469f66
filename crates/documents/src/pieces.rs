//! Single facts of a letter as they are written, each with the record it comes from.

use domain::letter::facts::{LetterFacts, Source};
use words::{Words, format};

use crate::draft::Paragraph;
use crate::inline::{one_line, phrase};

/// Returns the single facts that a template can place, by their names. One that is not known is
/// blank.
pub(crate) fn pieces(facts: &LetterFacts, words: &Words) -> Vec<(&'static str, Paragraph)> {
    let recipient = &facts.recipient;
    let of_client = Source::Client(recipient.client);
    let date = |it| format::date_long(words, it);
    let terms = facts.agreement.as_ref().and_then(|it| it.notice.map(|(id, _)| id));
    let end_source = terms.map_or(Source::Chosen, Source::NoticeTerms);
    let agreed = facts.agreement.as_ref().map(|it| Source::Engagement(it.id));
    let mut all = Vec::new();
    let mut put = |name, text: Option<String>, source: Option<Source>| {
        let sources: Vec<_> = source.filter(|_| text.is_some()).into_iter().collect();
        all.push((name, Paragraph::running(text.unwrap_or_default(), sources)));
    };
    let contact = recipient.contact.as_ref();
    put("client", Some(one_line(&recipient.name)), Some(of_client));
    put(
        "contact",
        contact.map(|(_, name)| one_line(name)),
        contact.map(|(id, _)| Source::Contact(*id)),
    );
    put("my_name", facts.sender.name.as_ref().map(one_line), Some(Source::Settings));
    put("my_business", facts.sender.business.as_ref().map(one_line), Some(Source::Settings));
    put("today", Some(date(facts.written_on)), Some(Source::Chosen));
    put("agreement", facts.agreement.as_ref().map(|it| phrase(&it.title)), agreed);
    put("agreement_since", facts.agreement.as_ref().map(|it| date(it.starts_on)), agreed);
    put("end_date", facts.end.map(|it| date(it.on)), Some(end_source));
    put("next_end_date", facts.end.and_then(|it| it.otherwise_on).map(date), Some(end_source));
    let choices = &facts.choices;
    put("account_words", choices.account.as_ref().map(one_line), Some(Source::Chosen));
    put("offer_words", choices.offer.as_ref().map(one_line), Some(Source::Chosen));
    put("answer_date", choices.answer_on.map(date), Some(Source::Chosen));
    put("pause_date", choices.pause_on.map(date), Some(Source::Chosen));
    all
}

/// Returns facts too small to be places of their own, to find them again in an edited text.
pub(crate) fn details(facts: &LetterFacts, words: &Words) -> Vec<Paragraph> {
    let date = |it| format::date_long(words, it);
    let mut all: Vec<Paragraph> = Vec::new();
    let mut put = |text: String, source| all.push(Paragraph::running(text, [source]));
    for it in &facts.promises {
        put(phrase(&it.wording), Source::Promise(it.id));
        put(date(it.due_on), Source::Promise(it.id));
    }
    for it in &facts.invoices {
        let money = it.open;
        let code = money.currency.code();
        put(format::money(words, money.minor, money.digits(), code), Source::Invoice(it.id));
        put(date(it.due_on), Source::Invoice(it.id));
        if let Some(number) = &it.number {
            put(phrase(number), Source::Invoice(it.id));
        }
    }
    for it in &facts.matter.boundaries {
        put(phrase(&it.rule), Source::Boundary(it.id));
    }
    for it in &facts.matter.obligations {
        put(phrase(&it.wording), Source::Obligation(it.id));
    }
    for it in &facts.matter.colleagues {
        put(one_line(&it.name), Source::Colleague(it.id));
    }
    all
}
