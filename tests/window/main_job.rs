//! The main job, as a person does it: from an empty journal to a letter with the right date.

use std::fs;

use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde_json::json;

use crate::driver::{Find, Launch, Window};
use crate::hands::{Hands, days_after, said, today, wait_for_focus};

const CLIENT: &str = "Kohvik Põhjatäht OÜ";
const RULE: &str = "No calls after six in the evening";
const INSTEAD: &str = "A message reaches me until eight";
const OWN_WORDS: &str = "Thank you for the good part of it.";

/// More calls than anyone would take before the line is crossed.
const CALLS: usize = 15;

#[test]
fn the_main_job_is_done_with_the_pointer() {
    let story = Story::begin(Hands::Pointer);
    story.window.see("Nothing is written down yet");
    story.window.click(&Find::button("New client"));
    story.tell();
}

#[test]
fn the_main_job_is_done_with_the_keyboard_alone() {
    let story = Story::begin(Hands::Keyboard);
    story.window.see("Nothing is written down yet");
    story.window.press("c");
    story.tell();
}

struct Story {
    hands: Hands,
    window: Window,
    files: tempfile::TempDir,
    today: String,
}

impl Story {
    fn begin(hands: Hands) -> Self {
        let files = tempfile::tempdir().unwrap();
        let window = Launch::new().argument("--files").path(files.path()).open();
        window.wait_for(&Find::role("heading", "Good Terms"));
        wait_for_focus(&window, "Begin my journal");
        hands.button(&window, "Begin my journal");
        window.wait_for(&Find::link("Today"));
        let today = today(&window);
        Self { hands, window, files, today }
    }

    fn tell(&self) {
        self.add_the_client();
        let end = self.write_down_the_agreement();
        self.write_down_a_boundary();
        self.cross_it_before_it_was_told();
        self.note_that_it_was_told();
        self.log_calls_until_the_line_is_crossed();
        self.see_the_prompt_on_today();
        self.read_the_reasons_and_follow_one();
        self.put_it_off_and_think_again();
        self.plan_the_exit();
        self.keep_the_letter(&said(&end.to_string()));
    }

    fn add_the_client(&self) {
        let Self { hands, window, .. } = self;
        wait_for_focus(window, "Name");
        hands.write(window, "Name", CLIENT);
        window.press("Enter");
        window.wait_for(&Find::role("heading", CLIENT));
        window.see("Client added");
    }

    /// Returns the day on which the agreement ends if notice is sent today, worked out here.
    fn write_down_the_agreement(&self) -> NaiveDate {
        let Self { hands, window, .. } = self;
        hands.button(window, "Add an agreement");
        hands.write(window, "Title", "Menus and posters");
        let mut starts: NaiveDate = self.today.parse().unwrap();
        if *hands == Hands::Pointer {
            // So long ago that this term's deadline has passed: it renews before it can end.
            starts = starts.with_day(1).unwrap() - Months::new(22);
            window.fill(&Find::field("Starts on"), &starts.to_string());
        }
        hands.number(window, "Notice period", 3);
        self.save();
        window.wait_for(&Find::role("article", "Menus and posters"));
        let end = end_of_term_after(starts, self.today.parse().unwrap());
        window.see(&format!("Since {}", said(&starts.to_string())));
        window.see("by email, to end on");
        end
    }

    fn write_down_a_boundary(&self) {
        let Self { hands, window, .. } = self;
        hands.button(window, "Add a boundary");
        hands.write(window, "The rule", RULE);
        hands.write(window, "What you offer instead", INSTEAD);
        self.save();
        window.see("Not told yet");
    }

    fn cross_it_before_it_was_told(&self) {
        self.log("Called at nine about the menu.", &["Boundary crossed"], 20);
        self.window.see("doesn’t count: the rule had not been told yet");
        self.window.see("1 crossing, which doesn’t count");
    }

    fn note_that_it_was_told(&self) {
        let Self { hands, window, .. } = self;
        hands.button(window, "Tell them now");
        let words = format!("{RULE}. {INSTEAD}");
        assert_eq!(window.value_of(&Find::field("In these words")), words);
        hands.day(window, "Day", &days_after(&self.today, -18));
        self.save();
        window.wait_until_gone(&Find::role("dialog", "Tell them this boundary"));
        window.see("Told");
        window.wait_until_gone(&Find::text("Not told yet"));
    }

    fn log_calls_until_the_line_is_crossed(&self) {
        let prompt = Find::role("heading", "A moment to decide");
        for call in 1..=CALLS {
            assert!(!self.window.has(&prompt), "asked before anything was said");
            let days = 17 - i32::try_from(call).unwrap();
            self.log(
                &format!("Shouted about the price, call {call}."),
                &["Boundary crossed", "Abuse"],
                days,
            );
            self.window.see(&format!("call {call}."));
            self.window.see("counts");
            let line = "return document.querySelector('main')?.innerText.includes('Over the line')";
            self.window.wait_until_gone(&Find::css("form[aria-label='New entry']"));
            if self.window.run(line, &json!([])) == json!(true) {
                assert!(call > 1, "one call is not enough to part with anyone");
                self.window.wait_for(&prompt);
                return;
            }
        }
        panic!("{CALLS} calls with shouting do not cross the line:\n{}", self.window.text());
    }

    fn see_the_prompt_on_today(&self) {
        let Self { hands, window, .. } = self;
        match hands {
            Hands::Pointer => window.click(&Find::link("Today")),
            Hands::Keyboard => {
                window.press("g");
                window.press("t");
            }
        }
        window.see("One decision waits for you");
        window.see(&format!("{CLIENT} crossed the line on "));
        window.screenshot(&format!("main-job-{hands:?}-today"));
        hands.link(window, "See how this adds up");
        window.wait_for(&Find::role("heading", &format!("How {CLIENT} stands")));
    }

    fn read_the_reasons_and_follow_one(&self) {
        let Self { hands, window, .. } = self;
        window.see("What it adds up from");
        window.see("One crossing of “No calls after six in the evening” doesn’t count");
        window.screenshot(&format!("main-job-{hands:?}-standing"));
        // The crossing that does not count leads to the call in which it happened.
        let record = window.run(
            "const links = [...document.querySelectorAll('main a[href*=\"entry=\"]')];
             const link = links.find((it) => it.checkVisibility());
             return [link.textContent.trim(), link.hash];",
            &json!([]),
        );
        let name = record[0].as_str().unwrap().to_owned();
        let id = record[1].as_str().unwrap().rsplit_once("entry=").unwrap().1.to_owned();
        hands.link(window, &name);
        window.wait_for(&Find::role("heading", CLIENT));
        window.wait_for(&Find::css(&format!("article.lit[data-row='{id}']")));
        let seen = "const box = document.querySelector('article.lit').getBoundingClientRect();
            return box.top < innerHeight && box.bottom > 0;";
        for _ in 0..40 {
            if window.run(seen, &json!([])) == json!(true) {
                break;
            }
        }
        window.screenshot(&format!("main-job-{hands:?}-entry"));
        assert_eq!(window.run(seen, &json!([])), json!(true), "the entry lies out of sight");
    }

    /// *Not now* needs a reason and a day; what was decided can be taken back.
    fn put_it_off_and_think_again(&self) {
        let Self { hands, window, .. } = self;
        let prompt = Find::role("heading", "A moment to decide");
        window.wait_for(&prompt);
        hands.choose(window, "Talk to them", "Not now");
        hands.button(window, "Keep this decision");
        window.wait_for(&Find::role("alert", ""));
        assert!(window.has(&prompt), "put off without a reason");
        hands.write(window, "Why", "The season ends in a week.");
        assert_eq!(
            window.value_of(&Find::field("Ask me again on")),
            days_after(&self.today, 14),
            "a day is proposed"
        );
        hands.button(window, "Keep this decision");
        window.see("Decision kept");
        window.wait_until_gone(&prompt);
        match hands {
            Hands::Pointer => window.click(&Find::button("Undo")),
            Hands::Keyboard => {
                window.press("Escape");
                window.press("Control+z");
            }
        }
        window.see("Undone: Decision kept");
        window.wait_for(&prompt);
    }

    fn plan_the_exit(&self) {
        let Self { hands, window, .. } = self;
        hands.choose(window, "Talk to them", "Plan the exit");
        hands.button(window, "Keep this decision");
        window.wait_for(&Find::role("heading", "Parting letter"));
    }

    fn keep_the_letter(&self, end: &str) {
        let Self { hands, window, .. } = self;
        let letter = Find::role("article", "The letter");
        window.see(&format!("It ends on {end}"));
        assert!(window.text_of(&letter).contains(end), "{}", window.text_of(&letter));
        assert!(!window.text_of(&letter).contains("Shouted"), "a discreet letter tells nothing");
        window.screenshot(&format!("main-job-{hands:?}-letter"));
        hands.choose(window, "Letter", "Edit");
        let text = Find::field("Text");
        match hands {
            Hands::Pointer => window.click(&text),
            Hands::Keyboard => hands.write(window, "Text", ""),
        }
        window.press("Control+End");
        window.type_text(&format!("\n\n{OWN_WORDS}"));
        window.see("You have edited the text.");
        match hands {
            Hands::Pointer => window.click(&Find::button("Keep the letter")),
            Hands::Keyboard => window.press("Control+Enter"),
        }
        window.see(&format!("Kept with {CLIENT}. Nothing was sent."));
        hands.menu(window, "Save as", "Plain text");
        window.see("Saved to");
        let saved = fs::read_dir(self.files.path()).unwrap().flatten().next().unwrap().path();
        let saved = fs::read_to_string(saved).unwrap();
        for part in [CLIENT, end, OWN_WORDS] {
            assert!(saved.contains(part), "the file lacks {part:?}:\n{saved}");
        }
    }

    /// Logs a call so many days ago, with marks.
    fn log(&self, facts: &str, marks: &[&str], days: i32) {
        let Self { hands, window, .. } = self;
        match hands {
            Hands::Pointer => window.click(&Find::button("New entry")),
            Hands::Keyboard => {
                window.press("Escape");
                window.press("e");
            }
        }
        wait_for_focus(window, "What was said and done");
        window.type_text(facts);
        hands.day(window, "Day", &days_after(&self.today, -days));
        for mark in marks {
            hands.button(window, mark);
            window.wait_for(&Find::button(&format!("Remove {mark}")));
        }
        self.save();
    }

    /// Saves a form, or an entry.
    fn save(&self) {
        let entry = self.window.has(&Find::button("Save entry"));
        match self.hands {
            Hands::Keyboard => self.window.press("Control+Enter"),
            Hands::Pointer if entry => self.window.click(&Find::button("Save entry")),
            Hands::Pointer => {
                let save = ["Note as told", "Save"].map(Find::button);
                self.window.click(save.iter().find(|it| self.window.has(it)).unwrap());
            }
        }
    }
}

/// The end of an agreement for a year at a time, with three months of notice to the end of a term,
/// if notice arrives on a day.
fn end_of_term_after(starts: NaiveDate, received: NaiveDate) -> NaiveDate {
    let earliest = received + Months::new(3);
    (1..)
        .map(|years| starts + Months::new(12 * years) - Days::new(1))
        .find(|end| *end >= earliest)
        .unwrap()
}
