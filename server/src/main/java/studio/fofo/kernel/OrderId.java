package studio.fofo.kernel;

/** One purchase: {@code order_…}. */
public record OrderId(String value) {

  public static final String PREFIX = "order";

  public OrderId {
    TypeId.parse(PREFIX, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
