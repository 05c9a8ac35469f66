//! Public holidays: what the table says, and what the person changes of it.

use serde_json::json;

use crate::driver::{Find, Launch};

#[test]
fn a_holiday_is_struck_out_taken_back_and_one_is_added_by_keyboard() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    window.go("#/settings/holidays");
    window.wait_for(&Find::field("Country"));
    // The sample's person sits in Estonia.
    window.see("Victory Day");
    window.see("From the table holidays");
    for theme in ["light", "dark"] {
        window.theme(theme);
        for width in [1280, 900] {
            window.resize(width, 860);
            window.screenshot(&format!("holidays-{theme}-{width}"));
        }
    }
    assert_eq!(window.barriers(), Vec::<String>::new());

    let strike = "document.querySelector('[aria-label^=\"Strike out: võidupüha\"]').focus();";
    window.run(strike, &json!([]));
    window.press("Enter");
    window.see("struck out on");
    window.screenshot("holidays-struck-out");
    let back = "document.querySelector('[aria-label^=\"Take back: võidupüha\"]').focus();";
    window.run(back, &json!([]));
    window.press("Enter");
    window.wait_until_gone(&Find::text("Take back"));

    window.click(&Find::button("Add a day"));
    window.type_text("Our own day");
    window.screenshot("holidays-form");
    window.press("Enter");
    window.see("added on");
    window.see("Our own day");
    window.press("Control+z");
    window.wait_until_gone(&Find::text("Our own day"));
    assert_eq!(window.faults(), Vec::<String>::new());
}

#[test]
fn an_agreement_names_whose_holidays_count_and_the_days_it_passed_over() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    window.go("#/clients");
    window.click(&Find::link("Bergmann & Søn Ferdigmat AS"));
    window.see("Public holidays of Norway are taken into account.");
    let open = "for (const it of document.querySelectorAll('details')) \
                if (/worked out/.test(it.textContent)) it.open = true; \
                document.querySelector('[data-section=engagements], #engagements')?.scrollIntoView();";
    window.run(open, &json!([]));
    let seen = "[...document.querySelectorAll('p')].find((it) => /Public holidays of/.test(it.textContent)) \
                .scrollIntoView({ block: 'end' });";
    window.run(seen, &json!([]));
    window.screenshot("agreement-holidays");
    let centred = "document.querySelector('[aria-label^=\"What to do with \u{201c}Label family\"]')\
                   ?.scrollIntoView({ block: 'center' });";
    window.run(centred, &json!([]));
    window.click(&Find::button("What to do with \u{201c}Label family"));
    window.click(&Find::text("Edit"));
    window.wait_for(&Find::field("Country whose public holidays count"));
    window.run(
        "document.querySelector('dialog [aria-label], dialog select')?.scrollIntoView();",
        &json!([]),
    );
    window.screenshot("agreement-form");
    window.theme("dark");
    window.screenshot("agreement-form-dark");
}
