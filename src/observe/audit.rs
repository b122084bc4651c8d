//! The audit log: one JSON line per request. Never content, query text or keys: a [`Line`] has no field for them.
//!
//! A request takes its [`Slot`] in a bounded queue before it is answered, so a line that is due can't be lost to a
//! full queue; one thread writes, so a slow disk never blocks the runtime. While the log can't be written no slot is
//! given, and the operator's choice (`on_failure`) says whether the request is then refused or served without a line.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use jiff::Timestamp;
use serde::Serialize;
use tokio::sync::mpsc;

/// What is written of a request.
#[derive(Debug)]
pub struct Line {
    /// When its head was read.
    pub time: Timestamp,
    /// Our id of it; the client has it in `X-Request-Id`.
    pub request_id: Arc<str>,
    /// The client's name in the configuration; null before it is known.
    pub client: Option<Arc<str>>,
    /// `GET`, `HEAD`, `OPTIONS`, or `OTHER`.
    pub method: &'static str,
    /// The route's name.
    pub route: &'static str,
    /// Whether the answer had to be masked.
    pub masked: bool,
    /// The fingerprint of the rules that masked it.
    pub ruleset: Option<Arc<str>>,
    /// Findings by entity, where the answer's were counted.
    pub entities: BTreeMap<Arc<str>, u64>,
    /// Bytes of body that were handed to the connection.
    pub bytes: u64,
    /// The status.
    pub status: u16,
    /// The code of the error, where it is one.
    pub code: Option<&'static str>,
    /// The status of the upstream's that the error comes of. Clients are not told it: it says what is wrong with the
    /// operator's settings, or with the vendor.
    pub upstream_status: Option<u16>,
    /// The cache's part.
    pub cache: Option<&'static str>,
    /// How the body ended.
    pub ended: &'static str,
    /// From the head to the end of the answer, in milliseconds.
    pub duration_ms: f64,
}

/// The line as it is spelled.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Spelled<'a> {
    time: String,
    request_id: &'a str,
    client: Option<&'a str>,
    method: &'a str,
    route: &'a str,
    masked: bool,
    ruleset: Option<&'a str>,
    entities: BTreeMap<&'a str, u64>,
    bytes: u64,
    status: u16,
    code: Option<&'a str>,
    upstream_status: Option<u16>,
    cache: Option<&'a str>,
    ended: &'a str,
    duration_ms: f64,
}

impl<'a> From<&'a Line> for Spelled<'a> {
    fn from(line: &'a Line) -> Self {
        Self {
            time: line.time.to_string(),
            request_id: &line.request_id,
            client: line.client.as_deref(),
            method: line.method,
            route: line.route,
            masked: line.masked,
            ruleset: line.ruleset.as_deref(),
            entities: line.entities.iter().map(|(entity, count)| (&**entity, *count)).collect(),
            bytes: line.bytes,
            status: line.status,
            code: line.code,
            upstream_status: line.upstream_status,
            cache: line.cache,
            ended: line.ended,
            duration_ms: line.duration_ms,
        }
    }
}

/// How many requests may have a line due at once. At least as many as are ever answered at once.
const QUEUE: usize = 4096;

/// Between attempts to write a line that could not be written.
const RETRY: Duration = Duration::from_millis(500);

/// The log can take no line now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the audit log can't be written")]
pub struct AuditFull;

/// The log. Cheap to clone.
#[derive(Clone)]
pub struct Audit {
    queue: mpsc::Sender<Entry>,
    state: Arc<State>,
    required: bool,
}

struct State {
    failing: AtomicBool,
    reopen: AtomicBool,
    done: (std::sync::Mutex<bool>, std::sync::Condvar),
}

enum Entry {
    Line(Box<Line>),
    /// What came before is to be on the disk, and somebody waits for that.
    Flush,
}

/// A place in the queue: the line of one request will be taken.
pub struct Slot(mpsc::OwnedPermit<Entry>);

impl Slot {
    /// Hands the line over to the writer.
    pub fn write(self, line: Line) {
        self.0.send(Entry::Line(Box::new(line)));
    }
}

impl Audit {
    /// Opens the log (`None` is stderr) and starts its writer. `required`: no request is served without its line.
    /// Lines are appended; the file is made if there is none.
    pub fn open(path: Option<&Path>, required: bool, in_flight: usize) -> io::Result<Self> {
        let sink = Sink::open(path)?;
        Self::over(sink, required, in_flight)
    }

    fn over(sink: Sink, required: bool, in_flight: usize) -> io::Result<Self> {
        let (queue, lines) = mpsc::channel(QUEUE.max(in_flight.saturating_mul(2)));
        let state = Arc::new(State {
            failing: AtomicBool::new(false),
            reopen: AtomicBool::new(false),
            done: Default::default(),
        });
        let writer = Writer { sink, lines, state: Arc::clone(&state) };
        std::thread::Builder::new().name("audit".into()).spawn(move || writer.run())?;
        Ok(Self { queue, state, required })
    }

    /// A place for a request's line: `Err` if it must be refused, `Ok(None)` if it may be served without one.
    pub fn slot(&self) -> Result<Option<Slot>, AuditFull> {
        if !self.state.failing.load(Ordering::Relaxed)
            && let Ok(permit) = self.queue.clone().try_reserve_owned()
        {
            return Ok(Some(Slot(permit)));
        }
        if self.required { Err(AuditFull) } else { Ok(None) }
    }

    /// Whether requests are served: while the log takes lines, or where the operator would rather be without them.
    pub fn lets_serve(&self) -> bool {
        !self.required || self.is_healthy()
    }

    /// Whether the log takes lines.
    pub fn is_healthy(&self) -> bool {
        !self.state.failing.load(Ordering::Relaxed)
    }

    /// Opens the file anew before the next line, as log rotation needs it.
    pub fn reopen(&self) {
        self.state.reopen.store(true, Ordering::Relaxed);
    }

    /// Waits until every line handed over by now is written, at most so long. Blocks: for the end of the program.
    pub fn flush(&self, at_most: Duration) -> bool {
        let (done, woken) = &self.state.done;
        let mut guard = done.lock().expect("the writer does not panic while it holds this");
        *guard = false;
        if self.queue.try_send(Entry::Flush).is_err() {
            return false;
        }
        let (guard, _) =
            woken.wait_timeout_while(guard, at_most, |done| !*done).expect("the writer does not panic here");
        *guard
    }
}

enum Sink {
    Stderr,
    File {
        path: PathBuf,
        file: File,
    },
    #[cfg(test)]
    Test(Box<dyn Write + Send>),
}

impl Sink {
    fn open(path: Option<&Path>) -> io::Result<Self> {
        let Some(path) = path else { return Ok(Self::Stderr) };
        Ok(Self::File { path: path.to_owned(), file: append(path)? })
    }

    fn reopen(&mut self) -> io::Result<()> {
        if let Self::File { path, file } = self {
            *file = append(path)?;
        }
        Ok(())
    }

    fn write(&mut self, lines: &[u8]) -> io::Result<usize> {
        match self {
            Self::Stderr => io::stderr().lock().write(lines),
            Self::File { file, .. } => file.write(lines),
            #[cfg(test)]
            Self::Test(sink) => sink.write(lines),
        }
    }
}

fn append(path: &Path) -> io::Result<File> {
    OpenOptions::new().append(true).create(true).open(path)
}

struct Writer {
    sink: Sink,
    lines: mpsc::Receiver<Entry>,
    state: Arc<State>,
}

impl Writer {
    /// Writes until the last sender is gone. Lines that came together leave in one write.
    fn run(mut self) {
        let mut text = Vec::with_capacity(4096);
        while let Some(entry) = self.lines.blocking_recv() {
            let mut flushing = !spell(entry, &mut text);
            while text.len() < 64 << 10
                && !flushing
                && let Ok(entry) = self.lines.try_recv()
            {
                flushing = !spell(entry, &mut text);
            }
            self.write(&text);
            text.clear();
            if flushing {
                *self.state.done.0.lock().expect("nobody panics while holding this") = true;
                self.state.done.1.notify_all();
            }
        }
    }

    /// Tries until everything is written: what is due is kept, and nobody gets a slot meanwhile. Gives up only when
    /// nobody is left to hand over lines, because then the program is ending.
    fn write(&mut self, mut text: &[u8]) {
        while !text.is_empty() {
            let reopened =
                if self.state.reopen.swap(false, Ordering::Relaxed) { self.sink.reopen() } else { Ok(()) };
            match reopened.and_then(|()| self.sink.write(text)) {
                Ok(0) => self.fail(io::ErrorKind::WriteZero.into()),
                Ok(written) => {
                    text = &text[written..];
                    self.state.failing.store(false, Ordering::Relaxed);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => self.fail(error),
            }
            if self.state.failing.load(Ordering::Relaxed) && self.lines.is_closed() {
                return;
            }
        }
    }

    fn fail(&mut self, error: io::Error) {
        if !self.state.failing.swap(true, Ordering::Relaxed) {
            // The log itself may be stderr; then this line is lost with it, and the metric tells.
            let _ = writeln!(io::stderr(), "auraveil: the audit log can't be written: {}", error.kind());
        }
        std::thread::sleep(RETRY);
        // A file whose disk came back, or that was moved away, needs a fresh handle.
        self.state.reopen.store(true, Ordering::Relaxed);
    }
}

/// Appends the entry's line; false if it is none, but somebody who waits.
fn spell(entry: Entry, text: &mut Vec<u8>) -> bool {
    match entry {
        Entry::Line(line) => {
            serde_json::to_writer(&mut *text, &Spelled::from(&*line))
                .expect("a line is plain data, and memory takes it");
            text.push(b'\n');
            true
        }
        Entry::Flush => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: &str) -> Line {
        Line {
            time: Timestamp::UNIX_EPOCH,
            request_id: id.into(),
            client: Some("bi".into()),
            method: "GET",
            route: "messages",
            masked: true,
            ruleset: Some("abc".into()),
            entities: [("EMAIL_ADDRESS".into(), 2)].into(),
            bytes: 10,
            status: 200,
            code: None,
            upstream_status: None,
            cache: Some("hit"),
            ended: "complete",
            duration_ms: 0.25,
        }
    }

    #[test]
    fn a_line_is_one_json_object_with_the_fields_that_were_promised() {
        let mut text = Vec::new();
        assert!(spell(Entry::Line(Box::new(line("req_a"))), &mut text));
        assert_eq!(
            String::from_utf8(text).unwrap(),
            concat!(
                r#"{"time":"1970-01-01T00:00:00Z","requestId":"req_a","client":"bi","method":"GET","#,
                r#""route":"messages","masked":true,"ruleset":"abc","entities":{"EMAIL_ADDRESS":2},"#,
                r#""bytes":10,"status":200,"code":null,"upstreamStatus":null,"cache":"hit","ended":"complete","#,
                r#""durationMs":0.25}"#,
                "\n"
            )
        );
    }

    #[test]
    fn lines_are_appended_to_a_file_in_order_and_a_moved_file_is_made_anew() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("audit.ndjson");
        std::fs::write(&path, "before\n").unwrap();
        let audit = Audit::open(Some(&path), true, 1).unwrap();
        audit.slot().unwrap().unwrap().write(line("req_1"));
        audit.slot().unwrap().unwrap().write(line("req_2"));
        assert!(audit.flush(Duration::from_secs(10)));
        let text = std::fs::read_to_string(&path).unwrap();
        let starts: Vec<_> =
            text.lines().map(|l| l.contains("req_1") as u8 + 2 * l.contains("req_2") as u8).collect();
        assert_eq!(starts, [0, 1, 2]);

        std::fs::rename(&path, dir.path().join("audit.1")).unwrap();
        audit.reopen();
        audit.slot().unwrap().unwrap().write(line("req_3"));
        assert!(audit.flush(Duration::from_secs(10)));
        assert!(std::fs::read_to_string(&path).unwrap().contains("req_3"));
    }

    /// Fails until it is told to work; then keeps what it gets.
    struct Disk {
        broken: Arc<AtomicBool>,
        written: Arc<std::sync::Mutex<Vec<u8>>>,
    }

    impl Write for Disk {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.broken.load(Ordering::SeqCst) {
                return Err(io::ErrorKind::StorageFull.into());
            }
            self.written.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_broken_log_gives_no_slot_and_keeps_what_is_due_until_it_works_again() {
        for required in [true, false] {
            let broken = Arc::new(AtomicBool::new(true));
            let written = Arc::new(std::sync::Mutex::new(Vec::new()));
            let disk = Disk { broken: Arc::clone(&broken), written: Arc::clone(&written) };
            let audit = Audit::over(Sink::Test(Box::new(disk)), required, 1).unwrap();
            audit.slot().unwrap().unwrap().write(line("req_due"));
            while audit.is_healthy() {
                std::thread::yield_now();
            }
            assert_eq!(audit.slot().is_err(), required);
            assert_eq!(audit.lets_serve(), !required);
            assert!(required || audit.slot().unwrap().is_none());

            broken.store(false, Ordering::SeqCst);
            assert!(audit.flush(Duration::from_secs(10)));
            assert!(audit.slot().unwrap().is_some());
            assert!(String::from_utf8(written.lock().unwrap().clone()).unwrap().contains("req_due"));
        }
    }

    #[test]
    fn a_queue_without_room_gives_no_slot() {
        let (queue, _lines) = mpsc::channel(1);
        let state = Arc::new(State {
            failing: AtomicBool::new(false),
            reopen: AtomicBool::new(false),
            done: Default::default(),
        });
        let audit = Audit { queue, state, required: true };
        let held = audit.slot().unwrap().unwrap();
        assert_eq!(audit.slot().err(), Some(AuditFull));
        drop(held);
        assert!(audit.slot().is_ok());
    }
}
