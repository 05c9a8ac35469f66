//! Hours and money from the exports of other programs, taken in as a person does it.
//!
//! The files in `tests/fixtures/csv` are made up; only the columns and the quirks are those of the
//! programs they are named after.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::driver::{Find, Launch, Window};

/// The sample journal, and the folder in which the person keeps the file they choose.
struct Story {
    window: Window,
    files: TempDir,
}

/// What a file of a program is, and what it comes to.
struct Export {
    file: &'static str,
    /// How the app calls the program; `None` for a file of no known one.
    from: Option<&'static str>,
    /// The answer to what can mean two things.
    answer: Option<&'static str>,
    comes_to: &'static str,
}

const EXPORTS: [Export; 9] = [
    Export {
        file: "clockify",
        from: Some("Clockify"),
        answer: Some("The day comes first"),
        comes_to: "Will take in 7h 15m of work.",
    },
    Export {
        file: "harvest-time",
        from: Some("Harvest"),
        answer: None,
        comes_to: "Will take in 3h 40m of work.",
    },
    Export {
        file: "kimai",
        from: Some("Kimai"),
        answer: None,
        comes_to: "Will take in 3h 10m of work.",
    },
    Export {
        file: "solidtime",
        from: Some("Solidtime"),
        answer: None,
        comes_to: "Will take in 3h 20m of work.",
    },
    Export {
        file: "invoice-ninja",
        from: Some("Invoice Ninja"),
        answer: None,
        comes_to: "Will take in 2 invoices. One row is left out. \
                   One invoice is called paid without a date, and comes in as open.",
    },
    Export {
        file: "freshbooks",
        from: Some("FreshBooks"),
        answer: None,
        comes_to: "Will take in 2 invoices and one payment. One row is left out.",
    },
    Export {
        file: "harvest-invoices",
        from: Some("Harvest"),
        answer: None,
        comes_to: "Will take in 2 invoices and one payment.",
    },
    Export {
        file: "bank",
        from: None,
        answer: Some("Leave these rows out and take in the rest"),
        comes_to: "Will take in 2 payments.",
    },
    Export {
        file: "freshbooks-expenses",
        from: Some("FreshBooks"),
        answer: None,
        comes_to: "Will take in one cost.",
    },
];

impl Story {
    fn begin() -> Self {
        let files = tempfile::tempdir().unwrap();
        let window = Launch::new().sample().argument("--files").path(files.path()).open();
        window.wait_for(&Find::css("main h1"));
        Self { window, files }
    }

    /// Puts one file, and no other, where the person looks for it.
    fn put(&self, name: &str) {
        for old in fs::read_dir(self.files.path()).unwrap() {
            fs::remove_file(old.unwrap().path()).unwrap();
        }
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/csv");
        let file = format!("{name}.csv");
        fs::copy(fixtures.join(&file), self.files.path().join(&file)).unwrap();
    }

    fn go(&self, address: &str) {
        self.window.go(address);
    }

    /// Chooses the file that lies there, on a page that has none or another.
    fn choose(&self, file: &str) {
        self.put(file);
        self.go("#/settings/data");
        self.window.click(&Find::link("Import…"));
        self.window.wait_for(&Find::role("heading", "Time and money from a file"));
        let another = Find::button("Choose another file…");
        let first = Find::button("Choose a file…");
        self.window.click(if self.window.has(&another) { &another } else { &first });
        self.window.see(&format!("{file}.csv"));
    }

    /// Takes the file in, and waits until that is said.
    fn take(&self) {
        self.window.click(&Find::button("Take it in"));
        self.window.wait_for(&Find::text("Taken in:"));
    }

    fn picture(&self, name: &str) {
        for theme in ["light", "dark"] {
            self.window.theme(theme);
            for width in [1280, 900] {
                self.window.resize(width, 860);
                self.window.screenshot(&format!("ledger-{name}-{theme}-{width}"));
            }
        }
        self.window.theme("light");
        self.window.resize(1280, 860);
        let barriers = self.window.barriers();
        assert!(barriers.is_empty(), "{name} keeps people out:\n{}", barriers.join("\n"));
    }
}

#[test]
fn hours_of_a_tracker_are_asked_about_taken_in_once_and_given_back_by_undo() {
    let story = Story::begin();
    let window = &story.window;
    story.choose("toggl");
    window.see("It looks like an export from Toggl");
    window.see("Say which client “Bergmann & Søn” is, or leave it out.");
    window.see("waits for a client");
    story.picture("names");

    // A name much like a client's is one press away, a new one is added on the way.
    window.click(&Find::button("It is Bergmann & Søn Ferdigmat AS"));
    window.see("Say which client “Väike Lilleäri OÜ” is");
    window.click(&Find::role("combobox", "Väike Lilleäri OÜ"));
    window.type_text("Add");
    window.press("Enter");
    window.see("Will take in 8h 50m of work and one new client.");
    story.picture("ready");
    story.take();
    window.see("Taken in: 8h 50m of work and one new client.");
    story.picture("done");

    window.press("Escape");
    story.go("#/clients");
    window.click(&Find::link("Väike Lilleäri OÜ"));
    window.wait_for(&Find::role("heading", "Väike Lilleäri OÜ"));
    window.click(&Find::role("heading", "Money and time"));
    window.see("3h 15m in all");
    window.click(&Find::text("Hours"));
    window.see("Opening hours: Sign and website");
    window.screenshot("ledger-on-the-client");

    // The same file again: nothing twice, whatever the answers.
    story.choose("toggl");
    window.click(&Find::button("It is Bergmann & Søn Ferdigmat AS"));
    window.see("Nothing in this file is new. 7 rows are in the journal already.");
    story.picture("again");
    assert!(!window.has(&Find::css("button.primary:enabled")), "there is nothing to take in");
    window.click(&Find::button("Put it away"));

    // One step took it in, and one gives it back: the hours, and the client.
    window.wait_for(&Find::role("heading", "Settings"));
    window.press("Control+z");
    window.see("Undone: Hours and money imported");
    story.go("#/clients");
    window.see("Fjordkalk AS");
    window.wait_until_gone(&Find::link("Väike Lilleäri OÜ"));
    story.choose("toggl");
    window.click(&Find::button("It is Bergmann & Søn Ferdigmat AS"));
    window.see("Say which client “Väike Lilleäri OÜ” is");
    assert_eq!(window.faults(), [""; 0]);
}

#[test]
fn exports_of_many_programs_are_known_and_add_nothing_twice() {
    let story = Story::begin();
    let window = &story.window;
    for it in &EXPORTS {
        story.choose(it.file);
        match it.from {
            Some(tool) => window.see(&format!("It looks like an export from {tool}.")),
            None => assert!(!window.text().contains("It looks like an export"), "{}", it.file),
        }
        if let Some(answer) = it.answer {
            story.picture(&format!("{}-asked", it.file));
            window.click(&Find::text(answer));
        }
        window.see(it.comes_to);
        window.screenshot(&format!("ledger-{}", it.file));
        story.take();
        story.choose(it.file);
        if let Some(answer) = it.answer {
            window.click(&Find::text(answer));
        }
        window.see("Nothing in this file is new.");
        window.press("Escape");
    }
    assert_eq!(window.faults(), [""; 0]);
}
