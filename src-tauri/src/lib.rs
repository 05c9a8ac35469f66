//! The shell: windows, dialogs, notifications, places and the clock around [`api`].
//!
//! It knows no SQL and no rules. Every command is one call.

pub mod ask;
pub mod bindings;
pub mod clock;
pub mod commands;
pub mod contract;
pub mod desk;
pub mod document;
pub mod drawing;
pub mod file;
pub mod status;

mod bell;
mod logging;
mod tray;
mod watch;

use std::path::PathBuf;

use places::Places;
use tauri::webview::{PermissionKind, PermissionResponse};
use tauri::{App, Manager as _, Runtime, WebviewUrl, WebviewWindowBuilder, WindowEvent};
use tauri_plugin_window_state::StateFlags;

use crate::desk::Desk;

/// What the program was started with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Start {
    /// Open the sample journal.
    pub sample: bool,
    /// Open this journal.
    pub journal: Option<PathBuf>,
    /// Keep everything below this folder.
    pub folder: Option<PathBuf>,
    /// Answer file dialogs from this folder. For trying the app without dialogs.
    pub files: Option<PathBuf>,
}

impl Start {
    /// Reads the program's arguments.
    ///
    /// # Errors
    ///
    /// Names the first argument that is not known, or that lacks its path.
    pub fn read(arguments: impl Iterator<Item = std::ffi::OsString>) -> Result<Self, String> {
        let mut start = Self::default();
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            let name = argument.to_string_lossy().into_owned();
            let mut path =
                || arguments.next().map(PathBuf::from).ok_or(format!("{name} needs a path"));
            match name.as_str() {
                "--sample" => start.sample = true,
                "--journal" => start.journal = Some(path()?),
                "--folder" => start.folder = Some(path()?),
                "--files" => start.files = Some(path()?),
                other => return Err(format!("unknown argument {other}")),
            }
        }
        Ok(start)
    }
}

/// Puts the commands and the desk into an app. Needs no window, so that tests can drive the real
/// list of commands.
pub fn assemble<R: Runtime>(builder: tauri::Builder<R>, desk: Desk) -> tauri::Builder<R> {
    builder.invoke_handler(bindings::commands::<R>().invoke_handler()).manage(desk)
}

/// Runs the app until its window is closed.
///
/// # Errors
///
/// Where the machine has no home folder, or the window system refuses.
#[expect(
    clippy::disallowed_methods,
    reason = "the macro that reads the configuration ends the program where it is broken"
)]
pub fn run(start: &Start) -> Result<(), Box<dyn std::error::Error>> {
    drawing::suit_this_machine();
    let places = match &start.folder {
        Some(folder) => Places::below(folder),
        None => Places::usual().ok_or("this machine has no home folder for you")?,
    };
    let language = sys_locale::get_locale().unwrap_or_default();
    let builder = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| show(app)))
        .plugin(logging::plugin(&places))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_notification::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::MAXIMIZED)
                .build(),
        );
    let start = start.clone();
    assemble(builder, Desk::new(places, &language))
        .setup(move |app| set_up(app, &start))
        .run(tauri::generate_context!())?;
    Ok(())
}

fn set_up(app: &App, start: &Start) -> Result<(), Box<dyn std::error::Error>> {
    let desk = app.state::<Desk>();
    match &start.files {
        Some(folder) => desk.ask_through(ask::Folder(folder.clone())),
        None => desk.ask_through(ask::Person(app.handle().clone())),
    }
    let handle = app.handle().clone();
    let words = desk.words().clone();
    let bell = bell::Bell::default();
    bell.listen(app.handle());
    let rung = bell.clone();
    desk.tell_through(move |raised| rung.prompts(&handle, &words, raised));
    open_first(app.handle(), start);
    watch::keep_time(app.handle().clone(), bell);
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Good Terms")
        .inner_size(1280.0, 860.0)
        .min_inner_size(640.0, 480.0)
        .on_permission_request(|_, kind| match kind {
            // Asked for only while a voice note is recorded; it stays in the journal.
            PermissionKind::Microphone => PermissionResponse::Allow,
            _ => PermissionResponse::Deny,
        })
        .build()?;
    let closing = window.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { api, .. } = event {
            tray::close_or_hide(&closing, api);
        }
    });
    Ok(())
}

/// Has the journal opened that the program was started with, while the window is being made.
fn open_first(app: &tauri::AppHandle, start: &Start) {
    let desk = app.state::<Desk>();
    let own = desk.places().journal();
    if start.sample {
        desk.open_sample();
    } else if let Some(path) = &start.journal {
        desk.open_beside(path.clone());
    } else if own.exists() {
        desk.open_beside(own);
    }
}

/// Brings the window to the front.
fn show<R: Runtime>(app: &tauri::AppHandle<R>) {
    if let Some(window) = app.get_webview_window("main") {
        let raised =
            window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
        if raised.is_err() {
            log::warn!("the window could not be brought to the front");
        }
        tray::clear(app);
    }
}
