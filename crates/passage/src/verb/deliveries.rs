//! `deliveries`: what really moved, entered by hand.

use super::log::add_delivery;
use crate::answer::{Answer, Failure};
use crate::cli::{Deliveries, DeliveriesAction};

pub(crate) fn run(arguments: &Deliveries) -> Result<Answer, Failure> {
    match &arguments.action {
        DeliveriesAction::Add(arguments) => add_delivery(arguments),
    }
}
