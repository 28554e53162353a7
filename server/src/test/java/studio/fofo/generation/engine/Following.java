package studio.fofo.generation.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Does with an order what a job's steps do with it, without a database. */
final class Following {

  /** What is known after an order was submitted. */
  sealed interface Known {

    record Taken(String ticket) implements Known {}

    /** The vendor did nothing. */
    record NotTaken(Exception why) implements Known {}

    record Doubt(Exception why) implements Known {}
  }

  /** What came of an order. */
  sealed interface End {

    record Pictures(List<EngineImage> finished, Map<Integer, String> refused) implements End {}

    record Refused(String why) implements End {}

    record Lost(EngineLost why) implements End {}

    record Unavailable(EngineUnavailable why) implements End {}

    record Running(EngineLook look) implements End {}
  }

  static final String PROMPT = "a fox under a lamp";

  private final VendorHarness vendor;
  final EngineOrder order;
  final Instant since = Instant.now();

  Following(VendorHarness vendor, int variants) {
    this(vendor, variants, "job_x", 100);
  }

  Following(VendorHarness vendor, int variants, String key, long seed) {
    this.vendor = vendor;
    this.order = new EngineOrder(
        key, PROMPT, "", PROMPT + ", neon " + seed, "blurry", "cyberpunk", seed, variants, "1:1", 1024, 1024, Optional.empty());
  }

  Set<Integer> all() {
    return IntStream.range(0, order.variants()).boxed().collect(Collectors.toSet());
  }

  Known submit(RemoteEngine engine) {
    try {
      var ticket = engine.submit(order);
      vendor.settle();
      return engine.answersOnlyWithPictures() ? looked(engine, ticket) : new Known.Taken(ticket);
    } catch (EngineUnavailable unavailable) {
      return unavailable.mayHaveActed() ? new Known.Doubt(unavailable) : new Known.NotTaken(unavailable);
    } catch (EngineClosed | EngineRefused declined) {
      return new Known.NotTaken(declined);
    }
  }

  private Known looked(RemoteEngine engine, String ticket) {
    try {
      engine.look(ticket, order, all());
      return new Known.Taken(ticket);
    } catch (EngineDeclined declined) {
      return new Known.NotTaken((Exception) declined.getCause());
    } catch (EngineLost lost) {
      return new Known.Doubt(lost);
    } catch (EngineUnavailable | EngineRefused | EngineClosed other) {
      throw new AssertionError(other);
    }
  }

  String taken(RemoteEngine engine) {
    return switch (submit(engine)) {
      case Known.Taken taken -> taken.ticket();
      case Known.NotTaken not -> throw new AssertionError(not.why());
      case Known.Doubt doubt -> throw new AssertionError(doubt.why());
    };
  }

  /** Looks once. */
  End look(RemoteEngine engine, String ticket) {
    return look(engine, ticket, all());
  }

  End look(RemoteEngine engine, String ticket, Set<Integer> wanted) {
    vendor.settle();
    try {
      var look = engine.look(ticket, order, wanted);
      return look.ended() ? new End.Pictures(look.finished(), look.refused()) : new End.Running(look);
    } catch (EngineRefused refused) {
      return new End.Refused(String.valueOf(refused.getMessage()));
    } catch (EngineLost lost) {
      return new End.Lost(lost);
    } catch (EngineUnavailable unavailable) {
      return new End.Unavailable(unavailable);
    } catch (EngineDeclined declined) {
      return new End.Refused(String.valueOf(declined.getMessage()));
    } catch (EngineClosed other) {
      throw new AssertionError(other);
    }
  }

  End.Pictures pictures(RemoteEngine engine, String ticket) {
    var end = look(engine, ticket);
    if (end instanceof End.Pictures pictures) {
      return pictures;
    }
    throw new AssertionError("expected pictures, got " + end);
  }
}
