//! Fetches with scripted producers. Every wait is for an event, so nothing here depends on time; only who takes his time
//! does so by the clock, and longer than he must.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::future::join_all;
use http_body_util::BodyExt;
use tokio::sync::{Semaphore, oneshot};

use super::super::store::tests::{head, key};
use super::*;
use crate::cache::{Decision, Lineage, Pace, Reason, Settled, WINDOW};

#[derive(Debug, Clone, PartialEq, Eq)]
enum Failure {
    Scripted,
    Lost,
}

impl From<Lost> for Failure {
    fn from(_: Lost) -> Self {
        Self::Lost
    }
}

const OBJECT: u64 = 100_000;

fn flights() -> Arc<Flights<Failure>> {
    Arc::new(Flights::new(Store::new(1 << 20, OBJECT, None)))
}

fn reader(joined: Joined<Failure>) -> Reader<Failure> {
    match joined {
        Joined::First(reader) | Joined::Later(reader) => reader,
        Joined::Stored(_) => panic!("stored"),
    }
}

/// All of a body, however it comes.
async fn read(mut reader: Reader<Failure>) -> Result<Bytes, Failure> {
    match reader.settle(1).await? {
        Settled::Whole(stored) => Ok(stored.body().clone()),
        Settled::Flowing(_) => Ok(reader.collect().await?.to_bytes()),
    }
}

fn never(_: Fill<Failure>) -> std::future::Ready<()> {
    panic!("a second fetch")
}

/// Lets every task that can run do so.
async fn settle_down() {
    for _ in 0..200 {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_thousand_readers_make_one_fetch() {
    let (flights, gate, fetches) = (flights(), Arc::new(Semaphore::new(0)), Arc::new(AtomicUsize::new(0)));
    let readers = (0..1000).map(|_| {
        let (flights, gate, fetches) = (Arc::clone(&flights), Arc::clone(&gate), Arc::clone(&fetches));
        tokio::spawn(async move {
            let joined = flights.join(
                &key("k"),
                |_| true,
                |mut fill| async move {
                    fetches.fetch_add(1, Ordering::Relaxed);
                    let _open = gate.acquire().await;
                    fill.open(head(&Lineage::default()));
                    for part in ["one ", "two ", "three"] {
                        fill.push(Bytes::from(part)).await;
                        tokio::task::yield_now().await;
                    }
                    fill.finish(None);
                },
            );
            read(reader(joined)).await
        })
    });
    let readers: Vec<_> = readers.collect();
    settle_down().await;
    gate.add_permits(1);
    for body in join_all(readers).await {
        assert_eq!(body.unwrap().unwrap(), "one two three");
    }
    assert_eq!(fetches.load(Ordering::Relaxed), 1);
    assert!(
        matches!(flights.join(&key("k"), |_| true, never), Joined::Stored(s) if s.body() == "one two three")
    );
}

#[tokio::test]
async fn the_first_may_hang_up_and_the_others_are_served() {
    let (flights, (go, gate)) = (flights(), oneshot::channel::<()>());
    let first = reader(flights.join(
        &key("k"),
        |_| true,
        |mut fill| async move {
            gate.await.unwrap();
            fill.open(head(&Lineage::default()));
            fill.push(Bytes::from_static(b"all")).await;
            fill.finish(None);
        },
    ));
    settle_down().await;
    let second = reader(flights.join(&key("k"), |_| true, never));
    drop(first);
    settle_down().await;
    go.send(()).unwrap();
    assert_eq!(read(second).await.unwrap(), "all");
}

#[tokio::test]
async fn a_storable_fetch_goes_on_without_readers() {
    let (flights, (go, gate)) = (flights(), oneshot::channel::<()>());
    drop(flights.join(
        &key("k"),
        |_| true,
        |mut fill| async move {
            fill.open(head(&Lineage::default()));
            gate.await.unwrap();
            fill.push(Bytes::from_static(b"kept")).await;
            fill.finish(None);
        },
    ));
    settle_down().await;
    go.send(()).unwrap();
    settle_down().await;
    assert_eq!(flights.store().get(&key("k")).unwrap().body(), "kept");
}

#[tokio::test]
async fn a_fetch_that_serves_nobody_ends() {
    struct Ended(Arc<AtomicBool>);
    impl Drop for Ended {
        fn drop(&mut self) {
            self.0.store(true, Ordering::Relaxed);
        }
    }
    let (flights, ended) = (flights(), Arc::new(AtomicBool::new(false)));
    let guard = Ended(Arc::clone(&ended));
    let only = reader(flights.join(
        &key("k"),
        |_| true,
        |mut fill| async move {
            let _guard = guard;
            let mut head = head(&Lineage::default());
            head.decision = Decision::NotStorable(Reason::NoStore);
            fill.open(head);
            std::future::pending::<()>().await;
        },
    ));
    settle_down().await;
    assert!(!ended.load(Ordering::Relaxed));
    drop(only);
    settle_down().await;
    assert!(ended.load(Ordering::Relaxed));
}

#[tokio::test]
async fn a_failure_is_told_to_all_once_and_nothing_is_kept() {
    let (flights, (go, gate)) = (flights(), oneshot::channel::<()>());
    let first = reader(flights.join(
        &key("k"),
        |_| true,
        |fill| async move {
            gate.await.unwrap();
            fill.fail(Failure::Scripted, false);
        },
    ));
    let later: Vec<_> = (0..50).map(|_| reader(flights.join(&key("k"), |_| true, never))).collect();
    go.send(()).unwrap();
    assert_eq!(read(first).await, Err(Failure::Scripted));
    for reader in later {
        assert_eq!(read(reader).await, Err(Failure::Scripted));
    }
    settle_down().await;
    let again = flights.join(&key("k"), |_| true, |fill| async move { fill.fail(Failure::Scripted, false) });
    assert!(matches!(again, Joined::First(_)), "a failure is not remembered");
}

#[tokio::test]
async fn a_body_that_breaks_off_is_an_error_for_all_and_never_stored() {
    let (flights, (go, gate)) = (flights(), oneshot::channel::<()>());
    let mut first = reader(flights.join(
        &key("k"),
        |_| true,
        |mut fill| async move {
            fill.open(head(&Lineage::default()));
            fill.push(Bytes::from_static(b"half")).await;
            gate.await.unwrap();
            drop(fill); // as a panic would
        },
    ));
    assert!(matches!(first.settle(4).await, Ok(Settled::Flowing(_))));
    assert_eq!(first.frame().await.unwrap().unwrap().into_data().unwrap(), "half");
    go.send(()).unwrap();
    assert_eq!(first.frame().await.unwrap().unwrap_err(), Failure::Lost);
    assert!(flights.store().get(&key("k")).is_none());
    assert_eq!(flights.store().bytes(), 4, "the reader still holds what arrived");
    drop(first);
    settle_down().await;
    assert_eq!(flights.store().bytes(), 0);
}

#[tokio::test]
async fn readers_join_in_the_middle() {
    let (flights, gate) = (flights(), Arc::new(Semaphore::new(0)));
    let inner = Arc::clone(&gate);
    let mut first = reader(flights.join(
        &key("k"),
        |_| true,
        |mut fill| async move {
            fill.open(head(&Lineage::default()));
            fill.push(Bytes::from_static(b"beginning, ")).await;
            let _open = inner.acquire().await;
            fill.push(Bytes::from_static(b"end")).await;
            fill.finish(None);
        },
    ));
    assert!(matches!(first.settle(1).await, Ok(Settled::Flowing(_))));
    assert_eq!(first.frame().await.unwrap().unwrap().into_data().unwrap(), "beginning, ");
    let mut second = reader(flights.join(&key("k"), |_| true, never));
    assert!(matches!(second.settle(1).await, Ok(Settled::Flowing(_))));
    gate.add_permits(1);
    assert_eq!(second.collect().await.unwrap().to_bytes(), "beginning, end");
    assert_eq!(first.collect().await.unwrap().to_bytes(), "end");
}

#[tokio::test]
async fn too_large_a_body_streams_on_bounded_by_its_slowest_reader() {
    const PIECE: usize = 1000;
    const PIECES: usize = 400; // four times what may be kept
    let (flights, pushed) = (flights(), Arc::new(AtomicUsize::new(0)));
    let counter = Arc::clone(&pushed);
    let mut slow = reader(flights.join(
        &key("k"),
        |_| true,
        |mut fill| async move {
            fill.open(head(&Lineage::default()));
            for n in 0..PIECES {
                fill.push(Bytes::from(vec![(n % 251) as u8; PIECE])).await;
                counter.fetch_add(1, Ordering::Relaxed);
            }
            fill.finish(None);
        },
    ));
    let fast = reader(flights.join(&key("k"), |_| true, never));
    let fast = tokio::spawn(read(fast));
    settle_down().await;
    // Nobody joins any more: the beginning is a matter of those who are here.
    let other = flights.join(&key("k"), |_| true, |fill| async move { fill.fail(Failure::Scripted, false) });
    assert!(matches!(other, Joined::First(_)));
    drop(other);

    // Joinable to the full size; then the writer waits for the slow reader.
    assert!(matches!(slow.settle(1).await, Ok(Settled::Flowing(_))));
    let (mut taken, mut body) = (0, Vec::new());
    while let Some(frame) = slow.frame().await {
        let ahead = pushed.load(Ordering::Relaxed) * PIECE - taken;
        assert!(ahead <= (OBJECT as usize).max(WINDOW as usize + PIECE), "{ahead} bytes ahead after {taken}");
        let data = frame.unwrap().into_data().unwrap();
        taken += data.len();
        body.extend_from_slice(&data);
        settle_down().await;
    }
    let wanted: Vec<u8> = (0..PIECES).flat_map(|n| [(n % 251) as u8; PIECE]).collect();
    assert!(body == wanted);
    assert!(fast.await.unwrap().unwrap() == wanted);
    assert!(flights.store().get(&key("k")).is_none());
    drop(slow);
    assert_eq!(flights.store().bytes(), 0);
}

#[tokio::test]
async fn a_slow_reader_that_leaves_holds_nobody_up() {
    let flights = flights();
    let slow = reader(flights.join(
        &key("k"),
        |_| true,
        |mut fill| async move {
            fill.open(head(&Lineage::default()));
            for _ in 0..400 {
                fill.push(Bytes::from(vec![b'x'; 1000])).await;
            }
            fill.finish(None);
        },
    ));
    let fast = tokio::spawn(read(reader(flights.join(&key("k"), |_| true, never))));
    settle_down().await;
    assert!(!fast.is_finished(), "held back by the slow one");
    drop(slow);
    assert_eq!(fast.await.unwrap().unwrap().len(), 400_000);
}

#[tokio::test]
async fn without_budget_bodies_still_flow() {
    // Room for one object only in the fetches' share.
    let flights = Arc::new(Flights::<Failure>::new(Store::new(200_000, OBJECT, None)));
    let open = |name: &str| {
        let joined = flights.join(
            &key(name),
            |_| true,
            |mut fill| async move {
                fill.open(head(&Lineage::default()));
                for _ in 0..80 {
                    fill.push(Bytes::from(vec![b'x'; 1000])).await;
                }
                fill.finish(None);
            },
        );
        reader(joined)
    };
    let (first, second) = (open("a"), open("b"));
    settle_down().await;
    assert!(flights.store().bytes() <= 200_000);
    assert!(flights.store().get(&key("a")).is_some());
    assert_eq!(read(second).await.unwrap().len(), 80_000);
    assert!(flights.store().get(&key("b")).is_none(), "no budget, not kept");
    assert_eq!(read(first).await.unwrap().len(), 80_000);
}

#[tokio::test]
async fn a_known_length_beyond_the_bound_is_never_held() {
    let mut readers = Vec::new();
    // Its own length, or that of what it is made of.
    for (length, made_of) in [(Some(OBJECT + 1), None), (None, Some(2 * OBJECT + 2))] {
        let (flights, pushed) = (flights(), Arc::new(AtomicUsize::new(0)));
        let counter = Arc::clone(&pushed);
        let only = reader(flights.join(
            &key("k"),
            |_| true,
            |mut fill| async move {
                made_of.into_iter().for_each(|bytes| fill.is_made_of(bytes));
                fill.open(Head { length, ..head(&Lineage::default()) });
                loop {
                    fill.push(Bytes::from(vec![b'x'; 1000])).await;
                    counter.fetch_add(1000, Ordering::Relaxed);
                }
            },
        ));
        settle_down().await;
        assert!(pushed.load(Ordering::Relaxed) as u64 <= WINDOW + 1000);
        readers.push(only);
    }
}

#[tokio::test]
async fn who_takes_his_time_is_told_of_and_one_piece_waits_for_him() {
    let (flights, paces) = (flights(), Arc::new(Mutex::new(Vec::new())));
    let told = Arc::clone(&paces);
    let mut slow = reader(flights.join(
        &key("k"),
        |_| true,
        |mut fill| async move {
            fill.open(Head { length: Some(OBJECT + 1), ..head(&Lineage::default()) });
            loop {
                let pace = fill.room().await;
                told.lock().unwrap().push(pace);
                fill.push(Bytes::from(vec![b'x'; 8000])).await;
            }
        },
    ));
    settle_down().await;
    // Nobody has been waited for yet.
    let beginning = vec![Pace::Brisk; (WINDOW as usize).div_ceil(8000)];
    assert_eq!(*paces.lock().unwrap(), beginning);
    for _ in 0..3 {
        for _ in 0..beginning.len() {
            tokio::time::sleep(Duration::from_millis(20)).await;
            assert_eq!(slow.frame().await.unwrap().unwrap().into_data().unwrap().len(), 8000);
            settle_down().await;
        }
    }
    let (first, then) = {
        let paces = paces.lock().unwrap();
        (paces[..beginning.len()].to_vec(), paces[beginning.len()..].to_vec())
    };
    assert_eq!(first, beginning);
    assert_eq!(then, [Pace::Slow; 7], "nine were taken of the three and these, and one waits");
}

#[tokio::test]
async fn what_is_made_of_little_more_may_fit_and_is_kept() {
    let flights = flights();
    let only = reader(flights.join(
        &key("k"),
        |_| true,
        |mut fill| async move {
            fill.is_made_of(OBJECT + 1);
            fill.open(head(&Lineage::default()));
            fill.push(Bytes::from(vec![b'x'; OBJECT as usize])).await;
            fill.finish(None);
        },
    ));
    assert_eq!(read(only).await.unwrap().len() as u64, OBJECT);
    assert!(flights.store().get(&key("k")).is_some());
}
