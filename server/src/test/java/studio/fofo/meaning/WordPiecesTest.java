package studio.fofo.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

  private static final Map<String, Integer> VOCABULARY = Map.ofEntries(Map.entry("[UNK]", 1), Map.entry("[CLS]", 2), Map.entry("[SEP]", 3),
      Map.entry("un", 4), Map.entry("##want", 5), Map.entry("##ed", 6), Map.entry("runn", 7), Map.entry("##ing", 8), Map.entry("!", 9),
      Map.entry("want", 10), Map.entry("狐", 11));

  private final WordPieces pieces = new WordPieces(VOCABULARY);

  @Test
  void splitsWordsIntoTheLongestKnownPieces() {
    assertThat(pieces.ids("UNwantéd runn  running!", 128)).containsExactly(2, 4, 5, 6, 7, 7, 8, 9, 3);
  }

  @Test
  void givesOneUnknownPieceForAWordThatCannotBeSplit() {
    assertThat(pieces.ids("wantx unx", 128)).containsExactly(2, 1, 1, 3);
    assertThat(pieces.ids("want".repeat(30), 128)).containsExactly(2, 1, 3);
  }

  @Test
  void takesEveryIdeographAndEveryMarkAsAWord() {
    assertThat(WordPieces.words("ah狐白zz!\u0000\u00ad?\u3000a")).containsExactly("ah", "狐", "白", "zz", "!", "?", "a");
    assertThat(pieces.ids("狐狐", 128)).containsExactly(2, 11, 11, 3);
  }

  @Test
  void leavesOutWhatIsTooLong() {
    assertThat(pieces.ids("want want want want", 4)).containsExactly(2, 10, 10, 3);
    assertThat(pieces.ids("", 4)).containsExactly(2, 3);
  }

  @Test
  void refusesAVocabularyWithoutItsMarks() {
    assertThatThrownBy(() -> new WordPieces(Map.of("[UNK]", 0, "[CLS]", 1))).hasMessageContaining("lacks [SEP]");
  }
}
