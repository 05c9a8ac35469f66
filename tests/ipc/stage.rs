//! A program without a window, in folders of its own.

use std::ops::Deref;
use std::path::PathBuf;

use places::Places;
use serde_json::{Value, json};
use shell::ask::Folder;
use shell::desk::Desk;
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{
    INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets,
};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;

use crate::support::tree;

/// The program, its window that is none, and its folders.
pub struct Stage {
    door: Door,
    _app: App<MockRuntime>,
    folder: TempDir,
}

/// The window's way to the program. Each thread takes its own.
#[derive(Clone)]
pub struct Door(WebviewWindow<MockRuntime>);

impl Deref for Stage {
    type Target = Door;

    fn deref(&self) -> &Door {
        &self.door
    }
}

impl Stage {
    /// Starts the program with nothing on its desk. File dialogs are answered from a folder.
    pub fn set() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let files = folder.path().join("files");
        std::fs::create_dir(&files).unwrap();
        let desk = Desk::new(Places::below(folder.path()), "en");
        desk.ask_through(Folder(files));
        let app = shell::assemble(mock_builder(), desk).build(mock_context(noop_assets())).unwrap();
        let window = WebviewWindowBuilder::new(&app, "main", Default::default()).build().unwrap();
        Self { door: Door(window), _app: app, folder }
    }

    /// Starts the program and makes the person's own journal.
    pub fn with_journal() -> Self {
        let stage = Self::set();
        let status = stage.call("journal_create", json!({}));
        assert_eq!(status["state"], "open", "{status}");
        stage
    }

    /// The person's own journal.
    pub fn journal(&self) -> PathBuf {
        Places::below(self.folder.path()).journal()
    }

    /// The folder that answers file dialogs.
    pub fn files(&self) -> PathBuf {
        self.folder.path().join("files")
    }
}

impl Door {
    /// Calls a command as the window does.
    pub fn try_call(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: "tauri://localhost".parse().unwrap(),
            body: InvokeBody::Json(arguments),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        get_ipc_response(&self.0, request).map(|it| it.deserialize().unwrap())
    }

    /// As [`Stage::try_call`], of what must go well.
    #[track_caller]
    pub fn call(&self, command: &str, arguments: Value) -> Value {
        self.try_call(command, arguments).unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// As [`Stage::call`], of commands whose only argument is a request.
    #[track_caller]
    pub fn ask(&self, command: &str, request: Value) -> Value {
        self.call(command, json!({ "request": request }))
    }
}

/// The name of every command that the window may call, as the program lists them.
pub fn commands() -> Vec<String> {
    let source = tree::read("src-tauri/src/bindings.rs").unwrap();
    let list = source.split_once("collect_commands![\n").unwrap().1.split_once(']').unwrap().0;
    let name = |line: &str| Some(line.trim().trim_end_matches(',').rsplit_once("::")?.1.to_owned());
    list.lines().filter_map(name).collect()
}
