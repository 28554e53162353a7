package studio.fofo.fulfilment;

import java.time.Instant;
import studio.fofo.kernel.OrderId;

/**
 * A parcel reached a milestone. Published once per parcel and milestone, with the change itself; not for milestones that it had passed
 * before we learnt of them, except for the one it is at.
 *
 * @param parcel the id by which {@link Parcels#find} reads it
 * @param production the id of the order's production
 * @param at by the carrier's clock
 */
public record ParcelMoved(OrderId order, String parcel, String production, ParcelMilestone milestone, Instant at) {}
