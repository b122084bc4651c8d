//! Floor 3: the fake upstream. Shares no code with the dialects, so that a mistake can't agree with itself.

pub mod data;
