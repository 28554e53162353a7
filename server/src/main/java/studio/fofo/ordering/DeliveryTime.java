package studio.fofo.ordering;

import java.util.regex.Pattern;

/** Days from payment to delivery, including production and shipping. */
public record DeliveryTime(int leastDays, int mostDays) {

  private static final Pattern DAYS = Pattern.compile("(\\d{1,3})-(\\d{1,3})");

  public DeliveryTime {
    if (leastDays < 1 || mostDays < leastDays) {
      throw new IllegalArgumentException(
          "a delivery takes " + leastDays + " to " + mostDays + " days, expected 1 or more, the fewer first");
    }
  }

  /** @param days such as {@code 5-9} */
  public static DeliveryTime of(String days) {
    var found = DAYS.matcher(days);
    if (!found.matches()) {
      throw new IllegalArgumentException("a delivery time is \"" + days + "\", expected days such as 5-9");
    }
    return new DeliveryTime(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
  }
}
