//! Working something out for many, on as many processors as there are.

use std::num::NonZeroUsize;

/// How few are not worth a second hand.
const FEW: usize = 32;

/// Works something out for each, in their order.
pub(crate) fn side_by_side<I: Sync, T: Send>(items: &[I], work: impl Fn(&I) -> T + Sync) -> Vec<T> {
    if items.len() < FEW {
        return items.iter().map(work).collect();
    }
    let hands = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let share = items.len().div_ceil(hands);
    std::thread::scope(|scope| {
        let (work, parts) = (&work, items.chunks(share));
        let hands: Vec<_> = parts
            .map(|part| scope.spawn(move || part.iter().map(work).collect::<Vec<T>>()))
            .collect();
        let done = hands.into_iter().map(std::thread::ScopedJoinHandle::join);
        done.flat_map(|it| it.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    })
}
