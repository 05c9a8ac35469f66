//! The app opens, in both of its lights, and keeps nobody out.

use crate::driver::{Find, Launch};

#[test]
fn the_sample_journal_opens_in_the_light_and_in_the_dark() {
    for (name, launch) in [("light", Launch::new()), ("dark", Launch::new().dark())] {
        let window = launch.sample().open();
        window.wait_for(&Find::css("main"));
        window.resize(1280, 860);
        window.screenshot(&format!("opening-{name}"));
        assert_eq!(window.barriers(), [""; 0], "people are kept out of the {name} first page");
    }
}
