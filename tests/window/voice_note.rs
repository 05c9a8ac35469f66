//! Voice notes: recorded in the window, or attached where there is no microphone, and listened to.

use std::fs;

use serde_json::json;

use crate::driver::{Find, Launch, Window};
use crate::hands::{Hands, tab_until};

const CLIENT: &str = "Fjordkalk AS";

fn open_form(window: &Window) {
    window.wait_for(&Find::css("main h1"));
    window.go("#/clients");
    window.click(&Find::link(CLIENT));
    window.wait_for(&Find::role("heading", CLIENT));
    Hands::Keyboard.menu(window, "More about this client", "Voice note");
    window.wait_for(&Find::role("dialog", "Voice note"));
}

/// Gives the window a microphone that hums, whatever the machine has.
const HUMS: &str = "MediaDevices.prototype.getUserMedia = async () => {
    const context = new AudioContext();
    const tone = context.createOscillator();
    const out = context.createMediaStreamDestination();
    tone.connect(out);
    tone.start();
    return out.stream;
};";

const NONE: &str = "MediaDevices.prototype.getUserMedia = () =>
    Promise.reject(new DOMException('none', 'NotFoundError'));";

#[test]
fn a_voice_note_is_recorded_kept_with_its_outline_and_listened_to() {
    let window = Launch::new().sample().open();
    open_form(&window);
    window.run(HUMS, &json!([]));
    window.type_into(&Find::field("What I heard"), "The proofs came a day late.");
    window.type_into(&Find::field("What happens next"), "They come by noon tomorrow.");
    tab_until(&window, "the button that records", |it| it == "Record");
    window.press("Enter");
    window.wait_for(&Find::button("Stop"));
    window.see("0:01 of 5:00");
    window.screenshot("voice-recording");

    // Escape stops and keeps what was said; it waits until it is saved.
    window.press("Escape");
    window.wait_until_gone(&Find::role("dialog", "Voice note"));
    Hands::Keyboard.menu(&window, "More about this client", "Voice note");
    window.wait_for(&Find::button("Record again"));
    let heard = window.value_of(&Find::field("What I heard"));
    assert_eq!(heard, "The proofs came a day late.", "the outline waits as well");
    for theme in ["light", "dark"] {
        window.theme(theme);
        window.resize(900, 700);
        window.screenshot(&format!("voice-recorded-{theme}"));
    }
    assert_eq!(window.barriers(), [""; 0]);
    window.theme("light");
    window.resize(1280, 860);
    window.click(&Find::button("Keep the voice note"));
    window.wait_until_gone(&Find::role("dialog", "Voice note"));
    window.see("Heard: The proofs came a day late.");
    window.see("Next: They come by noon tomorrow.");
    window.click(&Find::button("Listen to Voice note"));
    window.wait_for(&Find::css("article audio"));
    let heard = "const done = arguments[arguments.length - 1];
        const audio = document.querySelector('article audio');
        const say = () => done(audio.error ? `error ${audio.error.code}` : audio.duration);
        if (audio.readyState > 0 || audio.error) say();
        audio.addEventListener('loadedmetadata', say);
        audio.addEventListener('error', say);";
    let seconds = window.run_later(heard);
    assert!(seconds.as_f64().is_some_and(|it| (0.9..60.0).contains(&it)), "it lasts {seconds}");
    window.screenshot("voice-in-the-timeline");
    window.press("Control+z");
    window.wait_until_gone(&Find::text("Heard: The proofs came a day late."));
    assert_eq!(window.faults(), [""; 0]);
}

#[test]
fn without_a_microphone_the_outline_is_kept_and_a_file_attached() {
    let files = tempfile::tempdir().unwrap();
    fs::write(files.path().join("from-my-phone.mp3"), [0xFF, 0xFB, 0x90, 0x00]).unwrap();
    let window = Launch::new().sample().argument("--files").path(files.path()).open();
    open_form(&window);
    window.run(NONE, &json!([]));
    window.type_into(&Find::field("What I am sorry for"), "That nobody told you.");
    window.click(&Find::button("Record"));
    window.see("No microphone was found.");
    window.screenshot("voice-without-microphone");
    window.click(&Find::button("Keep it and attach a file"));
    window.wait_until_gone(&Find::role("dialog", "Voice note"));
    window.see("Sorry: That nobody told you.");
    window.see("from-my-phone.mp3");
    // What cannot be played is said in words, and can still be saved.
    window.click(&Find::button("Listen to from-my-phone.mp3"));
    window.see("This machine can’t play this kind of file here.");
    window.screenshot("voice-unplayable");
    let faults = window.faults();
    assert!(faults.iter().all(|it| it.contains("<audio")), "only the file itself: {faults:?}");
}
