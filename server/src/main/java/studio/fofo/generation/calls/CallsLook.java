package studio.fofo.generation.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.engine.EngineClosed;
import studio.fofo.generation.engine.EngineDeclined;
import studio.fofo.generation.engine.EngineImage;
import studio.fofo.generation.engine.EngineLook;
import studio.fofo.generation.engine.EngineLost;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineRefused;
import studio.fofo.generation.engine.EngineUnavailable;

/** What the calls of an order amount to. For one thread, once. */
final class CallsLook {

  private static final int TRIES = 5;
  /** Whoever asks for more time than this does not hold up the other pictures. */
  private static final Duration SOON = Duration.ofMinutes(2);

  private final EngineOrder order;
  private final Set<Integer> wanted;
  private final List<EngineImage> images = new ArrayList<>();
  private final Map<Integer, String> refused = new TreeMap<>();
  private final Map<Integer, Double> working = new HashMap<>();
  private final Map<Integer, byte[]> previews = new HashMap<>();
  private final Map<Integer, String> doubtful = new TreeMap<>();
  private final Map<Integer, CallState.Declined> declined = new TreeMap<>();
  private final Map<Integer, String> gone = new TreeMap<>();
  private final Map<Integer, Call> repeatable = new TreeMap<>();

  CallsLook(EngineOrder order, Set<Integer> wanted) {
    this.order = order;
    this.wanted = wanted;
  }

  void made(int variant, CallState.Made made) {
    images.add(new EngineImage(variant, order.seedOf(variant), made.png(), made.width(), made.height(), Map.of(), Map.of()));
  }

  void refused(int variant, String reason) {
    refused.put(variant, reason);
  }

  void working(int variant, double share) {
    working.put(variant, share);
  }

  void preview(int variant, byte @Nullable [] png) {
    if (png != null) {
      previews.put(variant, png);
    }
  }

  void doubtful(int variant, String reason) {
    doubtful.put(variant, reason);
  }

  /** The vendor had it, and does not any more. */
  void gone(Call call, String reason) {
    gone.put(call.variant(), reason);
    repeat(call);
  }

  void declined(Call call, CallState.Declined reason) {
    declined.put(call.variant(), reason);
    var isPassing = reason.kind() == CallState.Decline.BUSY || reason.kind() == CallState.Decline.UNREACHABLE;
    if (isPassing && reason.pause().compareTo(SOON) <= 0) {
      repeat(call);
    }
  }

  private void repeat(Call call) {
    if (call.tries() < TRIES) {
      repeatable.put(call.variant(), call);
    }
  }

  /** Whether anything of the order was made, refused or is under way. */
  boolean hasOthers() {
    return !images.isEmpty() || !refused.isEmpty() || !working.isEmpty() || wanted.size() < order.variants();
  }

  /** What was certainly not made and may be sent again, if there is anything else of the order. */
  Collection<Call> repeatable() {
    return hasOthers() ? repeatable.values() : List.of();
  }

  /** What is here, whatever becomes of the rest. */
  EngineLook arrived() throws EngineDeclined {
    if (!hasOthers() && declined.size() == wanted.size()) {
      throw decline(declined.values().iterator().next());
    }
    return images.size() + refused.size() == wanted.size()
        ? EngineLook.ended(images, refused)
        : new EngineLook(share(), images, refused, false, CallingEngine.LOOK);
  }

  private EngineLook closing(EngineLook look) {
    return declined.values().stream().filter(reason -> reason.kind() == CallState.Decline.CLOSED).findFirst()
        .map(reason -> look.closing(reason.reason())).orElse(look);
  }

  /** @param isRepeated whether something was sent again */
  EngineLook result(String lane, boolean isRepeated) throws EngineLost, EngineDeclined {
    if (!hasOthers()) {
      throw nothing(lane);
    }
    if (!working.isEmpty() || isRepeated) {
      return closing(new EngineLook(share(), images, refused, false, CallingEngine.LOOK).withPreviews(previews));
    }
    // why a vendor takes nothing of ours is for operators
    declined.forEach((variant, reason) -> refused.put(variant,
        reason.kind() == CallState.Decline.CLOSED ? lane + " takes no orders at present" : reason.reason()));
    gone.forEach(refused::put);
    doubtful.forEach((variant, reason) -> refused.put(variant, "nobody knows whether it was made: " + reason));
    return closing(EngineLook.ended(images, refused));
  }

  private double share() {
    var done = order.variants() - wanted.size() + images.size() + refused.size();
    return (done + working.values().stream().mapToDouble(share -> Math.clamp(share, 0, 1)).sum()) / order.variants();
  }

  private EngineLost nothing(String lane) throws EngineDeclined {
    if (!doubtful.isEmpty()) {
      return EngineLost.doubtful("nobody knows whether " + lane + " made the pictures: " + doubtful.values().iterator().next());
    }
    if (!gone.isEmpty()) {
      return new EngineLost("what " + lane + " made is gone: " + gone.values().iterator().next());
    }
    throw decline(declined.values().iterator().next());
  }

  private static EngineDeclined decline(CallState.Declined reason) {
    return switch (reason.kind()) {
      case UNREACHABLE, LOADING -> new EngineDeclined(new EngineUnavailable(reason.reason()));
      case BUSY -> new EngineDeclined(EngineUnavailable.busy(reason.reason(), reason.pause()));
      case CLOSED -> new EngineDeclined(new EngineClosed(reason.reason()));
      case UNREADABLE -> new EngineDeclined(new EngineRefused(reason.reason()));
    };
  }
}
