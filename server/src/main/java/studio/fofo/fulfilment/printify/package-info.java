/**
 * Printify as a supplier, by its API version 1.
 *
 * <p>A job goes through these steps, each recorded before the next: every print file is uploaded once, by its signed link; every line
 * becomes an unpublished product of the shop (blueprint × print provider × variant × file), since the API orders products only; the order
 * is created, which Printify keeps on hold; its costs are compared with the estimate; it is sent to production. An order is found again by
 * the products in it, which no other order has, so that an answer that was lost creates no second one.
 *
 * <p>Facts that Printify's OpenAPI document does not have, and that come from its written reference: orders have {@code shipments} and
 * {@code metadata.shop_order_id}, which is our external id; an image of scale 1 is as wide as the print area; webhooks and their signature;
 * the limit of 100 requests a minute for the catalogue; {@code canceled} is spelt with one l; an order can be cancelled while it is on hold
 * or not paid. The adapter works without the first two.
 */
@NullMarked
package studio.fofo.fulfilment.printify;

import org.jspecify.annotations.NullMarked;
