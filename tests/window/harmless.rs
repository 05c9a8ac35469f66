//! Words are words: whatever is written down, the window shows it and never does it.

use serde_json::{Value, json};

use crate::driver::{Find, Launch, Window};

/// Each tries to set `window.harmed`, to leave the page, or to disturb how it reads.
const PAYLOADS: [&str; 32] = [
    "<script>window.harmed=1</script>",
    "</script><script>window.harmed=1</script>",
    "<img src=x onerror=window.harmed=1>",
    "<img src=\"x\" onerror=\"alert(1)\">",
    "<svg onload=window.harmed=1>",
    "<svg><script>window.harmed=1</script></svg>",
    "<svg><a xlink:href=\"javascript:window.harmed=1\"><text y=20>go</text></a></svg>",
    "<iframe src=\"javascript:parent.harmed=1\"></iframe>",
    "<iframe srcdoc=\"<script>parent.harmed=1</script>\"></iframe>",
    "<body onload=window.harmed=1>",
    "<details open ontoggle=window.harmed=1>more</details>",
    "<input autofocus onfocus=window.harmed=1>",
    "<video><source onerror=window.harmed=1></video>",
    "<a href=\"javascript:window.harmed=1\">click me</a>",
    "javascript:window.harmed=1",
    "data:text/html,<script>window.harmed=1</script>",
    "[click](javascript:window.harmed=1)",
    "<form action=javascript:window.harmed=1><button>ok</button></form>",
    "<meta http-equiv=refresh content=\"0;url=data:text/html,gone\">",
    "<base href=\"https://example.invalid/\">",
    "<style>*{display:none!important}</style>",
    "<link rel=stylesheet href=https://example.invalid/x.css>",
    "<object data=\"data:text/html,<script>parent.harmed=1</script>\"></object>",
    "<math><mtext><table><mglyph><style><img src=x onerror=window.harmed=1>",
    "<noscript><p title=\"</noscript><img src=x onerror=window.harmed=1>\">",
    "{{constructor.constructor('window.harmed=1')()}}",
    "${window.harmed=1} #{window.harmed=1} <%= window.harmed=1 %>",
    "{@html '<img src=x onerror=window.harmed=1>'}",
    "{ $client } { op-add_client } &lt;b&gt;&amp;#60;",
    "\"'><svg/onload=window.harmed=1>//`--><!--",
    "\u{202E}gro.elpmaxe//:sptth \u{2066}unclosed",
    "Robert'); DROP TABLE client;-- \u{1F469}\u{200D}\u{1F4BB} a\u{0301}\u{0301}\u{0301}",
];

/// What would show that something written down was taken for more than words.
const HARM: &str = "const planted = 'script, iframe, object, embed, base, form[action], meta[http-equiv], '
      + 'img, video, math, link[rel=stylesheet][href^=http], a[href^=\"javascript\" i], [onerror], [onload], [ontoggle]';
    return {
      harmed: window.harmed ?? null,
      wrong: window.faults,
      planted: [...document.querySelectorAll(`main :is(${planted}), dialog :is(${planted}), nav :is(${planted})`)]
        .map((it) => it.outerHTML.slice(0, 120)),
      away: location.protocol !== 'tauri:' && location.hostname !== 'tauri.localhost',
    };";

#[test]
fn whatever_is_written_down_is_shown_as_words() {
    let files = tempfile::tempdir().unwrap();
    std::fs::write(files.path().join("words.json"), journal().to_string()).unwrap();
    let window = Launch::new().argument("--files").path(files.path()).open();
    window.wait_for(&Find::role("heading", "Good Terms"));
    window.click(&Find::button("Import from a file"));
    window.see("Journal imported");
    unharmed(&window, "the import");

    window.go("#/clients");
    window.wait_for(&Find::link(PAYLOADS[0]));
    unharmed(&window, "the list of clients");
    // A long list draws the rows that are near.
    window.run("document.querySelector('main').scrollTop = 1e6;", &json!([]));
    window.wait_for(&Find::link(PAYLOADS[31]));
    unharmed(&window, "the end of the list of clients");

    let rows = window.invoke("client_list", &json!({}));
    let ids: Vec<_> =
        rows.as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), PAYLOADS.len(), "each is in the journal");
    for id in &ids {
        window.go(&format!("#/clients/{id}"));
        window.wait_for(&Find::css("article[data-row]"));
        unharmed(&window, id);
    }
    for payload in [PAYLOADS[0], PAYLOADS[2], PAYLOADS[13], PAYLOADS[25]] {
        see_client(&window, payload);
    }
    for (page, wait) in [("standing", "section h2"), ("letter", "article.paper")] {
        window.go(&format!("#/clients/{}/{page}", ids[2]));
        window.wait_for(&Find::css(&format!("main {wait}")));
        unharmed(&window, page);
    }
    for page in ["#/today", "#/settings/boundaries", "#/settings/history", "#/letters"] {
        window.go(page);
        unharmed(&window, page);
    }
    for word in ["onerror", "script", "harmed", "javascript", "constructor"] {
        window.go(&format!("#/search?text={word}"));
        window.wait_for(&Find::css("main mark"));
        unharmed(&window, word);
    }
    window.press("Control+k");
    window.wait_for(&Find::role("dialog", "Find a client"));
    window.type_text("<img src=x onerror");
    window.wait_for(&Find::role("option", "<img src=x onerror=window.harmed=1>"));
    unharmed(&window, "the palette");
    window.press("Escape");
    window.screenshot("harmless");
}

#[test]
fn what_is_typed_is_words_too() {
    let window = Launch::new().open();
    window.wait_for(&Find::role("heading", "Good Terms"));
    window.click(&Find::button("Begin my journal"));
    window.wait_for(&Find::link("Today"));
    let name = "<img src=x onerror=window.harmed=1>";
    window.press("c");
    window.type_into(&Find::field("Name"), name);
    window.press("Enter");
    window.wait_for(&Find::role("heading", name));
    window.press("n");
    window.wait_for(&Find::role("dialog", "Quick note"));
    window
        .type_into(&Find::field("What was said and done"), "<svg onload=window.harmed=1> {{1+1}}");
    window.press("Enter");
    window.see("<svg onload=window.harmed=1> {{1+1}}");
    let title = window.run("return document.title", &json!([]));
    assert_eq!(title, json!(format!("{name} – Good Terms")));
    unharmed(&window, "what was typed");
}

/// Looks at the client of this name: every part of the page says it letter by letter.
fn see_client(window: &Window, payload: &str) {
    window.go("#/clients");
    window.click(&Find::link(payload));
    window.wait_for(&Find::role("heading", payload));
    for part in ["facts", "quotes", "reading"] {
        window.see(&format!("{part} {payload}"));
    }
    window.click(&Find::button("Show private feelings"));
    window.see(&format!("feelings {payload}"));
    unharmed(window, payload);
}

fn unharmed(window: &Window, place: &str) {
    let found = window.run(HARM, &json!([]));
    let calm = json!({ "harmed": null, "wrong": [], "planted": [], "away": false });
    assert_eq!(found, calm, "at {place}");
}

/// An interchange file with each of them in every field that takes words.
fn journal() -> Value {
    let clients: Vec<Value> = PAYLOADS.iter().map(|it| client(it)).collect();
    json!({
        "format": "good-terms", "version": 1,
        "settings": { "name": PAYLOADS[2], "business": PAYLOADS[4], "postal": PAYLOADS[0] },
        "boundaries": [ { "key": "all", "rule": PAYLOADS[2], "instead": PAYLOADS[13], "since": "2026-01-01" } ],
        "clients": clients,
    })
}

fn client(payload: &str) -> Value {
    let say = |part: &str| format!("{part} {payload}");
    json!({
        "name": payload, "pinned": say("pinned"), "email": null, "phone": payload, "postal": payload,
        "contacts": [ { "key": "who", "name": say("person"), "role": payload } ],
        "engagements": [ {
            "title": say("agreement"), "starts_on": "2026-01-01",
            "terms": [ { "notice": "3 months", "first_term": "1 year", "following": "renews", "note": payload } ],
            "clauses": [ { "kind": "scope", "wording": say("clause"), "place": payload } ],
        } ],
        "boundaries": [ { "key": "rule", "rule": say("rule"), "instead": payload, "since": "2026-01-01" } ],
        "entries": [ {
            "key": "call", "at": "2026-03-02T14:05", "channel": "call", "people": ["who"],
            "facts": say("facts"), "quotes": say("quotes"), "reading": say("reading"),
            "feelings": say("feelings"),
            "incidents": [
                { "kind": "crossing", "cause": "their_conduct", "boundary": "rule", "note": payload },
                { "kind": "abuse", "cause": "their_conduct", "manner": "insults", "note": payload },
            ],
            "gestures": [ { "kind": "thanks", "note": payload } ],
            "versions": [ { "replaced_at": "2026-03-03T14:05", "at": "2026-03-02T14:00", "facts": payload } ],
        } ],
        "tellings": [ { "boundary": "rule", "at": "2026-03-01T10:00", "channel": "email", "wording": say("told") } ],
        "promises": [ { "by": "us", "wording": say("promise"), "made_at": "2026-03-02T14:05", "due_at": "2026-03-20T12:00", "entry": "call" } ],
        "complaints": [ { "theme": say("complaint"), "cause": "ours", "raised_on": "2026-03-02", "summary": payload } ],
        "letters": [ { "subject": payload, "body": say("letter"), "written_at": "2026-04-01T10:00" } ],
        "invoices": [ { "issued_on": "2026-01-31", "amount": "10.00", "currency": "EUR", "number": payload, "note": payload } ],
        "attachments": [ { "name": payload.replace(['/', '\\'], "_"), "data": "SGVpIQ==", "entry": "call" } ],
    })
}
