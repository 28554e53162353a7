package studio.fofo.painter.prompt;

import java.util.List;
import java.util.Optional;
import studio.fofo.painter.prompt.Lexicon.Meaning;

/** What words mean to one reader: cuts a text into them and finds the longest phrase that it knows. */
interface Words {

  /** A phrase of {@code length} words that means something; {@code usual} is how many of it are shown when no number is given. */
  record Found(Meaning meaning, int usual, int length) {}

  List<String> cut(String text);

  /** The longest phrase that begins at {@code start}. */
  Optional<Found> at(List<String> tokens, int start);

  /** Whether a word that means nothing is to be told: it names something that cannot be drawn. */
  boolean isMissed(String token);

  /** Whether "no" is about the next word alone, known or not. */
  boolean negatesOneWord();

  /** Whether a colour belongs to the subject before it, too: "un gato negro". */
  boolean coloursFollow();

  /** The face of a mood, which is shown where a prompt names no subject. */
  Optional<String> face(String mood);

  /** Subjects that are surroundings when others are there. */
  boolean isSetting(String motif);
}
