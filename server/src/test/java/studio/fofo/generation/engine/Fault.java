package studio.fofo.generation.engine;

import java.util.Map;

/**
 * What the next request to a fake vendor meets.
 *
 * @param isAfterEffect whether the vendor acts before it fails
 * @param isCut whether the connection is closed without a reply
 */
public record Fault(int status, String body, Map<String, String> headers, boolean isAfterEffect, boolean isCut) {

  public static Fault status(int status) {
    return new Fault(status, "{\"detail\":\"told to\"}", Map.of(), false, false);
  }

  public static Fault cut(boolean isAfterEffect) {
    return new Fault(0, "", Map.of(), isAfterEffect, true);
  }

  public Fault afterEffect() {
    return new Fault(status, body, headers, true, isCut);
  }

  public Fault with(String header, String value) {
    return new Fault(status, body, Map.of(header, value), isAfterEffect, isCut);
  }
}
