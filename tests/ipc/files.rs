//! Opening files that are no journals, and getting files in and out.

use std::fs;

use serde_json::{Value, json};

use super::arguments::{client_form, entry};
use super::stage::Stage;

fn add_client(stage: &Stage, name: &str) -> String {
    let added = stage.ask("client_add", json!({ "form": client_form(name), "stage": "active" }));
    added["value"]["id"].as_str().unwrap().to_owned()
}

#[test]
fn what_cannot_be_opened_is_said_to_have_failed_and_is_left_as_it_was() {
    let real = {
        let stage = Stage::with_journal();
        add_client(&stage, "Kask");
        stage.call("journal_close", json!({}));
        fs::read(stage.journal()).unwrap()
    };
    let newer = {
        let mut bytes = real.clone();
        bytes[60..64].copy_from_slice(&9_999_u32.to_be_bytes());
        bytes
    };
    let other = {
        let mut bytes = real.clone();
        bytes[68..72].copy_from_slice(&7_u32.to_be_bytes());
        bytes
    };
    let check = |what: &str, bytes: &[u8], code: &str| {
        let stage = Stage::set();
        fs::write(stage.journal(), bytes).unwrap();
        let status = stage.call("journal_open", json!({}));
        assert_eq!(status["state"], "failed", "{what}: {status}");
        assert_eq!(status["failure"]["code"], code, "{what}: {status}");
        assert_eq!(fs::read(stage.journal()).unwrap(), bytes, "{what}: the file was touched");
        let error = stage.try_call("client_list", json!({})).unwrap_err();
        assert_eq!(error["code"], "no_journal", "{what}");
        let again = stage.call("journal_create", json!({}));
        assert_eq!(again["state"], "failed", "{what}: nothing is made over it");
        assert_eq!(fs::read(stage.journal()).unwrap(), bytes, "{what}: making one touched it");
    };
    check("text", b"Dear diary, ", "damaged");
    check("noise", &(0..20_000_u32).map(|it| (it * 31 % 251) as u8).collect::<Vec<_>>(), "damaged");
    check("nothing", b"", "damaged");
    check("zeros", &[0; 8192], "damaged");
    check("cut off", &real[..real.len() / 2 + 100], "damaged");
    check("only the head", &real[..100], "damaged");
    check("a newer release's", &newer, "newer");
    check("another program's", &other, "damaged");
}

#[test]
fn a_file_that_is_not_there_is_said_to_be_missing() {
    let stage = Stage::set();
    let status = stage.call("journal_open", json!({}));
    assert_eq!(status["failure"]["code"], "missing", "{status}");
    assert!(!stage.journal().exists(), "opening makes nothing");
}

#[cfg(unix)]
#[test]
fn a_journal_that_may_not_be_written_to_can_be_read_and_says_so() {
    use std::os::unix::fs::PermissionsExt as _;
    let stage = Stage::with_journal();
    let client = add_client(&stage, "Kask");
    stage.call("journal_close", json!({}));
    fs::set_permissions(stage.journal(), fs::Permissions::from_mode(0o444)).unwrap();
    let before = fs::read(stage.journal()).unwrap();
    let status = stage.call("journal_open", json!({}));
    assert_eq!(
        (&status["state"], &status["read_only"]),
        (&json!("open"), &json!(true)),
        "{status}"
    );
    assert_eq!(stage.call("client_list", json!({}))[0]["id"], client);
    let error = stage.try_call("client_bin", json!({ "id": client })).unwrap_err();
    assert_eq!(error["code"], "read_only");
    assert_eq!(fs::read(stage.journal()).unwrap(), before);
}

#[test]
fn making_a_journal_where_one_is_does_not_overwrite_it() {
    let stage = Stage::with_journal();
    add_client(&stage, "Kask");
    stage.call("journal_close", json!({}));
    let before = fs::read(stage.journal()).unwrap();
    let status = stage.call("journal_create", json!({}));
    assert_eq!(status["state"], "failed", "{status}");
    assert_eq!(fs::read(stage.journal()).unwrap(), before);
    assert_eq!(stage.call("journal_open", json!({}))["state"], "open");
    assert_eq!(stage.call("client_list", json!({})).as_array().unwrap().len(), 1);
}

#[test]
fn the_sample_is_kept_apart_from_the_persons_own_journal() {
    let stage = Stage::with_journal();
    add_client(&stage, "Kask");
    let status = stage.call("journal_open_sample", json!({}));
    assert_eq!((&status["state"], &status["sample"]), (&json!("open"), &json!(true)));
    assert!(stage.call("client_list", json!({})).as_array().unwrap().len() > 10);
    let status = stage.call("journal_open", json!({}));
    assert_eq!((&status["state"], &status["sample"]), (&json!("open"), &json!(false)));
    assert_eq!(stage.call("client_list", json!({})).as_array().unwrap().len(), 1);
}

#[test]
fn a_journal_goes_out_to_a_file_and_comes_in_from_one() {
    let stage = Stage::with_journal();
    let client = add_client(&stage, "Kask");
    stage.ask("entry_add", entry(&client, "They called."));
    let path = stage.call("journal_export", json!({}));
    let exported = fs::read(path.as_str().unwrap()).unwrap();
    let file: Value = serde_json::from_slice(&exported).unwrap();
    assert_eq!(file["clients"][0]["name"], "Kask");
    assert_eq!(fs::read_dir(stage.files()).unwrap().count(), 1, "nothing half-written is left");

    let other = Stage::with_journal();
    fs::write(other.files().join("in.json"), &exported).unwrap();
    let reply = other.call("journal_import", json!({}));
    assert_eq!((&reply["value"]["clients"], &reply["value"]["entries"]), (&json!(1), &json!(1)));
    fs::remove_file(other.files().join("in.json")).unwrap();
    let again = other.call("journal_export", json!({}));
    assert_eq!(fs::read(again.as_str().unwrap()).unwrap(), exported, "byte for byte");
}

#[test]
fn a_broken_file_is_refused_with_a_line_and_nothing_is_brought_in() {
    let stage = Stage::with_journal();
    let broken = "{\n  \"format\": \"good-terms\",\n  \"version\": 1,\n  \"clients\": [{ }]\n}";
    fs::write(stage.files().join("in.json"), broken).unwrap();
    let error = stage.try_call("journal_import", json!({})).unwrap_err();
    assert_eq!(error["code"], "invalid");
    assert!(error["message"].as_str().unwrap().contains('4'), "the line is named: {error}");
    assert_eq!(stage.call("client_list", json!({})), json!([]));
}

#[test]
fn a_dialog_that_is_called_off_does_nothing() {
    let stage = Stage::with_journal();
    assert_eq!(stage.call("journal_import", json!({})), json!(null));
    assert_eq!(stage.call("journal_open_file", json!({})), json!(null));
    assert_eq!(stage.call("journal_status", json!({}))["state"], "open", "still the same journal");
}

#[test]
fn a_backup_can_be_opened_by_choosing_it() {
    let stage = Stage::with_journal();
    add_client(&stage, "Kask");
    let path = stage.call("journal_back_up", json!({}));
    add_client(&stage, "Lepp");
    let status = stage.call("journal_open_file", json!({}));
    assert_eq!((&status["state"], &status["path"]), (&json!("open"), &path));
    assert_eq!(stage.call("client_list", json!({})).as_array().unwrap().len(), 1);
}

#[test]
fn a_file_is_kept_with_an_entry_and_saved_again() {
    let stage = Stage::with_journal();
    let client = add_client(&stage, "Kask");
    let logged = stage.ask("entry_add", entry(&client, "They called."));
    let id = &logged["value"]["id"];
    fs::write(stage.files().join("brief.txt"), "A brief.").unwrap();
    let added = stage.call("attachment_add", json!({ "entry": id }));
    assert_eq!(added["value"]["name"], "brief.txt");
    fs::remove_file(stage.files().join("brief.txt")).unwrap();
    let path = stage.call("attachment_save", json!({ "id": added["value"]["id"] }));
    assert_eq!(fs::read_to_string(path.as_str().unwrap()).unwrap(), "A brief.");
}
