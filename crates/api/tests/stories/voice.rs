//! Voice notes: recordings that come and go with their entry.

use api::{Code, attachment, entry};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::season::{Season, from, text};

#[test]
fn a_voice_note_comes_and_goes_with_its_entry() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let wave = |length: usize| {
        let mut bytes = b"RIFF\0\0\0\0WAVE".to_vec();
        bytes.resize(length, 1);
        STANDARD.encode(bytes)
    };
    let note = |recording: &str| {
        json!({ "client": client, "form": { "channel": "voice_memo", "account": {}, "people": [] },
                "incidents": [], "gestures": [], "promises": [], "complaints": [], "told": [],
                "recording": recording })
    };
    let refused = |season: &mut Season, recording: &str| {
        let error = season.try_ask(entry::add, note(recording)).unwrap_err();
        assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some("recording")));
    };
    refused(&mut season, "this is no base64");
    refused(&mut season, &STANDARD.encode("%PDF-1.7 not a sound"));
    assert!(season.timeline(&client).is_empty(), "nothing half-written");

    let kept = season.ask(entry::add, note(&wave(5_000)));
    let file = &season.timeline(&client)[0]["attachments"][0];
    assert_eq!((&file["media"], &file["size"]), (&json!("audio/wav"), &json!(5_000)));
    assert!(text(&file["name"]).starts_with("Voice note "), "{file}");
    let heard = season
        .act(|session, context| attachment::listen(session, context, from(file["id"].clone())))
        .unwrap();
    assert_eq!((heard.media.as_str(), heard.base64), ("audio/wav", wave(5_000)));

    let more = season
        .act(|session, context| {
            attachment::record(session, context, from(kept["value"]["id"].clone()), &wave(900))
        })
        .unwrap();
    assert_eq!(season.timeline(&client)[0]["attachments"][1]["id"], json!(more.value.id));
    season.undo().unwrap();
    season.undo().unwrap();
    assert!(season.timeline(&client).is_empty(), "the entry and its recording are undone at once");
}
