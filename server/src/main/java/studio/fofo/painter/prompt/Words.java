package studio.fofo.painter.prompt;

import java.util.List;
import java.util.Optional;
import studio.fofo.painter.prompt.Lexicon.Meaning;

/** The meanings of words for one reader: splits a text into words and finds the longest known phrase. */
interface Words {

  /** A known phrase of {@code length} words; {@code usual} is how many are shown without a number. */
  record Found(Meaning meaning, int usual, int length) {}

  List<String> cut(String text);

  /** The longest phrase that starts at {@code start}. */
  Optional<Found> at(List<String> tokens, int start);

  /** A phrase of {@code length} words for a deed; its {@code name} is one of {@link Deed}'s, or {@code left} if it cannot be shown. */
  record Doing(String name, int length) {}

  /** The longest phrase for a deed that begins at {@code start}; none where deeds are not read. */
  default Optional<Doing> deed(List<String> tokens, int start) {
    return Optional.empty();
  }

  /** How many words only measure out the thing that follows them: two in "a slice of pizza". */
  default int measure(List<String> tokens, int start) {
    return 0;
  }

  /** Whether, of two things named side by side, the first says which the second is: "strawberry cake". */
  default boolean headsLast() {
    return false;
  }

  /** Whether to report an unknown word: it names something that cannot be drawn. */
  boolean isMissed(String token);

  /** Whether "no" only applies to the next word, known or not. */
  boolean negatesOneWord();

  /** Whether a colour can also belong to the subject before it: "un gato negro". */
  boolean coloursFollow();

  /** The face of a mood, shown if a prompt names no subject. */
  Optional<String> face(String mood);

  /** Subjects that become surroundings if there are others. */
  boolean isSetting(String motif);
}
