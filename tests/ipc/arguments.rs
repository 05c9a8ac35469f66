//! Arguments that fit each command. Their ids are well-formed, and nobody's.

use serde_json::{Value, json};

/// A playbook with one step.
const PLAYBOOK: &str = "# A quiet word\n## Say it\nSay: {boundary}\n";

/// An id that nothing has.
pub const NOBODY: &str = "01890000-0000-7000-8000-00000000dead";

/// A client's details.
pub fn client_form(name: &str) -> Value {
    json!({ "name": name, "kind": "company", "language": "en", "address_form": "formal",
            "currency": "EUR", "zone": "Europe/Tallinn" })
}

/// What was said in a call.
pub fn entry_form(facts: &str) -> Value {
    json!({ "channel": "call", "minutes": 10, "account": { "facts": facts }, "people": [] })
}

/// A logged call with nothing hanging on it.
pub fn entry(client: &str, facts: &str) -> Value {
    json!({ "client": client, "form": entry_form(facts), "incidents": [], "gestures": [],
            "promises": [], "complaints": [], "told": [] })
}

/// An agreement that either side can end with a month's notice to the end of a month.
pub fn engagement_form() -> Value {
    let terms = json!({
        "effective_on": "2025-01-01", "following": { "kind": "open_ended" },
        "notice": { "count": 1, "unit": "month" }, "end_on": "end_of_month",
        "counts_from": "sending", "forms": [], "confirmed": [],
    });
    json!({ "title": "Layout", "starts_on": "2025-01-01", "terms": [terms] })
}

/// Returns arguments that fit a command; `None` for a command that is not known here.
pub fn fitting(command: &str) -> Option<Value> {
    let id = NOBODY;
    let request = |request: Value| json!({ "request": request });
    let promise = || json!({ "by": "us", "wording": "a draft", "due_at": "2100-01-01T10:00:00Z" });
    let complaint =
        || json!({ "theme": "size", "importance": "low", "cause": "ours", "promised": true });
    let person = || json!({ "name": "Anna", "primary": true });
    let rule = || json!({ "rule": "No Sundays", "severity": "minor" });
    let clause = || json!({ "kind": "scope", "wording": "Layout only" });
    let mark = || json!({ "kind": "unpaid_scope", "minutes": 5 });
    let ask = || json!({ "about": "How is it?", "due_on": "2026-02-01", "by_hand": false });
    let owed = || json!({ "kind": "access", "wording": "The website" });
    let colleague = || json!({ "name": "Kaisa", "fits": "Menus", "room": "open" });
    let parting = |client: &str| {
        json!({ "client": client, "kind": "parting", "tone": "discreet",
                "choices": { "boundaries": [], "colleagues": [] } })
    };
    Some(match command {
        "boundary_general"
        | "client_list"
        | "undo_last"
        | "policy_get"
        | "policy_reset"
        | "csv_choose"
        | "csv_put_away"
        | "redo_last"
        | "bin_list"
        | "bin_empty"
        | "letter_list"
        | "playbook_list"
        | "colleague_list"
        | "template_list"
        | "today_get"
        | "ledger_complaints"
        | "ledger_promises"
        | "ledger_goodwill"
        | "calendar_get"
        | "settings_get"
        | "journal_status"
        | "journal_create"
        | "journal_open"
        | "journal_open_file"
        | "journal_open_sample"
        | "journal_close"
        | "journal_version"
        | "journal_import"
        | "journal_export"
        | "journal_back_up"
        | "holiday_table" => json!({}),
        "boundary_bin" | "boundary_untell" | "client_page" | "client_bin" | "complaint_bin"
        | "recovery_bin" | "contact_bin" | "expectation_bin" | "engagement_bin" | "term_bin"
        | "entry_bin" | "entry_versions" | "attachment_save" | "attachment_bin"
        | "attachment_listen" | "incident_bin" | "gesture_bin" | "letter_get" | "letter_bin"
        | "letter_text" | "review_bin" | "letter_mail" | "playbook_bin" | "run_bin"
        | "promise_bin" | "letter_gate" | "letter_read_again" | "letter_keep_proof"
        | "obligation_bin" | "hard_time_end" | "hard_time_bin" | "check_in_bin"
        | "colleague_bin" | "template_bin" | "prompt_list" | "holiday_bin" | "contract_read"
        | "contract_text" => {
            json!({ "id": id })
        }
        "letter_save_as" => json!({ "id": id, "format": "pdf" }),
        "document_being_made" | "document_stop" | "logo_get" | "logo_choose" | "logo_remove" => {
            json!({})
        }
        "boundary_add" => request(json!({ "form": rule() })),
        "boundary_change" => request(json!({ "id": id, "form": rule() })),
        "boundary_tell" => request(json!({ "boundary": id, "client": id, "channel": "call" })),
        "client_add" => request(json!({ "form": client_form("Kask"), "stage": "active" })),
        "client_change" => request(json!({ "id": id, "form": client_form("Kask") })),
        "client_move" => request(json!({ "id": id, "stage": "parted" })),
        "client_erase" => request(json!({ "id": id, "name": "Kask" })),
        "complaint_add" => request(json!({ "client": id, "form": complaint() })),
        "complaint_change" => request(json!({ "id": id, "form": complaint() })),
        "complaint_step" => request(json!({ "id": id, "stage": "fixed" })),
        "recovery_add" => request(json!({ "client": id, "criteria": "It holds" })),
        "recovery_check" => request(json!({ "id": id, "on_track": true })),
        "recovery_end" => request(json!({ "id": id, "outcome": "worked" })),
        "contact_add" => request(json!({ "client": id, "form": person() })),
        "contact_change" => request(json!({ "id": id, "form": person() })),
        "expectation_tell" => request(json!({ "client": id, "item": "how_we_work" })),
        "call_due" => json!({ "text": "in an hour" }),
        "call_sort" => request(json!({ "items": [complaint()] })),
        "playbook_get" => request(json!({ "key": "last" })),
        "playbook_check" => json!({ "text": PLAYBOOK }),
        "playbook_add" => request(json!({ "text": PLAYBOOK })),
        "playbook_change" => request(json!({ "id": id, "text": PLAYBOOK })),
        "playbook_save_as" => json!({ "key": "last" }),
        "run_add" => request(json!({ "client": id, "form": {
            "key": "last", "title": "LAST", "started_at": "2026-01-01T10:00:00Z", "steps": [],
        } })),
        "run_change" => request(json!({ "id": id, "result": "helped" })),
        "draft_keep" => request(json!({ "slot": "call", "body": "{}" })),
        "draft_get" | "draft_discard" => json!({ "slot": "call" }),
        "draft_list" => json!({ "slots": "template-" }),
        "engagement_add" => request(json!({ "client": id, "form": engagement_form() })),
        "engagement_change" => request(json!({ "id": id, "form": engagement_form() })),
        "engagement_end_if_sent" => {
            request(json!({ "engagement": id, "sent_on": "2026-01-01", "form": "email" }))
        }
        "holiday_year" => request(json!({ "country": "EE", "year": 2026 })),
        "holiday_add" => request(json!({ "country": "EE", "on": "2026-12-31", "yearly": true })),
        "holiday_strike_out" => {
            request(json!({ "country": "EE", "on": "2026-12-24", "yearly": false }))
        }
        "contract_add" => json!({ "engagement": id }),
        "term_add" => request(json!({ "engagement": id, "form": clause() })),
        "term_change" => request(json!({ "id": id, "form": clause() })),
        "review_save_as" => json!({ "request": { "client": id }, "format": "markdown" }),
        "review_keep" => request(json!({ "client": id, "choice": "renew", "reason": "It works",
            "answers": [] })),
        "timeline_page" | "standing_get" | "review_get" | "review_pages" => {
            request(json!({ "client": id }))
        }
        "entry_add" => request(entry(id, "They called.")),
        "entry_change" => request(json!({ "id": id, "form": entry_form("They called.") })),
        "undo_one" => json!({ "number": "1" }),
        "operation_list" => json!({ "before": null, "limit": 20 }),
        "bin_restore" => request(json!({ "noun": "entry", "id": id })),
        "attachment_add" => json!({ "entry": id }),
        "attachment_record" => json!({ "entry": id, "recording": "UklGRgAAAABXQVZF" }),
        "incident_add" => request(json!({ "entry": id, "form": mark() })),
        "incident_change" => request(json!({ "id": id, "form": mark() })),
        "gesture_add" => request(json!({ "entry": id, "form": { "kind": "thanks" } })),
        "letter_draft" | "template_start" => request(parting(id)),
        "letter_check" | "template_try" => {
            request(json!({ "draft": parting(id), "subject": "Our agreement", "body": "Dear all" }))
        }
        "letter_compare" => request(json!({ "before": ["one"], "after": ["two"] })),
        "letter_handle" => request(json!({ "letter": id, "promise": id, "waived": "They agreed" })),
        "letter_release" => request(json!({ "id": id, "form": "email" })),
        "letter_prove" => request(json!({ "id": id, "went_on": "2026-01-01", "form": "email" })),
        "storm_recover" => request(json!({ "entry": id, "minutes": 20 })),
        "hard_time_add" => request(json!({ "client": id, "form": { "note": "Illness" } })),
        "hard_time_change" => request(json!({ "id": id, "form": { "note": "Illness" } })),
        "check_in_add" => request(json!({ "client": id, "form": ask() })),
        "check_in_change" => request(json!({ "id": id, "form": ask() })),
        "check_in_finish" => request(json!({ "id": id, "done_on": "2026-01-01" })),
        "obligation_add" => request(json!({ "client": id, "form": owed() })),
        "obligation_change" => request(json!({ "id": id, "form": owed() })),
        "obligation_settle" => request(json!({ "id": id, "settled_on": "2026-01-01" })),
        "colleague_add" => request(colleague()),
        "colleague_change" => request(json!({ "id": id, "form": colleague() })),
        "template_save" => request(json!({ "kind": "parting", "name": "Short", "language": "en",
            "subject": "Goodbye", "body": "{{ salutation }}" })),
        "letter_pages" | "letter_save" => request(
            json!({ "client": id, "kind": "parting", "choices": { "boundaries": [], "colleagues": [] }, "tone": "discreet", "language": "en",
            "subject": "Our agreement", "body": "Dear all", "drafted": "Dear all" }),
        ),
        "invoice_add" => request(json!({ "client": id, "kind": "work", "amount": "10" })),
        "invoice_write_off" => json!({ "id": id, "writtenOff": true }),
        "payment_add" | "cost_add" => request(json!({ "client": id, "amount": "10" })),
        "work_add" => request(json!({ "client": id, "minutes": 10, "kind": "admin" })),
        "concession_add" => request(json!({ "client": id, "kind": "gift", "amount": "10" })),
        "money_bin" => request(json!({ "noun": "work", "id": id })),
        "promise_add" => request(json!({ "client": id, "form": promise() })),
        "promise_change" => request(json!({ "id": id, "form": promise() })),
        "promise_settle" => request(json!({ "id": id, "settlement": "kept" })),
        "prompt_answer" => request(json!({ "id": id, "answer": "talk" })),
        "search_find" => request(json!({ "text": "word", "kinds": [] })),
        "policy_preview" | "policy_change" => request(json!({ "rules": [] })),
        "portfolio_get" => request(json!({ "months": 12 })),
        "csv_preview" | "csv_import" => request(json!({ "clients": [], "skip_problems": false })),
        "settings_change" => request(json!({ "currency": "EUR", "zone": "Europe/Tallinn",
            "language": "en", "rates": [], "remind_at": "09:00", "reminders": [],
            "keep_in_tray": false })),
        "calendar_export" => request(json!({ "detail": "names" })),
        "reminder_snooze" => request(json!({ "due": due(), "until": "2027-01-01T09:00:00Z" })),
        "reminder_finish" | "reminder_resume" => json!({ "due": due() }),
        _ => return None,
    })
}

/// Something that is due, as the window names it.
fn due() -> Value {
    json!({ "kind": "review", "record": "01890000-0000-7000-8000-000000000001",
            "on": "2026-12-01", "at": null })
}
