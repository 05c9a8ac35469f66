//! Speaks WebDriver: one HTTP request per command, JSON both ways.

use std::time::Duration;

use serde_json::{Value, json};

/// A refusal, by WebDriver's own short name such as `stale element reference`.
#[derive(Debug)]
pub struct Refusal {
    pub name: String,
    pub message: String,
}

/// A session with one window.
#[derive(Debug)]
pub struct Session {
    agent: ureq::Agent,
    base: String,
}

impl Session {
    /// Asks the driver on `port` to start `binary`, whose window becomes the session's.
    ///
    /// No `browserName` is sent: WebKitWebDriver takes none but its own.
    pub fn start(port: u16, binary: &str, arguments: &[String]) -> Result<Self, Refusal> {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(90)))
            .build();
        let mut session =
            Self { agent: config.into(), base: format!("http://127.0.0.1:{port}/session") };
        let browser = json!({ "binary": binary, "args": arguments });
        let wanted = json!({ "webkitgtk:browserOptions": browser });
        let body = json!({ "capabilities": { "alwaysMatch": wanted } });
        let answer = session.post("", &body)?;
        let id = answer["sessionId"].as_str().unwrap_or_default().to_owned();
        session.base = format!("{}/{id}", session.base);
        Ok(session)
    }

    pub fn get(&self, path: &str) -> Result<Value, Refusal> {
        let sent = self.agent.get(format!("{}{path}", self.base)).call();
        Self::read(sent)
    }

    pub fn post(&self, path: &str, body: &Value) -> Result<Value, Refusal> {
        let request = self.agent.post(format!("{}{path}", self.base));
        Self::read(request.content_type("application/json").send(body.to_string()))
    }

    pub fn delete(&self) -> Result<Value, Refusal> {
        Self::read(self.agent.delete(self.base.as_str()).call())
    }

    /// Runs a script in the page and returns what it returns. Elements come back as references.
    pub fn run(&self, script: &str, arguments: &Value) -> Result<Value, Refusal> {
        self.post("/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    fn read(sent: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Value, Refusal> {
        let lost = |error: ureq::Error| Refusal {
            name: "no answer".to_owned(),
            message: error.to_string(),
        };
        // A screenshot is larger than what the client reads by default.
        let mut answer = sent.map_err(lost)?;
        let body =
            answer.body_mut().with_config().limit(64 << 20).read_to_string().map_err(lost)?;
        let mut body: Value = serde_json::from_str(&body).unwrap_or_default();
        let value = body["value"].take();
        match value["error"].as_str() {
            Some(name) => Err(Refusal {
                name: name.to_owned(),
                message: value["message"].as_str().unwrap_or_default().to_owned(),
            }),
            None => Ok(value),
        }
    }
}
