//! Floor 2: stored answers: key, freshness, store, fill.
