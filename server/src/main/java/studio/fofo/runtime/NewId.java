package studio.fofo.runtime;

import java.util.UUID;
import studio.fofo.kernel.TypeId;

/**
 * The id of the resource that an {@link Idempotent} call creates, the same on every attempt.
 *
 * <pre>{@code
 * @PostMapping @Idempotent
 * ResponseEntity<OrderView> place(Caller caller, NewId newId, @RequestBody OrderForm form) {
 *   var order = placing.place(newId, …);   // inserts, or returns the existing one
 * }</pre>
 *
 * @param repeated whether an earlier attempt may already have created it; if not, there is no need to look
 */
public record NewId(UUID uuid, boolean repeated) {

  /** The id as text with its type's prefix. */
  public String as(String prefix) {
    return new TypeId(prefix, uuid).toString();
  }
}
