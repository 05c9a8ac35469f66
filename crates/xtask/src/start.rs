//! Building the app and opening it.

use std::env;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::machine::{self, Purpose};
use crate::screen::Screen;
use crate::{programs, step, ui};

/// Builds the app and opens it, on a virtual display if there is no other.
///
/// # Errors
///
/// If the machine lacks something, a build fails, or the app does not come up.
pub fn run(sample: bool, once: bool) -> Result<bool> {
    let has_display = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
        || !cfg!(target_os = "linux");
    machine::prepare(if has_display { Purpose::Build } else { Purpose::Screen })?;
    ui::install()?;
    ui::build()?;
    programs::build()?;

    let mut app = step::program(step::target().join("debug/good-terms"));
    if sample {
        app.arg("--sample");
    }
    if has_display {
        println!("==> Good Terms is open. Close its window to end.");
        return Ok(app.status().context("the app cannot be started")?.success());
    }
    on_virtual_display(&mut app, once)
}

fn on_virtual_display(app: &mut Command, once: bool) -> Result<bool> {
    println!("==> There is no display here, so the window opens on a virtual one.");
    let screen = Screen::start()?;
    app.env("DISPLAY", screen.name()).env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
    // There is nothing to talk to on a virtual display, and looking for it only takes time.
    app.env("NO_AT_BRIDGE", "1");
    let mut app = app.spawn().context("the app cannot be started")?;
    let file = step::target().join("screenshot.png");
    let drawn = screen.photograph(&mut app, &file);
    if once || drawn.is_err() {
        let _ = app.kill();
        let _ = app.wait();
    }
    let rested = drawn?;
    let shown = if rested { "The window is drawn" } else { "The window still changes" };
    println!("==> {shown}. A picture of it: {}", file.display());
    if once {
        return Ok(rested);
    }
    println!("    It stays open on display {}. Ctrl-C ends it.", screen.name());
    Ok(app.wait().context("the app cannot be waited for")?.success())
}
