package studio.fofo.kernel;

/** A user: {@code user_…}. Every module refers to people by this id only. */
public record UserId(String value) {

  public static final String PREFIX = "user";

  public UserId {
    TypeId.parse(PREFIX, value);
  }

  public static UserId next() {
    return new UserId(TypeId.next(PREFIX).toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
