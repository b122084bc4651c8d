//! Single flight: one fetch for everybody who asks for the same key meanwhile.
//!
//! A fetch runs in a task of its own, so that it survives whoever asked first. It ends early only when nobody reads it
//! and it can't be kept. Only whole, well-ended bodies are stored.

use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;

use super::answer::{Head, Stored};
use super::key::Key;
use super::store::Store;
use super::stream::{Lost, Pace, Reader, Stream};
use crate::masking::Tally;

/// The fetches under way, over a store. `F` is how a fetch fails; a failure is told to all who wait.
pub struct Flights<F> {
    shared: Arc<Shared<F>>,
}

struct Shared<F> {
    store: Store,
    table: Mutex<HashMap<Key, Arc<Stream<F>>>>,
}

/// What came of asking for a key.
pub enum Joined<F: Clone> {
    /// It was stored meanwhile.
    Stored(Arc<Stored>),
    /// This request started the fetch.
    First(Reader<F>),
    /// Another request had.
    Later(Reader<F>),
}

impl<F: Clone + From<Lost> + Send + 'static> Flights<F> {
    /// No fetches yet, over `store`.
    pub fn new(store: Store) -> Self {
        Self { shared: Arc::new(Shared { store, table: Mutex::default() }) }
    }

    /// The store that is filled.
    pub fn store(&self) -> &Store {
        &self.shared.store
    }

    /// Joins the fetch of `key`, or starts it with `produce`. `good_enough` judges what another fetch may have stored
    /// between the caller's own look at the store and now.
    pub fn join<Fut>(
        &self,
        key: &Key,
        good_enough: impl FnOnce(&Stored) -> bool,
        produce: impl FnOnce(Fill<F>) -> Fut,
    ) -> Joined<F>
    where
        Fut: Future<Output = ()> + Send + 'static,
    {
        let mut table = self.shared.lock();
        if let Some(reader) = table.get(key).and_then(Stream::attach) {
            return Joined::Later(reader);
        }
        if let Some(stored) = self.shared.store.get(key).filter(|stored| good_enough(stored)) {
            return Joined::Stored(stored);
        }
        let stream = self.stream(true);
        let reader = stream.attach().expect("a new stream takes readers");
        table.insert(key.clone(), Arc::clone(&stream));
        drop(table);
        self.start(stream, Some(key.clone()), produce);
        Joined::First(reader)
    }

    /// A fetch that nobody joins and that is not stored.
    pub fn alone<Fut>(&self, produce: impl FnOnce(Fill<F>) -> Fut) -> Reader<F>
    where
        Fut: Future<Output = ()> + Send + 'static,
    {
        let stream = self.stream(false);
        let reader = stream.attach().expect("a new stream takes its first reader");
        self.start(stream, None, produce);
        reader
    }

    fn stream(&self, keep: bool) -> Arc<Stream<F>> {
        Stream::new(keep, self.shared.store.max_object(), self.shared.store.reservation())
    }

    fn start<Fut>(&self, stream: Arc<Stream<F>>, key: Option<Key>, produce: impl FnOnce(Fill<F>) -> Fut)
    where
        Fut: Future<Output = ()> + Send + 'static,
    {
        let fill = Fill {
            stream: Arc::clone(&stream),
            key,
            filed: None,
            too_large: false,
            shared: Arc::clone(&self.shared),
        };
        let produced = produce(fill);
        tokio::spawn(async move {
            tokio::select! {
                biased;
                () = produced => {}
                () = stream.abandoned() => {}
            }
        });
    }
}

impl<F> Shared<F> {
    fn lock(&self) -> MutexGuard<'_, HashMap<Key, Arc<Stream<F>>>> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a stream off the table, if it is the one that stands there.
    fn leave(&self, key: &Key, stream: &Arc<Stream<F>>) {
        let mut table = self.lock();
        if table.get(key).is_some_and(|there| Arc::ptr_eq(there, stream)) {
            table.remove(key);
        }
    }
}

/// The writing end of a fetch. Dropped without an end, it fails as [`Lost`].
pub struct Fill<F: Clone + From<Lost>> {
    stream: Arc<Stream<F>>,
    /// `None` where it is nobody else's.
    key: Option<Key>,
    /// Where it is stored, if not under `key`.
    filed: Option<Key>,
    /// Whether the body is known to outgrow what may be kept.
    too_large: bool,
    shared: Arc<Shared<F>>,
}

impl<F: Clone + From<Lost>> Fill<F> {
    /// Whether it is stored where its answer lets it, and may be joined.
    pub fn is_shared(&self) -> bool {
        self.key.is_some()
    }

    /// Stores it under `key` instead of the one that was asked for: only its head told what selects it.
    pub fn file_under(&mut self, key: Key) {
        self.filed = Some(key);
    }

    /// Notes, before the head, of how many bytes the body is made. One that is made of far more than may be kept will
    /// hardly fit, so keeping it is not begun: until it had outgrown its bound, all of it would be held for a
    /// reader who takes his time.
    pub fn is_made_of(&mut self, bytes: u64) {
        self.too_large = bytes / 2 > self.shared.store.max_object();
    }

    /// Publishes the head.
    pub fn open(&mut self, head: Head) {
        let fits = head.length.is_none_or(|length| length <= self.shared.store.max_object());
        let keep = fits && !self.too_large && head.freshness().is_some();
        if !keep {
            self.leave();
        }
        self.stream.open(Arc::new(head), keep);
    }

    /// Waits until there is room for the next piece, and tells how readers keep up. Who makes a piece only then holds
    /// none for a reader who takes his time.
    pub async fn room(&self) -> Pace {
        self.stream.room().await
    }

    /// Appends to the body; waits for the slowest reader where the body is too large to be kept.
    pub async fn push(&mut self, bytes: Bytes) {
        if bytes.is_empty() {
            return;
        }
        if !self.stream.keep_or_stop(bytes.len() as u64) {
            self.leave();
        }
        self.stream.push(bytes).await;
    }

    /// Ends the body well, with what masking counted. It is stored if it may be, before anybody hears of the end.
    pub fn finish(self, tally: Option<Tally>) {
        if let Some(tally) = tally {
            // The cell is this stream's own, and finishing happens once.
            let _first = self.stream.tally().set(tally);
        }
        let whole = self.stream.gather();
        if self.stream.is_kept() {
            self.store(whole.as_ref());
        }
        self.stream.finish(whole);
    }

    /// Ends with an answer that is whole already: the stored one, which the upstream confirmed.
    pub fn renew(self, stored: Stored) {
        let stored = Arc::new(stored);
        if stored.head().freshness().is_some() {
            self.store(Some(&stored));
        }
        self.stream.finish(Some(stored));
    }

    /// Ends badly, for all readers. With `drop_stored` what is stored under the key is dropped as well.
    pub fn fail(self, failure: F, drop_stored: bool) {
        if let Some(key) = self.key.as_ref().filter(|_| drop_stored) {
            self.shared.store.remove(key);
        }
        self.stream.fail(failure);
    }

    fn store(&self, stored: Option<&Arc<Stored>>) {
        if let (Some(key), Some(stored)) = (&self.key, stored) {
            let key = self.filed.as_ref().unwrap_or(key);
            self.shared.store.insert(key.clone(), Arc::clone(stored));
        }
    }

    fn leave(&self) {
        if let Some(key) = &self.key {
            self.shared.leave(key, &self.stream);
        }
    }
}

impl<F: Clone + From<Lost>> Drop for Fill<F> {
    fn drop(&mut self) {
        // A stream that has ended stays as it ended.
        self.stream.fail(F::from(Lost));
        self.leave();
    }
}

#[cfg(test)]
mod tests;
