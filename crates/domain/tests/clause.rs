//! What the text of a contract may be saying, in six languages.

use domain::clause::{Found, SuggestionKind, suggest};
use domain::closed::ClosedSet as _;
use domain::engagement::TermKind;

/// Says what is found in a text, in its order.
fn said(text: &str) -> Vec<String> {
    let found = suggest([text]).into_iter().map(|it| match it.found {
        Found::Period(it) => format!("{} {}", it.count, it.unit.word()),
        Found::Day(it) => it.to_string(),
        Found::Amount(decimal, currency) => format!("{currency} {decimal}"),
    });
    found.collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(said(text), expected, "{text}");
}

#[test]
fn lengths_of_time_are_found_in_each_language() {
    check("Either party may end it with three (3) months' notice.", &["3 month"]);
    check("Answers come within two business days.", &["2 working_day"]);
    check("Il preavviso è di trenta giorni.", &["30 day"]);
    check("Entro 10 giorni lavorativi dalla consegna.", &["10 working_day"]);
    check("Etteteatamistähtaeg on 30 päeva.", &["30 day"]);
    check("Vastame viie tööpäeva jooksul.", &["5 working_day"]);
    check("Con un preaviso de dos meses.", &["2 month"]);
    check("En el plazo de quince días hábiles.", &["15 working_day"]);
    check("Oppsigelsestiden er tre måneder.", &["3 month"]);
    check("Svar innen fem virkedager.", &["5 working_day"]);
    check("Тараптар үш ай бұрын ескертеді.", &["3 month"]);
    check("Төлем 14 күн ішінде.", &["14 day"]);
    check("It runs for one year, then for six months at a time.", &["1 year", "6 month"]);
}

#[test]
fn how_often_something_is_done_is_no_length_of_time() {
    check("She writes eight pages each month.", &[]);
    check("Ten hours per week are kept for you.", &[]);
    check("There is one monthly invoice.", &[]);
    check("Ocho páginas al mes.", &[]);
    check("Otto pagine ogni mese.", &[]);
    check("Kaheksa lehekülge kuus.", &[]);
    check("Åtte sider hver måned.", &[]);
    check("With two full calendar months of notice.", &["2 month"]);
    check("Oppsigelsestiden er tre hele måneder.", &["3 month"]);
}

#[test]
fn days_are_found_unless_they_could_be_two() {
    check("It begins on 1 March 2026.", &["2026-03-01"]);
    check("It begins on March 1, 2026.", &["2026-03-01"]);
    check("It begins on 2026-03-01.", &["2026-03-01"]);
    check("Decorre dal 1º gennaio 2026.", &["2026-01-01"]);
    check("Kehtib alates 24. veebruarist 2026.", &["2026-02-24"]);
    check("Desde el 12 de octubre de 2026.", &["2026-10-12"]);
    check("Fra 17. mai 2026.", &["2026-05-17"]);
    check("Signed 24.12.2025.", &["2025-12-24"]);
    check("Signed 24/12/2025.", &["2025-12-24"]);
    check("Signed 3/4/2026.", &[]);
    check("It may end on 31 April 2026.", &[]);
}

#[test]
fn amounts_are_found_with_their_currency() {
    check("The fee is EUR 1,250.00 for each sheet.", &["EUR 1250.00"]);
    check("The fee is €1.250 in all.", &["EUR 1250"]);
    check("Tasu on 1 250,50 € kuus.", &["EUR 1250.50"]);
    check("Prisen er kr 9 500,- for hver.", &["NOK 9500"]);
    check("No more than $40.5 an hour.", &["USD 40.5"]);
    check("Section 4.2 has 12 words.", &[]);
}

#[test]
fn a_sentence_is_offered_whole_with_its_page_and_what_it_is_about() {
    let first = "1. Scope\n\nWe set your brochures.\nPay each invoice within 14\ndays. Thank you.";
    let second = "4.2 Either party may terminate this agreement with 1 month of notice to the end \
                  of a month.";
    let found = suggest([first, second]);
    let short: Vec<_> = found.iter().map(|it| (it.page, it.sentence.as_str(), it.about)).collect();
    let expected = [
        (1, "Pay each invoice within 14 days.", Some(TermKind::PaymentDays)),
        (2, second, Some(TermKind::Notice)),
    ];
    assert_eq!(short, expected.map(|(page, text, about)| (page, text, about)));
    assert!(found.iter().all(|it| it.found.kind() == SuggestionKind::Period));
}

#[test]
fn strange_text_makes_no_trouble_and_long_contracts_no_endless_lists() {
    assert_eq!(said(""), Vec::<String>::new());
    assert_eq!(said("\u{0}\u{fffd} ---- 99999999999999999999 €"), Vec::<String>::new());
    let long = "Pay within 14 days. ".repeat(5_000);
    assert_eq!(suggest([long.as_str()]).len(), 80);
    assert_eq!(said(&"word ".repeat(5_000)), Vec::<String>::new());
}
