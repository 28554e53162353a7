package studio.fofo.fulfilment.printify;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** An order as Printify replies it, without the address. Amounts are in cents. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record OrderReply(
    String id, @Nullable String externalId, @Nullable List<Line> lineItems, @Nullable Metadata metadata, @Nullable Long totalShipping,
    @Nullable Long totalTax, @Nullable String status, @Nullable String createdAt, @Nullable String sentToProductionAt,
    @Nullable List<Shipment> shipments) {

  /** {@code 2022-06-29 11:00:00+0000}, {@code …+00:00}, or the same with a T and a Z. */
  private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE)
      .appendPattern("['T'][' ']").append(DateTimeFormatter.ISO_LOCAL_TIME).appendPattern("[XXX][XX]").toFormatter();

  /**
   * @param cost of one piece
   * @param shippingCost of the line
   * @param status empty until production begins
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Line(
      @Nullable String productId, long variantId, int quantity, @Nullable Long cost, @Nullable Long shippingCost, @Nullable String status,
      @Nullable String fulfilledAt) {}

  /** @param shopOrderId our external id, a number at some shops */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Metadata(@Nullable String shopOrderId, @Nullable String shopFulfilledAt) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Shipment(@Nullable String carrier, @Nullable String number, @Nullable String url, @Nullable String deliveredAt) {}

  /** The reply to a new order has its id only. */
  record Created(String id) {}

  /** @param standard in cents; absent if Printify does not ship there that way */
  record ShippingCost(@Nullable Long standard) {}

  List<Line> lines() {
    return CatalogueReplies.given(lineItems);
  }

  List<Shipment> parcels() {
    return CatalogueReplies.given(shipments);
  }

  String word() {
    return CatalogueReplies.given(status);
  }

  /** Whether it was sent to production, by us or by people at Printify. */
  boolean wasSent() {
    return at(sentToProductionAt).isPresent();
  }

  /** Empty for an absent time, and for 1970, which Printify writes for "not yet". */
  static Optional<Instant> at(@Nullable String time) {
    try {
      return Optional.ofNullable(time).filter(given -> !given.isBlank())
          .map(given -> OffsetDateTime.parse(given.strip(), TIME).toInstant()).filter(at -> at.isAfter(Instant.EPOCH));
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }
}
