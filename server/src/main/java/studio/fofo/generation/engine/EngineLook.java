package studio.fofo.generation.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an order is.
 *
 * @param share of the whole order that is done, 0 to 1; it may be wrong or go backwards, since vendors do
 * @param finished pictures that were wanted
 * @param refused variants that it will not make, each with the reason
 * @param ended whether nothing more will come: wanted variants that are in neither list are missing
 * @param again when to look again, unless it ended
 * @param previews by variant, a small PNG of what an unfinished picture looks like now; for display only, never stored
 * @param closedFor why the engine takes no orders of ours any more, although it made a part of this one; null if it does
 */
public record EngineLook(
    double share, List<EngineImage> finished, Map<Integer, String> refused, boolean ended, Duration again,
    Map<Integer, byte[]> previews, @Nullable String closedFor) {

  /** Without previews. */
  public EngineLook(double share, List<EngineImage> finished, Map<Integer, String> refused, boolean ended, Duration again) {
    this(share, finished, refused, ended, again, Map.of(), null);
  }

  /** Nothing has come of it yet. */
  public static EngineLook working(double share, Duration again) {
    return new EngineLook(share, List.of(), Map.of(), false, again);
  }

  /** Everything that will come has come. */
  public static EngineLook ended(List<EngineImage> finished, Map<Integer, String> refused) {
    return new EngineLook(1, finished, refused, true, Duration.ZERO);
  }

  /** @return the same with previews */
  public EngineLook withPreviews(Map<Integer, byte[]> pictures) {
    return new EngineLook(share, finished, refused, ended, again, pictures, closedFor);
  }

  /** @return the same of an engine that takes no more orders */
  public EngineLook closing(String reason) {
    return new EngineLook(share, finished, refused, ended, again, previews, reason);
  }
}
