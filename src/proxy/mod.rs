//! Floor 3: the tower stack: one layer or service a file.

mod problem;
mod request;

pub use problem::Problem;
pub use request::ApiRequest;
