//! So many at once, so many waiting, the rest turned away at once.
#![expect(clippy::unwrap_used, reason = "a broken assumption must fail the test")]

use queue::{Queue, QueueError};
use std::{
    future::Future,
    pin::pin,
    sync::{Arc, Mutex, mpsc},
    task::{Context, Poll, Waker},
};

/// Asks once, as a request would that has just come.
fn ask<F: Future>(future: std::pin::Pin<&mut F>) -> Poll<F::Output> {
    future.poll(&mut Context::from_waker(Waker::noop()))
}

#[tokio::test]
async fn who_comes_when_all_places_are_taken_is_turned_away_at_once() {
    let queue = Queue::new(2, 1);
    let first = queue.turn().await.unwrap();
    let _second = queue.turn().await.unwrap();
    let mut waiting = pin!(queue.turn());
    assert!(ask(waiting.as_mut()).is_pending());
    assert!(matches!(queue.turn().await, Err(QueueError::Full)));
    drop(first);
    assert!(matches!(ask(waiting.as_mut()), Poll::Ready(Ok(_))));
    // The one whose turn came holds no waiting place any more: another may wait.
    assert!(ask(pin!(queue.turn())).is_ready());
}

#[tokio::test]
async fn who_goes_away_while_waiting_leaves_the_place_to_another() {
    let queue = Queue::new(1, 1);
    let working = queue.turn().await.unwrap();
    {
        let mut leaves = pin!(queue.turn());
        assert!(ask(leaves.as_mut()).is_pending());
    }
    let mut waiting = pin!(queue.turn());
    assert!(ask(waiting.as_mut()).is_pending());
    drop(working);
    assert!(matches!(ask(waiting.as_mut()), Poll::Ready(Ok(_))));
}

#[tokio::test]
async fn turns_come_in_the_order_of_asking() {
    let queue = Queue::new(1, 8);
    let order = Arc::new(Mutex::new(Vec::new()));
    let working = queue.turn().await.unwrap();
    let mut waiting = Vec::new();
    for number in 0..8 {
        let mut turn = Box::pin(take(queue.clone(), number, order.clone()));
        assert!(ask(turn.as_mut()).is_pending());
        waiting.push(turn);
    }
    // Woken in any order, they get their turns in the order of coming.
    waiting.reverse();
    drop(working);
    futures(waiting).await;
    assert_eq!(*order.lock().unwrap(), (0..8).collect::<Vec<_>>());
}

/// Takes a turn and writes down that it had it.
async fn take(queue: Queue, number: usize, order: Arc<Mutex<Vec<usize>>>) {
    let _turn = queue.turn().await.unwrap();
    order.lock().unwrap().push(number);
}

/// All of them together.
async fn futures<F: Future<Output = ()>>(mut all: Vec<std::pin::Pin<Box<F>>>) {
    std::future::poll_fn(|context| {
        all.retain_mut(|one| one.as_mut().poll(context).is_pending());
        if all.is_empty() {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
}

#[tokio::test]
async fn work_that_nobody_waits_for_keeps_its_turn_until_it_ends() {
    let queue = Queue::new(1, 0);
    let (go, wait) = mpsc::channel::<()>();
    let (ended, end) = tokio::sync::oneshot::channel();
    {
        let mut abandoned = pin!(queue.run(move || {
            wait.recv().unwrap();
            ended.send(()).unwrap();
        }));
        assert!(ask(abandoned.as_mut()).is_pending());
    }
    assert!(matches!(queue.run(|| ()).await, Err(QueueError::Full)));
    go.send(()).unwrap();
    end.await.unwrap();
}

#[tokio::test]
async fn work_that_breaks_down_gives_its_turn_back() {
    let queue = Queue::new(1, 0);
    let broken = queue.run(|| panic!("on purpose")).await;
    assert!(matches!(broken, Err(QueueError::Stopped(_))));
    assert_eq!(queue.run(|| 7).await.unwrap(), 7);
}
