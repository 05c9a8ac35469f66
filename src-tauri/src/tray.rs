//! The tray: where the program waits for reminders while its window is closed, for those who want
//! that. Never the only way in: starting the program again brings the window back too.

use std::panic::{AssertUnwindSafe, catch_unwind};

use tauri::menu::{Menu, MenuItem};
use tauri::tray::{TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, CloseRequestApi, Manager as _, Runtime, WebviewWindow};

use crate::desk::Desk;

const ID: &str = "good-terms";

/// Closes the window, or hides it where the person wants the program to stay in the tray.
///
/// The journal is asked off the window's own thread.
pub fn close_or_hide<R: Runtime>(window: &WebviewWindow<R>, close: &CloseRequestApi) {
    close.prevent_close();
    let window = window.clone();
    std::thread::spawn(move || {
        let app = window.app_handle().clone();
        let asked = app.state::<Desk>().with(|session, _| api::settings::get(session));
        if !asked.is_ok_and(|it| it.keep_in_tray) {
            // Where even that fails, the program is ending anyway.
            let _ = window.destroy();
            return;
        }
        let on_main = app.clone();
        let _ = on_main.run_on_main_thread(move || {
            // Without a tray the window stays in sight of the desktop's own list of windows.
            let done = if put(&app) { window.hide() } else { window.minimize() };
            if done.is_err() {
                log::warn!("the window could not be hidden");
            }
        });
    });
}

/// Takes the icon out of the tray, now that the window is there again.
pub fn clear<R: Runtime>(app: &AppHandle<R>) {
    app.remove_tray_by_id(ID);
}

/// Puts the icon into the tray. Returns whether it is there.
fn put<R: Runtime>(app: &AppHandle<R>) -> bool {
    if app.tray_by_id(ID).is_some() {
        return true;
    }
    // Where the desktop lacks the library that draws trays, the one that looks for it panics.
    let built = catch_unwind(AssertUnwindSafe(|| build(app)));
    let is_there = matches!(built, Ok(Ok(())));
    if !is_there {
        log::info!("this desktop has no tray");
    }
    is_there
}

fn build<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let desk = app.state::<Desk>();
    let words = desk.words();
    let open = MenuItem::with_id(app, "open", words.say("tray-open", &[]), true, None::<&str>)?;
    let quit = MenuItem::with_id(app, "quit", words.say("tray-quit", &[]), true, None::<&str>)?;
    let menu = Menu::with_items(app, &[&open, &quit])?;
    let mut builder = TrayIconBuilder::with_id(ID)
        .tooltip("Good Terms")
        .menu(&menu)
        .on_menu_event(|app, event| match event.id().as_ref() {
            "quit" => app.exit(0),
            _ => crate::show(app),
        })
        .on_tray_icon_event(|tray, event| {
            if let TrayIconEvent::DoubleClick { .. } = event {
                crate::show(tray.app_handle());
            }
        });
    if let Some(icon) = app.default_window_icon() {
        builder = builder.icon(icon.clone());
    }
    builder.build(app)?;
    Ok(())
}
