package studio.fofo.fulfilment.printify;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** An order to create, or to calculate the shipping of. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record OrderForm(
    String externalId, String label, List<Line> lineItems, int shippingMethod, boolean sendShippingNotification, Address addressTo) {

  static final int STANDARD = 1;

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Line(String productId, long variantId, int quantity) {}

  /** Personal data: prints nothing. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Address(
      String firstName, String lastName, String email, @Nullable String phone, String country, @Nullable String region, String address1,
      @Nullable String address2, String city, @Nullable String zip) {

    @Override
    public String toString() {
      return "Address[…]";
    }
  }

  /** Prints no address. */
  @Override
  public String toString() {
    return "OrderForm[" + externalId + "]";
  }
}
