/**
 * The types shared by all modules: ids, money, addresses and refusals.
 *
 * <p>Nothing here depends on a framework, a database or another module. A type belongs here only if at least two modules need exactly the
 * same meaning.
 *
 * <ul>
 *   <li>{@link studio.fofo.kernel.TypeId}: ids such as {@code order_01h455vb4pex5vsknk084sn02q}, sortable by time.
 *   <li>{@link studio.fofo.kernel.UserId}, {@link studio.fofo.kernel.OrderId}: the ids that three modules or more pass to each other.
 *   <li>{@link studio.fofo.kernel.Money}: fiat in minor units; {@link studio.fofo.kernel.Wei}: base units of a chain's
 *       currency or token. Neither is ever a float.
 *   <li>{@link studio.fofo.kernel.Address}: an account or contract, always in its checksummed spelling.
 *   <li>{@link studio.fofo.kernel.Split}: divides an amount so that the parts add up exactly.
 *   <li>{@link studio.fofo.kernel.Refusal}: why a request was not carried out, with a stable code.
 * </ul>
 *
 * <p>Invariants: values are immutable; constructors reject impossible values (a negative price, a share above 10,000 basis points) with a
 * message that names the value.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package studio.fofo.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
