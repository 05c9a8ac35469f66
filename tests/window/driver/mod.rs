//! Drives the app's real window as a person does: by what can be seen, clicked and typed.
//!
//! Each window runs on a virtual display of its own, with folders of its own that stand for a
//! home. What a person cannot reach, these methods cannot reach either; only [`Window::run`] can.
//! A method that does not find what it looks for waits, and at last fails with the page's text, a
//! picture in `target/screens` and the end of the app's output.

mod find;
mod keys;
mod pictures;
mod stage;
mod wire;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

pub use find::Find;
use stage::{Home, Stage};
use wire::{Refusal, Session};

/// How long something may take to appear. Far longer than a person would wait, because machines
/// that run tests are often busy.
const PATIENCE: Duration = Duration::from_secs(20);
const LOOK_AGAIN: Duration = Duration::from_millis(40);
/// Room for the widest window that is tested.
const DISPLAY: (u32, u32) = (1680, 1050);
/// The name under which WebDriver wraps an element's reference.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How the app is to be started.
#[derive(Debug, Default, Clone)]
pub struct Launch {
    /// What is started instead of the app.
    program: Option<String>,
    arguments: Vec<String>,
    variables: Vec<(String, String)>,
}

impl Launch {
    /// Starts on an empty home, in English, in the light.
    pub fn new() -> Self {
        Self::default()
    }

    /// Starts with the sample journal open.
    pub fn sample(self) -> Self {
        self.argument("--sample")
    }

    /// Starts on a desktop that prefers dark windows.
    pub fn dark(self) -> Self {
        self.variable("GTK_THEME", "Adwaita:dark")
    }

    /// Starts another program instead of the app.
    pub fn program(mut self, program: &Path) -> Self {
        self.program = Some(program.to_str().expect("paths of tests are text").to_owned());
        self
    }

    pub fn argument(mut self, argument: &str) -> Self {
        self.arguments.push(argument.to_owned());
        self
    }

    /// Hands over a path, as after `--files`.
    pub fn path(self, path: &Path) -> Self {
        self.argument(path.to_str().expect("paths of tests are text"))
    }

    pub fn variable(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Opens the window.
    pub fn open(self) -> Window {
        Window::open_in(Home::new(), self)
    }
}

/// The app's window.
#[derive(Debug)]
pub struct Window {
    // Dropped in this order: the window closes before its display, and that before its folders.
    session: Session,
    stage: Stage,
    launch: Launch,
    home: Home,
}

impl Window {
    fn open_in(home: Home, launch: Launch) -> Self {
        let (stage, session) = start(&home, &launch);
        let _ = session.run(include_str!("faults.js"), &json!([]));
        Self { session, stage, launch, home }
    }

    // ------------------------------------------------------------------ looking

    /// Waits until something is there.
    pub fn wait_for(&self, find: &Find) {
        self.element(find);
    }

    /// Waits until nothing of this kind is there any more.
    pub fn wait_until_gone(&self, find: &Find) {
        self.until(&format!("{find} to go away"), || self.look(find).is_none().then_some(()));
    }

    /// Waits until the page shows this text.
    pub fn see(&self, text: &str) {
        self.until(&format!("the text {text:?}"), || self.text().contains(text).then_some(()));
    }

    /// Whether something is there at this moment.
    pub fn has(&self, find: &Find) -> bool {
        self.look(find).is_some()
    }

    /// All text of the page as a person sees it, without the marks that keep names apart.
    pub fn text(&self) -> String {
        let text = self.ask("return document.body ? document.body.innerText : ''", &json!([]));
        let isolates = '\u{2066}'..='\u{2069}';
        text.as_str().unwrap_or_default().replace(|c| isolates.contains(&c), "")
    }

    /// The text of one element.
    pub fn text_of(&self, find: &Find) -> String {
        let element = self.element(find);
        let text = self.ask("return arguments[0].innerText", &json!([element]));
        text.as_str().unwrap_or_default().to_owned()
    }

    /// What a field holds.
    pub fn value_of(&self, find: &Find) -> String {
        let element = self.element(find);
        let script = "return arguments[0].value ?? arguments[0].textContent";
        self.ask(script, &json!([element])).as_str().unwrap_or_default().to_owned()
    }

    /// The name of what has the focus, as it would be read aloud; empty if nothing has it.
    pub fn focus(&self) -> String {
        let name = self.ask(find::SCRIPT, &json!(["focus", "", 0]));
        name.as_str().unwrap_or_default().to_owned()
    }

    // ------------------------------------------------------------------- acting

    /// Goes to an address, such as `#/clients`, and waits until its page has taken the last one's
    /// place. What the page still reads from the journal is to be waited for.
    pub fn go(&self, address: &str) {
        let script = include_str!("go.js");
        let body = json!({ "script": script, "args": [address] });
        let went = self.session.post("/execute/async", &body);
        self.expect(&format!("go to {address}"), went);
        self.wait_for(&Find::css("main h1"));
    }

    /// Clicks with the pointer, once it can be reached.
    pub fn click(&self, find: &Find) {
        self.until(&format!("{find} to be clickable"), || {
            let id = self.look(find)?[ELEMENT].as_str()?.to_owned();
            self.session.post(&format!("/element/{id}/click"), &json!({})).ok()
        });
    }

    /// Clicks into a field and types after what it holds. Line breaks are the Enter key.
    pub fn type_into(&self, find: &Find, text: &str) {
        let element = self.element(find);
        let id = element[ELEMENT].as_str().unwrap_or_default();
        let keys = json!({ "text": text.replace('\n', "\u{E007}") });
        let typed = self.session.post(&format!("/element/{id}/value"), &keys);
        self.expect(&format!("type into {find}"), typed);
    }

    /// Replaces what a field holds. Days and times are given as `2026-03-31` and `14:30`, and an
    /// option of a list by its text: how such a field is typed into depends on the system.
    pub fn fill(&self, find: &Find, text: &str) {
        let element = self.element(find);
        let script = include_str!("fill.js");
        let set = self.session.run(script, &json!([element, text]));
        if self.expect(&format!("fill {find}"), set) == json!("type") {
            self.type_into(find, text);
        }
    }

    /// Types where the focus is.
    pub fn type_text(&self, text: &str) {
        for letter in text.chars() {
            match letter {
                '\n' => self.press("Enter"),
                letter => self.press(&letter.to_string()),
            }
        }
    }

    /// Presses a key or a chord, such as `Escape` or `Control+k`.
    pub fn press(&self, chord: &str) {
        let pressed = self.session.post("/actions", &keys::chord(chord));
        self.expect(&format!("press {chord}"), pressed);
    }

    // --------------------------------------------------------------- the window

    /// Makes the page this many CSS pixels wide and high.
    pub fn resize(&self, width: u32, height: u32) {
        // What surrounds the page depends on the desktop, so it is measured.
        let (mut outer_width, mut outer_height) = (i64::from(width), i64::from(height));
        self.until(&format!("a window of {width} by {height}"), || {
            let rect = json!({ "x": 0, "y": 0, "width": outer_width, "height": outer_height });
            self.session.post("/window/rect", &rect).ok()?;
            sleep(LOOK_AGAIN * 4);
            let inner = self.ask("return [innerWidth, innerHeight]", &json!([]));
            let wide = i64::from(width) - inner[0].as_i64()?;
            let high = i64::from(height) - inner[1].as_i64()?;
            outer_width += wide;
            outer_height += high;
            (wide == 0 && high == 0).then_some(())
        });
    }

    /// Sets the page's theme, `light` or `dark`, whatever the desktop prefers.
    pub fn theme(&self, theme: &str) {
        self.run("document.documentElement.dataset.theme = arguments[0]", &json!([theme]));
    }

    /// Saves a picture of the page to `target/screens/NAME.png` and returns where.
    pub fn screenshot(&self, name: &str) -> PathBuf {
        let picture = self.picture();
        pictures::save(name, &picture.unwrap_or_else(|it| panic!("no picture: {}", it.message)))
    }

    /// The page as it is drawn, as WebDriver hands it over.
    fn picture(&self) -> Result<Value, Refusal> {
        let body = json!({ "script": include_str!("drawn.js"), "args": [] });
        let _ = self.session.post("/execute/async", &body);
        self.session.get("/screenshot")
    }

    /// Runs a script in the page and returns what it returns.
    pub fn run(&self, script: &str, arguments: &Value) -> Value {
        let answer = self.session.run(script, arguments);
        self.expect("run a script", answer)
    }

    /// Runs a script that says itself when it is done, by calling its last argument.
    pub fn run_later(&self, script: &str) -> Value {
        let body = json!({ "script": script, "args": [] });
        let answer = self.session.post("/execute/async", &body);
        self.expect("run a script", answer)
    }

    /// Asks the journal through the window, as a page does: a command's name and its arguments.
    pub fn invoke(&self, command: &str, arguments: &Value) -> Value {
        let answer = self.run_later(&format!(
            "const done = arguments[arguments.length - 1];
             window.__TAURI_INTERNALS__.invoke('{command}', {arguments})
               .then((value) => done({{ value }}), (error) => done({{ error }}));"
        ));
        assert!(answer.get("error").is_none(), "{command}: {answer}");
        answer["value"].clone()
    }

    /// What the accessibility checker finds wrong with the page, a line for each element.
    pub fn barriers(&self) -> Vec<String> {
        let checker = repository().join("ui/node_modules/axe-core/axe.min.js");
        let checker = fs::read_to_string(checker).expect("`npm ci` in ui brought axe-core");
        // Loaded as a function of its own: the page's policy allows no script from outside.
        self.run(&format!("{checker}; return typeof axe"), &json!([]));
        let body = json!({ "script": include_str!("barriers.js"), "args": [] });
        let found = self.session.post("/execute/async", &body);
        let found = self.expect("check for barriers", found);
        let lines = found.as_array().cloned().unwrap_or_default();
        lines.iter().filter_map(|line| line.as_str().map(str::to_owned)).collect()
    }

    /// What went wrong in the page since it opened, a line for each fault.
    pub fn faults(&self) -> Vec<String> {
        let found = self.ask("return window.faults ?? []", &json!([]));
        let lines = found.as_array().cloned().unwrap_or_default();
        lines.iter().filter_map(|line| line.as_str().map(str::to_owned)).collect()
    }

    /// The folder that stands for the person's home; the app's data is in `data` below it.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The process of the app, while it runs.
    pub fn process(&self) -> Option<u32> {
        self.stage.app()
    }

    /// Ends the app as a power cut would, and starts it again on the same folders.
    pub fn kill_and_restart(self) -> Self {
        self.stage.kill_app();
        self.restart()
    }

    /// Ends the app and starts it again on the same folders. WebDriver ends an app at once: it does
    /// not ask the window to close.
    pub fn restart(self) -> Self {
        let Self { session, stage, launch, home } = self;
        let _ = session.delete();
        let clock = Instant::now();
        while stage.app().is_some() && clock.elapsed() < Duration::from_secs(5) {
            sleep(LOOK_AGAIN);
        }
        drop(stage);
        Self::open_in(home, launch)
    }

    // ------------------------------------------------------------------ inside

    fn look(&self, find: &Find) -> Option<Value> {
        let found = self.session.run(find::SCRIPT, &find.arguments());
        found.ok().filter(|element| !element.is_null())
    }

    fn element(&self, find: &Find) -> Value {
        self.until(&find.to_string(), || self.look(find))
    }

    /// Runs a script that may fail while the page changes under it; then there is no answer.
    fn ask(&self, script: &str, arguments: &Value) -> Value {
        self.session.run(script, arguments).unwrap_or_default()
    }

    fn until<T>(&self, what: &str, mut attempt: impl FnMut() -> Option<T>) -> T {
        let clock = Instant::now();
        loop {
            if let Some(value) = attempt() {
                return value;
            }
            if clock.elapsed() > PATIENCE {
                self.give_up(&format!("waited {} s for {what}", PATIENCE.as_secs()));
            }
            sleep(LOOK_AGAIN);
        }
    }

    fn expect(&self, what: &str, answer: Result<Value, Refusal>) -> Value {
        answer.unwrap_or_else(|refusal| {
            self.give_up(&format!("could not {what}: {} {}", refusal.name, refusal.message))
        })
    }

    fn give_up(&self, what: &str) -> ! {
        let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
        let picture = self.picture().map_or_else(
            |refusal| format!("none ({})", refusal.message),
            |picture| pictures::save(&format!("failed-{test}"), &picture).display().to_string(),
        );
        let log = fs::read_to_string(self.home.log()).unwrap_or_default();
        let lines: Vec<_> = log.lines().collect();
        let end = lines[lines.len().saturating_sub(20)..].join("\n");
        let (text, focus, faults) = (self.text(), self.focus(), self.faults().join("\n"));
        panic!(
            "{what}\n\nfocus: {focus:?}\npicture: {picture}\npage:\n{text}\n\n\
             faults:\n{faults}\n\noutput:\n{end}"
        );
    }
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The app that is tested: what cargo built beside these tests, or what `GOOD_TERMS_APP` names.
fn app() -> String {
    let built = option_env!("CARGO_BIN_EXE_good-terms").map(str::to_owned);
    env::var("GOOD_TERMS_APP").ok().or(built).expect("run `cargo xtask test window`")
}

/// Raises a stage and opens the window on it. A driver that was given a port which another program
/// took in the same moment ends at once, so it gets a second chance.
fn start(home: &Home, launch: &Launch) -> (Stage, Session) {
    let mut refusals = Vec::new();
    for _ in 0..3 {
        let stage = Stage::raise(home, DISPLAY, &launch.variables);
        let program = launch.program.clone().unwrap_or_else(app);
        match Session::start(stage.port, &program, &launch.arguments) {
            Ok(session) => return (stage, session),
            Err(refusal) => refusals.push(refusal),
        }
    }
    let log = fs::read_to_string(home.log()).unwrap_or_default();
    panic!("the window does not open: {refusals:?}\n\noutput:\n{log}");
}
