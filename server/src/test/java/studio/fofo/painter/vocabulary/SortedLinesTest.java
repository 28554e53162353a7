package studio.fofo.painter.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SortedLinesTest {

  @Test
  void findsEachLineAndNoOther() {
    var lines = SortedLines.of("a\t1\nab\t2\nb\t\nä\t4\n狐\t5\n🦊\t6\n");
    assertThat(lines.keys()).containsExactly("a", "ab", "b", "ä", "狐", "🦊");
    assertThat(List.of("a", "ab", "b", "ä", "狐", "🦊").stream().map(key -> lines.find(key).orElse("none"))).containsExactly("1", "2", "",
        "4", "5", "6");
    assertThat(List.of("", "aa", "abc", "c", "z", "犬", "🦋").stream().filter(key -> lines.find(key).isPresent())).isEmpty();
  }

  @Test
  void findsEveryWordOfTheVocabulary() {
    var words = SortedLines.resource("/painter/vocabulary/words.txt");
    assertThat(words.keys()).hasSizeGreaterThan(30_000).doesNotHaveDuplicates().allMatch(word -> words.find(word).isPresent());
  }

  @Test
  void findsNothingInNothing() {
    assertThat(SortedLines.of("").find("a")).isEmpty();
  }
}
