package studio.fofo.runtime;

import java.util.UUID;
import studio.fofo.kernel.TypeId;

/**
 * The id that the thing created by an {@link Idempotent} call gets, the same on every try of that call.
 *
 * <pre>{@code
 * @PostMapping @Idempotent
 * ResponseEntity<OrderView> place(Caller caller, NewId newId, @RequestBody OrderForm form) {
 *   var order = placing.place(newId, …);   // inserts, or answers the one that is there
 * }</pre>
 *
 * @param repeated whether an earlier try may have created it already; when not, there is no need to look
 */
public record NewId(UUID uuid, boolean repeated) {

  /** The id as text with its type's prefix. */
  public String as(String prefix) {
    return new TypeId(prefix, uuid).toString();
  }
}
