package studio.fofo.painter.prompt;

import java.util.List;
import java.util.Optional;
import studio.fofo.painter.surface.Colour;

/**
 * What was understood of a prompt.
 *
 * @param subjects what to show, the most important first; empty if the prompt names nothing we can draw
 * @param colours colours named on their own or with a subject, in order, each once
 * @param lettering the quoted words
 * @param heard which words stand for which subjects, in the order of the prompt
 * @param unknown words for which there is no drawing: they only affect the seed
 * @param acts what the first subject does, and how the others stand to it
 * @param left words for deeds that cannot be shown
 */
public record Reading(
    List<Mention> subjects,
    Optional<Mood> mood,
    Optional<TimeOfDay> time,
    Optional<Weather> weather,
    Optional<Density> density,
    Optional<Camera> camera,
    List<Colour> colours,
    Optional<String> lettering,
    List<Heard> heard,
    List<String> unknown,
    List<Act> acts,
    List<String> left) {

  /** One subject: its motif's name, count, and own colour ("a red fox"). */
  public record Mention(String motif, int count, Optional<Colour> colour) {}

  /**
   * Words of the prompt, in lower case, and the motif that they stand for.
   *
   * @param nearest whether it only is the nearest to what they mean
   */
  public record Heard(String words, String motif, boolean nearest) {}

  /**
   * One deed.
   *
   * @param words as the prompt says it, in lower case
   * @param object the motif that it is done to; empty for what is done alone
   */
  public record Act(Deed deed, String words, Optional<String> object) {}

  public enum Mood { NEON, NOIR, TOXIC, DREAMY, SAD, ANGRY, JOYFUL, COSY, COLD, ROYAL, MYSTIC, RETRO, WILD, DEEP }

  public enum TimeOfDay { DAWN, DAY, SUNSET, NIGHT }

  public enum Weather { CLEAR, RAIN, SNOW, FOG, STORM }

  public enum Density { SPARSE, RICH }

  public enum Camera { CLOSE, WIDE, LOW, HIGH }
}
