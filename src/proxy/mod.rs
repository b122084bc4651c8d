//! Floor 3: the tower stack: one layer or service a file.

mod body;
mod problem;
mod request;

pub use body::{Body, BodyError, full};
pub use problem::Problem;
pub use request::{ApiRequest, Secret};
