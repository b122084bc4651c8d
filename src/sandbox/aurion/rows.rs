//! A conversation as a row of Aurion's lists.

use serde::Serialize;

use super::super::answer::{Time, at};
use super::super::data::World;

/// The keys of the vendor's page, in its order.
#[derive(Serialize)]
pub(super) struct Row {
    pub(super) id: String,
    subject: String,
    status: &'static str,
    priority: &'static str,
    channel: &'static str,
    contact_id: String,
    contact_name: String,
    assigned_team_id: Option<&'static str>,
    assigned_agent_id: Option<&'static str>,
    tags: Vec<String>,
    created_at: Time,
    last_activity_at: Time,
}

impl Row {
    pub(super) fn new(world: World, index: usize) -> Self {
        let meta = world.meta(index);
        Self {
            id: world.id(index),
            subject: world.subject(index),
            status: meta.status.aurion(),
            priority: meta.priority.as_str(),
            channel: meta.channel.as_str(),
            contact_id: world.contact_id(&meta),
            contact_name: world.contact(&meta).name,
            assigned_team_id: meta.team_id(),
            assigned_agent_id: meta.agent_id(),
            tags: world.tags(&meta),
            created_at: at(meta.created),
            last_activity_at: at(meta.last_activity()),
        }
    }
}
